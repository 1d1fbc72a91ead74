import "server-only";
import type {
	ReportActsDto,
	ReportCheckDto,
	ReportEditDto,
	ReportEventDto,
	ReportPageDto,
} from "@/lib/contracts/report-pages";
import type { ViewAt } from "@/lib/contracts/view-at";
import { mayReview } from "@/lib/domain/report/reviewer";
import { isEditable } from "@/lib/domain/report/state-machine";
import { dayOfParts } from "@/lib/domain/time/day";
import { may } from "@/lib/domain/user/permissions";
import { foundOrRefused } from "@/server/audit/refused-view";
import type { Actor } from "@/server/auth/actor";
import { db } from "@/server/db/client";
import { happenedBy } from "@/server/plan/fact-dates";
import { leadUnitOf } from "@/server/plan/scope";
import { viewToday } from "@/server/plan/view-at";
import { type ViewedReport, viewReport } from "./report-content";
import { reportsToReview } from "./scope";
import { problemsOf } from "./submission";

/** The report for its own unit's form; null for a missing one and for anybody else's. */
export async function reportEdit(actor: Actor, id: string): Promise<ReportEditDto | null> {
	const viewed = await ownReport(actor, id);
	if (!viewed) return null;
	const { row, content, duty, at } = viewed;
	return {
		...content,
		editable: canEdit(viewed),
		mayComplete: duty.isOwner && (row.supersedesId !== null || !duty.hasApprovedCompletion),
		neverSubmitted: row.events.length === 0,
		today: at.asOf,
		yearStart: dayOfParts(content.project.year, 1, 1),
	};
}

/** The report with everything that keeps it from being submitted, for its own unit. */
export async function reportCheck(actor: Actor, id: string): Promise<ReportCheckDto | null> {
	const viewed = await ownReport(actor, id);
	if (!viewed) return null;
	const problems = await problemsOf(db, viewed.row, viewed.duty, viewed.at);
	return { ...viewed.content, editable: canEdit(viewed), problems };
}

const NOTHING_WAITS = { waiting: 0, next: null };

/** The report with its history as it stands today, for everybody who may see it. */
export async function reportPage(actor: Actor, id: string): Promise<ReportPageDto | null> {
	const page = await reportPageAt(actor, id, viewToday());
	return page === "notYet" ? null : page;
}

/** The report as it stood at a point; "notYet" where it had not been submitted to who asks. */
export async function reportPageAt(
	actor: Actor,
	id: string,
	at: ViewAt,
): Promise<ReportPageDto | "notYet" | null> {
	const [found, queue] = await Promise.all([
		viewReport(actor, id, at),
		at.isPast ? NOTHING_WAITS : reviewQueue(actor, id),
	]);
	const viewed = await foundOrRefused(actor, { type: "report", id }, found);
	if (!viewed || viewed === "notYet") return viewed;
	const { content } = viewed;
	return {
		...content,
		events: storyOf(viewed),
		correctedBy: correctionFor(viewed),
		may: actsOf(actor, viewed),
		next: queue.next,
		waiting: queue.waiting,
	};
}

async function ownReport(actor: Actor, id: string): Promise<ViewedReport | null> {
	const viewed = await viewReport(actor, id);
	const own = viewed !== "notYet" && viewed?.isOwn ? viewed : null;
	return foundOrRefused(actor, { type: "report", id }, own);
}

function canEdit({ isOwn, row, at }: ViewedReport): boolean {
	return isOwn && !at.isPast && isEditable(row.state) && row.milestone.project.plan.state === "published";
}

function actsOf(actor: Actor, viewed: ViewedReport): ReportActsDto {
	const { row, isOwn } = viewed;
	const isOpen = row.milestone.project.plan.state === "published" && !viewed.at.isPast;
	return {
		edit: canEdit(viewed),
		withdraw: isOwn && !viewed.at.isPast && row.state === "submitted",
		delete: canEdit(viewed) && row.events.length === 0,
		correct: isOwn && isOpen && row.state === "approved" && row.supersededBy === null,
		review:
			isOpen &&
			row.state === "submitted" &&
			mayReview({
				actorUnitId: leadUnitOf(actor),
				actorIsLeader: may(actor, "reviewReport", "onlyReviewer"),
				actorUserId: actor.userId,
				reportUnitId: row.unitId,
				leadIds: row.milestone.project.leads.map((lead) => lead.unit.id),
				submittedByUserId: row.submission?.recordedById ?? null,
			}),
	};
}

/** What happened, the first first: how it began, its events, the correction that took its place. */
function storyOf({ row, names, at }: ViewedReport): ReportEventDto[] {
	const told = (
		kind: ReportEventDto["kind"],
		act: { readonly recordedById: string; readonly recordedAt: Date },
		{ reason = null, fields = [] }: { readonly reason?: string | null; readonly fields?: string[] } = {},
	) => ({
		kind,
		byName: names.get(act.recordedById) ?? "",
		at: act.recordedAt.toISOString(),
		reason,
		fields,
	});
	const beginning = { recordedById: row.createdById, recordedAt: row.createdAt };
	return [
		...(happenedBy(row.createdAt, at)
			? [told(row.supersedesId ? "startedCorrection" : "started", beginning)]
			: []),
		...row.events.map((event) => told(event.kind, event, event)),
		...(row.supersededBy?.events ?? []).map((approval) => told("corrected", approval)),
	];
}

/** A correction is seen by others once it was submitted, by the office once it was approved. */
function correctionFor({ row, isOwn }: ViewedReport) {
	const correction = row.supersededBy;
	if (!correction || (!isOwn && correction.state !== "approved")) return null;
	return { id: correction.id, state: correction.state };
}

/** How many reports wait for the actor's review, and the one that has waited longest besides `exceptId`. */
async function reviewQueue(actor: Actor, exceptId: string) {
	const where = await reportsToReview(actor);
	if (!where) return { waiting: 0, next: null };
	const rows = await db.report.findMany({
		relationLoadStrategy: "join",
		where: { AND: [where, { id: { not: exceptId } }] },
		select: {
			id: true,
			unit: { select: { name: true } },
			milestone: { select: { project: { select: { shortName: true } } } },
		},
		orderBy: [{ submittedAt: "asc" }, { id: "asc" }],
	});
	const first = rows[0];
	const next = first
		? { id: first.id, title: `${first.unit.name} · ${first.milestone.project.shortName}` }
		: null;
	return { waiting: rows.length, next };
}

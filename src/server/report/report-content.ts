import "server-only";
import type { FigureDto, ReportContentDto, ReturnDto } from "@/lib/contracts/report-pages";
import type { ViewAt } from "@/lib/contracts/view-at";
import { adjustedAt } from "@/lib/domain/plan/adjusted";
import { reviewingUnits } from "@/lib/domain/report/reviewer";
import { isEditable } from "@/lib/domain/report/state-machine";
import type { TargetFacts } from "@/lib/domain/target/facts";
import type { Actor } from "@/server/auth/actor";
import { db } from "@/server/db/client";
import type { Prisma } from "@/server/db/generated/client";
import { fileDto, fileSelect } from "@/server/files/queries";
import { type AssessedProject, assessedProjectOfReport } from "@/server/plan/assessment";
import { dayOf, rowsAt } from "@/server/plan/fact-dates";
import { leadUnitOf } from "@/server/plan/scope";
import { viewToday } from "@/server/plan/view-at";
import { reportsAt, seenAt, standingAt } from "./report-at";
import { countedFigure, type ReportingDuty, reportingDuty, type TypedFigure } from "./reporting-duty";
import { correctedTargetIds, limitOf, typedFigures } from "./submission";
import { submittedContent } from "./submitted-content";

const reportSelect = {
	id: true,
	version: true,
	state: true,
	kind: true,
	speaksFor: true,
	narrative: true,
	unitId: true,
	milestoneId: true,
	supersedesId: true,
	createdAt: true,
	createdById: true,
	supersededBy: {
		select: {
			id: true,
			state: true,
			events: {
				where: { kind: "approved" },
				select: { seq: true, kind: true, effectiveOn: true, recordedAt: true, recordedById: true },
			},
		},
	},
	milestone: {
		select: {
			id: true,
			projectId: true,
			project: {
				select: {
					id: true,
					planId: true,
					plan: { select: { year: true, state: true } },
					targets: { select: { id: true, counts: true } },
					leads: { select: { unit: { select: { id: true } } }, orderBy: { position: "asc" } },
				},
			},
		},
	},
	readings: { select: { targetId: true, numerator: true, denominator: true } },
	attachments: { select: { ...fileSelect, removedAt: true }, orderBy: { createdAt: "asc" } },
	events: {
		select: {
			seq: true,
			kind: true,
			effectiveOn: true,
			reportKind: true,
			speaksFor: true,
			reason: true,
			fields: true,
			content: true,
			recordedAt: true,
			recordedById: true,
		},
		orderBy: { seq: "asc" },
	},
} as const satisfies Prisma.ReportSelect;

export type ReportRow = Prisma.ReportGetPayload<{ select: typeof reportSelect }>;

/** A report as one viewer sees it, with what the pages derive more from. */
export interface ViewedReport {
	/** As it stands at the point, with the submission that it is about. */
	readonly row: ReportRow & { readonly submission: ReportRow["events"][number] | null };
	readonly content: ReportContentDto;
	readonly duty: ReportingDuty;
	readonly isOwn: boolean;
	readonly names: ReadonlyMap<string, string>;
	readonly at: ViewAt;
}

/**
 * The report as the actor may see it; null for a missing and for a forbidden one. Its own unit sees what is
 * being written; everybody else what was last submitted, whatever its unit has changed since a return. In the
 * past all see what was submitted then: "notYet" for one that was not, or was their unit's alone.
 */
export async function viewReport(
	actor: Actor,
	id: string,
	at: ViewAt = viewToday(),
): Promise<ViewedReport | "notYet" | null> {
	const found = await db.report.findFirst({
		relationLoadStrategy: "join",
		where: { AND: [{ id }, reportsAt(actor, at)] },
		select: reportSelect,
	});
	if (!found) return null;
	const row = at.isPast ? asItStood(found, actor, at) : withSubmission(found);
	if (!row) return "notYet";
	const { projectId } = row.milestone;
	const [assessed, corrected, names] = await Promise.all([
		assessedProjectOfReport({ projectId, planId: row.milestone.project.planId }, at),
		row.supersedesId ? correctedTargetIds(db, row.supersedesId) : [],
		namesOf(row),
	]);
	const duty =
		assessed && reportingDuty(assessed.project.project, row.milestoneId, row.unitId, at, corrected);
	if (!assessed || !duty) return null;
	const isOwn = row.unitId === leadUnitOf(actor);
	return { row, duty, isOwn, names, at, content: contentFor({ row, duty, isOwn, names, at, assessed }) };
}

function withSubmission(row: ReportRow): ViewedReport["row"] {
	return { ...row, submission: row.events.findLast(({ kind }) => kind === "submitted") ?? null };
}

/** The row with what counts at a point; null where the actor did not see the report then. */
function asItStood(row: ReportRow, actor: Actor, at: ViewAt): ViewedReport["row"] | null {
	const standing = standingAt(row.events, at);
	if (!standing || !seenAt(actor, row, standing.state)) return null;
	const correction = row.supersededBy && rowsAt(row.supersededBy.events, at);
	return {
		...row,
		state: standing.state,
		// Nothing can be done with it.
		version: 0,
		events: [...standing.events],
		submission: standing.submission,
		supersededBy:
			row.supersededBy && correction && correction.length > 0
				? { ...row.supersededBy, state: "approved", events: correction }
				: null,
	};
}

async function namesOf(row: ReportRow): Promise<ReadonlyMap<string, string>> {
	const acts = [...row.events, ...(row.supersededBy?.events ?? [])];
	const users = await db.user.findMany({
		where: { id: { in: [row.createdById, ...acts.map((event) => event.recordedById)] } },
		select: { id: true, displayName: true },
	});
	return new Map(users.map((user) => [user.id, user.displayName]));
}

function contentFor({
	row,
	duty,
	isOwn,
	names,
	at,
	assessed,
}: Omit<ViewedReport, "content"> & { readonly assessed: AssessedProject }): ReportContentDto {
	const said = isOwn && !at.isPast ? asWritten(row) : asSubmitted(row);
	const { project, units } = assessed;
	const dueOn = project.milestones.find(({ facts }) => facts.id === row.milestoneId)?.state.dueOn;
	const nameOf = (unitId: string) => units.get(unitId)?.name ?? unitId;
	return {
		id: row.id,
		version: row.version,
		state: row.state,
		kind: said.kind,
		speaksFor: said.speaksFor ? dayOf(said.speaksFor) : null,
		narrative: said.narrative,
		figures: figuresOf({ row, duty, at }, said.figures),
		files: row.attachments.filter(said.hasFile).map(fileDto),
		unitName: nameOf(row.unitId),
		milestone: {
			id: row.milestoneId,
			words: duty.milestone.words,
			dueOn: dueOn ?? duty.milestone.endOn,
		},
		project: { id: project.project.id, shortName: project.project.shortName, year: assessed.year },
		correctsId: row.supersedesId,
		returned: isEditable(row.state) ? lastReturn(row, names) : null,
		reviewers: reviewingUnits(project.project.leadIds, row.unitId).map(nameOf),
	};
}

function asWritten(row: ReportRow) {
	return {
		kind: row.kind,
		speaksFor: row.speaksFor,
		narrative: row.narrative,
		figures: typedFigures(row),
		hasFile: (file: ReportRow["attachments"][number]) => file.removedAt === null,
	};
}

function asSubmitted(row: ViewedReport["row"]) {
	const event = row.submission;
	const content = event && submittedContent(event.content);
	if (!event || !content) throw new Error(`report ${row.id} is visible but was never submitted`);
	const figures = new Map(
		content.readings.map(({ targetId, numerator, denominator }) => [targetId, { numerator, denominator }]),
	);
	return {
		kind: event.reportKind,
		speaksFor: event.speaksFor,
		narrative: content.narrative,
		figures,
		hasFile: (file: ReportRow["attachments"][number]) => content.attachmentIds.includes(file.id),
	};
}

/** While it can be written, every figure that it may carry; afterwards those that it does. */
function figuresOf(
	{ row, duty, at }: Pick<ViewedReport, "row" | "duty" | "at">,
	figures: ReadonlyMap<string, TypedFigure>,
): FigureDto[] {
	const { unitId } = row;
	const withBlank = isEditable(row.state) && !at.isPast;
	const countsOf = (target: TargetFacts) => {
		const counts = row.milestone.project.targets.find(({ id }) => id === target.id)?.counts ?? "";
		return adjustedAt({ counts }, target.adjustments, at).counts;
	};
	const carried = new Map(duty.carried.map(({ target, share }) => [target.id, share]));
	const shown = duty.project.targets.filter(
		(target) => figures.has(target.id) || (withBlank && carried.has(target.id)),
	);
	return shown.map((target): FigureDto => {
		const figure = figures.get(target.id);
		const last = countedFigure(target, unitId, at);
		const limit = limitOf(duty, target.limitedByTargetId, unitId, figures, at);
		const limiting = duty.project.targets.find(({ id }) => id === target.limitedByTargetId);
		return {
			targetId: target.id,
			name: target.name,
			counts: countsOf(target),
			unitLabel: target.unitLabel,
			measure: target.measure,
			numerator: figure?.numerator ?? null,
			denominator: figure?.denominator ?? null,
			share: carried.get(target.id) ?? null,
			last: last && { numerator: last.numerator, denominator: last.denominator, on: last.effectiveOn },
			limit: limiting && limit !== null ? { amount: limit, name: limiting.name } : null,
		};
	});
}

function lastReturn(row: ReportRow, names: ReadonlyMap<string, string>): ReturnDto | null {
	const event = row.events.findLast(({ kind }) => kind === "returned");
	if (!event) return null;
	return {
		reason: event.reason ?? "",
		fields: event.fields,
		byName: names.get(event.recordedById) ?? "",
		at: event.recordedAt.toISOString(),
	};
}

import "server-only";
import type { FigureDto, ReportContentDto, ReturnDto } from "@/lib/contracts/report-pages";
import { reviewingUnits } from "@/lib/domain/report/reviewer";
import { isEditable } from "@/lib/domain/report/state-machine";
import type { At } from "@/lib/domain/time/facts";
import type { Actor } from "@/server/auth/actor";
import { present } from "@/server/clock";
import { db } from "@/server/db/client";
import type { Prisma } from "@/server/db/generated/client";
import { fileDto, fileSelect } from "@/server/files/queries";
import { dayOf } from "@/server/plan/fact-dates";
import { leadUnitOf } from "@/server/plan/scope";
import { countedFigure, type ReportingDuty, type TypedFigure } from "./reporting-duty";
import { visibleReports } from "./scope";
import { dutyOfReport, limitOf, typedFigures } from "./submission";
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
			events: { where: { kind: "approved" }, select: { recordedAt: true, recordedById: true } },
		},
	},
	unit: { select: { name: true } },
	milestone: {
		select: {
			id: true,
			words: true,
			dueOn: true,
			projectId: true,
			project: {
				select: {
					id: true,
					shortName: true,
					planId: true,
					plan: { select: { year: true, state: true } },
					targets: { select: { id: true, counts: true } },
					leads: { select: { unit: { select: { id: true, name: true } } }, orderBy: { position: "asc" } },
				},
			},
		},
	},
	readings: { select: { targetId: true, numerator: true, denominator: true } },
	attachments: { select: { ...fileSelect, removedAt: true }, orderBy: { createdAt: "asc" } },
	events: {
		select: {
			kind: true,
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

type ReportRow = Prisma.ReportGetPayload<{ select: typeof reportSelect }>;

/** A report as one viewer sees it, with what the pages derive more from. */
export interface ViewedReport {
	readonly row: ReportRow;
	readonly content: ReportContentDto;
	readonly duty: ReportingDuty;
	readonly isOwn: boolean;
	readonly names: ReadonlyMap<string, string>;
	readonly at: At;
}

/**
 * The report as the actor may see it; null for a missing and for a forbidden one. Its own unit sees what is
 * being written; everybody else what was last submitted, whatever its unit has changed since a return.
 */
export async function viewReport(actor: Actor, id: string): Promise<ViewedReport | null> {
	const row = await db.report.findFirst({
		relationLoadStrategy: "join",
		where: { AND: [{ id }, visibleReports(actor)] },
		select: reportSelect,
	});
	if (!row) return null;
	const at = present();
	const [duty, names] = await Promise.all([dutyOfReport(db, row, at), namesOf(row)]);
	if (!duty) return null;
	const isOwn = row.unitId === leadUnitOf(actor);
	return { row, duty, isOwn, names, at, content: contentFor(row, duty, isOwn, names, at) };
}

async function namesOf(row: ReportRow): Promise<ReadonlyMap<string, string>> {
	const acts = [...row.events, ...(row.supersededBy?.events ?? [])];
	const users = await db.user.findMany({
		where: { id: { in: [row.createdById, ...acts.map((event) => event.recordedById)] } },
		select: { id: true, displayName: true },
	});
	return new Map(users.map((user) => [user.id, user.displayName]));
}

function contentFor(
	row: ReportRow,
	duty: ReportingDuty,
	isOwn: boolean,
	names: ReadonlyMap<string, string>,
	at: At,
): ReportContentDto {
	const said = isOwn ? asWritten(row) : asSubmitted(row);
	const { milestone } = row;
	const leads = milestone.project.leads.map((lead) => lead.unit);
	const reviewing = reviewingUnits(
		leads.map((unit) => unit.id),
		row.unitId,
	);
	return {
		id: row.id,
		version: row.version,
		state: row.state,
		kind: said.kind,
		speaksFor: said.speaksFor ? dayOf(said.speaksFor) : null,
		narrative: said.narrative,
		figures: figuresOf(row, duty, said.figures, at),
		files: row.attachments.filter(said.hasFile).map(fileDto),
		unitName: row.unit.name,
		milestone: { id: milestone.id, words: milestone.words, dueOn: dayOf(milestone.dueOn) },
		project: {
			id: milestone.project.id,
			shortName: milestone.project.shortName,
			year: milestone.project.plan.year,
		},
		correctsId: row.supersedesId,
		returned: isEditable(row.state) ? lastReturn(row, names) : null,
		reviewers: leads.filter((unit) => reviewing.includes(unit.id)).map((unit) => unit.name),
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

function asSubmitted(row: ReportRow) {
	const event = row.events.findLast(({ kind }) => kind === "submitted");
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
	row: ReportRow,
	duty: ReportingDuty,
	figures: ReadonlyMap<string, TypedFigure>,
	at: At,
): FigureDto[] {
	const { unitId } = row;
	const withBlank = isEditable(row.state);
	const counts = new Map(row.milestone.project.targets.map((target) => [target.id, target.counts]));
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
			counts: counts.get(target.id) ?? "",
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

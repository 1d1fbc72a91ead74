import "server-only";
import type { ViewAt } from "@/lib/contracts/view-at";
import type { Actor } from "@/server/auth/actor";
import type { Prisma } from "@/server/db/generated/client";
import { fileSelect } from "@/server/files/queries";
import { rowsAt } from "@/server/plan/fact-dates";
import { seenAt, standingAt } from "./report-at";
import { typedFigures } from "./submission";
import { submittedContent } from "./submitted-content";

// What the pages of one report read of it.

export const reportSelect = {
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

/** A report as it stands at a point, with the submission that it is about. */
export interface StandingReport extends ReportRow {
	readonly submission: ReportRow["events"][number] | null;
}

/** The row as it is today. */
export function asItStands(row: ReportRow): StandingReport {
	return { ...row, submission: row.events.findLast(({ kind }) => kind === "submitted") ?? null };
}

/** The row with what counts at a point; null where the actor did not see the report then. */
export function asItStood(row: ReportRow, actor: Actor, at: ViewAt): StandingReport | null {
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

/** What its unit is writing. */
export function asWritten(row: StandingReport) {
	return {
		kind: row.kind,
		speaksFor: row.speaksFor,
		narrative: row.narrative,
		figures: typedFigures(row),
		hasFile: (file: ReportRow["attachments"][number]) => file.removedAt === null,
	};
}

/** What was submitted. Throws for one that never was: nobody else sees it. */
export function asSubmitted(row: StandingReport) {
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

import "server-only";
import type { MilestoneFields } from "@/lib/domain/milestone/facts";
import type { TargetFields } from "@/lib/domain/target/facts";
import type { Prisma } from "@/server/db/generated/client";
import { dayOf } from "./fact-dates";
import type { Roster } from "./managed-plan";

// A project's milestones and targets, as their adjustments and forms find them.

export const adjustedMilestoneSelect = {
	id: true,
	projectId: true,
	version: true,
	words: true,
	track: true,
	startOn: true,
	endOn: true,
	dueOn: true,
	leads: { select: { unitId: true }, orderBy: { position: "asc" } },
	owners: { select: { unitId: true } },
	reports: { select: { unitId: true, state: true } },
	extensions: { select: { newEndOn: true, recordedAt: true }, orderBy: { seq: "asc" } },
	requests: { where: { state: "asked" }, select: { id: true } },
} as const satisfies Prisma.MilestoneSelect;

export type AdjustedMilestone = Prisma.MilestoneGetPayload<{ select: typeof adjustedMilestoneSelect }>;

/** What the plan says of the milestone today; owners in the official order. */
export function milestoneFieldsOf(
	row: Pick<AdjustedMilestone, "words" | "track" | "startOn" | "endOn" | "leads" | "owners">,
	roster: Roster,
): MilestoneFields {
	return {
		words: row.words,
		track: row.track,
		startOn: dayOf(row.startOn),
		endOn: dayOf(row.endOn),
		actingLeadIds: row.leads.map(({ unitId }) => unitId),
		ownerIds: roster.inOrder(row.owners.map(({ unitId }) => unitId)),
	};
}

export const adjustedTargetSelect = {
	id: true,
	projectId: true,
	version: true,
	name: true,
	counts: true,
	measure: true,
	comparator: true,
	goal: true,
	baseline: true,
	startOn: true,
	dueOn: true,
	minPerUnit: true,
	checkpoints: { select: { onDate: true, value: true }, orderBy: { onDate: "asc" } },
	allocations: {
		where: { isFinal: true },
		orderBy: { seq: "desc" },
		take: 1,
		select: { lines: { select: { unitId: true, amount: true } } },
	},
} as const satisfies Prisma.TargetSelect;

export type AdjustedTargetRow = Prisma.TargetGetPayload<{ select: typeof adjustedTargetSelect }>;

/** What the plan says of the target today. */
export function targetFieldsOf(row: AdjustedTargetRow): TargetFields {
	return {
		name: row.name,
		counts: row.counts,
		goal: row.goal.toNumber(),
		baseline: row.baseline.toNumber(),
		startOn: dayOf(row.startOn),
		dueOn: dayOf(row.dueOn),
		checkpoints: row.checkpoints.map(({ onDate, value }) => ({
			onDate: dayOf(onDate),
			value: value.toNumber(),
		})),
		minPerUnit: row.minPerUnit?.toNumber() ?? null,
	};
}

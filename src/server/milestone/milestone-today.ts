import "server-only";
import type { MilestoneFacts } from "@/lib/domain/milestone/facts";
import { type MilestoneState, milestoneAt } from "@/lib/domain/milestone/state-at";
import type { TargetFacts } from "@/lib/domain/target/facts";
import { type Day, endOfBusinessDay } from "@/lib/domain/time/day";
import type { Tx } from "@/server/db/client";
import type { Prisma } from "@/server/db/generated/client";
import { adjustmentSelect, indexAdjustments } from "@/server/plan/adjustment-rows";
import {
	milestoneFactsOf,
	type milestoneSelect,
	TODAY_ALONE,
	targetFactsOf,
	type targetSelect,
} from "@/server/plan/fact-rows";

type MilestoneRow = Prisma.MilestoneGetPayload<{ select: typeof milestoneSelect }>;
type TargetRow = Prisma.TargetGetPayload<{ select: typeof targetSelect }>;

/** A milestone with what is true of it today. */
export interface MilestoneToday {
	readonly facts: MilestoneFacts;
	/** In the order of the rows. */
	readonly targets: readonly TargetFacts[];
	readonly state: MilestoneState;
}

/**
 * Folds a row that a command has locked, and the targets that its owners may follow from, for today. Reads the
 * milestone's adjustments: its due day follows from the last of an extension and an adjustment of the end.
 */
export async function milestoneToday(
	tx: Tx,
	row: MilestoneRow,
	targetRows: readonly TargetRow[],
	today: Day,
): Promise<MilestoneToday> {
	const adjustments = await tx.adjustment.findMany({
		where: { subjectType: "milestone", subjectId: row.id },
		select: adjustmentSelect,
	});
	const facts = milestoneFactsOf(row, { ...TODAY_ALONE, adjustments: indexAdjustments(adjustments) });
	const targets = targetRows.map((target) => targetFactsOf(target, TODAY_ALONE));
	// Whatever was recorded today counts, also by a clock that runs ahead of this one.
	const at = { asOf: today, knownAt: endOfBusinessDay(today) };
	const state = milestoneAt(facts, new Map(targets.map((target) => [target.id, target])), at);
	return { facts, targets, state };
}

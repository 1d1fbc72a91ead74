import "server-only";
import type { MilestoneFacts } from "@/lib/domain/milestone/facts";
import { type MilestoneState, milestoneAt } from "@/lib/domain/milestone/state-at";
import { type Day, endOfBusinessDay } from "@/lib/domain/time/day";
import type { Actor } from "@/server/auth/actor";
import type { Tx } from "@/server/db/client";
import { adjustmentSelect, indexAdjustments } from "@/server/plan/adjustment-rows";
import {
	milestoneFactsOf,
	milestoneSelect,
	TODAY_ALONE,
	targetFactsOf,
	targetSelect,
} from "@/server/plan/fact-rows";
import { actableMilestones } from "./scope";

const storedSelect = {
	...milestoneSelect,
	version: true,
	ownersFromTarget: { select: targetSelect },
	project: { select: { plan: { select: { state: true } } } },
} as const;

/** A milestone as a command finds it, locked. */
export interface StoredMilestone {
	readonly facts: MilestoneFacts;
	/** As of today. */
	readonly state: MilestoneState;
	readonly version: number;
	/** False once the plan's year is closed. */
	readonly planOpen: boolean;
}

/**
 * Locks a milestone that the actor's unit may move and reads it with its facts; null when there is none such.
 * The lock is held to the end of the transaction: it protects the order of the milestone's facts, which are
 * only ever added to, and the cache of their fold on its row.
 */
export async function lockActableMilestone(
	tx: Tx,
	actor: Actor,
	milestoneId: string,
	today: Day,
): Promise<StoredMilestone | null> {
	await tx.$queryRaw`SELECT 1 FROM "Milestone" WHERE "id" = ${milestoneId} FOR UPDATE`;
	const row = await tx.milestone.findFirst({
		relationLoadStrategy: "join",
		where: { AND: [{ id: milestoneId }, actableMilestones(actor)] },
		select: storedSelect,
	});
	if (!row) return null;
	// A due day follows from the last of an extension and an adjustment of the end.
	const adjustments = await tx.adjustment.findMany({
		where: { subjectType: "milestone", subjectId: milestoneId },
		select: adjustmentSelect,
	});
	const facts = milestoneFactsOf(row, { ...TODAY_ALONE, adjustments: indexAdjustments(adjustments) });
	const target = row.ownersFromTarget && targetFactsOf(row.ownersFromTarget, TODAY_ALONE);
	const targets = new Map(target ? [[target.id, target]] : []);
	// Whatever was recorded today counts, also by a clock that runs ahead of this one.
	const at = { asOf: today, knownAt: endOfBusinessDay(today) };
	return {
		facts,
		state: milestoneAt(facts, targets, at),
		version: row.version,
		planOpen: row.project.plan.state === "published",
	};
}

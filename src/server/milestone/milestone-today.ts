import type { MilestoneFacts } from "@/lib/domain/milestone/facts";
import { type MilestoneState, milestoneAt } from "@/lib/domain/milestone/state-at";
import type { TargetFacts } from "@/lib/domain/target/facts";
import { type Day, endOfBusinessDay } from "@/lib/domain/time/day";

/**
 * What is true today of a milestone that a command has locked, read within its lock; its owners may follow
 * from the split of one of the targets.
 */
export function milestoneToday(
	facts: MilestoneFacts,
	targets: readonly TargetFacts[],
	today: Day,
): MilestoneState {
	// Whatever was recorded today counts, also by a clock that runs ahead of this one.
	const at = { asOf: today, knownAt: endOfBusinessDay(today) };
	return milestoneAt(facts, new Map(targets.map((target) => [target.id, target])), at);
}

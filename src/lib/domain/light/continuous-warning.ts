import { addDays } from "../time/day";
import type { Cause, MilestoneCase } from "./milestone-case";
import { endedPeriods } from "./missed-periods";

/**
 * Why a 常态化 milestone is yellow: a quarter not confirmed within ten days after its end (docs/product.md,
 * Lights). Null when it is not; nothing else warns of it, and nothing makes it late.
 */
export function continuousWarning({ milestone, state, at, thresholds }: MilestoneCase): Cause | null {
	const grace = thresholds.continuousGraceDays;
	const unconfirmed = endedPeriods(
		"continuous",
		milestone.startOn,
		state.dueOn,
		addDays(at.asOf, -grace),
	).filter((period) => !state.confirmedPeriods.includes(period.id));
	const oldest = unconfirmed[0];
	if (!oldest) return null;
	return {
		reason: { code: "quartersUnconfirmed", periods: unconfirmed.map((period) => period.id) },
		since: addDays(oldest.endOn, grace + 1),
	};
}

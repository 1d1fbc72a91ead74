import type { MilestoneKind } from "../milestone/facts";
import { addDays, type Day } from "../time/day";
import { type Period, periodLengthOf, periodsOf, type RecurringKind } from "../time/periods";
import type { Cause, MilestoneCase } from "./milestone-case";

/** The kinds of which a missed period warns at once, and two running are late. */
function isCounted(kind: MilestoneKind): kind is "monthly" | "quarterly" {
	return kind === "monthly" || kind === "quarterly";
}

/**
 * Why a monthly or quarterly milestone is red: neither of its last two ended months or quarters was carried
 * out (docs/product.md, Lights). Null when it is not.
 */
export function periodsMissed({ milestone, state, at }: MilestoneCase): Cause | null {
	const { kind, startOn } = milestone;
	if (!isCounted(kind)) return null;
	const [before, last] = endedPeriods(kind, startOn, state.dueOn, at.asOf).slice(-2);
	if (!before || !last) return null;
	if (state.confirmedPeriods.includes(before.id) || state.confirmedPeriods.includes(last.id)) return null;
	const code = periodLengthOf(kind) === "month" ? "monthsMissed" : "quartersMissed";
	return { reason: { code, periods: [before.id, last.id] }, since: addDays(last.endOn, 1) };
}

/** Why it is yellow: the last ended month or quarter was not carried out. Null when it is not. */
export function periodMissed({ milestone, state, at }: MilestoneCase): Cause | null {
	const { kind, startOn } = milestone;
	if (!isCounted(kind)) return null;
	const last = endedPeriods(kind, startOn, state.dueOn, at.asOf).at(-1);
	if (!last || state.confirmedPeriods.includes(last.id)) return null;
	const code = periodLengthOf(kind) === "month" ? "monthMissed" : "quarterMissed";
	return { reason: { code, period: last.id }, since: addDays(last.endOn, 1) };
}

/** The months or quarters of a window that ended before a day. */
export function endedPeriods(kind: RecurringKind, startOn: Day, dueOn: Day, asOf: Day): Period[] {
	return periodsOf(kind, startOn, dueOn).filter((period) => period.endOn < asOf);
}

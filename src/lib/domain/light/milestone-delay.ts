import { owedThreads } from "../milestone/state-at";
import type { ThreadState } from "../report/thread-at";
import { addDays, type Day, daysBetween } from "../time/day";
import { workingDaysAfter } from "../time/working-days";
import type { Cause, MilestoneCase } from "./milestone-case";
import { periodsMissed } from "./missed-periods";

/** Why an open milestone is red 滞后, in the order of docs/product.md, Lights; null when it is not. */
export function milestoneDelay(facts: MilestoneCase): Cause | null {
	return overdue(facts) ?? reviewOverdue(facts) ?? periodsMissed(facts);
}

/**
 * Past its end and not finished; but where every owed completion was submitted by the end and only a review
 * is missing, the owners have done their part: then the wait for review decides.
 */
function overdue({ state, at }: MilestoneCase): Cause | null {
	if (at.asOf <= state.dueOn) return null;
	const owed = owedThreads(state);
	if (submittedInTime(owed, state.dueOn) && waiting(owed).length > 0) return null;
	const unitIds = owed.filter((thread) => thread.completion !== "approved").map((thread) => thread.unitId);
	const days = daysBetween(state.dueOn, at.asOf);
	return {
		reason: { code: "overdue", dueOn: state.dueOn, days, owed: owed.length, unitIds },
		since: addDays(state.dueOn, 1),
	};
}

/** All owed completions submitted by the end, one of them unreviewed for too long; before the end as after it. */
function reviewOverdue({ state, at, thresholds, calendar }: MilestoneCase): Cause | null {
	const owed = owedThreads(state);
	if (!submittedInTime(owed, state.dueOn)) return null;
	const late = waiting(owed).filter(
		({ since }) => workingDaysAfter(since, at.asOf, calendar) > thresholds.reviewWorkingDays,
	);
	const oldest = late[0];
	if (!oldest) return null;
	const workingDays = workingDaysAfter(oldest.since, at.asOf, calendar);
	return {
		reason: { code: "reviewOverdue", workingDays, unitIds: late.map(({ unitId }) => unitId) },
		since: oldest.since,
	};
}

/** Whether there are owners and each has a completion that was submitted by the end and not sent back. */
function submittedInTime(owed: readonly ThreadState[], dueOn: Day): boolean {
	return (
		owed.length > 0 &&
		owed.every(
			({ completion, submittedOn }) =>
				(completion === "submitted" || completion === "approved") &&
				submittedOn !== null &&
				submittedOn <= dueOn,
		)
	);
}

/** The owed completions that wait for review, the oldest first. */
export function waiting(owed: readonly ThreadState[]): { readonly unitId: string; readonly since: Day }[] {
	return owed
		.flatMap(({ unitId, pendingSince }) => (pendingSince === null ? [] : [{ unitId, since: pendingSince }]))
		.sort((a, b) => (a.since === b.since ? 0 : a.since < b.since ? -1 : 1));
}

import { owedThreads } from "../milestone/state-at";
import { addDays, daysBetween } from "../time/day";
import { workingDaysAfter } from "../time/working-days";
import type { Cause, MilestoneCase } from "./milestone-case";
import { waiting } from "./milestone-delay";
import { periodMissed } from "./missed-periods";
import { atLeast } from "./thresholds";

/** Why an open milestone is yellow 预警, in the order of docs/product.md, Lights; null when it is not. */
export function milestoneWarning(facts: MilestoneCase): Cause | null {
	return (
		nearEnd(facts) ??
		notStartedInTime(facts) ??
		awaitingReview(facts) ??
		notResubmitted(facts) ??
		periodMissed(facts)
	);
}

/** Length of the (extended) window in days, both ends included. */
function windowDays({ milestone, state }: MilestoneCase): number {
	return daysBetween(milestone.startOn, state.dueOn) + 1;
}

/** Whole days in a share of days, forgiving the noise of floating point: a third of 21 is 7. */
function wholeDays(days: number): number {
	return Math.floor(days + 1e-9);
}

/** Close to the end, and not started or less than half done. The last day has 0 days left. */
function nearEnd(facts: MilestoneCase): Cause | null {
	const { state, at, thresholds } = facts;
	const { dueOn } = state;
	const daysLeft = daysBetween(at.asOf, dueOn);
	const close = Math.min(thresholds.soonDays, wholeDays(windowDays(facts) * thresholds.windowShare));
	if (daysLeft < 0 || daysLeft > close) return null;
	const since = addDays(dueOn, -close);
	if (state.status === "notStarted") return { reason: { code: "notStartedNearEnd", dueOn, daysLeft }, since };

	const owed = owedThreads(state);
	if (owed.length === 0) {
		const { done, total } = state.checklist;
		if (atLeast(done.length, total * thresholds.halfShare)) return null;
		return { reason: { code: "fewDone", dueOn, daysLeft, done: done.length, total }, since };
	}
	const missing = owed.filter(({ completion }) => completion === "none" || completion === "returned");
	const submitted = owed.length - missing.length;
	if (atLeast(submitted, owed.length * thresholds.halfShare)) return null;
	const unitIds = missing.map((thread) => thread.unitId);
	return { reason: { code: "fewSubmitted", dueOn, daysLeft, submitted, owed: owed.length, unitIds }, since };
}

/** A third of the window is gone, today included as in 序时进度, and nobody has started. */
function notStartedInTime(facts: MilestoneCase): Cause | null {
	const { milestone, state, at, thresholds } = facts;
	if (state.status !== "notStarted" || at.asOf > state.dueOn) return null;
	const elapsedDays = daysBetween(milestone.startOn, at.asOf) + 1;
	const share = windowDays(facts) * thresholds.windowShare;
	if (!atLeast(elapsedDays, share)) return null;
	return {
		reason: {
			code: "notStartedInTime",
			startOn: milestone.startOn,
			elapsedDays,
			windowDays: windowDays(facts),
		},
		since: addDays(milestone.startOn, -wholeDays(-share) - 1),
	};
}

function awaitingReview({ state }: MilestoneCase): Cause | null {
	const pending = waiting(owedThreads(state));
	const oldest = pending[0];
	if (!oldest) return null;
	const unitIds = pending.map(({ unitId }) => unitId);
	return { reason: { code: "awaitingReview", since: oldest.since, unitIds }, since: oldest.since };
}

function notResubmitted({ state, at, thresholds, calendar }: MilestoneCase): Cause | null {
	const returned = owedThreads(state)
		.flatMap(({ unitId, returnedOn }) => (returnedOn === null ? [] : [{ unitId, since: returnedOn }]))
		.filter(({ since }) => workingDaysAfter(since, at.asOf, calendar) > thresholds.returnWorkingDays)
		.sort((a, b) => (a.since === b.since ? 0 : a.since < b.since ? -1 : 1));
	const oldest = returned[0];
	if (!oldest) return null;
	const workingDays = workingDaysAfter(oldest.since, at.asOf, calendar);
	const unitIds = returned.map(({ unitId }) => unitId);
	return {
		reason: { code: "notResubmitted", since: oldest.since, workingDays, unitIds },
		since: oldest.since,
	};
}

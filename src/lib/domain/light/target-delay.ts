import { checkpointsOf, expectedAt, missedCheckpoint } from "../target/expected-progress";
import { gapPoints, lastKnown } from "../target/gap";
import { addDays, type Day, later } from "../time/day";
import type { StartedTarget, TargetCause } from "./target-case";
import { above, type Thresholds } from "./thresholds";

/** Why a target is red 滞后, in the order of docs/product.md, Lights; null when it is not. */
export function targetDelay(facts: StartedTarget, thresholds: Thresholds): TargetCause | null {
	return checkpointMissed(facts) ?? gapWide(facts, thresholds);
}

/** Short of what a day that has passed asked for. The day itself still counts: "by 31 August" includes it. */
function checkpointMissed({ target, actual, at }: StartedTarget): TargetCause | null {
	const missed = missedCheckpoint(target, lastKnown(target, actual), at.asOf);
	if (!missed) return null;
	return {
		reason: {
			code: "checkpointMissed",
			onDate: missed.onDate,
			required: missed.value,
			actual: actual.value,
			isGoal: missed.onDate === target.dueOn,
			unitLabel: target.unitLabel,
		},
		since: addDays(missed.onDate, 1),
	};
}

function gapWide(facts: StartedTarget, thresholds: Thresholds): TargetCause | null {
	const { target, actual, expected, gap } = facts;
	if (!above(gap, thresholds.redGapPoints) || stepsToday(facts)) return null;
	return {
		reason: { code: "gapWide", points: gap, expected, actual: actual.value, unitLabel: target.unitLabel },
		since: gapSince(facts, (points) => above(points, thresholds.redGapPoints)),
	};
}

/** On its own day a step of a stepwise curve is not late yet; the day after, `checkpointMissed` says so. */
function stepsToday({ target, at }: StartedTarget): boolean {
	return target.curve === "checkpoints" && checkpointsOf(target).some((point) => point.onDate === at.asOf);
}

/**
 * The first day since the last figure on which the gap was as wide, with what is reached now. It may have
 * been so before that figure; no later day is right.
 */
export function gapSince({ target, actual, at }: StartedTarget, isWide: (points: number) => boolean): Day {
	const value = lastKnown(target, actual);
	let day = later(target.startOn, actual.lastOn ?? target.startOn);
	while (day < at.asOf && !isWide(gapPoints(target, expectedAt(target, day) ?? target.baseline, value))) {
		day = addDays(day, 1);
	}
	return day;
}

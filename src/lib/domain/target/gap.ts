import type { Day } from "../time/day";
import type { At } from "../time/facts";
import { type Actual, actualAt } from "./actual";
import { expectedAt, reaches } from "./expected-progress";
import type { TargetFacts } from "./facts";

/**
 * How far an actual value is behind what is expected, in 个百分点 of the goal, not rounded; negative when
 * ahead (docs/product.md, Expected progress). Where the goal is a cap, above the line is behind.
 */
export function gapPoints(target: TargetFacts, expected: number, actual: number): number {
	if (target.goal === 0) return 0;
	const behind = target.comparator === "atMost" ? actual - expected : expected - actual;
	return (behind * 100) / target.goal;
}

/** The gap at a point; null before the target's start. What is not known counts as the baseline. */
export function gapAt(target: TargetFacts, at: At, actual: Actual = actualAt(target, at)): number | null {
	const expected = expectedAt(target, at.asOf);
	return expected === null ? null : gapPoints(target, expected, lastKnown(target, actual));
}

/** The value that a target is judged by: the last known, the baseline where nothing is known. */
export function lastKnown(target: TargetFacts, actual: Actual): number {
	return actual.value ?? target.baseline;
}

/**
 * Whether the final goal is met. A cap is met only once the due day is over, because it can still be broken.
 */
export function isMet(target: TargetFacts, actual: Actual, asOf: Day): boolean {
	if (actual.value === null || !reaches(target.comparator, actual.value, target.goal)) return false;
	return target.comparator !== "atMost" || asOf > target.dueOn;
}

/** 超额: by how much a met goal is exceeded, in the goal's unit; 0 when it is not, or is a cap. */
export function excessOf(target: TargetFacts, actual: Actual): number {
	return target.comparator === "atMost" ? 0 : Math.max(0, (actual.value ?? 0) - target.goal);
}

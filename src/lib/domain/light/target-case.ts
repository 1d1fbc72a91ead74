import { type Actual, actualAt } from "../target/actual";
import { type Allocation, allocationAt } from "../target/allocation";
import { type ReadingDuty, readingDuties } from "../target/due-readings";
import { expectedAt } from "../target/expected-progress";
import type { TargetFacts } from "../target/facts";
import { gapPoints, lastKnown } from "../target/gap";
import type { Day } from "../time/day";
import type { At } from "../time/facts";
import type { TargetReason } from "./reasons";

/** A target at a point, with all that the rules of its light look at. */
export interface TargetCase {
	readonly target: TargetFacts;
	readonly at: At;
	readonly allocation: Allocation | null;
	readonly actual: Actual;
	/** In the goal's unit; null before the start. */
	readonly expected: number | null;
	/** 个百分点, not rounded; null before the start. */
	readonly gap: number | null;
	readonly duties: readonly ReadingDuty[];
}

/** Folds a target's facts. */
export function targetAt(target: TargetFacts, at: At): TargetCase {
	const allocation = allocationAt(target, at);
	const actual = actualAt(target, at, allocation);
	const expected = expectedAt(target, at.asOf);
	const gap = expected === null ? null : gapPoints(target, expected, lastKnown(target, actual));
	return { target, at, allocation, actual, expected, gap, duties: readingDuties(target, at, allocation) };
}

/** A target that has begun. */
export interface StartedTarget extends TargetCase {
	readonly expected: number;
	readonly gap: number;
}

/** What makes a target red or yellow, and since when. */
export interface TargetCause {
	readonly reason: TargetReason;
	readonly since: Day | null;
}

import type { ReportFacts } from "../report/facts";
import { pendingReadings } from "../report/pending-readings";
import { type Actual, actualAt } from "../target/actual";
import { type Allocation, allocationAt } from "../target/allocation";
import { type ReadingDuty, readingDuties } from "../target/due-readings";
import { expectedAt } from "../target/expected-progress";
import type { PendingReading, TargetFacts } from "../target/facts";
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
	/** Figures that wait for review. */
	readonly pending: readonly PendingReading[];
	/** Those of its project. */
	readonly reports: readonly ReportFacts[];
}

/** Folds a target's facts. `reports`: those of its project, among which figures wait for review. */
export function targetAt(target: TargetFacts, at: At, reports: readonly ReportFacts[] = []): TargetCase {
	const allocation = allocationAt(target, at);
	const actual = actualAt(target, at, allocation);
	const expected = expectedAt(target, at.asOf);
	const gap = expected === null ? null : gapPoints(target, expected, lastKnown(target, actual));
	const pending = pendingReadings(reports, target.id, at);
	const duties = readingDuties(target, at, allocation, pending);
	return { target, at, reports, pending, allocation, actual, expected, gap, duties };
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

import type { ReadingDuty } from "../target/due-readings";
import { addDays, startOfMonth } from "../time/day";
import type { StartedTarget, TargetCause } from "./target-case";
import { gapSince } from "./target-delay";
import { atLeast, type Thresholds } from "./thresholds";

/** Why a target that has begun is yellow 预警 (docs/product.md, Lights); null when it is not. */
export function targetWarning(facts: StartedTarget, thresholds: Thresholds): TargetCause | null {
	return (
		notAllocated(facts) ??
		gapOpen(facts, thresholds) ??
		notReported(facts) ??
		leadNotReported(facts, thresholds)
	);
}

/** 未分解: nobody can report before the split is final, so this comes before what follows from it. */
function notAllocated({ target, allocation }: StartedTarget): TargetCause | null {
	if (target.source !== "units" || allocation !== null) return null;
	return { reason: { code: "notAllocated", startOn: target.startOn }, since: target.startOn };
}

/** A gap of at least 10 points; where whole things are counted, also at least one of them. */
function gapOpen(facts: StartedTarget, thresholds: Thresholds): TargetCause | null {
	const { target, actual, expected, gap } = facts;
	const isOpen = (points: number) =>
		atLeast(points, thresholds.yellowGapPoints) &&
		(target.measure === "rate" || atLeast((points * target.goal) / 100, 1));
	if (!isOpen(gap)) return null;
	return {
		reason: { code: "gapOpen", points: gap, expected, actual: actual.value, unitLabel: target.unitLabel },
		since: gapSince(facts, isOpen),
	};
}

/** 未填报: a unit's figure is overdue. */
function notReported({ duties }: StartedTarget): TargetCause | null {
	const overdue = duties.filter((duty) => duty.overdue);
	const first = overdue.reduce<ReadingDuty | null>(
		(earliest, duty) => (earliest === null || duty.dueOn < earliest.dueOn ? duty : earliest),
		null,
	);
	if (!first) return null;
	const unitIds = [...new Set(overdue.map((duty) => duty.unitId))];
	return { reason: { code: "notReported", month: first.month, unitIds }, since: addDays(first.dueOn, 1) };
}

/** 未填报 by the lead: something is expected and its last figure is missing or speaks for months ago. */
function leadNotReported(
	{ target, actual, at, expected }: StartedTarget,
	thresholds: Thresholds,
): TargetCause | null {
	if (target.source !== "lead" || expected <= 0) return null;
	const freshFrom = startOfMonth(at.asOf, -thresholds.staleMonths);
	if (actual.lastOn !== null && actual.lastOn >= freshFrom) return null;
	return { reason: { code: "leadNotReported", lastOn: actual.lastOn }, since: null };
}

import { addDays, type Day, startOfMonth } from "../time/day";
import { type At, counts } from "../time/facts";
import { monthIdOf } from "../time/periods";
import { type Allocation, allocationAt } from "./allocation";
import type { PendingReading, ReadingFact, TargetFacts } from "./facts";

/** The figure that a unit owes for a month. */
export interface ReadingDuty {
	readonly unitId: string;
	/** `2024-08` */
	readonly month: string;
	/** The 25th, whether a working day or not. */
	readonly dueOn: Day;
	readonly fulfilled: boolean;
	readonly overdue: boolean;
}

/** The day of the month by which figures are due (docs/product.md, Target). */
const DUE_DAY = 25;

/** The day by which the month's figures are due, for any day of the month. */
export function readingDueOn(day: Day): Day {
	return addDays(startOfMonth(day), DUE_DAY - 1);
}

/**
 * What units owe a target, for every month up to that of `at.asOf` (docs/product.md, What is due from a unit):
 * by the 25th one figure per unit with a share, from the target's start, and not before the unit had its
 * share, until the share is reached. Figures are cumulative, so one for a later day settles earlier months
 * too. A figure that waits for review fulfils the duty. Empty for targets whose figures the lead enters.
 */
export function readingDuties(
	target: TargetFacts,
	at: At,
	allocation: Allocation | null = allocationAt(target, at),
	pending: readonly PendingReading[] = [],
): ReadingDuty[] {
	if (target.source !== "units" || allocation === null) return [];
	const readings = target.readings.filter((reading) => counts(reading, at));
	const superseded = new Set(readings.map((reading) => reading.supersedesSeq));
	const inForce = readings.filter((reading) => !superseded.has(reading.seq));
	return [...allocation.shares].flatMap(([unitId, share]) => {
		const own = inForce.filter((reading) => reading.unitId === unitId);
		const reachedOn = firstDay(own.filter((reading) => reachesShare(target, reading, share)));
		const days = [...own, ...pending.filter((reading) => reading.unitId === unitId)].map(
			(reading) => reading.effectiveOn,
		);
		const lastOn = days.sort().at(-1) ?? null;
		return monthsOwed(target, allocation.since.get(unitId) ?? target.startOn, reachedOn, at.asOf).map(
			(month) => {
				const dueOn = readingDueOn(month);
				const fulfilled = lastOn !== null && lastOn >= month;
				return { unitId, month: monthIdOf(month), dueOn, fulfilled, overdue: !fulfilled && dueOn < at.asOf };
			},
		);
	});
}

/** The first days of the months for which a figure is owed. */
function monthsOwed(target: TargetFacts, sharedOn: Day, reachedOn: Day | null, asOf: Day): Day[] {
	const months: Day[] = [];
	for (let month = startOfMonth(target.startOn); month <= asOf; month = startOfMonth(month, 1)) {
		const dueOn = readingDueOn(month);
		const reachedBefore = reachedOn !== null && reachedOn < month;
		if (dueOn >= target.startOn && dueOn >= sharedOn && !reachedBefore) months.push(month);
	}
	return months;
}

/** A count reaches its share as an amount; a rate as the target's own goal. */
export function reachesShare(
	target: TargetFacts,
	reading: Pick<ReadingFact, "numerator" | "denominator">,
	share: number,
): boolean {
	if (target.measure !== "rate") return reading.numerator >= share;
	return reading.denominator !== null && reading.denominator > 0
		? reading.numerator * 100 >= target.goal * reading.denominator
		: false;
}

function firstDay(readings: readonly ReadingFact[]): Day | null {
	return readings.map((reading) => reading.effectiveOn).sort()[0] ?? null;
}

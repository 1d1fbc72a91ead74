import {
	addDays,
	type Day,
	earlier,
	endOfMonth,
	endOfQuarter,
	later,
	monthOf,
	quarterOf,
	yearOf,
} from "./day";

/** A month or a quarter that is confirmed on its own (docs/product.md, Milestone). */
export interface Period {
	/** `2024-05` or `2024-Q2`. */
	readonly id: string;
	/** Clipped to the window. */
	readonly startOn: Day;
	/** Inclusive, clipped to the window. */
	readonly endOn: Day;
}

/** The kinds of milestones that are confirmed period by period. */
export type RecurringKind = "monthly" | "quarterly" | "continuous";

export type PeriodLength = "month" | "quarter";

const PERIOD_LENGTHS: Record<RecurringKind, PeriodLength> = {
	monthly: "month",
	quarterly: "quarter",
	continuous: "quarter",
};

/** What a milestone of a kind is confirmed by. */
export function periodLengthOf(kind: RecurringKind): PeriodLength {
	return PERIOD_LENGTHS[kind];
}

/** The id of the month or quarter on which a day falls. */
export function periodIdOf(kind: RecurringKind, day: Day): string {
	return periodLengthOf(kind) === "month" ? monthIdOf(day) : `${yearOf(day)}-Q${quarterOf(day)}`;
}

/** `2024-05` for any day of May 2024. */
export function monthIdOf(day: Day): string {
	return `${yearOf(day)}-${String(monthOf(day)).padStart(2, "0")}`;
}

/** The months (monthly) or quarters (quarterly, 常态化) that a window touches, in order. Both days inclusive. */
export function periodsOf(kind: RecurringKind, startOn: Day, endOn: Day): Period[] {
	const periods: Period[] = [];
	let from = startOn;
	while (from <= endOn) {
		const last = periodLengthOf(kind) === "month" ? endOfMonth(from) : endOfQuarter(from);
		periods.push({ id: periodIdOf(kind, from), startOn: later(from, startOn), endOn: earlier(last, endOn) });
		from = addDays(last, 1);
	}
	return periods;
}

/** The period of the window on which a day falls; null outside the window. */
export function currentPeriod(kind: RecurringKind, startOn: Day, endOn: Day, day: Day): Period | null {
	return (
		periodsOf(kind, startOn, endOn).find((period) => period.startOn <= day && day <= period.endOn) ?? null
	);
}

/** The periods that have begun by a day and are not among the confirmed ones: what can be confirmed now. */
export function confirmablePeriods(
	kind: RecurringKind,
	startOn: Day,
	endOn: Day,
	day: Day,
	confirmed: readonly string[],
): Period[] {
	return periodsOf(kind, startOn, endOn).filter(
		(period) => period.startOn <= day && !confirmed.includes(period.id),
	);
}

import { addDays, type Day, daysBetween, monthOf, startOfMonth, yearOf } from "@/lib/domain/time/day";

/** The months of the year of `day` as days since its 1 January, and how to go back and forth. */
export function yearScale(day: Day) {
	const first = `${yearOf(day)}-01-01`;
	const last = `${yearOf(day)}-12-31`;
	return {
		first,
		last,
		/** Days since 1 January; what lies outside the year is drawn at its edge. */
		xOf: (each: Day) => Math.min(Math.max(daysBetween(first, each), 0), daysBetween(first, last)),
		dayOf: (x: number) => addDays(first, Math.round(x)),
		months: Array.from({ length: 12 }, (_, index) => daysBetween(first, startOfMonth(first, index))),
		labelOf: (x: number) => `${monthOf(addDays(first, Math.round(x)))}月`,
	} as const;
}

/** The height at `x` of a line through corners in ascending order; of two on one spot the later. Null outside. */
export function valueAt(
	corners: readonly { readonly x: number; readonly y: number }[],
	x: number,
): number | null {
	const from = corners.findLast((corner) => corner.x <= x);
	if (!from) return null;
	if (from.x === x) return from.y;
	const to = corners.find((corner) => corner.x > x);
	return to ? from.y + ((to.y - from.y) * (x - from.x)) / (to.x - from.x) : null;
}

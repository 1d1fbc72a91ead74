import { type Day, dayOfParts, daysBetween, earlier, later } from "@/lib/domain/time/day";

/** Where a span of days lies on a year, in per cent of its width. Both days inclusive; clipped to the year. */
export function spanOfYear(
	year: number,
	startOn: Day,
	endOn: Day,
): { readonly left: number; readonly width: number } {
	const first = dayOfParts(year, 1, 1);
	const afterLast = dayOfParts(year + 1, 1, 1);
	const days = daysBetween(first, afterLast);
	const from = Math.min(days, Math.max(0, daysBetween(first, later(startOn, first))));
	const to = Math.min(days, Math.max(from, daysBetween(first, earlier(endOn, afterLast)) + 1));
	return { left: (from / days) * 100, width: ((to - from) / days) * 100 };
}

/** Where the middle of a day lies on a year, in per cent; null outside it. */
export function pointOfYear(year: number, day: Day): number | null {
	const first = dayOfParts(year, 1, 1);
	const days = daysBetween(first, dayOfParts(year + 1, 1, 1));
	const passed = daysBetween(first, day);
	return passed < 0 || passed >= days ? null : ((passed + 0.5) / days) * 100;
}

/** Where each month begins, in per cent, and how wide it is. */
export function monthsOfYear(year: number) {
	return Array.from({ length: 12 }, (_, index) => {
		const startOn = dayOfParts(year, index + 1, 1);
		const next = index === 11 ? dayOfParts(year + 1, 1, 1) : dayOfParts(year, index + 2, 1);
		const days = daysBetween(dayOfParts(year, 1, 1), dayOfParts(year + 1, 1, 1));
		return {
			month: index + 1,
			left: (daysBetween(dayOfParts(year, 1, 1), startOn) / days) * 100,
			width: (daysBetween(startOn, next) / days) * 100,
		};
	});
}

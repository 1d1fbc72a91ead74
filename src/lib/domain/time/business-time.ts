import { businessDayOf, endOfBusinessDay, type Instant } from "./day";

const MS_PER_MINUTE = 60_000;
const MINUTES_PER_DAY = 24 * 60;

/** The time of day in Asia/Shanghai at an instant: `14:08`. */
export function businessTimeOf(instant: Instant): string {
	const midnight = Date.parse(endOfBusinessDay(businessDayOf(instant))) + 1 - MINUTES_PER_DAY * MS_PER_MINUTE;
	const minutes = Math.floor((Date.parse(instant) - midnight) / MS_PER_MINUTE);
	return `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
}

function twoDigits(count: number): string {
	return String(count).padStart(2, "0");
}

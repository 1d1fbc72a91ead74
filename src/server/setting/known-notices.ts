import "server-only";
import notices from "chinese-days/dist/chinese-days.json";
import type { YearCalendar } from "@/lib/domain/time/working-days";

/**
 * What the library of the State Council's notices knows of a year; null for nothing. A suggestion: it counts
 * only once an administrator has compared it with the notice and saved it.
 */
export function knownNotice(year: number): YearCalendar | null {
	const of = (days: object) =>
		Object.keys(days)
			.filter((day) => day.startsWith(`${year}-`))
			.sort();
	const holidays = of(notices.holidays);
	return holidays.length > 0 ? { holidays, workdays: of(notices.workdays) } : null;
}

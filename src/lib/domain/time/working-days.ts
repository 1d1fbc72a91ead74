import { WORKING_DAYS_2024 } from "./calendar-2024";
import { addDays, type Day, weekday } from "./day";

/** What the State Council's notice of a year changes against Monday to Friday (docs/product.md, Time). */
export interface WorkingDayCalendar {
	/** Days off, weekends among them or not. */
	readonly holidays: ReadonlySet<Day>;
	/** Weekend days that are worked (调休). */
	readonly workdays: ReadonlySet<Day>;
}

const MONDAY_TO_FRIDAY: WorkingDayCalendar = { holidays: new Set(), workdays: new Set() };

const CALENDARS: ReadonlyMap<number, WorkingDayCalendar> = new Map([[2024, WORKING_DAYS_2024]]);

/** The calendar of a year; Monday to Friday while the year's notice is not known. */
export function calendarOf(year: number): WorkingDayCalendar {
	return CALENDARS.get(year) ?? MONDAY_TO_FRIDAY;
}

export function isWorkingDay(day: Day, calendar: WorkingDayCalendar): boolean {
	if (calendar.holidays.has(day)) return false;
	if (calendar.workdays.has(day)) return true;
	const dayOfWeek = weekday(day);
	return dayOfWeek >= 1 && dayOfWeek <= 5;
}

/** The `count`-th working day after `day`; `day` itself for 0. `count` is a whole number, not negative. */
export function addWorkingDays(day: Day, count: number, calendar: WorkingDayCalendar): Day {
	let current = day;
	let left = count;
	while (left > 0) {
		current = addDays(current, 1);
		if (isWorkingDay(current, calendar)) left -= 1;
	}
	return current;
}

/** How many working days lie after `from`, up to and including `to`; 0 when `to` is not later. */
export function workingDaysAfter(from: Day, to: Day, calendar: WorkingDayCalendar): number {
	let count = 0;
	for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
		if (isWorkingDay(day, calendar)) count += 1;
	}
	return count;
}

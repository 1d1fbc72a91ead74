import { WORKING_DAYS_2024 } from "./calendar-2024";
import { addDays, type Day, type Instant, weekday } from "./day";

/** What the State Council's notice of a year changes against Monday to Friday (docs/product.md, Time). */
export interface WorkingDayCalendar {
	/** Days off, weekends among them or not. */
	readonly holidays: ReadonlySet<Day>;
	/** Weekend days that are worked (调休). */
	readonly workdays: ReadonlySet<Day>;
}

/** What the notice of one year says, as it is kept: days in order. */
export interface YearCalendar {
	readonly holidays: readonly Day[];
	readonly workdays: readonly Day[];
}

/** The notice of a year as somebody entered or corrected it. Only when it was recorded matters. */
export interface CalendarChange {
	readonly year: number;
	/** Null before the first one: what the product itself knows of the year. */
	readonly after: YearCalendar | null;
	readonly recordedAt: Instant;
	readonly seq: number;
}

export type CalendarFacts = readonly CalendarChange[];

/** What the product itself knows: a year that is not here is Monday to Friday until its notice is entered. */
const KNOWN_YEARS: ReadonlyMap<number, WorkingDayCalendar> = new Map([[2024, WORKING_DAYS_2024]]);

/**
 * The calendar of all years as it was known at an instant (inclusive): for each year the last notice entered,
 * else the product's own; Monday to Friday in years of which nothing is known.
 */
export function calendarAt(facts: CalendarFacts, knownAt: Instant): WorkingDayCalendar {
	const entered = new Map(
		facts
			.filter((fact) => fact.recordedAt <= knownAt)
			.toSorted((a, b) => a.seq - b.seq)
			.map(({ year, after }) => [year, after]),
	);
	const years = [...KNOWN_YEARS].filter(([year]) => !entered.get(year)).map(([, calendar]) => calendar);
	const notices = [...entered.values()].filter((notice) => notice !== null);
	return {
		holidays: new Set([...years, ...notices].flatMap(({ holidays }) => [...holidays])),
		workdays: new Set([...years, ...notices].flatMap(({ workdays }) => [...workdays])),
	};
}

/** What the product itself knows of a year; null for nothing. */
export function knownCalendar(year: number): YearCalendar | null {
	const calendar = KNOWN_YEARS.get(year);
	return calendar ? { holidays: [...calendar.holidays], workdays: [...calendar.workdays] } : null;
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

import { addDays, type Day, daysBetween, isDay, weekday, yearOf } from "./day";
import type { YearCalendar } from "./working-days";

// Reading the days of the State Council's notice as people type or paste them.

/** The longest that one range of days can be: a longer one is a slip. */
const LONGEST = 40;

export interface ReadDays {
	/** In order, each once. */
	readonly days: readonly Day[];
	/** Pieces of the text that are no days, as they were typed. */
	readonly unread: readonly string[];
}

const ISO = String.raw`\d{4}[-/.]\d{1,2}[-/.]\d{1,2}`;
const WORDS = String.raw`(?:\d{4}年)?\d{1,2}月\d{1,2}日?`;
const TO = String.raw`\s*(?:至|到|—+|–|-|~|～)\s*`;
const END = String.raw`(?:${ISO}|${WORDS}|\d{1,2}日?)`;
const PIECE = new RegExp(`(${ISO}|${WORDS})(?:${TO}(${END}))?`, "g");

/**
 * Days and ranges, one after another, separated by commas or lines: 2025-10-01 至 2025-10-08 · 10月1日至8日 ·
 * 10月1日. A day without a year is one of `year`.
 */
export function readDays(text: string, year: number): ReadDays {
	const days = new Set<Day>();
	const unread: string[] = [];
	for (const piece of text.normalize("NFKC").split(/[\n,、;]+/)) {
		const plain = withoutRemarks(piece).trim();
		if (plain === "") continue;
		const found = daysIn(plain, year);
		if (!found || plain.replace(PIECE, "").trim() !== "") unread.push(piece.trim());
		else for (const day of found) days.add(day);
	}
	return { days: [...days].sort(), unread };
}

/**
 * What a pasted notice says, sentence by sentence: days in one that speaks of 上班 are worked, those in one that
 * speaks of 放假 are off. Sentences about anything else are passed over.
 */
export function readNotice(text: string, year: number): YearCalendar {
	const holidays = new Set<Day>();
	const workdays = new Set<Day>();
	for (const sentence of withoutRemarks(text.normalize("NFKC")).split(/[。;\n]+/)) {
		const into = sentence.includes("上班") ? workdays : sentence.includes("放假") ? holidays : null;
		for (const day of (into && daysIn(sentence, year)) ?? []) {
			if (yearOf(day) === year) into?.add(day);
		}
	}
	return { holidays: [...holidays].sort(), workdays: [...workdays].sort() };
}

/** （星期六，农历正月初一） says nothing that the day does not. */
function withoutRemarks(text: string): string {
	return text.replace(/[(（][^)）]*[)）]/g, "");
}

/** The days that a text names; null when it names none, or one that does not exist. */
function daysIn(text: string, year: number): Day[] | null {
	const found: Day[] = [];
	for (const [, first = "", last] of text.matchAll(PIECE)) {
		const from = dayOf(first, year);
		const to = last ? dayOf(last, from ? yearOf(from) : year, from) : from;
		if (!from || !to || to < from || daysBetween(from, to) > LONGEST) return null;
		for (let day = from; day <= to; day = addDays(day, 1)) found.push(day);
	}
	return found.length > 0 ? found : null;
}

/** A day of words or figures; one without a month is of the month of `from`. */
function dayOf(text: string, year: number, from?: Day | null): Day | null {
	const numbers = (text.match(/\d+/g) ?? []).map(Number);
	const [y, m, d] =
		numbers.length === 3
			? numbers
			: numbers.length === 2
				? [year, ...numbers]
				: [year, from ? Number(from.slice(5, 7)) : 0, numbers[0]];
	const day = `${y}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`;
	return isDay(day) ? day : null;
}

export const CALENDAR_PROBLEMS = ["otherYear", "alreadyWorked", "both"] as const;
export interface CalendarProblem {
	readonly code: (typeof CALENDAR_PROBLEMS)[number];
	readonly field: keyof YearCalendar;
	readonly days: readonly Day[];
}

/** What is wrong with the days of a year: those of another one, weekdays that are worked anyway, and both at once. */
export function calendarProblems({ holidays, workdays }: YearCalendar, year: number): CalendarProblem[] {
	const problems: CalendarProblem[] = [
		{ code: "otherYear", field: "holidays", days: holidays.filter((day) => yearOf(day) !== year) },
		{ code: "otherYear", field: "workdays", days: workdays.filter((day) => yearOf(day) !== year) },
		{
			code: "alreadyWorked",
			field: "workdays",
			days: workdays.filter((day) => weekday(day) >= 1 && weekday(day) <= 5),
		},
		{ code: "both", field: "workdays", days: workdays.filter((day) => holidays.includes(day)) },
	];
	return problems.filter(({ days }) => days.length > 0);
}

/** Days as ranges, for people: each first and last day, both inclusive. */
export function rangesOf(days: readonly Day[]): { readonly from: Day; readonly to: Day }[] {
	const ranges: { from: Day; to: Day }[] = [];
	for (const day of [...days].sort()) {
		const last = ranges.at(-1);
		if (last && addDays(last.to, 1) === day) last.to = day;
		else ranges.push({ from: day, to: day });
	}
	return ranges;
}

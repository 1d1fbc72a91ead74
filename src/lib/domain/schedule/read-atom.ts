import { isDigitAt, numeralAt } from "../text/numerals";
import { afterBlanks } from "./characters";
import type { Atom, YearRef } from "./point";
import { monthAt, withoutMonthAt } from "./read-month";
import { halfAt, occasionAt, ofYearAt, quarterAt, yearPartAt } from "./read-part";
import { yearAt } from "./read-year";
import { wordAt, wordList } from "./words";

/** Joins between two dates: a range or a list. Longer ones first. */
const RANGES = wordList("-- - ~~ ~ 至 到");
/** 3月起至6月, 3月开始，到6月. */
const OPENINGS = wordList("起 始 开始");
const LISTS = wordList("以及 、 和 与 及 或 / &");

const BEFORE = wordList("之前 以前 前");

export interface Join {
	readonly kind: "range" | "list";
	/** Offset of what is joined. */
	readonly end: number;
}

/** What joins a date to the next one: -, 至, 、 (起至 too); null when nothing does. */
export function joinAt(text: string, from: number): Join | null {
	let at = afterBlanks(text, from);
	const opening = wordAt(text, at, OPENINGS);
	if (opening !== null) {
		const end = at + opening.length;
		const after = afterBlanks(text, text[end] === "," ? end + 1 : end);
		if (wordAt(text, after, RANGES) === null) return null;
		at = after;
	}
	// 7月10日前、12月31日前: each of a list of deadlines may have its own 前.
	const before = wordAt(text, at, BEFORE);
	if (before !== null) {
		const list = wordAt(text, at + before.length, LISTS);
		const next = list === null ? -1 : afterBlanks(text, at + before.length + list.length);
		return next >= 0 && (isDigitAt(text, next) || text[next] === "年") ? { kind: "list", end: next } : null;
	}
	const range = wordAt(text, at, RANGES);
	if (range !== null) return { kind: "range", end: afterBlanks(text, at + range.length) };
	const list = wordAt(text, at, LISTS);
	return list === null ? null : { kind: "list", end: afterBlanks(text, at + list.length) };
}

/** One date, or one number of a range or list, at an offset; null when none stands there. */
export function atomAt(text: string, from: number): Atom | null {
	if (isDigitAt(text, from)) {
		return (
			ofWrittenYear(text, from) ??
			isoAt(text, from) ??
			monthAt(text, from, null) ??
			quarterAt(text, from, null) ??
			withoutMonthAt(text, from) ??
			dottedAt(text, from) ??
			bareAt(text, from, null)
		);
	}
	return (
		yearPartAt(text, from) ??
		ofWrittenYear(text, from) ??
		monthAt(text, from, null) ??
		quarterAt(text, from, null) ??
		halfAt(text, from, null) ??
		withoutMonthAt(text, from) ??
		nowAt(text, from) ??
		occasionAt(text, from, null) ??
		bareAt(text, from, null)
	);
}

function ofWrittenYear(text: string, from: number): Atom | null {
	const written = yearAt(text, from);
	if (written === null) return null;
	const { year, ofYear } = written;
	const blank = afterBlanks(text, written.end);
	const at = text[blank] === "的" ? blank + 1 : blank;
	return (
		monthAt(text, at, year) ??
		quarterAt(text, at, year) ??
		halfAt(text, at, year) ??
		occasionAt(text, at, year) ??
		bareAt(text, at, year) ??
		ofYearAt(text, written.end, year, ofYear)
	);
}

const SEPARATORS = "-./";

/** 2024-03-15, 2024/3/15, 2024.3, with nothing that goes on the number. */
function isoAt(text: string, from: number): Atom | null {
	const numeral = numeralAt(text, from);
	if (
		numeral === null ||
		numeral.chinese ||
		numeral.end - from !== 4 ||
		!(numeral.value >= 1900 && numeral.value <= 2199)
	)
		return null;
	const separator = text[numeral.end] ?? "";
	if (separator === "" || !SEPARATORS.includes(separator)) return null;
	const year = { kind: "number", value: numeral.value } as const;
	const month = numeralAt(text, numeral.end + 1);
	if (month === null || month.chinese || !(month.value >= 1 && month.value <= 12)) return null;
	if (text[month.end] === "月") return monthAt(text, numeral.end + 1, year);
	if (text[month.end] === "年") return null;
	const of = { year, month: { month: month.value } };
	if (text[month.end] === separator) {
		const day = numeralAt(text, month.end + 1);
		if (day !== null && !day.chinese && day.value <= 31 && day.end - month.end <= 3) {
			const end = text[day.end] === "日" ? day.end + 1 : day.end;
			return { point: { unit: "day", ...of, day: Math.max(day.value, 1) }, end, impossible: day.value < 1 };
		}
	}
	return { point: { unit: "month", ...of, lunar: false }, end: month.end, iso: true };
}

/** 3.15: a date only where the text around it says so. */
function dottedAt(text: string, from: number): Atom | null {
	const month = numeralAt(text, from);
	if (month === null || month.chinese || !(month.value >= 1 && month.value <= 12)) return null;
	if (text[month.end] !== "." || !isDigitAt(text, month.end + 1)) return null;
	const day = numeralAt(text, month.end + 1);
	if (
		day === null ||
		!(day.value >= 1 && day.value <= 31) ||
		text[day.end] === "." ||
		day.end - month.end > 3
	)
		return null;
	return {
		point: { unit: "day", year: null, month: { month: month.value }, day: day.value },
		end: day.end,
		dotted: true,
	};
}

function nowAt(text: string, from: number): Atom | null {
	return text.startsWith("即日", from) ? { point: { unit: "now" }, end: from + 2 } : null;
}

/** A number that a join follows (or, of a list's end, that a join preceded): its unit is found later. */
function bareAt(text: string, from: number, year: YearRef | null): Atom | null {
	const at = text[from] === "第" ? from + 1 : from;
	const numeral = numeralAt(text, at);
	if (numeral === null || Number.isNaN(numeral.value)) return null;
	return { point: { unit: "number", year, month: null, value: numeral.value }, end: numeral.end };
}

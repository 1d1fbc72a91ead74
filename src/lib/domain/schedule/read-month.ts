import { isDigitAt, numeralAt } from "../text/numerals";
import { afterBlanks } from "./characters";
import type { Atom, MonthRef, YearRef } from "./point";
import { wordAt, wordList } from "./words";

// Months and what is narrower: 3月, 3月份, 元月, 3月中旬, 月底, 3月15日, 15日.

const MONTH_WORDS: Readonly<Record<string, MonthRef>> = {
	本月: { monthsOn: 0 },
	当月: { monthsOn: 0 },
	同月: { monthsOn: 0 },
	该月: { monthsOn: 0 },
	次月: { monthsOn: 1 },
	下月: { monthsOn: 1 },
	下个月: { monthsOn: 1 },
	上月: { monthsOn: -1 },
	上个月: { monthsOn: -1 },
	元月: { month: 1 },
	正月: { month: 1 },
	冬月: { month: 11 },
	腊月: { month: 12 },
};
const MONTH_WORD_LIST = wordList(Object.keys(MONTH_WORDS));
const LUNAR = ["正月", "冬月", "腊月"];

/** After these, 月 is no month of the year: 3月龄, 满月嫂. */
const NO_MONTH = wordList("龄 嫂 薪 均 饼");

type Thirds = readonly [first: 1 | 2 | 3, last: 1 | 2 | 3, end: boolean];
const TEN_DAYS: Readonly<Record<string, Thirds>> = {
	中下旬: [2, 3, false],
	下中旬: [2, 3, false],
	上中旬: [1, 2, false],
	中上旬: [1, 2, false],
	"上、中旬": [1, 2, false],
	"中、下旬": [2, 3, false],
	上旬: [1, 1, false],
	中旬: [2, 2, false],
	下旬: [3, 3, false],
	初: [1, 1, false],
	中: [2, 2, false],
	底: [3, 3, true],
	末: [3, 3, true],
};
const TEN_DAYS_WORDS = wordList(Object.keys(TEN_DAYS));
const ALONE = wordList(Object.keys(TEN_DAYS).filter((word) => word.length > 1));

/** Words that only begin like 初, 中, 底, 末: 3月初步完成, 3月中心城区. */
const NO_THIRD: Readonly<Record<string, string>> = {
	初: "步审评中级选次始衷筛核期",
	底: "数线册层部单稿",
	末: "端位梢",
};
/** 3月中 is the middle of March only before what cannot go on a word that begins with 中. */
const AFTER_MIDDLE = new Set(",;:。、()\n -~前至到之以左完");

function thirdAt(text: string, at: number): { thirds: Thirds; end: number } | null {
	const word = wordAt(text, at, TEN_DAYS_WORDS);
	const thirds = word === null ? undefined : TEN_DAYS[word];
	if (word === null || thirds === undefined) return null;
	const end = at + word.length;
	const next = text[end];
	if (word === "中" && next !== undefined && !AFTER_MIDDLE.has(next)) return null;
	if (next !== undefined && NO_THIRD[word]?.includes(next)) return null;
	return { thirds, end };
}

/** A month, a third of one or a day of one, at an offset, with the year that was written before it. */
export function monthAt(text: string, from: number, year: YearRef | null): Atom | null {
	const word = wordAt(text, from, MONTH_WORD_LIST);
	const named = word === null ? undefined : MONTH_WORDS[word];
	if (word !== null && named !== undefined) {
		return withinMonth(text, from + word.length, year, named, LUNAR.includes(word));
	}
	const numeral = numeralAt(text, from);
	if (numeral === null) return null;
	const at = afterBlanks(text, numeral.end);
	if (text[at] !== "月" || !(numeral.value >= 1 && numeral.value <= 12)) return null;
	if (wordAt(text, at + 1, NO_MONTH) !== null) return null;
	return withinMonth(text, at + 1, year, { month: numeral.value }, false);
}

function withinMonth(
	text: string,
	after: number,
	year: YearRef | null,
	month: MonthRef,
	lunar: boolean,
): Atom {
	const end = text.startsWith("份", after) && !text.startsWith("份额", after) ? after + 1 : after;
	const of = { year, month };
	// 2024年3月月底
	const again = text[end] === "月" ? end + 1 : end;
	const third = thirdAt(text, afterBlanks(text, again)) ?? thirdAt(text, end);
	if (third !== null) return { point: tenDays(third.thirds, of), end: third.end };
	return dayOfMonth(text, afterBlanks(text, end), of) ?? { point: { unit: "month", ...of, lunar }, end };
}

interface OfMonth {
	readonly year: YearRef | null;
	readonly month: MonthRef | null;
}

function tenDays([first, last, end]: Thirds, of: OfMonth): Atom["point"] {
	return { unit: "tenDays", ...of, first, last, end };
}

const WHOLE_DAY_JOINED = /^ ?(?:--?|~|至|到) ?\d{1,2}月\d{1,2}[日号]/;

/** 15日, 15号, and a bare 15 where 日 follows later (15-25日) or a deadline does (15前). */
function dayOfMonth(text: string, from: number, of: OfMonth): Atom | null {
	const numeral = numeralAt(text, from);
	if (numeral === null || Number.isNaN(numeral.value)) return null;
	const at = afterBlanks(text, numeral.end);
	if (text[at] === "日" || text[at] === "号") return dayAtom(of, numeral.value, at + 1);
	// 3月31-4月2日: the day before a join to a whole date needs no 日.
	if (!numeral.chinese && numeral.value >= 1 && WHOLE_DAY_JOINED.test(text.slice(at, at + 10)))
		return dayAtom(of, numeral.value, numeral.end);
	if (!numeral.chinese && numeral.value >= 1 && numeral.value <= 31 && unitComes(text, at)) {
		return { point: { unit: "number", ...of, value: numeral.value }, end: numeral.end };
	}
	if (
		!numeral.chinese &&
		numeral.value >= 1 &&
		numeral.value <= 31 &&
		/^(之前|以前|前[^三两后期往])/.test(text.slice(at, at + 2))
	) {
		return dayAtom(of, numeral.value, numeral.end);
	}
	return null;
}

/** A day that the month does not have is kept and mended when the month is known; 0 and 45 are no days at all. */
function dayAtom(of: OfMonth, day: number, end: number): Atom {
	return {
		point: { unit: "day", ...of, day: Math.min(Math.max(day, 1), 31) },
		end,
		impossible: day < 1 || day > 31,
	};
}

/** Whether a join and a number with 日 follow: the -25日 of 15-25日, the 、20日 of 5、10、20日. */
function unitComes(text: string, from: number): boolean {
	let at = from;
	for (let numbers = 0; numbers < 6; numbers++) {
		at = afterBlanks(text, at);
		if (!"-~至到、和".includes(text[at] ?? "x")) return false;
		at = afterBlanks(text, at + 1);
		if (text[at] === "-") at++;
		const begin = at;
		while (at < begin + 2 && isDigitAt(text, at)) at++;
		if (at === begin) return false;
		if (text[afterBlanks(text, at)] === "日" || text[afterBlanks(text, at)] === "号") return true;
	}
	return false;
}

/** A third of a month or a day whose month was named before: 中旬, 月底, 25日. */
export function withoutMonthAt(text: string, from: number): Atom | null {
	const of = { year: null, month: null };
	const alone = wordAt(text, from, ALONE);
	if (alone !== null) {
		const thirds = TEN_DAYS[alone];
		return thirds === undefined ? null : { point: tenDays(thirds, of), end: from + alone.length };
	}
	if (text[from] === "月") {
		const third = thirdAt(text, from + 1);
		return third === null ? null : { point: tenDays(third.thirds, of), end: third.end };
	}
	if (!isDigitAt(text, from)) return null;
	const numeral = numeralAt(text, from);
	if (numeral === null || !(numeral.value >= 1 && numeral.value <= 31)) return null;
	const at = afterBlanks(text, numeral.end);
	// 15日内 and 15日游 are no day of a month.
	if (text[at] !== "日" || /^(内|以内|之内|游|龄|报)/.test(text.slice(at + 1, at + 3))) return null;
	return dayAtom(of, numeral.value, at + 1);
}

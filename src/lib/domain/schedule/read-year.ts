import { isDigitAt, numeralAt } from "../text/numerals";
import { afterBlanks } from "./characters";
import type { YearRef } from "./point";
import { wordAt, wordList } from "./words";

const RELATIVE: Readonly<Record<string, number>> = {
	今年: 0,
	本年: 0,
	当年: 0,
	同年: 0,
	这年: 0,
	明年: 1,
	次年: 1,
	翌年: 1,
	来年: 1,
	下一年: 1,
	下年: 1,
	去年: -1,
	上年: -1,
	上一年: -1,
};
const RELATIVE_WORDS = wordList(Object.keys(RELATIVE));

const GAP = new Set("*xX×某X_");
const EARLIEST = 1900;
const LATEST = 2199;
/** 24年3月: two digits are years of this century. */
const CENTURY = 2000;

export interface YearRead {
	readonly year: YearRef;
	/** Offset after 年 (after 度 too). */
	readonly end: number;
	/** 2024年度: a label more than a date. */
	readonly ofYear: boolean;
}

/** A year with its 年 at an offset: 2024年, 24年, 二〇二四年, 20*年, 今年, 次年; null when none stands there. */
export function yearAt(text: string, from: number): YearRead | null {
	const word = wordAt(text, from, RELATIVE_WORDS);
	if (word !== null) {
		return ended(text, from + word.length, { kind: "relative", offset: RELATIVE[word] ?? 0 });
	}
	const gap = afterGap(text, from);
	if (gap !== null) return ended(text, gap, { kind: "placeholder" });
	const numeral = numeralAt(text, from);
	if (numeral === null) return null;
	const at = afterBlanks(text, numeral.end);
	if (text[at] !== "年") return null;
	const digits = numeral.end - from;
	const value = digits === 2 && !numeral.chinese ? CENTURY + numeral.value : numeral.value;
	if (digits < 2 || !(value >= EARLIEST && value <= LATEST)) return null;
	return ended(text, at + 1, { kind: "number", value });
}

function ended(text: string, end: number, year: YearRef): YearRead {
	const ofYear = text[end] === "度";
	return { year, end: ofYear ? end + 1 : end, ofYear };
}

/** 20*年, 20XX年, 202×年, ××年: the offset after 年, null when there is none. */
function afterGap(text: string, from: number): number | null {
	let at = from;
	while (at < from + 3 && isDigitAt(text, at)) at++;
	const gap = at;
	while (at < gap + 4 && GAP.has(text[at] ?? "")) at++;
	return at > gap && text[at] === "年" ? at + 1 : null;
}

import { afterDigits, digitAt, isDigitAt, rankAt } from "./numerals";

// Numbers of things, as goals write them: 1000余, 三百, 2.5万, 一万二千, 1千8百.

/** A number as it is written, without what it counts. */
export interface CountedNumeral {
	readonly value: number;
	/** Exclusive. */
	readonly end: number;
	/** 三, 两: a lone Chinese digit, which is a turn of phrase more often than a figure (一批, 两级). */
	readonly lone: boolean;
	/** Written with 余 or 多: 1000余, 二十多, 2万多. */
	readonly more: boolean;
	/** 万 or 亿, where it closes the number: before 元 it belongs to the unit. */
	readonly magnitude: "万" | "亿" | null;
}

const GREAT = { 万: 10_000, 亿: 100_000_000 } as const;

/** More digits are a number of a telephone, an account or a document, not of things. */
const LONGEST = 12;

/** Whether a Chinese number can begin here; 百 and 千 alone are words (百日, 千家万户). */
function isChineseStart(words: string, at: number): boolean {
	return rankAt(words, at) === 10 || (digitAt(words, at) ?? 0) > 0;
}

/** The number that begins at `from`, or null. */
export function countedAt(words: string, from: number): CountedNumeral | null {
	if (isDigitAt(words, from)) return arabicAt(words, from);
	return isChineseStart(words, from) ? chineseAt(words, from) : null;
}

function arabicAt(words: string, from: number): CountedNumeral | null {
	let end = afterDigits(words, from);
	if (words[end] === "." && isDigitAt(words, end + 1)) end = afterDigits(words, end + 1);
	if (end - from > LONGEST) return null;
	return withGreat(words, Number(words.slice(from, end)), end, false);
}

function chineseAt(words: string, from: number): CountedNumeral | null {
	let end = from;
	let total = 0;
	let section = 0;
	let digit: number | null = null;
	let ranks = 0;
	for (; end - from < LONGEST; end++) {
		const value = digitAt(words, end);
		const ten = rankAt(words, end);
		if (value !== null) {
			// 三五个, 二〇二四: digits side by side are an estimate or a year.
			if (digit !== null && digit !== 0) return null;
			digit = value;
		} else if (ten !== null) {
			if (digit === null && (ten !== 10 || section > 0)) break;
			section += (digit ?? 1) * ten;
			digit = null;
			ranks += 1;
		} else if (words[end] === "万" && section + (digit ?? 0) > 0 && hasMoreAfter(words, end + 1)) {
			total += (section + (digit ?? 0)) * 10_000;
			section = 0;
			digit = null;
			ranks += 1;
		} else break;
	}
	const value = total + section + (digit ?? 0);
	const decimals = decimalsAt(words, end);
	return withGreat(words, value + decimals.value, decimals.end, ranks === 0 && decimals.end === end);
}

/** 一万二千: 万 goes on; in 一万户 it closes. */
function hasMoreAfter(words: string, at: number): boolean {
	return digitAt(words, at) !== null && rankAt(words, at + 1) !== null;
}

function decimalsAt(words: string, at: number): { value: number; end: number } {
	if (words.charAt(at) !== "点") return { value: 0, end: at };
	let end = at + 1;
	let value = 0;
	let place = 0.1;
	for (; end - at < 5; end++) {
		const digit = digitAt(words, end);
		if (digit === null) break;
		value += digit * place;
		place /= 10;
	}
	return end === at + 1 ? { value: 0, end: at } : { value: rounded(value), end };
}

/** What may close a number (but 千米, 千克 and 千瓦 are measures): 余 or 多, 百 or 千 after digits, 万 or 亿, and 余 or 多 again (1000余, 5千, 2万多). */
function withGreat(words: string, base: number, at: number, lone: boolean): CountedNumeral {
	let end = at;
	let value = base;
	const early = isMore(words.charAt(end));
	if (early) end += 1;
	const ten = rankAt(words, end);
	if (ten !== null && isDigitAt(words, at - 1) && !/[米克瓦]/.test(words.charAt(end + 1))) {
		value *= ten;
		end += 1;
		const less = lowerRankAt(words, end, ten);
		value += less.value;
		end = less.end;
	}
	const last = words.charAt(end);
	const magnitude = last === "万" || last === "亿" ? last : null;
	if (magnitude) {
		value *= GREAT[magnitude];
		end += 1;
	}
	const late = !early && isMore(words.charAt(end));
	if (late) end += 1;
	return {
		value: rounded(value),
		end,
		lone: lone && magnitude === null,
		more: early || late,
		magnitude,
	};
}

/** 8百 of 1千8百, 5十 of 2百5十: digits with a lower rank go on the number. */
function lowerRankAt(words: string, at: number, above: number): { value: number; end: number } {
	const rank = rankAt(words, at + 1);
	if (!isDigitAt(words, at) || rank === null || rank >= above) return { value: 0, end: at };
	const rest = lowerRankAt(words, at + 2, rank);
	return { value: Number(words.charAt(at)) * rank + rest.value, end: rest.end };
}

function isMore(unit: string): boolean {
	return unit === "余" || unit === "多";
}

/** 2.3 × 10,000 is 23,000, whatever the binary fractions say. */
function rounded(value: number): number {
	return Math.round(value * 1e6) / 1e6;
}

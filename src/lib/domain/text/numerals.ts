// Numbers as Chinese papers write them: 3, 12, 三, 十二, 廿五, 二〇二四, 一百零五. What is counted (三百余户, 2万)
// builds on the same digits in counted-numerals.ts. Texts are folded (fold.ts).

const ZERO = "0".charCodeAt(0);
const NINE = "9".charCodeAt(0);

const DIGITS = new Map<number, number>(
	[..."零一二三四五六七八九"].map((unit, value) => [unit.charCodeAt(0), value]),
);
DIGITS.set("〇".charCodeAt(0), 0).set("两".charCodeAt(0), 2);
for (const [index, unit] of [..."ⅠⅡⅢⅣ"].entries()) DIGITS.set(unit.charCodeAt(0), index + 1);
const RANKS = new Map([..."十百千"].map((unit, index) => [unit.charCodeAt(0), 10 ** (index + 1)]));
const TENS = new Set([..."十廿卅"].map((unit) => unit.charCodeAt(0)));

/** Longest number of a date: 2024, 二十九, 二〇二四. */
const LONGEST = 4;

export interface Numeral {
	/** NaN for what is no number of a date. */
	readonly value: number;
	/** Offset after it. */
	readonly end: number;
	readonly chinese: boolean;
}

/** Whether an Arabic digit stands at an offset. */
export function isDigitAt(text: string, at: number): boolean {
	const unit = text.charCodeAt(at);
	return unit >= ZERO && unit <= NINE;
}

/** The value of the Chinese digit (〇 to 九, 两) at an offset; null where none stands. */
export function digitAt(text: string, at: number): number | null {
	return DIGITS.get(text.charCodeAt(at)) ?? null;
}

/** The value of 十, 百 or 千 at an offset; null where none stands. */
export function rankAt(text: string, at: number): number | null {
	return RANKS.get(text.charCodeAt(at)) ?? null;
}

/** Whether a character of a date's Chinese number stands at an offset: a digit, 十, 廿, 卅. */
export function isChineseDigitAt(text: string, at: number): boolean {
	const unit = text.charCodeAt(at);
	return DIGITS.has(unit) || TENS.has(unit);
}

/** The offset after the Arabic digits that begin at an offset. */
export function afterDigits(text: string, from: number): number {
	let at = from;
	while (isDigitAt(text, at)) at++;
	return at;
}

/**
 * The number of a date that begins at an offset; null when none does. Runs of more than four characters have no
 * value. Does not look back: ask at the start of a run.
 */
export function numeralAt(text: string, from: number): Numeral | null {
	let end = from;
	if (isDigitAt(text, from)) {
		let value = 0;
		for (; end <= from + LONGEST && isDigitAt(text, end); end++)
			value = value * 10 + text.charCodeAt(end) - ZERO;
		return { value: end - from > LONGEST ? Number.NaN : value, end, chinese: false };
	}
	while (end <= from + LONGEST && isChineseDigitAt(text, end)) end++;
	if (end === from) return null;
	const value = end - from > LONGEST ? Number.NaN : chineseNumber(text.slice(from, end));
	return { value, end, chinese: true };
}

/**
 * The value of a whole run of Chinese numerals: a digit (七), a year's four (二〇二四), or ranks that fall (十二,
 * 一百零五); NaN for all else.
 */
export function chineseNumber(written: string): number {
	const run = written.replace("廿", "二十").replace("卅", "三十");
	let total = 0;
	let digit: number | null = null;
	let below = Number.POSITIVE_INFINITY;
	for (let at = 0; at < run.length; at++) {
		const rank = rankAt(run, at);
		const value = digitAt(run, at);
		if (rank !== null) {
			if (rank >= below || (digit === null && at > 0)) return Number.NaN;
			total += (digit ?? 1) * rank;
			below = rank;
			digit = null;
		} else if (value === null || (digit !== null && digit !== 0)) return yearOf(run);
		else digit = value;
	}
	return run === "" ? Number.NaN : total + (digit ?? 0);
}

/** The four digits of a year. */
function yearOf(run: string): number {
	if (run.length !== 4) return Number.NaN;
	let value = 0;
	for (let at = 0; at < 4; at++) value = value * 10 + (digitAt(run, at) ?? Number.NaN);
	return value;
}

// Numbers as dates write them: 3, 12, 2024, 三, 十二, 二十五, 二〇二四.

const DIGITS: Readonly<Record<string, number>> = {
	〇: 0,
	零: 0,
	一: 1,
	二: 2,
	两: 2,
	三: 3,
	四: 4,
	五: 5,
	六: 6,
	七: 7,
	八: 8,
	九: 9,
	Ⅰ: 1,
	Ⅱ: 2,
	Ⅲ: 3,
	Ⅳ: 4,
};
const CHINESE = new Set([...Object.keys(DIGITS), "十", "廿", "卅"]);
/** Longest Chinese number of a date: 二十九, 二〇二四, 三十一. */
const LONGEST = 4;

export interface Numeral {
	/** NaN for what is no number of a date. */
	readonly value: number;
	/** Offset after it. */
	readonly end: number;
	readonly chinese: boolean;
}

export function isDigit(unit: string | undefined): boolean {
	return unit !== undefined && unit >= "0" && unit <= "9";
}

export function isChineseDigit(unit: string | undefined): boolean {
	return unit !== undefined && CHINESE.has(unit);
}

/** The offset after the digits that begin at an offset. */
export function afterDigits(text: string, from: number): number {
	let at = from;
	while (isDigit(text[at])) at++;
	return at;
}

/**
 * The number that begins at an offset; null when none does. Arabic runs of more than four digits and Chinese ones of
 * more than four have no value. Does not look back: ask at the start of a run.
 */
export function numeralAt(text: string, from: number): Numeral | null {
	if (isDigit(text[from])) {
		let end = from;
		while (end < from + 5 && isDigit(text[end])) end++;
		return { value: end - from > 4 ? Number.NaN : Number(text.slice(from, end)), end, chinese: false };
	}
	let end = from;
	while (end < from + LONGEST + 1 && isChineseDigit(text[end])) end++;
	if (end === from) return null;
	const value = end - from > LONGEST ? Number.NaN : chineseValue(text.slice(from, end));
	return { value, end, chinese: true };
}

function chineseValue(run: string): number {
	const units = run.replace("廿", "二十").replace("卅", "三十");
	const ten = units.indexOf("十");
	if (ten < 0) {
		if (units.length !== 1 && units.length !== 4) return Number.NaN;
		return [...units].reduce((sum, unit) => sum * 10 + (DIGITS[unit] ?? Number.NaN), 0);
	}
	const before = units.slice(0, ten);
	const after = units.slice(ten + 1);
	if (before.length > 1 || after.length > 1 || after === "十") return Number.NaN;
	const tens = before === "" ? 1 : (DIGITS[before] ?? Number.NaN);
	return tens * 10 + (after === "" ? 0 : (DIGITS[after] ?? Number.NaN));
}

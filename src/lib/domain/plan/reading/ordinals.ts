import { compared } from "./half-width";

const DIGITS = "零一二三四五六七八九";
const CHINESE = /^[零〇一二三四五六七八九十百]{1,5}$/u;
const WRAPPED = /^[(第]?(?:项目|任务|no\.?)?(\d{1,4}|[零〇一二三四五六七八九十百]{1,5})[)项]?[.、．,]?$/iu;

/** 1–999 from Chinese numerals (十二, 一百零五); NaN for what is none. */
function chineseNumber(text: string): number {
	let total = 0;
	let digit = 0;
	for (const mark of text.replace("〇", "零")) {
		if (mark === "百" || mark === "十") {
			total += (digit === 0 ? 1 : digit) * (mark === "百" ? 100 : 10);
			digit = 0;
		} else digit = DIGITS.indexOf(mark);
	}
	return total + digit;
}

/** The number that an ordinal's cell writes: 1, 01, 一, （1）, 1、, 第三; null for anything else. */
export function ordinalOf(text: string): number | null {
	const plain = text.length > 12 ? "" : compared(text).replace("．", ".");
	const written = WRAPPED.exec(plain)?.[1];
	if (written === undefined) return null;
	const value = CHINESE.test(written) ? chineseNumber(written) : Number(written);
	return value > 0 ? value : null;
}

import { compared } from "../../text/fold";
import { chineseNumber } from "../../text/numerals";

const CHINESE = /^[零〇一二三四五六七八九十百]{1,5}$/u;
const WRAPPED = /^[(第]?(?:项目|任务|no\.?)?(\d{1,4}|[零〇一二三四五六七八九十百]{1,5})[)项]?[.、．,]?$/iu;

/** The number that an ordinal's cell writes: 1, 01, 一, （1）, 1、, 第三; null for anything else. */
export function ordinalOf(text: string): number | null {
	const plain = text.length > 12 ? "" : compared(text);
	const written = WRAPPED.exec(plain)?.[1];
	if (written === undefined) return null;
	const value = CHINESE.test(written) ? chineseNumber(written) : Number(written);
	return value > 0 ? value : null;
}

import { isChineseDigitAt, isDigitAt, numeralAt } from "../text/numerals";
import { afterBlanks } from "./characters";
import { wordAt, wordList } from "./words";

/** `other`: 每周, 每半年, 每年, which the plan's calendar of periods does not know. */
export type Rhythm = "monthly" | "quarterly" | "other";

export interface RhythmRead {
	readonly rhythm: Rhythm;
	readonly end: number;
}

const UNITS: ReadonlyArray<readonly [word: string, rhythm: Rhythm]> = [
	["半个月", "other"],
	["半月", "other"],
	["半年度", "other"],
	["半年", "other"],
	["双月", "other"],
	["季度", "quarterly"],
	["季", "quarterly"],
	["月", "monthly"],
	["年度", "other"],
	["年", "other"],
	["周", "other"],
	["星期", "other"],
	["旬", "other"],
	["日", "other"],
	["天", "other"],
	["学期", "other"],
];
const LEADS = wordList("每一个 每个 每一 每 按照 按 逐个 逐 分");
const QUARTER_ENDS = wordList("季度末 季末");
const TWICE = wordList("月月 季季");
const SEVERAL_UNITS = wordList("周 年 天 日 季度");
const DAY_HEADS = wordList("第 最后 首 月底 月末 上旬 中旬 下旬 末 底");
/** Words that only look like a rhythm: 分季节, 按年龄, 每日间, 分日间. */
const NO_RHYTHM: Readonly<Record<string, string>> = {
	季: "节",
	年: "龄代级限",
	月: "龄",
	日: "间",
	天: "",
	周: "岁边期",
	旬: "",
};
/** 分 and 按 rule by these only; 按日, 分年 speak of something else. */
const RULED = new Set(["月", "季度", "季", "周", "半年"]);

/** 半年组织一次评估 */
const HALF_YEARLY =
	/^半年(?:至少)?(?:开展|组织|召开|进行|举行|举办|调度|通报|报送|评估|检查)?(?:[^,;:。、]{0,2})?[一1]次/;
const LONGEST_HALF = 12;

/** 每月, 按季度, 逐月, 每季末的25日前, 一月一主题, 季度末: with the day in each period that hangs on it. */
export function rhythmAt(text: string, from: number): RhythmRead | null {
	const few = everyFewAt(text, from);
	if (few !== null) return few;
	const ends = wordAt(text, from, QUARTER_ENDS);
	if (ends !== null) return { rhythm: "quarterly", end: afterDayInPeriod(text, from + ends.length) };
	const twice = wordAt(text, from, TWICE);
	if (twice !== null) return { rhythm: twice === "月月" ? "monthly" : "quarterly", end: from + 2 };
	if (HALF_YEARLY.test(text.slice(from, from + LONGEST_HALF))) return { rhythm: "other", end: from + 2 };
	const lead = wordAt(text, from, LEADS);
	if (lead === null) return null;
	const after = from + lead.length;
	const several = everySeveral(text, lead, after);
	if (several !== null) return several;
	const unit = UNITS.find(([word]) => text.startsWith(word, after));
	if (unit === undefined) return null;
	const [word, rhythm] = unit;
	const end = after + word.length;
	if (NO_RHYTHM[word]?.includes(text[end] ?? " ")) return null;
	if (isRateOfPay(text, from, end)) return null;
	if (!lead.startsWith("每") && !RULED.has(word)) return null;
	if (rhythm !== "other") return { rhythm, end: afterDayInPeriod(text, end) };
	return { rhythm, end: word === "周" || word === "星期" ? afterWeekday(text, end) : end };
}

/** 每人每月1095元, 每月120元: how much, not how often. */
function isRateOfPay(text: string, from: number, end: number): boolean {
	if (text[from - 2] === "每" && "人户名位".includes(text[from - 1] ?? "x")) return true;
	if (!isDigitAt(text, end)) return false;
	const numeral = numeralAt(text, end);
	return numeral !== null && (text[numeral.end] === "元" || text.startsWith("万元", numeral.end));
}

/** 一月一主题, 一季一评比; 一月一日 is a day. */
function everyFewAt(text: string, from: number): RhythmRead | null {
	const one = text[from] === "一" || text[from] === "1" ? from + 1 : from;
	const unit = text[one];
	if ((unit !== "月" && unit !== "季") || text[one + 1] !== "一" || one === from) return null;
	const next = text[one + 2];
	if (isDigitAt(text, one + 2) || isChineseDigitAt(text, one + 2) || next === "日" || next === "号")
		return null;
	return { rhythm: unit === "月" ? "monthly" : "quarterly", end: one + 2 };
}

/** 每周五前 */
function afterWeekday(text: string, end: number): number {
	// 每周一次 is no Monday.
	if (!"一二三四五六日天".includes(text[end] ?? "x") || text[end + 1] === "次") return end;
	return text[end + 1] === "前" ? end + 2 : end + 1;
}

/** 每3个月, 每两月: a quarter, or a rhythm of its own. */
function everySeveral(text: string, lead: string, after: number): RhythmRead | null {
	if (lead !== "每" && lead !== "每隔") return null;
	const numeral = numeralAt(text, after);
	if (numeral === null || !(numeral.value >= 2)) return null;
	const at = text[numeral.end] === "个" ? numeral.end + 1 : numeral.end;
	if (text[at] === "月") return { rhythm: numeral.value === 3 ? "quarterly" : "other", end: at + 1 };
	return wordAt(text, at, SEVERAL_UNITS) === null ? null : { rhythm: "other", end: at + 1 };
}

/** What may stand between 每月 and the day in it. */
const WITHIN = wordList(
	"最后一个工作日 最后一个 最后一周 第一个 第二个 第三个 首个 工作日 首月 末月 首周 " +
		"月底 月末 上旬 中旬 下旬 底 末 初 度 的 月 第",
);
const DEADLINE = wordList("之前 以前 前后 前 左右 内 起");
const NO_DEADLINE = wordList("前往 前期 前三 前置 前沿 内部 内容 内控 起草 起步");
const MOST = 12;

/** The offset after a day of every period (10日、20日前, 末的25日前, 首月5日至10日): no date of its own. */
function afterDayInPeriod(text: string, from: number): number {
	let at = from;
	for (let step = 0; step < MOST; step++) {
		const blank = afterBlanks(text, at);
		const word = wordAt(text, blank, WITHIN);
		if (
			word !== null &&
			!(word === "初" && /[步审评]/.test(text[blank + 1] ?? "")) &&
			!(word === "的" && !dayComes(text, blank + 1))
		) {
			at = blank + word.length;
			continue;
		}
		const begin =
			step > 0 && "、和与及-~至到".includes(text[blank] ?? "x") ? afterBlanks(text, blank + 1) : blank;
		const day = afterDay(text, begin);
		if (day === null) break;
		at = day;
	}
	if (wordAt(text, at, NO_DEADLINE) !== null) return at;
	return at + (wordAt(text, at, DEADLINE)?.length ?? 0);
}

function dayComes(text: string, at: number): boolean {
	return isDigitAt(text, at) ? afterDay(text, at) !== null : wordAt(text, at, DAY_HEADS) !== null;
}

function afterDay(text: string, at: number): number | null {
	const numeral = numeralAt(text, at);
	if (numeral === null || !(numeral.value >= 1 && numeral.value <= 31)) return null;
	const unit = afterBlanks(text, numeral.end);
	if (text[unit] === "日" || text[unit] === "号" || text[unit] === "周") return unit + 1;
	if (text.startsWith("个工作日", unit)) return unit + 4;
	if (text.startsWith("个月", unit)) return unit + 2;
	// 9、19、28日前
	return "、和-~至".includes(text[unit] ?? "x") && isDigitAt(text, unit + 1) ? numeral.end : null;
}

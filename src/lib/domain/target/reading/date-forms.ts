import { type Day, dayOfParts, endOfMonth, isDay } from "../../time/day";

/** A date expression with the last day that it covers. */
export interface DateForm {
	/** Exclusive. */
	readonly end: number;
	/** Null where the words name no day that the calendar knows. */
	readonly day: Day | null;
	readonly kind: "day" | "month" | "monthEnd" | "yearEnd" | "wholeYear" | "year" | "event";
}

const MONTH = "(1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九元])月";
const YEAR = "(?:(20\\d\\d)年|今年|本年|当年)?";
const PART = "(?:份?(上旬|中旬|下旬|月?底|末|初|中(?![心央国华小级])))?";
const CHINESE = "十一二三四五六七八九";

type Read = (match: RegExpExecArray, planYear: number) => Omit<DateForm, "end">;

/** Tried in order; the longer form comes first. */
const FORMS: readonly (readonly [RegExp, Read])[] = [
	[
		new RegExp(
			`${YEAR}${MONTH}?(?:(\\d{1,2})日|${PART})?[-~至到]{1,2}(?:(20\\d\\d)年|(次年|翌年|明年))?${MONTH}(?:(\\d{1,2})日|${PART})?`,
			"y",
		),
		([, from, , , , to, following, month, day, part], planYear) => {
			const year = to ? Number(to) : (from ? Number(from) : planYear) + (following ? 1 : 0);
			return { day: day ? dayIn(year, month, day) : partEnd(year, month, part), kind: "month" };
		},
	],
	[
		// 1-3月: the first month has no 月 of its own.
		new RegExp(`${YEAR}(1[0-2]|0?[1-9]|[一二三四五六七八九元])[-~至到]${MONTH}${PART}`, "y"),
		([, year, , month, part], planYear) => ({
			day: partEnd(yearOr(year, planYear), month, part),
			kind: "month",
		}),
	],
	[
		new RegExp(`${YEAR}${MONTH}(?:(?:\\d{1,2})日?[-~至到])?(\\d{1,2})日`, "y"),
		([, year, month, day], planYear) => ({ day: dayIn(yearOr(year, planYear), month, day), kind: "day" }),
	],
	[
		new RegExp(`${YEAR}${MONTH}份?[-~至到]年(?:底|末)`, "y"),
		([, year], planYear) => ({ day: dayOfParts(yearOr(year, planYear), 12, 31), kind: "month" }),
	],
	[
		new RegExp(`${YEAR}${MONTH}${PART}`, "y"),
		([, year, month, part], planYear) => ({
			day: partEnd(yearOr(year, planYear), month, part),
			kind: part && /底|末/.test(part) ? "monthEnd" : "month",
		}),
	],
	[
		new RegExp(`${YEAR}(?:第?([一二三四1-4])(?:个)?季度(?:末|底)?|前(三|3)个?季度)`, "y"),
		([, year, quarter, first], planYear) => ({
			day: endOfMonth(dayOfParts(yearOr(year, planYear), digitOf(quarter ?? first ?? "") * 3, 1)),
			kind: "month",
		}),
	],
	[
		new RegExp(`${YEAR}(上|下)半年`, "y"),
		([, year, half], planYear) => ({
			day:
				half === "上"
					? dayOfParts(yearOr(year, planYear), 6, 30)
					: dayOfParts(yearOr(year, planYear), 12, 31),
			kind: "month",
		}),
	],
	[
		/(?:(20\d\d)|今|本|当|(明|次))?年(?:底|末|终)/y,
		([, year, next], planYear) => ({
			day: dayOfParts(yearOr(year, planYear) + (next ? 1 : 0), 12, 31),
			kind: "yearEnd",
		}),
	],
	[
		/(?:(20\d\d)年(?:全年|度?内)|今年(?:全年|内)|全年|本?年度?内|当年内)/y,
		([, year], planYear) => ({ day: dayOfParts(yearOr(year, planYear), 12, 31), kind: "wholeYear" }),
	],
	[
		/["“]?十([三四五六七])五["”]?(?:规划)?(?:期?末|期间|时期)/y,
		([, plan], _planYear) => ({ day: dayOfParts(2005 + digitOf(plan ?? "") * 5, 12, 31), kind: "yearEnd" }),
	],
	[
		/(?:(20\d\d)年度?|(明)年|今年度?|本年度?)/y,
		([, year, next], planYear) => ({
			day: dayOfParts(yearOr(year, planYear) + (next ? 1 : 0), 12, 31),
			kind: "year",
		}),
	],
	[
		/(?:春节|清明|端午|中秋|重阳|元旦|汛期|雨季|入冬|入夏|寒假|暑假|开学|春耕|三伏)(?:节|来临)?(?=(?:之|以)?前)/y,
		() => ({ day: null, kind: "event" }),
	],
	[
		/(五一|七一|八一|十一|国庆)节?(?=(?:之|以)?前)/y,
		([, day], planYear) => ({ day: EVES[day ?? ""]?.(planYear) ?? null, kind: "event" }),
	],
];

const EVES: Readonly<Record<string, (year: number) => Day>> = {
	五一: (year) => dayOfParts(year, 4, 30),
	七一: (year) => dayOfParts(year, 6, 30),
	八一: (year) => dayOfParts(year, 7, 31),
	十一: (year) => dayOfParts(year, 9, 30),
	国庆: (year) => dayOfParts(year, 9, 30),
};

const NUMBER = /[0-9元一二三四五六七八九十]/;
const OF_A_DATE = /[年月季五前]/;

/** Characters with which a form begins; one that begins with a number soon says of what. */
export const DATE_START: ReadonlySet<string> = new Set(
	'0123456789元一二三四五六七八九十今本当全年第前上下明次“"春清端中重汛雨入寒暑开国',
);

/** The date expression that begins at `at`, or null. Days that do not exist are none. */
export function dateFormAt(bare: string, at: number, planYear: number): DateForm | null {
	const first = bare.charAt(at);
	if (NUMBER.test(first) && !OF_A_DATE.test(bare.slice(at, at + 8))) return null;
	for (const [pattern, read] of FORMS) {
		pattern.lastIndex = at;
		const match = pattern.exec(bare);
		if (!match) continue;
		const form = read(match, planYear);
		if (form.day === null && form.kind !== "event") continue;
		return { ...form, end: at + match[0].length };
	}
	return null;
}

function yearOr(year: string | undefined, planYear: number): number {
	return year ? Number(year) : planYear;
}

function digitOf(text: string): number {
	return /\d/.test(text) ? Number(text) : CHINESE.indexOf(text.charAt(0));
}

/** 1–12; 十一 is 11. */
function monthOf(text: string | undefined): number {
	if (!text) return 0;
	if (/^\d/.test(text)) return Number(text);
	if (text === "元") return 1;
	if (text.startsWith("十")) return 10 + (text.length > 1 ? digitOf(text.slice(1)) : 0);
	return digitOf(text);
}

function dayIn(year: number, month: string | undefined, day: string | undefined): Day | null {
	const answer = dayOfParts(year, monthOf(month), Number(day));
	return isDay(answer) ? answer : null;
}

/** 上旬 and 初 end on the 10th, 中旬 and 中 on the 20th, all else with the month. */
function partEnd(year: number, month: string | undefined, part: string | undefined): Day | null {
	const number = monthOf(month);
	if (number < 1) return null;
	if (part === "上旬" || part === "初") return dayOfParts(year, number, 10);
	if (part === "中旬" || part === "中") return dayOfParts(year, number, 20);
	return endOfMonth(dayOfParts(year, number, 1));
}

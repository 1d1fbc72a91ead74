import { FINISHING } from "./acts";
import type { Region } from "./brackets";
import { afterBlanks } from "./characters";
import { isTimeLabel } from "./labels";
import { afterDigits, isChineseDigit, isDigit } from "./numerals";
import { type DateExpression, dateAt } from "./read-date";
import type { Clause } from "./segment";
import { wordAt } from "./words";

/** head: first in its clause; mid: inside it; paren: alone in brackets. */
export type Place = "head" | "mid" | "paren";

export interface PlacedDate {
	readonly expression: DateExpression;
	readonly place: Place;
}

const STARTERS = new Set(
	"年月上中下第前头首全整贯本当同该次明翌来去今这元正冬腊即岁春夏秋冬暑寒除过新农清端重国劳儿妇建入季半QqⅠⅡⅢⅣ*×xX某每按逐分季",
);

/** Characters before which a word of the calendar only looks like one: 三年内, 青少年中, 证明年限, 万元月租. */
const NO_START: Readonly<Record<string, string>> = {
	年: "青少老童成壮往历学几多数半周近百千万每逐两个",
	月: "个满几每蜜岁产坐两",
	次: "一每首几多两三数层批人历",
	明: "说证声表注标文透查",
	来: "以原近历本未将",
	元: "万千百亿十多余",
	本: "基样成资版文",
	当: "相应适正充",
	同: "共相合",
	中: "集其",
	下: "以线地乡旗",
	上: "以线网",
	全: "安健",
	前: "目",
	半: "上下每近前后大一",
	季: "春夏秋冬四旺淡换每本当首",
};

/** The dates of a clause, in order. `region` is the index of the first region that may lie in it. */
export function datesIn(
	text: string,
	clause: Clause,
	regions: readonly Region[],
	region: number,
): PlacedDate[] {
	const dates: PlacedDate[] = [];
	let next = region;
	let at = clause.start;
	while (at < clause.end) {
		while ((regions[next]?.end ?? text.length + 1) <= at) next++;
		const inside = regions[next];
		if (inside !== undefined && inside.start === at) {
			const alone = aloneIn(text, inside, clause);
			if (alone !== null) dates.push(alone);
			at = inside.end;
			continue;
		}
		const expression = mayStart(text, at, clause.start) ? dateAt(text, at, clause.start) : null;
		if (expression === null || expression.span.end > clause.end) {
			at = afterNothing(text, at, clause.start);
			continue;
		}
		dates.push({ expression, place: expression.span.start <= clause.start ? "head" : "mid" });
		at = expression.span.end;
	}
	return dates;
}

/** Numbers of a list that were tried and led to no date are not tried again one by one. */
const TRIED = 8;

/** A failed number is passed over whole, so that its tail is not taken for a number of its own. */
function afterNothing(text: string, from: number, least: number): number {
	if (!isNumber(text[from]) || (from > least && isNumber(text[from - 1]))) return from + 1;
	const first = afterNumber(text, from);
	let last = from;
	let at = first;
	for (let numbers = 1; numbers < TRIED; numbers++) {
		if (!"、-~".includes(text[at] ?? "x") || !isNumber(text[at + 1])) return first;
		last = at + 1;
		at = afterNumber(text, last);
	}
	return last;
}

function isNumber(unit: string | undefined): boolean {
	return isDigit(unit) || isChineseDigit(unit);
}

function afterNumber(text: string, from: number): number {
	if (isDigit(text[from])) return afterDigits(text, from);
	let at = from;
	while (isChineseDigit(text[at])) at++;
	return at;
}

function mayStart(text: string, at: number, least: number): boolean {
	const unit = text[at] ?? "";
	const before = at > least ? text[at - 1] : undefined;
	if (isDigit(unit)) {
		if (isDigit(before)) return false;
		return !(before !== undefined && ".·:".includes(before) && at - 2 >= least && isDigit(text[at - 2]));
	}
	if (isChineseDigit(unit)) return !isChineseDigit(before) && before !== "第";
	if (!STARTERS.has(unit)) return false;
	if (before === undefined) return true;
	if ((unit === "年" || unit === "月" || unit === "元") && (isDigit(before) || isChineseDigit(before)))
		return false;
	// 3个年底前开业
	if (unit === "年" && before === "个" && "底末".includes(text[at + 1] ?? "x")) return true;
	return NO_START[unit]?.includes(before) !== true;
}

/** The date that is all a pair of brackets holds: （1—2月）, 【3月底前】, （6月底前完成）, （牵头单位：…；完成时限：…）. */
function aloneIn(text: string, region: Region, clause: Clause): PlacedDate | null {
	if (!"([【〔".includes(region.open)) return null;
	const close = region.end - 1;
	const first = afterBlanks(text, region.start + 1);
	const begin = afterTimeLabel(text, first, close);
	let expression: DateExpression | null = null;
	for (let at = begin; at < Math.min(begin + LONGEST_LEAD, close) && expression === null; at++) {
		expression = mayStart(text, at, begin) ? dateAt(text, at, begin) : null;
	}
	if (expression === null || expression.span.start > begin || expression.span.end > close) return null;
	const end = afterBlanks(text, expression.span.end);
	const after = end + (wordAt(text, end, FINISHING)?.length ?? 0);
	if (!";,)]】〕".includes(text[afterBlanks(text, after)] ?? "x")) return null;
	if (begin === first && afterBlanks(text, after) !== close) return null;
	const place = region.start <= clause.start ? "head" : "paren";
	return { expression: { ...expression, span: { start: region.start, end: region.end } }, place };
}

/** The offset after 完成时限： within brackets; that of their first word when there is none. */
function afterTimeLabel(text: string, first: number, close: number): number {
	let part = first;
	for (let at = first; at < close; at++) {
		if (";,".includes(text[at] ?? "x")) part = at + 1;
		if (text[at] === ":" && isTimeLabel(text.slice(part, at))) return afterBlanks(text, at + 1);
	}
	return first;
}

/** Words that may lead to the date within brackets: 力争于. */
const LONGEST_LEAD = 8;

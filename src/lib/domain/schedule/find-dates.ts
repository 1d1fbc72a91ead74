import type { Region } from "./brackets";
import { afterBlanks, wordAt } from "./characters";
import { FINISHING, TIME_LABELS } from "./labels";
import { afterDigits, isChineseDigit, isDigit } from "./numerals";
import { type DateExpression, dateAt } from "./read-date";
import type { Clause } from "./segment";

/** head: first in its clause; mid: inside it; paren: alone in brackets. */
export type Place = "head" | "mid" | "paren";

export interface PlacedDate {
	readonly expression: DateExpression;
	readonly place: Place;
}

const STARTERS = new Set(
	"年月上中下第前头首全整贯本当同该次明翌来去今这元正冬腊即岁春夏秋冬暑寒除过新农清端重国劳儿妇建入季QqⅠⅡⅢⅣ*×xX某每按逐分季",
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
		if (expression === null) {
			at = afterNothing(text, at, clause.start);
			continue;
		}
		dates.push({ expression, place: expression.span.start <= clause.start ? "head" : "mid" });
		at = expression.span.end;
	}
	return dates;
}

/** A failed number is passed over whole, so that its tail is not taken for a number of its own. */
function afterNothing(text: string, at: number, least: number): number {
	if (!isDigit(text[at]) || (at > least && isDigit(text[at - 1]))) return at + 1;
	return Math.max(afterDigits(text, at), at + 1);
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
	return NO_START[unit]?.includes(before) !== true;
}

/** The date that is all a pair of brackets holds: （1—2月）, 【3月底前】, （6月底前完成）. */
function aloneIn(text: string, region: Region, clause: Clause): PlacedDate | null {
	if (!"([【〔".includes(region.open)) return null;
	const inner = region.start + 1;
	const close = region.end - 1;
	let at = afterBlanks(text, inner);
	const label = wordAt(text, at, TIME_LABELS);
	if (label !== null) at = afterBlanks(text, at + label.length + (text[at + label.length] === ":" ? 1 : 0));
	const begin = at;
	let expression: DateExpression | null = null;
	for (let tried = 0; tried < 8 && at < close && expression === null; tried++, at++)
		expression = dateAt(text, at, begin);
	if (expression === null || expression.span.start > begin || expression.span.end > close) return null;
	let end = afterBlanks(text, expression.span.end);
	const finishing = wordAt(text, end, FINISHING);
	if (finishing !== null) end = afterBlanks(text, end + finishing.length);
	if (end !== close) return null;
	const place = region.start <= clause.start ? "head" : "paren";
	return { expression: { ...expression, span: { start: region.start, end: region.end } }, place };
}

import { isDigitAt } from "../text/numerals";
import { FINISHING } from "./acts";
import type { Region } from "./brackets";
import { afterBlanks } from "./characters";
import { isTimeLabel } from "./labels";
import { type DateExpression, dateAt } from "./read-date";
import type { Clause } from "./segment";
import type { Span } from "./span";
import { wordAt } from "./words";

/** head: first in its clause; mid: inside it; paren: alone in brackets. */
export type Place = "head" | "mid" | "paren";

export interface PlacedDate {
	readonly expression: DateExpression;
	readonly place: Place;
}

/** By character: what of a date may begin with it. */
const STARTS = new Uint8Array(0x10000);
const WORD = 1;
const CHINESE = 2;
const ARABIC = 3;
const START_WORDS =
	"年月上中下第前头首全整贯本当同该次明翌来去今这元正冬腊即岁春夏秋冬暑寒除过新农清端重国劳儿妇建入季半QqⅠⅡⅢⅣ*×xX某每按逐分季";
for (let at = 0; at < START_WORDS.length; at++) STARTS[START_WORDS.charCodeAt(at)] = WORD;
for (const unit of "〇零一二两三四五六七八九ⅠⅡⅢⅣ十廿卅") STARTS[unit.charCodeAt(0)] = CHINESE;
for (const unit of "0123456789") STARTS[unit.charCodeAt(0)] = ARABIC;

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
	let dates: PlacedDate[] = NO_DATES;
	let next = region;
	let at = clause.start;
	while (at < clause.end) {
		while ((regions[next]?.end ?? text.length + 1) <= at) next++;
		const inside = regions[next];
		if (inside !== undefined && inside.start === at) {
			const alone = aloneIn(text, inside, clause);
			if (alone !== null) dates = grown(dates, alone);
			at = inside.end;
			continue;
		}
		const expression = expressionAt(text, at, clause);
		if (expression === null) {
			at = afterNothing(text, at, clause.start);
			continue;
		}
		dates = grown(dates, { expression, place: expression.span.start <= clause.start ? "head" : "mid" });
		at = expression.span.end;
	}
	return dates;
}

const NO_DATES: PlacedDate[] = [];

/** One date to a clause is the rule: an empty array that grows would take room for seventeen. */
function grown(dates: PlacedDate[], date: PlacedDate): PlacedDate[] {
	if (dates.length === 0) return [date];
	dates.push(date);
	return dates;
}

/** The dates and rhythms of a stretch of folded text, in order, whatever brackets stand in it. */
export function expressionsIn(text: string, stretch: Span): DateExpression[] {
	const found: DateExpression[] = [];
	let at = stretch.start;
	while (at < stretch.end) {
		const expression = expressionAt(text, at, stretch);
		if (expression !== null) found.push(expression);
		at = expression?.span.end ?? afterNothing(text, at, stretch.start);
	}
	return found;
}

/** The date that begins at an offset and ends within the stretch. */
function expressionAt(text: string, at: number, { start, end }: Span): DateExpression | null {
	const expression = mayStart(text, at, start) ? dateAt(text, at, start) : null;
	return expression === null || expression.span.end > end ? null : expression;
}

/** Numbers of a list that were tried and led to no date are not tried again one by one. */
const TRIED = 8;

/** A failed number is passed over whole, so that its tail is not taken for a number of its own. */
function afterNothing(text: string, from: number, least: number): number {
	if (!isNumberAt(text, from) || (from > least && isNumberAt(text, from - 1))) return from + 1;
	const first = afterNumber(text, from);
	let last = from;
	let at = first;
	for (let numbers = 1; numbers < TRIED; numbers++) {
		if (!"、-~".includes(text[at] ?? "x") || !isNumberAt(text, at + 1)) return first;
		last = at + 1;
		at = afterNumber(text, last);
	}
	return last;
}

function startAt(text: string, at: number): number {
	return at < text.length ? (STARTS[text.charCodeAt(at)] ?? 0) : 0;
}

function isNumberAt(text: string, at: number): boolean {
	return startAt(text, at) >= CHINESE;
}

function afterNumber(text: string, from: number): number {
	const kind = startAt(text, from);
	let at = from;
	while (startAt(text, at) === kind) at++;
	return at;
}

/** What may stand behind the number that a date begins with: its unit, a join, and what makes 五一 a festival. */
const BEHIND_NUMBER = new Uint8Array(0x10000);
for (const unit of "年月日号季.-/~至到起始开前之以后来、和与及或&*xX×某_节期假间,:")
	BEHIND_NUMBER[unit.charCodeAt(0)] = 1;
/** Longer numbers are none of a date. */
const LONGEST_NUMBER = 4;

/** Most numbers count things, and are told from dates by the character behind them. */
function mayBeOfDate(text: string, from: number): boolean {
	const kind = startAt(text, from);
	let at = from + 1;
	while (at <= from + LONGEST_NUMBER && startAt(text, at) === kind) at++;
	at = afterBlanks(text, at);
	// 1个季度 is of a year, 1个 of things.
	if (text[at] === "个") return text[at + 1] === "季";
	return at < text.length && BEHIND_NUMBER[text.charCodeAt(at)] === 1;
}

function mayStart(text: string, at: number, least: number): boolean {
	const kind = startAt(text, at);
	if (kind === 0) return false;
	if (at <= least) return kind === WORD || mayBeOfDate(text, at);
	const before = startAt(text, at - 1);
	if (kind === ARABIC) {
		if (before === ARABIC || !mayBeOfDate(text, at)) return false;
		return !(".·:".includes(text[at - 1] ?? "x") && at - 2 >= least && isDigitAt(text, at - 2));
	}
	if (kind === CHINESE) return before !== CHINESE && text[at - 1] !== "第" && mayBeOfDate(text, at);
	const unit = text[at] ?? "";
	if ((unit === "年" || unit === "月" || unit === "元") && before >= CHINESE) return false;
	// 3个年底前开业
	if (unit === "年" && text[at - 1] === "个" && "底末".includes(text[at + 1] ?? "x")) return true;
	return NO_START[unit]?.includes(text[at - 1] ?? "x") !== true;
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

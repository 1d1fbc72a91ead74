import type { Region } from "./brackets";
import { isBlankAt } from "./characters";
import { opensWindow } from "./date-use";
import { datesIn, type PlacedDate } from "./find-dates";
import type { Point } from "./point";
import type { Clause } from "./segment";

/** A clause with its dates; `head` is the one that opens a window at its begin. */
export interface DatedClause extends Clause {
	readonly dates: readonly PlacedDate[];
	/** The date that may open a window here; null when none does. */
	readonly opening: PlacedDate | null;
}

/** The clauses with their dates, cut where a date begins a new piece without a mark before it. */
export function datedClauses(
	text: string,
	clauses: Iterable<Clause>,
	regions: readonly Region[],
	planYear: number,
): DatedClause[] {
	const dated: DatedClause[] = [];
	let region = 0;
	for (const clause of clauses) {
		while ((regions[region]?.end ?? text.length + 1) <= clause.start) region++;
		for (const piece of cut(text, clause, datesIn(text, clause, regions, region), planYear))
			dated.push(piece);
	}
	return dated;
}

function cut(text: string, clause: Clause, dates: readonly PlacedDate[], planYear: number): DatedClause[] {
	const [only] = dates;
	if (
		only === undefined ||
		(dates.length === 1 && (only.place !== "mid" || !beginsPiece(text, clause, only, [])))
	)
		return [withDates(text, clause, dates, planYear)];
	const pieces: DatedClause[] = [];
	let rest = clause;
	let own: PlacedDate[] = [];
	for (const date of dates) {
		if (date.place === "mid" && beginsPiece(text, rest, date, own)) {
			const at = date.expression.span.start;
			const piece: Clause = { ...rest, end: trimmedEnd(text, rest.start, at), after: " ", afterEnd: at };
			pieces.push(withDates(text, piece, own, planYear));
			rest = { ...rest, start: at, before: " ", marker: null };
			own = [{ ...date, place: "head" }];
		} else own.push(date);
	}
	pieces.push(withDates(text, rest, own, planYear));
	return pieces;
}

function withDates(
	text: string,
	clause: Clause,
	dates: readonly PlacedDate[],
	planYear: number,
): DatedClause {
	const { start, end, before, after, afterEnd, marker } = clause;
	let opening: PlacedDate | null = null;
	for (const [index, date] of dates.entries()) {
		if (opening === null && opensWindow(text, clause, date, planYear))
			opening = narrowed(date, dates[index + 1]);
	}
	return { start, end, before, after, afterEnd, marker, dates, opening };
}

/** 第四季度（11月份）：… is work of November, when the month in brackets lies in the quarter before them. */
function narrowed(date: PlacedDate, next: PlacedDate | undefined): PlacedDate {
	const { span, ranges, bound } = date.expression;
	const [range] = ranges;
	const inner = next?.expression.ranges[0];
	if (next?.place !== "paren" || next.expression.span.start !== span.end || bound !== "within") return date;
	if (range?.from.unit !== "quarter" || range.to !== null || ranges.length > 1) return date;
	if (next.expression.bound !== "within" || inner?.from.unit !== "month" || inner.from.year !== null)
		return date;
	const { first, last, year } = range.from;
	const month = plainMonth(inner.from);
	if (month === null || month <= (first - 1) * 3 || month > last * 3) return date;
	const within = { ...inner, from: { ...inner.from, year } };
	return {
		place: date.place,
		expression: {
			...next.expression,
			ranges: [within],
			span: { start: span.start, end: next.expression.span.end },
			core: date.expression.core,
		},
	};
}

/** “…A 4-6月，B” and “1-3月，…A4-6月，B”: a blank before the date, or a mark right after it. */
function beginsPiece(text: string, clause: Clause, date: PlacedDate, before: readonly PlacedDate[]): boolean {
	const { expression } = date;
	const { span, ranges, bound, attributive, preposed } = expression;
	const point = ranges[0]?.from;
	const [first] = before;
	if (isListedRhythm(text, first, date)) return true;
	if (attributive || point === undefined || span.start <= clause.start) return false;
	if (point.unit === "year" && point.named && bound === "within") return false;
	if (expression.dotted || point.unit === "festival" || point.unit === "season") return false;
	if (isBlankAt(text, span.start - 1)) return true;
	if (text[span.start - 1] === "、" && span.start < expression.core) return true;
	// 6月底封顶、10月底前交付: work between the two dates, and a deadline or a later date behind the 、.
	if (isListed(text, first, date) && (bound === "until" || isNoEarlier(first, date))) return true;
	if (preposed || first?.place !== "head" || NAMED_AFTER.has(text[span.start - 1] ?? "的")) return false;
	const marked = span.end === clause.end && (clause.after === "," || clause.after === ":");
	return marked || isLater(first, date);
}

/** Behind a 、, with work between it and the date at the head: 3月立项、5-8月施工. */
function isListed(text: string, first: PlacedDate | undefined, { expression }: PlacedDate) {
	const { start } = expression.span;
	if (first?.place !== "head" || text[start - 1] !== "、" || start - 2 <= first.expression.span.end)
		return false;
	// 5月15日国际家庭日、8月七夕节: days with names of their own.
	return !"日节".includes(text[start - 2] ?? "x");
}

/** 按月分析、按季排名 */
function isListedRhythm(text: string, first: PlacedDate | undefined, date: PlacedDate): boolean {
	if (date.expression.rhythm === null || first === undefined) return false;
	return first.expression.rhythm !== null && isListed(text, first, date);
}

/** After these a date belongs to what is named: 对2月, 截止日期为3月. */
const NAMED_AFTER = new Set("为是对将把的与和及、在至按从自年度由比较于");

function isNoEarlier(first: PlacedDate | undefined, { expression }: PlacedDate): boolean {
	const from = first?.expression.ranges[0]?.from;
	const [before, after] = [monthNamed(from), monthNamed(expression.ranges[0]?.from)];
	return before !== null && after !== null && after >= before;
}

const MONTH_OF_EDGE = { start: 1, middle: 6, end: 12 } as const;

function monthNamed(point: Point | undefined): number | null {
	if (point?.unit === "year" && point.edge !== null) return MONTH_OF_EDGE[point.edge];
	if (point?.unit !== "day") return plainMonth(point);
	return point.month !== null && "month" in point.month ? point.month.month : null;
}

/** 1-3月完成调研4-6月完成招标: without any mark, only a later month begins a piece. */
function isLater(first: PlacedDate, { expression }: PlacedDate): boolean {
	const last = first.expression.ranges.at(-1);
	const before = plainMonth(last?.to ?? last?.from);
	const after = plainMonth(expression.ranges[0]?.from);
	return before !== null && after !== null && after > before;
}

function plainMonth(point: Point | undefined): number | null {
	if (point?.unit === "quarter") return point.last * 3;
	if (point?.unit !== "month" && point?.unit !== "tenDays") return null;
	return point.month !== null && "month" in point.month ? point.month.month : null;
}

function trimmedEnd(text: string, from: number, to: number): number {
	let end = to;
	while (end > from && isBlankAt(text, end - 1)) end--;
	return end;
}

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
	for (const date of dates) {
		if (opening === null && opensWindow(text, clause, date, planYear)) opening = date;
	}
	return { start, end, before, after, afterEnd, marker, dates, opening };
}

/** “…A 4-6月，B” and “1-3月，…A4-6月，B”: a blank before the date, or a mark right after it. */
function beginsPiece(text: string, clause: Clause, date: PlacedDate, before: readonly PlacedDate[]): boolean {
	const { expression } = date;
	const { span, ranges, bound, attributive, preposed } = expression;
	const point = ranges[0]?.from;
	if (attributive || point === undefined || span.start <= clause.start) return false;
	if (point.unit === "year" && point.named && bound === "within") return false;
	if (expression.dotted || point.unit === "festival" || point.unit === "season") return false;
	if (isBlankAt(text, span.start - 1)) return true;
	if (text[span.start - 1] === "、" && span.start < expression.core) return true;
	const first = before[0];
	// 6月底封顶、10月底前交付: work between the two dates, and a deadline behind the 、.
	const listed = text[span.start - 1] === "、" && bound === "until" && first?.place === "head";
	if (listed && span.start - 2 > first.expression.span.end) return true;
	if (preposed || first?.place !== "head" || NAMED_AFTER.has(text[span.start - 1] ?? "的")) return false;
	const marked = span.end === clause.end && (clause.after === "," || clause.after === ":");
	return marked || isLater(first, date);
}

/** After these a date belongs to what is named: 对2月, 截止日期为3月. */
const NAMED_AFTER = new Set("为是对将把的与和及、在至按从自年度由比较于");

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

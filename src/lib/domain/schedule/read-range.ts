import { afterBlanks } from "./characters";
import type { Atom, BareNumber, Point } from "./point";
import { atomAt, joinAt } from "./read-atom";
import { monthAt } from "./read-month";
import type { Span } from "./span";

/** One span of time of a date expression: from a point to a point, or within one. */
export interface PointRange {
	readonly from: Point;
	/** Null: within `from`. */
	readonly to: Point | null;
	readonly span: Span;
}

export interface DateBody {
	/** More than one where a list names several: 3月、9月. */
	readonly ranges: readonly PointRange[];
	readonly end: number;
	readonly dotted: boolean;
	readonly impossible: boolean;
	/** 1、2月: begins like the number of a list. */
	readonly markerLike: boolean;
}

/** Longer lists of dates are lists of something else; a bound keeps the reader linear. */
const MOST = 16;

interface Item {
	readonly atom: Atom;
	readonly start: number;
	/** How it hangs on the item before. */
	readonly join: "range" | "list" | null;
}

/** The date that begins at an offset, with all that is joined to it; null when none does. */
export function bodyAt(text: string, from: number): DateBody | null {
	const items = itemsAt(text, from);
	while (items.length > 0 && items.at(-1)?.atom.point.unit === "number" && !hangsOnIso(items)) items.pop();
	const last = items.at(-1);
	if (last === undefined) return null;
	const points = unitsGiven(items);
	if (points === null) return null;
	const lone = items.length === 1 ? points[0] : undefined;
	if (lone !== undefined) {
		const { atom } = last;
		const ranges = [{ from: lone, to: null, span: { start: from, end: atom.end } }];
		return {
			ranges,
			end: atom.end,
			dotted: atom.dotted === true,
			impossible: atom.impossible === true,
			markerLike: false,
		};
	}
	const ranges: PointRange[] = [];
	for (const [index, item] of items.entries()) {
		const point = points[index];
		if (point === undefined) return null;
		const before = ranges.at(-1);
		if (item.join === "range" && before !== undefined) {
			if (before.to !== null) return null;
			ranges[ranges.length - 1] = {
				...before,
				to: point,
				span: { start: before.span.start, end: item.atom.end },
			};
		} else ranges.push({ from: point, to: null, span: { start: item.start, end: item.atom.end } });
	}
	const [first, second] = items;
	return {
		ranges,
		end: last.atom.end,
		dotted: items.every(({ atom }) => atom.dotted === true),
		impossible: items.some(({ atom }) => atom.impossible === true),
		markerLike:
			text[from] !== "第" &&
			first?.atom.point.unit === "number" &&
			second?.join === "list" &&
			text[first.atom.end] === "、",
	};
}

function itemsAt(text: string, from: number): Item[] {
	const items: Item[] = [];
	let start = from;
	let join: Item["join"] = null;
	while (items.length < MOST) {
		const atom = atomAt(text, start) ?? runTogether(text, start);
		if (atom === null || (atom.point.unit === "now" && items.length > 0)) break;
		items.push({ atom, start, join });
		const next = joinAt(text, atom.end) ?? touching(text, atom) ?? deadlinesJoined(text, atom);
		if (next === null) break;
		join = next.kind;
		start = next.end;
	}
	return items;
}

/** 三四月: two digits that only a unit tells apart from a number. */
function runTogether(text: string, at: number): Atom | null {
	const digits = "一二三四五六七八九";
	const first = digits.indexOf(text[at] ?? "x");
	if (first < 0 || digits.indexOf(text[at + 1] ?? "x") !== first + 1 || text[at + 2] !== "月") return null;
	return { point: { unit: "number", year: null, month: null, value: first + 1 }, end: at + 1 };
}

/** 3月底4月初: the end of one month and the beginning of the next need no join; 三四月 neither. */
function touching(text: string, atom: Atom): { kind: "range"; end: number } | null {
	const { point } = atom;
	if (point.unit === "number" && runTogether(text, atom.end - 1) !== null)
		return { kind: "range", end: atom.end };
	if (point.unit !== "tenDays" || !point.end) return null;
	const at = afterBlanks(text, atom.end);
	const next = monthAt(text, at, null)?.point;
	return next?.unit === "tenDays" && next.first === 1 ? { kind: "range", end: at } : null;
}

/** 7月31日前、10月31日前: each of two deadlines in a list has its own 前. */
function deadlinesJoined(text: string, { end }: Atom): { kind: "list"; end: number } | null {
	if (text[end] !== "前") return null;
	const join = joinAt(text, end + 1);
	if (join?.kind !== "list") return null;
	const next = atomAt(text, join.end);
	if (next === null || next.point.unit === "number" || text[next.end] !== "前") return null;
	return { kind: "list", end: join.end };
}

/** 2024.1-3 */
function hangsOnIso(items: readonly Item[]): boolean {
	const [before, last] = items.slice(-2);
	if (before?.atom.iso !== true || last?.join !== "range" || last.atom.point.unit !== "number") return false;
	return last.atom.point.value >= 1 && last.atom.point.value <= 12;
}

/** Every item as a point: a bare number has the unit of the item after it. Null when they do not fit. */
function unitsGiven(items: readonly Item[]): Point[] | null {
	const points: Point[] = [];
	let after: Point | null = null;
	for (let index = items.length - 1; index >= 0; index--) {
		const point = items[index]?.atom.point;
		if (point === undefined) return null;
		const given: Point | null = point.unit === "number" ? unitOf(point, after) : point;
		if (given === null) return null;
		points.push(given);
		after = given;
	}
	return points.reverse();
}

function unitOf({ year, month, value }: BareNumber, after: Point | null): Point | null {
	const within = (least: number, most: number) => value >= least && value <= most;
	switch (after?.unit) {
		case undefined:
			return within(1, 12) ? { unit: "month", year, month: { month: value }, lunar: false } : null;
		case "day":
			if (after.month !== null && month === null) return null;
			return within(1, 31) ? { unit: "day", year, month, day: value } : null;
		case "month":
		case "tenDays":
			if (after.month === null || month !== null) return null;
			return within(1, 12) ? { unit: "month", year, month: { month: value }, lunar: false } : null;
		case "quarter":
			return within(1, 4) ? { unit: "quarter", year, first: value, last: value, edge: null } : null;
		case "year":
			return within(1900, 2199)
				? { unit: "year", year: { kind: "number", value }, edge: null, named: true }
				: null;
		default:
			return null;
	}
}

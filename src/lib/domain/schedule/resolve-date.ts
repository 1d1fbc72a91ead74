import type { Precision } from "../milestone/facts";
import { addDays, type Day, dayOfParts, monthOf, yearOf } from "../time/day";
import type { ScheduleDoubtCode } from "./doubts";
import type { Festival, Point } from "./point";
import type { DateExpression } from "./read-date";
import type { PointRange } from "./read-range";
import { type Memory, type PointDays, pointDays } from "./resolve-point";
import type { Span } from "./span";

export interface DatedRange {
	readonly startOn: Day;
	/** Inclusive. */
	readonly endOn: Day;
	readonly precision: Precision;
	readonly span: Span;
}

export interface ResolvedDate {
	/** In the text's order; a list of neighbouring months is one range. */
	readonly ranges: readonly DatedRange[];
	readonly memory: Memory;
	readonly doubts: readonly ScheduleDoubtCode[];
}

const FINENESS: readonly Precision[] = ["day", "tenDays", "month", "quarter", "year"];

/** The memory at the beginning of a text: the plan's year, no month. */
export function blankMemory(planYear: number): Memory {
	return { planYear, year: planYear, month: null, lastMonth: null };
}

/** The days of a date that is no rhythm; null where they cannot be told (月底 after no month). */
export function resolveDate(expression: DateExpression, before: Memory): ResolvedDate | null {
	const doubts = [...expression.doubts];
	let ranges: DatedRange[] = [];
	let memory = before;
	for (const range of expression.ranges) {
		const read = rangeDays(range, memory, doubts);
		if (read === null) return null;
		memory = read.memory;
		if (ranges.length === 0) ranges = [read.days];
		else ranges.push(read.days);
	}
	const joined = ranges.length === 1 ? ranges : neighboursJoined(ranges, before.planYear);
	const point = expression.ranges.at(-1);
	const last = point?.to ?? point?.from ?? null;
	const bounded = joined.map((range) => withBound(range, expression, last, before.planYear));
	for (const days of bounded) {
		if (yearOf(days.startOn) > before.planYear || yearOf(days.endOn) < before.planYear)
			add(doubts, "otherYear");
	}
	if (joined.length > 1) add(doubts, "separateDates");
	for (const { from, to } of expression.ranges) {
		occasionDoubts(from, expression, doubts);
		if (to !== null) occasionDoubts(to, expression, doubts);
	}
	// A deadline far ahead and a bare year say nothing of the dates that follow.
	const wide = expression.bound === "until" && memory.year !== before.year;
	return { ranges: bounded, memory: wide ? { ...memory, year: before.year } : memory, doubts };
}

function add(doubts: ScheduleDoubtCode[], code: ScheduleDoubtCode): void {
	if (!doubts.includes(code)) doubts.push(code);
}

function rangeDays({ from, to, span }: PointRange, memory: Memory, doubts: ScheduleDoubtCode[]) {
	const first = pointDays(from, memory);
	if (first === null) return null;
	for (const code of first.doubts) add(doubts, code);
	const afterFirst = remembered(first, memory, from);
	if (to === null) return { days: daysOf(first, first, span), memory: afterFirst };
	const second = endDays(to, first, afterFirst, doubts);
	if (second === null) return null;
	for (const code of second.doubts) if (code !== "inheritedMonth") add(doubts, code);
	return { days: daysOf(first, second, span), memory: remembered(second, afterFirst, to) };
}

/** The end of a range; one without a year of its own that would lie before the begin is of the next year. */
function endDays(to: Point, first: PointDays, memory: Memory, doubts: ScheduleDoubtCode[]): PointDays | null {
	const startYear = yearOf(first.startOn);
	const written = "year" in to ? to.year : null;
	if (written?.kind === "relative" && written.offset === 1) {
		return pointDays(to, { ...memory, planYear: startYear, year: startYear });
	}
	const within = {
		...memory,
		planYear: written === null ? startYear : memory.planYear,
		year: startYear,
		lastMonth: null,
	};
	const second = pointDays(to, within);
	if (second === null || second.endOn >= first.startOn) return second;
	add(doubts, "crossesYear");
	if (written !== null) return first;
	if ("month" in to && to.month === null)
		return pointDays(to, {
			...within,
			month: memory.month === null ? null : (memory.month % 12) + 1,
			year: memory.month === 12 ? startYear + 1 : startYear,
		});
	return pointDays(to, { ...within, planYear: startYear + 1, year: startYear + 1 });
}

function daysOf(first: PointDays, last: PointDays, span: Span): DatedRange {
	const fine = Math.min(FINENESS.indexOf(first.precision), FINENESS.indexOf(last.precision));
	return { startOn: first.startOn, endOn: last.endOn, precision: FINENESS[fine] ?? "day", span };
}

function remembered(days: PointDays, before: Memory, point: Point): Memory {
	if (point.unit === "year" || point.unit === "now") return { ...before, month: days.month };
	return {
		planYear: before.planYear,
		year: yearOf(days.endOn),
		month: days.month,
		lastMonth: monthOf(days.endOn),
	};
}

/** 2月和3月 is one window; 3月、9月 are two. */
function neighboursJoined(ranges: readonly DatedRange[], planYear: number): DatedRange[] {
	const joined: DatedRange[] = [];
	for (const range of ranges) {
		const last = joined.at(-1);
		if (
			last !== undefined &&
			range.startOn === addDays(last.endOn, 1) &&
			yearOf(range.startOn) >= planYear - 1
		) {
			joined[joined.length - 1] = {
				...last,
				endOn: range.endOn,
				span: { start: last.span.start, end: range.span.end },
			};
		} else joined.push(range);
	}
	return joined;
}

function withBound(
	range: DatedRange,
	{ bound }: DateExpression,
	last: Point | null,
	planYear: number,
): DatedRange {
	const { startOn, endOn, precision } = range;
	switch (bound) {
		case "within":
			return range;
		case "until": {
			// 春节前: the festival itself is not in it.
			const end = last?.unit === "festival" ? dayBefore(last.festival, endOn) : endOn;
			const year = Math.min(planYear, yearOf(end));
			const named = last?.unit === "tenDays" && last.end;
			return {
				...range,
				startOn: dayOfParts(year, 1, 1),
				endOn: end,
				precision: named ? "month" : precision,
			};
		}
		case "from":
		case "fromVerb":
			return { ...range, endOn: yearEnd(startOn, planYear) };
		case "after": {
			const next = addDays(endOn, 1);
			return { ...range, startOn: next, endOn: yearEnd(next, planYear) };
		}
	}
}

/** 元旦前 is the end of the plan's year. */
function dayBefore(festival: Festival, day: Day): Day {
	return festival === "元旦" ? dayOfParts(yearOf(day), 12, 31) : addDays(day, -1);
}

function yearEnd(from: Day, planYear: number): Day {
	return dayOfParts(Math.max(planYear, yearOf(from)), 12, 31);
}

function occasionDoubts(point: Point, { bound }: DateExpression, doubts: ScheduleDoubtCode[]): void {
	if (point.unit === "season") add(doubts, "season");
	if (point.unit === "festival") add(doubts, "festival");
	if (point.unit === "year" && point.edge === "end" && bound === "within") add(doubts, "yearEnd");
	if (point.unit === "now") {
		add(doubts, "fromNow");
		const at = doubts.indexOf("openEnd");
		if (at >= 0) doubts.splice(at, 1);
	}
}

import type { Precision } from "../milestone/facts";
import { type Day, dayOfParts } from "../time/day";
import type { ScheduleDoubtCode } from "./doubts";
import { festivalDay, seasonDays } from "./occasions";
import type { Edge, MonthRef, Point, YearRef } from "./point";

/** What a date may leave out because it was said before. */
export interface Memory {
	readonly planYear: number;
	/** Of the date before. */
	readonly year: number;
	/** The month of it, which 月底 and 25日 are of; null when the date before named none. */
	readonly month: number | null;
	/** The month with which the date before ends, however wide it is. */
	readonly lastMonth: number | null;
}

export interface PointDays {
	readonly startOn: Day;
	readonly endOn: Day;
	readonly precision: Precision;
	/** The month that later dates without one are of; null for what is wider. */
	readonly month: number | null;
	readonly doubts: readonly ScheduleDoubtCode[];
}

/** The days of a point; null where it leaves out a month that nothing before it names. */
export function pointDays(point: Point, memory: Memory): PointDays | null {
	const doubts: ScheduleDoubtCode[] = [];
	const year =
		"year" in point ? yearOf(point.year, memory, monthNumber(point, memory), doubts) : memory.planYear;
	switch (point.unit) {
		case "day":
		case "tenDays":
		case "month": {
			const first = monthStart(point.month, year, memory);
			if (first === null) return null;
			if (point.month === null && (point.unit === "day" || (point.unit === "tenDays" && point.end)))
				doubts.push("inheritedMonth");
			return withinMonth(point, first, doubts);
		}
		case "quarter":
			return edged(point.edge, point.first * 3 - 2, point.last * 3, year, "quarter", doubts);
		case "half":
			return edged(point.edge, point.half * 6 - 5, point.half * 6, year, "quarter", doubts);
		case "year":
			if (point.edge === "middle") return edged("middle", 5, 7, year, "year", [...doubts, "approximate"]);
			return edged(point.edge, 1, 12, year, "year", doubts);
		case "season": {
			const [startOn, endOn] = seasonDays(point.season, year);
			return { startOn, endOn, precision: "month", month: null, doubts };
		}
		case "festival": {
			const day = festivalDay(point.festival, year);
			return { startOn: day, endOn: day, precision: "day", month: Number(day.slice(5, 7)), doubts };
		}
		case "now": {
			const first = dayOfParts(memory.planYear, 1, 1);
			return { startOn: first, endOn: first, precision: "month", month: null, doubts };
		}
	}
}

function monthNumber(point: Point, memory: Memory): number | null {
	if (point.unit === "quarter") return point.first * 3 - 2;
	if (point.unit === "half") return point.half * 6 - 5;
	if (!("month" in point) || point.month === null) return null;
	return "month" in point.month ? point.month.month : memory.month;
}

/** A date without a year is of the year spoken of, and of the plan's when that year would go back in time. */
function yearOf(
	ref: YearRef | null,
	memory: Memory,
	month: number | null,
	doubts: ScheduleDoubtCode[],
): number {
	if (ref === null) {
		const goesBack = month !== null && memory.lastMonth !== null && month < memory.lastMonth;
		return memory.lastMonth === null || goesBack ? memory.planYear : memory.year;
	}
	if (ref.kind === "number") return ref.value;
	if (ref.kind === "relative") return memory.planYear + ref.offset;
	doubts.push("placeholderYear");
	return memory.planYear;
}

interface MonthOfYear {
	readonly year: number;
	/** 1–12. */
	readonly month: number;
}

function monthStart(month: MonthRef | null, year: number, memory: Memory): MonthOfYear | null {
	if (month !== null && "month" in month) return { year, month: month.month };
	if (memory.month === null) return null;
	const months = memory.year * 12 + memory.month - 1 + (month?.monthsOn ?? 0);
	return { year: Math.floor(months / 12), month: (months % 12) + 1 };
}

function withinMonth(
	point: Extract<Point, { unit: "day" | "tenDays" | "month" }>,
	{ year, month }: MonthOfYear,
	doubts: ScheduleDoubtCode[],
): PointDays {
	const last = daysInMonth(year, month);
	let from = 1;
	let to = last;
	if (point.unit === "day") {
		if (point.day > last) doubts.push("impossibleDate");
		from = to = Math.min(point.day, last);
	} else if (point.unit === "tenDays") {
		from = (point.first - 1) * 10 + 1;
		if (point.last !== 3) to = point.last * 10;
	} else if (point.lunar) doubts.push("lunarMonth");
	const startOn = dayOfParts(year, month, from);
	const endOn = from === to ? startOn : dayOfParts(year, month, to);
	return { startOn, endOn, precision: point.unit, month, doubts };
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

function daysInMonth(year: number, month: number): number {
	const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
	return month === 2 && leap ? 29 : (DAYS[month - 1] ?? 31);
}

function edged(
	edge: Edge | null,
	first: number,
	last: number,
	year: number,
	whole: Precision,
	doubts: readonly ScheduleDoubtCode[],
): PointDays {
	const middle = Math.floor((first + last) / 2);
	const from = edge === "end" ? last : edge === "middle" ? middle : first;
	const to = edge === null ? last : from;
	return {
		startOn: dayOfParts(year, from, 1),
		endOn: dayOfParts(year, to, daysInMonth(year, to)),
		precision: edge === null ? whole : "month",
		month: edge === null ? null : to,
		doubts,
	};
}

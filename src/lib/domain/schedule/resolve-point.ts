import type { Precision } from "../milestone/facts";
import { addDays, type Day, dayOfParts, earlier, endOfMonth, startOfMonth } from "../time/day";
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
	const wide = (startOn: Day, endOn: Day, precision: Precision): PointDays => ({
		startOn,
		endOn,
		precision,
		month: null,
		doubts,
	});
	switch (point.unit) {
		case "day":
		case "tenDays":
		case "month": {
			const first = monthStart(point.month, year, memory);
			if (first === null) return null;
			if (point.month === null && (point.unit === "day" || (point.unit === "tenDays" && point.end)))
				doubts.push("inheritedMonth");
			return { ...withinMonth(point, first, doubts), month: Number(first.slice(5, 7)), doubts };
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
			return wide(startOn, endOn, "month");
		}
		case "festival": {
			const day = festivalDay(point.festival, year);
			return { startOn: day, endOn: day, precision: "day", month: Number(day.slice(5, 7)), doubts };
		}
		case "now":
			return wide(dayOfParts(memory.planYear, 1, 1), dayOfParts(memory.planYear, 1, 1), "month");
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

function monthStart(month: MonthRef | null, year: number, memory: Memory): Day | null {
	if (month !== null && "month" in month) return dayOfParts(year, month.month, 1);
	if (memory.month === null) return null;
	return startOfMonth(dayOfParts(memory.year, memory.month, 1), month?.monthsOn ?? 0);
}

function withinMonth(
	point: Extract<Point, { unit: "day" | "tenDays" | "month" }>,
	first: Day,
	doubts: ScheduleDoubtCode[],
) {
	const last = endOfMonth(first);
	switch (point.unit) {
		case "day": {
			const meant = addDays(first, point.day - 1);
			if (meant > last) doubts.push("impossibleDate");
			const day = earlier(meant, last);
			return { startOn: day, endOn: day, precision: "day" as const };
		}
		case "tenDays":
			return {
				startOn: addDays(first, (point.first - 1) * 10),
				endOn: point.last === 3 ? last : addDays(first, point.last * 10 - 1),
				precision: "tenDays" as const,
			};
		case "month":
			if (point.lunar) doubts.push("lunarMonth");
			return { startOn: first, endOn: last, precision: "month" as const };
	}
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
		endOn: endOfMonth(dayOfParts(year, to, 1)),
		precision: edge === null ? whole : "month",
		month: edge === null ? null : to,
		doubts,
	};
}

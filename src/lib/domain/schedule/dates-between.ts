import type { Day } from "../time/day";
import { expressionsIn } from "./find-dates";
import type { Point } from "./point";
import { blankMemory, resolveDate } from "./resolve-date";
import type { Span } from "./span";

// The door through which other readers find dates: what the schedule's reader knows of dates, they know.

export interface NamedDate {
	/** The date itself, without the words that lead to it and what follows it. */
	readonly core: Span;
	/** After what follows it: 前, 起, 期间. Exclusive. */
	readonly end: number;
	/** The last day of the date; before a festival, the day before it. Inclusive. */
	readonly endOn: Day;
	/** What it ends with: a day, a month, a year. */
	readonly last: Point;
	/** From one date to another. */
	readonly ranged: boolean;
	/** It opens a time and does not close one: 3月起, 3月后. */
	readonly opens: boolean;
	/** Written with 前: 3月底前. */
	readonly before: boolean;
}

/**
 * The dates between two offsets of a folded text (text/fold.ts), in order. A list of dates is one, and ends with its
 * last. Rhythms (每月), gaps (20xx年) and dates whose day only the text before can tell (月底 alone) are left out. `planYear` is the
 * year of dates that name none.
 */
export function datesBetween(text: string, stretch: Span, planYear: number): NamedDate[] {
	const memory = blankMemory(planYear);
	return expressionsIn(text, stretch).flatMap((expression) => {
		const range = expression.ranges.at(-1);
		if (range === undefined || isGap(range.to ?? range.from)) return [];
		const tail = text.slice(range.span.end, expression.span.end);
		const before = expression.bound === "until" && tail.includes("前");
		// 1.5 is a number, unless 前 makes it a day.
		if (expression.dotted && !before) return [];
		const endOn = resolveDate(expression, memory)?.ranges.at(-1)?.endOn;
		if (endOn === undefined) return [];
		return {
			core: { start: expression.core, end: range.span.end },
			end: expression.span.end,
			endOn,
			last: range.to ?? range.from,
			ranged: range.to !== null,
			opens: expression.bound !== "within" && expression.bound !== "until",
			before,
		};
	});
}

function isGap(point: Point): boolean {
	return "year" in point && point.year?.kind === "placeholder";
}

import { describe, expect, it } from "vitest";
import { readTargets } from "@/lib/domain/target/read-targets";
import { COUNTS } from "./sentences/counts";
import { DATES, EACH } from "./sentences/dates";
import { MIXED, NONE } from "./sentences/none";
import { RATES } from "./sentences/rates";
import { SCHEDULE_DATES } from "./sentences/schedule-dates";
import { SECOND_GOALS, SECOND_NONE } from "./sentences/second";
import { THIRD_GOALS } from "./sentences/third";

const SIGNS = { atLeast: ">=", exactly: "=", atMost: "<=" } as const;

/** The goals of a text of 2024 as the tables of sentences write them. */
function goalsOf(text: string): string[] {
	return readTargets(text, 2024).map(({ comparator, value, unit, byDate, perUnit }) =>
		[SIGNS[comparator], value, unit, ...(byDate ? [byDate] : []), ...(perUnit ? ["each"] : [])].join(" "),
	);
}

describe.each([
	["counts", COUNTS],
	["rates", RATES],
	["dates", DATES],
	["dates as schedules write them", SCHEDULE_DATES],
	["goals of each unit", EACH],
	["numbers that are no goals", NONE],
	["goals among other numbers", MIXED],
	["a second set of goals", SECOND_GOALS],
	["a second set of numbers that are none", SECOND_NONE],
	["a third set of goals", THIRD_GOALS],
] as const)("%s", (_, sentences) => {
	it.each(sentences.map(([text, ...goals]) => [text, goals] as const))("%s", (text, goals) => {
		expect(goalsOf(text)).toEqual(goals);
	});
});

import { describe, expect, it } from "vitest";
import type { WindowBar } from "@/lib/contracts/overview";
import { lanesOf, partOfMonth } from "./present-wall";

/** A window from month to month; its ordinal names it. */
function bar(ordinal: number, startMonth: number, endMonth: number): WindowBar {
	const light = { light: "green", reason: "", soon: false, override: null } as const;
	return {
		milestoneId: `m${ordinal}`,
		ordinal,
		label: "",
		startOn: "2024-01-01",
		endOn: "2024-12-31",
		originalEndOn: "2024-12-31",
		startMonth,
		endMonth,
		offset: 0,
		width: 100,
		light,
	};
}

describe("the lanes of a project's windows", () => {
	it.each([
		["windows one after another share a lane", [bar(1, 1, 3), bar(2, 4, 8), bar(3, 9, 12)], [[1, 2, 3]]],
		["two that share a month do not", [bar(1, 2, 3), bar(2, 3, 3), bar(3, 3, 3)], [[1], [2], [3]]],
		["one that runs all year has its own lane", [bar(1, 2, 3), bar(2, 4, 6), bar(3, 1, 12)], [[3], [1, 2]]],
		[
			"a freed lane is used again",
			[bar(1, 2, 3), bar(2, 3, 3), bar(3, 4, 4), bar(4, 12, 12)],
			[[1, 3, 4], [2]],
		],
		["no windows need no lane", [], []],
	] as const)("%s", (_, bars, expected) => {
		expect(lanesOf(bars).map((lane) => lane.map(({ ordinal }) => ordinal))).toEqual(expected);
	});
});

describe("where a day lies in its month", () => {
	it.each([
		["the first day begins it", "2024-03-01", 0, 0],
		["the last day ends it", "2024-03-31", 1, 1],
		["the last day of a leap February ends it", "2024-02-29", 1, 1],
		["中旬 begins after ten days of thirty-one", "2024-03-11", 0, 10 / 31],
		["… and ends after twenty", "2024-03-20", 1, 20 / 31],
	] as const)("%s", (_, day, after, expected) => {
		expect(partOfMonth(day, after)).toBeCloseTo(expected);
	});
});

import { describe, expect, it } from "vitest";
import { checkSubmission, type Submission, type SubmittedReading } from "@/lib/domain/report/submission";

const figure: SubmittedReading = {
	targetId: "t1",
	measure: "count",
	numerator: 5,
	denominator: null,
	share: 10,
	lastCounted: null,
	limit: null,
};
const rate: SubmittedReading = { ...figure, measure: "rate", numerator: 5, denominator: 20 };
const report: Submission = {
	kind: "completion",
	speaksFor: "2024-08-15",
	today: "2024-08-15",
	narrative: "已完成。",
	readings: [],
	planYearStart: "2024-01-01",
	milestoneStartOn: "2024-07-01",
};
const problems = (change: Partial<Submission>) =>
	checkSubmission({ ...report, ...change }).map((problem) => problem.code);

describe("a report", () => {
	it.each([
		["is complete", {}, []],
		["needs a narrative", { narrative: " 　\n" }, ["narrativeRequired"]],
		["takes 5000 characters", { narrative: "好".repeat(5000) }, []],
		["takes an astral character as one", { narrative: "𠮷".repeat(5000) }, []],
		["not 5001", { narrative: "好".repeat(5001) }, ["narrativeTooLong"]],
		["needs its date", { speaksFor: null }, ["speaksForRequired"]],
		["does not speak for tomorrow", { speaksFor: "2024-08-16" }, ["speaksForInFuture"]],
		["may speak for a day before its window", { speaksFor: "2024-06-30" }, []],
		["may speak for the year's first day", { speaksFor: "2024-01-01" }, []],
		["not for the year before", { speaksFor: "2023-12-31" }, ["speaksForBeforeYear"]],
		[
			"says everything at once",
			{ narrative: "", speaksFor: null },
			["speaksForRequired", "narrativeRequired"],
		],
	])("%s", (_, change, expected) => {
		expect(problems(change)).toEqual(expected);
	});
});

describe("a figure of a report", () => {
	it.each<readonly [string, SubmittedReading, string[]]>([
		["is whole and not negative", figure, []],
		["may be nothing yet", { ...figure, numerator: 0 }, []],
		["is not negative", { ...figure, numerator: -1 }, ["negative"]],
		["is not a half", { ...figure, numerator: 0.5 }, ["notWhole"]],
		["is of a size that exists", { ...figure, numerator: 1_000_000_000 }, ["tooLarge"]],
		["does not fall", { ...figure, lastCounted: { numerator: 6 } }, ["belowLast"]],
		["may stay", { ...figure, lastCounted: { numerator: 5 } }, []],
		["may reach the limit", { ...figure, limit: 5 }, []],
		["is never above the limit", { ...figure, limit: 4 }, ["aboveLimit"]],
		["may be above its share", { ...figure, share: 4 }, []],
		["is needed in a completion", { ...figure, numerator: null }, ["readingRequired"]],
		["is not needed without a share", { ...figure, numerator: null, share: null }, []],
		["is a part of a whole", rate, []],
		["may be the whole", { ...rate, numerator: 20 }, []],
		["is not more than the whole", { ...rate, numerator: 21 }, ["aboveDenominator"]],
		["needs a whole above nothing", { ...rate, numerator: 0, denominator: 0 }, ["denominatorZero"]],
		["needs the whole", { ...rate, denominator: null }, ["denominatorRequired"]],
		["needs the part", { ...rate, numerator: null }, ["readingRequired"]],
		["needs both", { ...rate, numerator: null, denominator: null }, ["readingRequired"]],
		["is wrong in both", { ...rate, numerator: -1, denominator: 1.5 }, ["negative", "notWhole"]],
		["of a rate does not fall", { ...rate, lastCounted: { numerator: 6 } }, ["belowLast"]],
	])("%s", (_, reading, expected) => {
		expect(problems({ readings: [reading] })).toEqual(expected);
	});

	it("may be left out of a 进展, but not be half there", () => {
		expect(problems({ kind: "progress", readings: [{ ...figure, numerator: null }] })).toEqual([]);
		expect(problems({ kind: "progress", readings: [{ ...rate, denominator: null }] })).toEqual([
			"denominatorRequired",
		]);
	});

	it("names its field, its part and what it was measured against", () => {
		expect(checkSubmission({ ...report, readings: [{ ...figure, limit: 4 }] })).toEqual([
			{ code: "aboveLimit", field: "readings.t1", part: "numerator", targetId: "t1", limit: 4 },
		]);
	});
});

import { describe, expect, it } from "vitest";
import type { TargetFacts } from "@/lib/domain/target/facts";
import type { Day } from "@/lib/domain/time/day";
import { asOf, assessedTarget, on, reading, split, target } from "../story";
import { verdict } from "./verdict";

type Row = readonly [what: string, facts: TargetFacts, day: Day, verdict: string];

function holds(rows: readonly Row[]) {
	it.each(rows)("%s", (_, facts, day, expected) => {
		expect(verdict(assessedTarget(facts, asOf(day)).light)).toBe(expected);
	});
}

const allocations = [split("2024-07-01", { a: 1000 })];
/** 1000 in the hundred days from 1 July, all of it a's: ten more are expected every day. */
const reached = (day: Day, numerator: number) =>
	target({ allocations, readings: [reading("a", day, numerator)] });

describe("a target that is counted", () => {
	holds([
		["is grey the day before its start", target({ allocations }), "2024-06-30", "grey targetNotBegun"],
		["is green on its first day with nothing known", target({ allocations }), "2024-07-01", "green onTrack"],
		["is green with a gap just below 10 points", reached("2024-07-20", 101), "2024-07-20", "green onTrack"],
		["is yellow with a gap of exactly 10 points", reached("2024-07-20", 100), "2024-07-20", "yellow gapOpen"],
		["is yellow with a gap of exactly 30 points", reached("2024-08-09", 100), "2024-08-09", "yellow gapOpen"],
		["is red with a gap above 30 points", reached("2024-08-09", 99), "2024-08-09", "red gapWide"],
		["falls behind as days pass", reached("2024-07-20", 200), "2024-07-30", "yellow gapOpen"],
		[
			"is green and soon due short by little on its last day",
			reached("2024-10-08", 999),
			"2024-10-08",
			"green onTrack soon",
		],
		["is red the day after, short by one", reached("2024-10-08", 999), "2024-10-09", "red checkpointMissed"],
		["is blue at its goal, early or not", reached("2024-08-01", 1000), "2024-08-01", "blue goalMet"],
		["is blue above its goal", reached("2024-08-01", 1001), "2024-10-09", "blue goalMet"],
		[
			"was not blue before the day that its figure speaks for",
			reached("2024-08-01", 1000),
			"2024-07-31",
			"red gapWide",
		],
	]);

	it("says by how much the goal is exceeded", () => {
		expect(assessedTarget(reached("2024-08-01", 1004), asOf("2024-08-01")).light.reason).toMatchObject({
			excess: 4,
		});
	});

	it("says since when the gap is as wide as it is", () => {
		// 200 on 20 July; 300 are expected by 30 July.
		expect(assessedTarget(reached("2024-07-20", 200), asOf("2024-08-05")).light.since).toBe("2024-07-30");
	});
});

describe("a small count", () => {
	// Five in a hundred days: 0.95 on the nineteenth, 1 on the twentieth.
	const five = target({
		goal: 5,
		allocations: [split("2024-07-01", { a: 5 })],
		readings: [reading("a", "2024-07-01", 0)],
	});
	holds([
		[
			"is green while less than one whole is missing, whatever the points",
			five,
			"2024-07-19",
			"green onTrack",
		],
		["is yellow once a whole one is missing", five, "2024-07-20", "yellow gapOpen"],
	]);
});

describe("a target by units that reach a minimum", () => {
	const three = (readings: TargetFacts["readings"]) =>
		target({
			measure: "unitsMeeting",
			goal: 3,
			minPerUnit: 1,
			allocations: [split("2024-07-01", { a: 1, b: 1, c: 1 })],
			readings,
		});
	const two = [reading("a", "2024-09-01", 2), reading("b", "2024-09-01", 1), reading("c", "2024-09-01", 0)];
	holds([
		[
			"is blue when every unit has its minimum",
			three([...two, reading("c", "2024-09-02", 1)]),
			"2024-09-02",
			"blue goalMet",
		],
		["does not let one unit make up for another", three(two), "2024-10-09", "red checkpointMissed"],
	]);
});

describe("a rate with a checkpoint", () => {
	// 行政村地名命名率: 30 % by 31 August, 60 % by 30 November.
	const rate = (numerator: number) =>
		target({
			measure: "rate",
			comparator: "atLeast",
			goal: 60,
			unitLabel: "%",
			startOn: "2024-04-01",
			dueOn: "2024-11-30",
			checkpoints: [{ onDate: "2024-08-31", value: 30 }],
			allocations: [split("2024-04-01", { a: 100 })],
			readings: [reading("a", "2024-08-31", numerator, { denominator: 100 })],
		});
	const later = (numerator: number) => ({
		...rate(30),
		readings: [reading("a", "2024-11-30", numerator, { denominator: 100 })],
	});
	holds([
		["is green short by little on the checkpoint's day", rate(29), "2024-08-31", "green onTrack"],
		["is red short of the checkpoint the day after", rate(29), "2024-09-01", "red checkpointMissed"],
		["is green with the checkpoint reached", rate(30), "2024-09-01", "green onTrack"],
		["is yellow with a gap of exactly 10 points of the goal", rate(24), "2024-08-31", "yellow gapOpen"],
		["is not blue at an interim checkpoint", later(59), "2024-11-30", "green onTrack soon"],
		["is blue at the goal", later(60), "2024-11-30", "blue goalMet"],
	]);

	it("says which checkpoint is missed", () => {
		expect(assessedTarget(rate(29), asOf("2024-09-01")).light).toMatchObject({
			since: "2024-09-01",
			reason: { onDate: "2024-08-31", required: 30, actual: 29, isGoal: false },
		});
	});
});

describe("a target of checkpoints only", () => {
	const stock = target({
		source: "lead",
		curve: "checkpoints",
		goal: 4,
		startOn: "2024-01-01",
		dueOn: "2024-12-31",
	});
	holds([
		["is green without a figure while nothing is expected", stock, "2024-12-30", "green onTrack soon"],
		["is warned of, not late, on the day that the checkpoint names", stock, "2024-12-31", "yellow gapOpen"],
		["is red the day after", stock, "2025-01-01", "red checkpointMissed"],
		[
			"is blue with its goal on the day",
			{ ...stock, readings: [reading("lead", "2024-12-31", 4)] },
			"2024-12-31",
			"blue goalMet",
		],
	]);
});

describe("a cap", () => {
	const cap = (numerator: number) =>
		target({
			comparator: "atMost",
			goal: 10,
			allocations: [split("2024-07-01", { a: 10 })],
			readings: [reading("a", "2024-07-01", numerator)],
		});
	holds([
		[
			"is not met before its last day is over, because it can still be broken",
			cap(0),
			"2024-07-20",
			"green onTrack",
		],
		["is blue when kept to the end", cap(10), "2024-10-09", "blue goalMet"],
		["is red when broken", cap(11), "2024-10-09", "red checkpointMissed"],
	]);
});

describe("a target that has begun and whose split is not final", () => {
	const draft = target({ allocations: [split("2024-06-20", { a: 1000 }, false)] });
	holds([
		["is grey before it begins", draft, "2024-06-30", "grey targetNotBegun"],
		["is yellow: 未分解", draft, "2024-07-01", "yellow notAllocated"],
		["is red by its gap all the same", draft, "2024-08-01", "red gapWide"],
		["is green once the split is final", { ...draft, allocations }, "2024-07-01", "green onTrack"],
	]);

	it("is no matter of a target of the lead", () => {
		const lead = target({ source: "lead", readings: [reading("lead", "2024-07-05", 50)] });
		expect(assessedTarget(lead, asOf("2024-07-05")).light.light).toBe("green");
	});
});

describe("a target without a figure where one is owed", () => {
	// Checkpoints only, so that no gap speaks first.
	const owed = target({ curve: "checkpoints", allocations: [split("2024-07-01", { a: 600, b: 400 })] });
	const july = [reading("a", "2024-07-25", 0), reading("b", "2024-07-31", 0)];
	const waits = [{ unitId: "b", effectiveOn: "2024-07-25", recordedAt: "2024-07-25T02:00:00.000Z" }];
	holds([
		["is green on the 25th", owed, "2024-07-25", "green onTrack"],
		["is yellow on the 26th", owed, "2024-07-26", "yellow notReported"],
		[
			"is yellow while one of two is missing",
			{ ...owed, readings: july.slice(0, 1) },
			"2024-07-26",
			"yellow notReported",
		],
		["is green with every figure of the month", { ...owed, readings: july }, "2024-08-25", "green onTrack"],
		["is yellow again after the next 25th", { ...owed, readings: july }, "2024-08-26", "yellow notReported"],
		[
			"is green with a figure that waits for review",
			{ ...owed, readings: july.slice(0, 1), pending: waits },
			"2024-07-26",
			"green onTrack",
		],
	]);

	it("counts the missing as the last known and names who is missing", () => {
		const light = assessedTarget({ ...owed, readings: july.slice(0, 1) }, asOf("2024-07-30")).light;
		expect(light).toMatchObject({ since: "2024-07-26", reason: { month: "2024-07", unitIds: ["b"] } });
	});

	// 96 in 275 days; 95 of 100 is ahead of the line until late December.
	const lead = target({
		source: "lead",
		measure: "rate",
		goal: 96,
		startOn: "2024-04-01",
		dueOn: "2024-12-31",
	});
	const june = { ...lead, readings: [reading("lead", "2024-06-01", 95, { denominator: 100 })] };
	const may = { ...lead, readings: [reading("lead", "2024-05-31", 95, { denominator: 100 })] };
	holds([
		[
			"is yellow when the lead has entered nothing and something is expected",
			lead,
			"2024-04-02",
			"yellow leadNotReported",
		],
		[
			"is green while the lead's last figure speaks for this or the last two months",
			june,
			"2024-08-31",
			"green onTrack",
		],
		["is yellow when it speaks for an earlier day", may, "2024-08-31", "yellow leadNotReported"],
		["is yellow from the first of the next month", june, "2024-09-01", "yellow leadNotReported"],
	]);
});

describe("a target in yellow at the last two month-ends", () => {
	// 310 expected on 31 July, 620 on 31 August.
	const behind = target({
		allocations,
		readings: [reading("a", "2024-07-31", 200), reading("a", "2024-08-30", 500)],
	});
	const ahead = { ...behind, readings: [...behind.readings, reading("a", "2024-08-31", 620)] };
	holds([
		["is yellow after the first", behind, "2024-08-30", "yellow gapOpen"],
		["is red at the second", behind, "2024-08-31", "red yellowPersists"],
		["is green when it has caught up", ahead, "2024-08-31", "green onTrack"],
	]);

	it("has its override beside it", () => {
		const override = {
			...on("2024-08-31"),
			light: "green",
			reason: "…",
			byName: "局领导",
			endsOn: "2024-09-30",
		} as const;
		const light = assessedTarget({ ...behind, overrides: [override] }, asOf("2024-09-01")).light;
		expect(light).toMatchObject({ light: "red", override: { light: "green", endsOn: "2024-09-30" } });
	});
});

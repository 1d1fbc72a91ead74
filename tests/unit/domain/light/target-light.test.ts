import { describe, expect, it } from "vitest";
import type { TargetFacts } from "@/lib/domain/target/facts";
import type { Day } from "@/lib/domain/time/day";
import { asOf, assessedTarget, reading, split, target } from "../story";
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
		["is still open on its last day", cap(10), "2024-10-08", "green onTrack soon"],
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

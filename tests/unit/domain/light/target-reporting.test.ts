import { describe, expect, it } from "vitest";
import type { ReportFacts } from "@/lib/domain/report/facts";
import type { TargetFacts } from "@/lib/domain/target/facts";
import type { Day } from "@/lib/domain/time/day";
import { asOf, assessedTarget, on, reading, report, split, target } from "../story";
import { verdict } from "./verdict";

type Row = readonly [
	what: string,
	facts: TargetFacts,
	day: Day,
	verdict: string,
	reports?: readonly ReportFacts[],
];

function holds(rows: readonly Row[]) {
	for (const [what, facts, day, expected, reports] of rows) {
		it(what, () => {
			expect(verdict(assessedTarget(facts, asOf(day), reports).light)).toBe(expected);
		});
	}
}

const allocations = [split("2024-07-01", { a: 1000 })];

describe("a target without a figure where one is owed", () => {
	// Checkpoints only, so that no gap speaks first.
	const owed = target({ curve: "checkpoints", allocations: [split("2024-07-01", { a: 600, b: 400 })] });
	const july = [reading("a", "2024-07-25", 0), reading("b", "2024-07-31", 0)];
	const waits = report("b", [["submitted", "2024-07-25"]], { kind: "progress", targetIds: ["t1"] });
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
			{ ...owed, readings: july.slice(0, 1) },
			"2024-07-26",
			"green onTrack",
			[waits],
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

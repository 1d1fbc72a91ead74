import { describe, expect, it } from "vitest";
import { adjustTarget, type TargetSurroundings } from "@/lib/domain/plan/adjust-target";
import type { TargetFields } from "@/lib/domain/target/facts";

const before: TargetFields = {
	name: "适老化改造",
	counts: "完成改造并验收的户数",
	goal: 1800,
	baseline: 0,
	startOn: "2024-03-01",
	dueOn: "2024-11-30",
	checkpoints: [{ onDate: "2024-08-31", value: 540 }],
	minPerUnit: null,
};
const around: TargetSurroundings = { planYear: 2024, measure: "count", comparator: "exactly" };

const decide = (changes: Partial<TargetFields>, rest: Partial<TargetSurroundings> = {}) =>
	adjustTarget(
		{ planState: "published", reason: "市里追加任务" },
		before,
		{ ...before, ...changes },
		{ ...around, ...rest },
	);
const point = (onDate: string, value: number) => ({ onDate, value });

describe("an adjustment of a target", () => {
	it("tells what it changes, before and after", () => {
		expect(decide({ goal: 2000, checkpoints: [point("2024-08-31", 600)] })).toEqual({
			ok: true,
			changes: [
				{ field: "goal", before: 1800, after: 2000 },
				{
					field: "checkpoints",
					before: [{ onDate: "2024-08-31", value: 540 }],
					after: [{ onDate: "2024-08-31", value: 600 }],
				},
			],
		});
	});

	it.each([
		["no name", { name: "" }, { field: "name", code: "blank" }],
		["nothing that counts", { counts: " " }, { field: "counts", code: "blank" }],
		["a baseline below zero", { baseline: -1 }, { field: "baseline", code: "baselineNegative" }],
		["a baseline at its goal", { baseline: 1800 }, { field: "baseline", code: "baselineNotBelowGoal" }],
		["a part of a household", { goal: 1800.5 }, { field: "goal", code: "goalNotWhole" }],
		[
			"a due day in another year",
			{ dueOn: "2025-01-01" },
			{ field: "dueOn", code: "outsideYear", year: 2024 },
		],
		["a minimum that means nothing", { minPerUnit: 1 }, { field: "minPerUnit", code: "minMeaningless" }],
	])("is refused with %s", (_what, changes, problem) => {
		expect(decide(changes)).toEqual({ ok: false, reason: { problems: [problem] } });
	});

	it.each([0, -5])("is refused with a goal of %i", (goal) => {
		const decision = decide({ goal, checkpoints: [] });
		expect(decision).toEqual({
			ok: false,
			reason: { problems: [{ field: "goal", code: "goalNotPositive" }] },
		});
	});

	it("is refused with a due day before its start", () => {
		const decision = decide({ startOn: "2024-12-01", checkpoints: [] });
		expect(decision).toEqual({
			ok: false,
			reason: { problems: [{ field: "dueOn", code: "dueBeforeStart" }] },
		});
	});

	it.each([
		["on one day twice", [point("2024-08-31", 540), point("2024-08-31", 600)], "pointTwice", 1],
		["after the due day", [point("2024-12-01", 540)], "pointOutside", 0],
		["before the start", [point("2024-02-29", 540)], "pointOutside", 0],
		["of nothing", [point("2024-08-31", 0)], "pointNotPositive", 0],
		["above the goal", [point("2024-08-31", 1801)], "pointAboveGoal", 0],
		["that fall", [point("2024-07-31", 540), point("2024-08-31", 500)], "pointNotIncreasing", 1],
		["that stand still", [point("2024-07-31", 540), point("2024-08-31", 540)], "pointNotIncreasing", 1],
	])("is refused with checkpoints %s", (_what, checkpoints, code, index) => {
		expect(decide({ checkpoints })).toEqual({
			ok: false,
			reason: { problems: [{ field: "checkpoints", code, index }] },
		});
	});

	it("is refused when the goal falls below a checkpoint or the days leave one outside", () => {
		const above = { field: "checkpoints", code: "pointAboveGoal", index: 0 };
		expect(decide({ goal: 500 })).toEqual({ ok: false, reason: { problems: [above] } });
		const outside = { field: "checkpoints", code: "pointOutside", index: 0 };
		expect(decide({ dueOn: "2024-08-30" })).toEqual({ ok: false, reason: { problems: [outside] } });
	});

	it.each([
		["rate", { goal: 100.5, checkpoints: [] }, [{ field: "goal", code: "goalAbove100" }]],
		["rate", { goal: 96.5, checkpoints: [] }, null],
		["unitsMeeting", { minPerUnit: 0 }, [{ field: "minPerUnit", code: "minNotPositive" }]],
		["unitsMeeting", { minPerUnit: 3 }, null],
	] as const)("of a %s to %j: %j", (measure, changes, problems) => {
		const decision = decide(changes, { measure });
		if (problems === null) expect(decision.ok).toBe(true);
		else expect(decision).toEqual({ ok: false, reason: { problems } });
	});
});

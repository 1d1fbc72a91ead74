import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { movableDates, movedTarget, moveProblem } from "@/lib/domain/extension/checkpoint-moves";
import { milestoneAt } from "@/lib/domain/milestone/state-at";
import { addDays, endOfBusinessDay } from "@/lib/domain/time/day";
import { asOf, milestone, on, target } from "../story";

const window = { id: "m1", ownersFromTargetId: null, startOn: "2024-04-01", dueOn: "2024-08-31" };
const points = [
	{ onDate: "2024-07-31", value: 20 },
	{ onDate: "2024-08-31", value: 30 },
];
const fed = target({
	id: "fed",
	feedMilestoneIds: ["m1"],
	checkpoints: points,
	startOn: "2024-04-01",
	dueOn: "2024-11-30",
});
const led = target({ id: "led", source: "lead", checkpoints: points, dueOn: "2024-11-30" });
const other = target({ id: "other", checkpoints: points, dueOn: "2024-11-30" });

describe("the dates that may move along with a milestone", () => {
	it.each([
		["all that are ahead of a target that it feeds", window, fed, ["2024-08-31", "2024-11-30"]],
		["those within the window of one that the lead keeps", window, led, ["2024-08-31"]],
		["none of another one", window, other, []],
		[
			"those of the target that gives it its owners",
			{ ...window, ownersFromTargetId: "other" },
			other,
			["2024-08-31", "2024-11-30"],
		],
	] as const)("are %s", (_name, one, of, days) => {
		expect(movableDates(one, of, "2024-08-15")).toEqual(days);
	});
});

describe("a moved date", () => {
	const move = (targetId: string, onDate: string, newOnDate: string) => ({ targetId, onDate, newOnDate });
	const august = move("fed", "2024-08-31", "2024-09-30");

	it.each([
		["of a checkpoint", [august]],
		["of the final one", [move("fed", "2024-11-30", "2024-12-31")]],
		[
			"of both, past the old final one",
			[move("fed", "2024-08-31", "2024-12-15"), move("fed", "2024-11-30", "2024-12-31")],
		],
	] as const)("is taken: %s", (_name, moves) => {
		expect(moveProblem(moves, window, [fed, led, other], "2024-08-15")).toBeNull();
	});

	it.each([
		["of no target", [move("none", "2024-08-31", "2024-09-30")], "moveUnknown"],
		["of a day that is none of its", [move("fed", "2024-08-30", "2024-09-30")], "moveUnknown"],
		["of a target that has no part in it", [move("other", "2024-08-31", "2024-09-30")], "moveUnknown"],
		["twice", [august, august], "moveTwice"],
		["that has passed", [move("fed", "2024-07-31", "2024-09-30")], "movePassed"],
		["to the same day", [move("fed", "2024-08-31", "2024-08-31")], "moveNotLater"],
		["to an earlier day", [move("fed", "2024-08-31", "2024-08-20")], "moveNotLater"],
		["to the next year", [move("fed", "2024-11-30", "2025-01-31")], "moveOutOfYear"],
		["onto the final one", [move("fed", "2024-08-31", "2024-11-30")], "moveOutOfOrder"],
		["past the final one", [move("fed", "2024-08-31", "2024-12-01")], "moveOutOfOrder"],
	] as const)("is refused: %s", (_name, moves, code) => {
		expect(moveProblem(moves, window, [fed, led, other], "2024-08-15")?.code).toBe(code);
	});

	it("changes the day and never the value", () => {
		expect(movedTarget(fed, [august, move("led", "2024-11-30", "2024-12-31")])).toEqual({
			checkpoints: [
				{ onDate: "2024-07-31", value: 20 },
				{ onDate: "2024-09-30", value: 30 },
			],
			dueOn: "2024-11-30",
		});
	});
});

describe("granted extensions, for any history of them", () => {
	it("move the due day to the last one known, leave the original end, and are unknown before they were granted", () => {
		const grants = fc.array(
			fc.record({ on: fc.integer({ min: 0, max: 170 }), by: fc.integer({ min: 1, max: 180 }) }),
			{ minLength: 1, maxLength: 5 },
		);
		fc.assert(
			fc.property(grants, fc.integer({ min: -10, max: 200 }), (history, offset) => {
				const end = "2024-06-30";
				const facts = history
					.toSorted((a, b) => a.on - b.on)
					.map((grant) => ({ ...on(addDays("2024-01-01", grant.on)), newEndOn: addDays(end, grant.by) }));
				const one = milestone({ endOn: end, extensions: facts });
				const day = addDays("2024-01-01", offset);
				const state = milestoneAt(one, new Map(), asOf("2024-12-31", day));
				const last = facts.findLast((fact) => fact.recordedAt <= endOfBusinessDay(day));
				expect(one.endOn).toBe(end);
				expect(state.dueOn).toBe(last?.newEndOn ?? end);
				expect(state.isExtended).toBe(last !== undefined);
			}),
		);
	});
});

import { describe, expect, it } from "vitest";
import {
	type AskedExtension,
	askProblem,
	type ExtendedMilestone,
	grantObstacle,
} from "@/lib/domain/extension/request";
import { milestone, target } from "../story";

const asked: AskedExtension = { newEndOn: "2024-07-31", reason: "雨", progress: "八成", moves: [] };
const open: ExtendedMilestone = {
	facts: milestone(),
	state: { status: "inProgress", dueOn: "2024-06-30" },
	planOpen: true,
	targets: [target({ feedMilestoneIds: ["m1"] })],
};
const on = (today: string, isAsked = false) => ({ today, isAsked });

describe("asking for a later end", () => {
	it.each([
		["on the last day", asked, open, on("2024-06-30")],
		["before the window opens", asked, open, on("2024-01-02")],
		["to the last day of the year", { ...asked, newEndOn: "2024-12-31" }, open, on("2024-06-01")],
		["of a monthly one", asked, { ...open, facts: milestone({ kind: "monthly" }) }, on("2024-06-01")],
		["of a quarterly one", asked, { ...open, facts: milestone({ kind: "quarterly" }) }, on("2024-06-01")],
		[
			"before an end that was moved already",
			{ ...asked, newEndOn: "2024-09-30" },
			{ ...open, state: { status: "inProgress", dueOn: "2024-08-31" } },
			on("2024-08-31"),
		],
	] as const)("is possible %s", (_name, request, one, circumstances) => {
		expect(askProblem(request, one, circumstances)).toBeNull();
	});

	it.each([
		["on the day after the end", asked, open, on("2024-07-01"), "endPassed"],
		["while one waits", asked, open, on("2024-06-01", true), "alreadyAsked"],
		["once the year is closed", asked, { ...open, planOpen: false }, on("2024-06-01"), "planClosed"],
		[
			"for 常态化",
			asked,
			{ ...open, facts: milestone({ kind: "continuous" }) },
			on("2024-06-01"),
			"continuousHasNoEnd",
		],
		[
			"once it is done",
			asked,
			{ ...open, state: { status: "done", dueOn: "2024-06-30" } },
			on("2024-06-01"),
			"notOpen",
		],
		[
			"once it is called off",
			asked,
			{ ...open, state: { status: "cancelled", dueOn: "2024-06-30" } },
			on("2024-06-01"),
			"notOpen",
		],
		["to the same day", { ...asked, newEndOn: "2024-06-30" }, open, on("2024-06-01"), "newEndNotLater"],
		["to the next year", { ...asked, newEndOn: "2025-01-01" }, open, on("2024-06-01"), "newEndOutOfYear"],
		["without a reason", { ...asked, reason: "\u3000" }, open, on("2024-06-01"), "reasonRequired"],
		["without progress", { ...asked, progress: " " }, open, on("2024-06-01"), "progressRequired"],
		[
			"with a reason nobody reads",
			{ ...asked, reason: "长".repeat(1001) },
			open,
			on("2024-06-01"),
			"reasonTooLong",
		],
		[
			"with endless progress",
			{ ...asked, progress: "长".repeat(1001) },
			open,
			on("2024-06-01"),
			"progressTooLong",
		],
	] as const)("is refused %s", (_name, request, one, circumstances, reason) => {
		expect(askProblem(request, one, circumstances)).toBe(reason);
	});
});

describe("granting what was asked", () => {
	const moves = [{ targetId: "t1", onDate: "2024-10-08", newOnDate: "2024-11-30" }];

	it("is possible after the end has passed", () => {
		expect(grantObstacle({ newEndOn: "2024-07-31", moves }, open, "2024-06-30")).toBeNull();
	});

	it.each([
		["of a closed year", { ...open, planOpen: false }, "planClosed"],
		[
			"of what was finished meanwhile",
			{ ...open, state: { status: "done", dueOn: "2024-06-30" } },
			"notOpen",
		],
		[
			"of what was called off meanwhile",
			{ ...open, state: { status: "cancelled", dueOn: "2024-06-30" } },
			"notOpen",
		],
		[
			"when the end was moved past it meanwhile",
			{ ...open, state: { status: "inProgress", dueOn: "2024-07-31" } },
			"newEndNotLater",
		],
		[
			"when the target's date was moved meanwhile",
			{ ...open, targets: [target({ dueOn: "2024-10-31" })] },
			"datesChanged",
		],
	] as const)("is refused %s", (_name, one, reason) => {
		expect(grantObstacle({ newEndOn: "2024-07-31", moves }, one, "2024-06-30")).toBe(reason);
	});
});

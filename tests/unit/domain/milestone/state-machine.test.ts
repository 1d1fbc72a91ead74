import { describe, expect, it } from "vitest";
import type { MilestoneStatus } from "@/lib/domain/milestone/facts";
import {
	allowedTransitions,
	asksForReason,
	decideTransition,
	type Transition,
} from "@/lib/domain/milestone/state-machine";

const move: Transition = {
	from: "notStarted",
	to: "inProgress",
	reason: null,
	note: null,
	unfinishedOwners: 0,
	effectiveOn: "2024-05-10",
	today: "2024-05-10",
	latestEffectiveOn: null,
	startOn: "2024-04-01",
};

function outcome(change: Partial<Transition>): string {
	const decision = decideTransition({ ...move, ...change });
	return decision.ok ? "ok" : decision.reason;
}

/** From, to, and what comes of it without a reason: all owners approved, one not, and with a reason. */
const MATRIX: readonly (readonly [MilestoneStatus, MilestoneStatus, string, string, string])[] = [
	["notStarted", "notStarted", "notAllowed", "notAllowed", "notAllowed"],
	["notStarted", "inProgress", "ok", "ok", "ok"],
	["notStarted", "done", "ok", "reasonRequiredUnfinishedOwners", "ok"],
	["notStarted", "cancelled", "reasonRequiredForCancel", "reasonRequiredForCancel", "ok"],
	["inProgress", "notStarted", "reasonRequiredForUndo", "reasonRequiredForUndo", "ok"],
	["inProgress", "inProgress", "notAllowed", "notAllowed", "notAllowed"],
	["inProgress", "done", "ok", "reasonRequiredUnfinishedOwners", "ok"],
	["inProgress", "cancelled", "reasonRequiredForCancel", "reasonRequiredForCancel", "ok"],
	["done", "notStarted", "notAllowed", "notAllowed", "notAllowed"],
	["done", "inProgress", "reasonRequiredForReopen", "reasonRequiredForReopen", "ok"],
	["done", "done", "notAllowed", "notAllowed", "notAllowed"],
	["done", "cancelled", "notAllowed", "notAllowed", "notAllowed"],
	["cancelled", "notStarted", "notAllowed", "notAllowed", "notAllowed"],
	["cancelled", "inProgress", "reasonRequiredForResume", "reasonRequiredForResume", "ok"],
	["cancelled", "done", "notAllowed", "notAllowed", "notAllowed"],
	["cancelled", "cancelled", "notAllowed", "notAllowed", "notAllowed"],
];

describe("moving a milestone", () => {
	it.each(MATRIX)("from %s to %s", (from, to, approved, unapproved, reasoned) => {
		expect(outcome({ from, to })).toBe(approved);
		expect(outcome({ from, to, unfinishedOwners: 1 })).toBe(unapproved);
		expect(outcome({ from, to, unfinishedOwners: 1, reason: "…" })).toBe(reasoned);
		expect(asksForReason(from, to, 0)).toBe(approved.startsWith("reason"));
		expect(asksForReason(from, to, 1)).toBe(unapproved.startsWith("reason"));
	});

	it.each([
		["notStarted", ["inProgress", "done", "cancelled"]],
		["inProgress", ["notStarted", "done", "cancelled"]],
		["done", ["inProgress"]],
		["cancelled", ["inProgress"]],
	] as const)("offers from %s", (from, expected) => {
		expect(allowedTransitions(from)).toEqual(expected);
	});

	it("takes a blank reason for none", () => {
		expect(outcome({ from: "done", reason: " 　\n" })).toBe("reasonRequiredForReopen");
	});

	it.each([
		["speaks for today", {}, "ok"],
		["not for tomorrow", { effectiveOn: "2024-05-11" }, "effectiveInFuture"],
		["for the day of the last change", { effectiveOn: "2024-05-08", latestEffectiveOn: "2024-05-08" }, "ok"],
		[
			"not for the day before it",
			{ effectiveOn: "2024-05-07", latestEffectiveOn: "2024-05-08" },
			"effectiveBeforeLast",
		],
		["for a day before the window", { effectiveOn: "2024-03-01" }, "ok"],
		["for the first day of the plan's year", { effectiveOn: "2024-01-01" }, "ok"],
		["not for the year before", { effectiveOn: "2023-12-31" }, "effectiveBeforePlanYear"],
	])("%s", (_, change, expected) => {
		expect(outcome(change)).toBe(expected);
	});

	it("takes 2000 characters of note and reason each, not one more", () => {
		const [longest, longer] = ["好".repeat(2000), "好".repeat(2001)];
		expect(outcome({ note: longest, reason: longest })).toBe("ok");
		expect(outcome({ note: longer })).toBe("textTooLong");
		expect(outcome({ reason: longer })).toBe("textTooLong");
	});
});

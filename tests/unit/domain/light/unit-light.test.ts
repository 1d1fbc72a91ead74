import { describe, expect, it } from "vitest";
import { dutyState, isOwed, type UnitDuty, unitLight } from "@/lib/domain/light/unit-light";

const TODAY = "2024-08-15";
const SOON = 7;

/** A window that is open, due at the end of September, of which nothing was handed in. */
const open: UnitDuty = {
	kind: "oneOff",
	startOn: "2024-07-01",
	dueOn: "2024-09-30",
	completion: "none",
	milestoneStatus: "inProgress",
};
const approved: UnitDuty = { ...open, completion: "approved" };
const submitted: UnitDuty = { ...open, completion: "submitted" };
const returned: UnitDuty = { ...open, completion: "returned" };
const late: UnitDuty = { ...open, dueOn: "2024-08-14" };
const dueToday: UnitDuty = { ...open, dueOn: TODAY };
const toCome: UnitDuty = { ...open, startOn: "2024-08-16", milestoneStatus: "notStarted" };
const opensToday: UnitDuty = { ...toCome, startOn: TODAY };
const cancelled: UnitDuty = { ...late, milestoneStatus: "cancelled" };
const lapsed: UnitDuty = { ...late, milestoneStatus: "done" };

const reported = { overdue: false };
const unreported = { overdue: true };

describe("the light of a unit in a project", () => {
	it.each([
		["grey while it owes nothing", [], [], "grey"],
		["grey while its only window is to come", [toCome], [], "grey"],
		["grey when its only milestone was given up", [cancelled], [], "grey"],
		["green with only a figure that is not overdue", [], [reported], "green"],
		["green with an open window and time left", [open], [], "green"],
		["green from the first day of its window", [opensToday], [], "green"],
		["green while its report waits for review", [submitted], [], "green"],
		["green with one approved of two", [approved, open], [], "green"],
		["green eight days before the end", [{ ...open, dueOn: "2024-08-23" }], [], "green"],
		["yellow seven days before the end", [{ ...open, dueOn: "2024-08-22" }], [], "yellow"],
		["yellow on the last day", [dueToday], [], "yellow"],
		["green on the last day when handed in", [{ ...dueToday, completion: "submitted" }], [], "green"],
		["yellow with a returned report", [returned], [], "yellow"],
		["red with a returned report past the end", [{ ...late, completion: "returned" }], [], "red"],
		["green past the end of what is 常态化", [{ ...late, kind: "continuous" }], [], "green"],
		["green near the end of what is 常态化", [{ ...dueToday, kind: "continuous" }], [], "green"],
		["red past the end of what is quarterly", [{ ...late, kind: "quarterly" }], [], "red"],
		["yellow with an overdue figure", [approved], [unreported], "yellow"],
		["yellow with nothing but an overdue figure", [], [unreported], "yellow"],
		["red the day after the end", [late], [], "red"],
		["red whatever else is approved or returned", [approved, returned, late], [unreported], "red"],
		["green past the end when handed in", [{ ...late, completion: "submitted" }], [], "green"],
		["blue when all that is owed is approved", [approved], [], "blue"],
		["blue beside a window to come", [approved, toCome], [], "blue"],
		["blue beside a milestone that was given up", [approved, cancelled], [], "blue"],
		["green when the lead finished without its report", [approved, lapsed], [], "green"],
	] as const)("is %s", (_, duties, readings, expected) => {
		expect(unitLight(duties, readings, TODAY, SOON)).toBe(expected);
	});
});

describe("a completion that a unit owes", () => {
	it.each([
		["open", open, "toReport", true],
		["to come", toCome, "notOpen", false],
		["handed in ahead of its window", { ...toCome, completion: "submitted" }, "submitted", false],
		["waiting for review", submitted, "submitted", true],
		["returned", returned, "returned", true],
		["approved", approved, "approved", true],
		[
			"approved before the milestone was given up",
			{ ...approved, milestoneStatus: "cancelled" },
			"approved",
			false,
		],
		["of a milestone that was given up", cancelled, "cancelled", false],
		["of a milestone that was finished without it", lapsed, "lapsed", true],
		["waiting for review of a finished milestone", { ...lapsed, completion: "submitted" }, "submitted", true],
	] as const)("%s", (_, duty, state, owed) => {
		expect(dutyState(duty, TODAY)).toBe(state);
		expect(isOwed(duty, TODAY)).toBe(owed);
	});
});

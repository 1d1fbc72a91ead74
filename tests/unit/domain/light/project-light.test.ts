import { describe, expect, it } from "vitest";
import { asOf, assess, milestone, moved, plan, project, reading, split, target } from "../story";

const TODAY = "2024-08-15";

// Each milestone is what its name says on 15 August 2024.
const toCome = milestone({ id: "toCome", startOn: "2024-10-01", endOn: "2024-12-31" });
const done = milestone({ id: "done", statuses: moved(["done", "2024-06-30"]) });
const cancelled = milestone({ id: "cancelled", statuses: moved(["cancelled", "2024-05-01"]) });
const green = milestone({ id: "green", startOn: "2024-08-01", endOn: "2024-12-31" });
const yellow = milestone({ id: "yellow", startOn: "2024-08-01", endOn: "2024-08-20" });
const red = milestone({ id: "red" });
const laterRed = milestone({ id: "laterRed", ordinal: 0, startOn: "2024-07-01", endOn: "2024-07-31" });

const metTarget = target({
	id: "met",
	allocations: [split("2024-07-01", { a: 1000 })],
	readings: [reading("a", "2024-08-01", 1000)],
});
const greenTarget = { ...metTarget, id: "greenTarget", readings: [reading("a", "2024-08-15", 460)] };
const redTarget = { ...metTarget, id: "redTarget", readings: [reading("a", "2024-08-15", 10)] };
const targetToCome = target({ id: "targetToCome", startOn: "2024-10-01", dueOn: "2024-12-31" });

describe("the light of a project", () => {
	it.each([
		["grey when nothing has begun", [toCome], [targetToCome], "grey", null, "projectNotBegun"],
		["grey without milestones or targets", [], [], "grey", null, "projectNotBegun"],
		[
			"grey when all was called off, never claiming an end",
			[cancelled],
			[],
			"grey",
			null,
			"projectCancelled",
		],
		["blue when all is done", [done], [metTarget], "blue", null, "projectDone"],
		["blue when what is not done was called off", [done, cancelled], [], "blue", null, "projectDone"],
		["green between windows", [done, toCome], [], "green", null, "projectBetween"],
		["green with a target still to begin", [done], [targetToCome], "green", null, "projectBetween"],
		["green for an open milestone", [done, green, toCome], [], "green", "green", "onSchedule"],
		["green for a started target alone", [toCome], [greenTarget], "green", "greenTarget", "onTrack"],
		[
			"yellow for the worst of its milestones",
			[green, yellow, done],
			[greenTarget],
			"yellow",
			"yellow",
			"notStartedNearEnd",
		],
		["red for an overdue milestone whose window is over", [red, yellow, green], [], "red", "red", "overdue"],
		["red for a target", [green], [redTarget], "red", "redTarget", "gapWide"],
		["red for a target though every milestone is done", [done], [redTarget], "red", "redTarget", "gapWide"],
		["not blue for a met target beside open work", [green], [metTarget], "green", "green", "onSchedule"],
		["of two in red the one that has been so longer", [laterRed, red], [redTarget], "red", "red", "overdue"],
	] as const)("is %s", (_, milestones, targets, light, because, code) => {
		const assessed = assess(plan(project({ milestones, targets })), asOf(TODAY)).projects[0];
		expect(assessed?.light.light).toBe(light);
		expect(assessed?.because?.id ?? null).toBe(because);
		expect(assessed?.light.reason.code).toBe(code);
	});
});

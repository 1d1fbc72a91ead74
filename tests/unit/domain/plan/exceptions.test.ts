import { describe, expect, it } from "vitest";
import { exceptions } from "@/lib/domain/plan/exceptions";
import type { ProjectFacts } from "@/lib/domain/plan/facts";
import { asOf, assess, milestone, moved, plan, project, reading, report, split, target } from "../story";

const TODAY = "2024-08-15";
const late = (id: string, endOn: string) => milestone({ id, startOn: "2024-01-01", endOn });
const warned = milestone({ id: "warned", startOn: "2024-08-01", endOn: "2024-08-20" });
const fine = milestone({ id: "fine", startOn: "2024-08-01", endOn: "2024-12-31" });
const shown = (projects: readonly ProjectFacts[]) =>
	exceptions(assess(plan(...projects), asOf(TODAY))).map((item) => item.subject.id);

describe("what wants a leader's attention", () => {
	it("is red before yellow, the longest overdue first, and nothing that is fine", () => {
		const projects = [
			project({ id: "p1", milestones: [warned, fine] }),
			project({ id: "p2", milestones: [late("ten", "2024-08-05")] }),
			project({ id: "p3", milestones: [late("hundred", "2024-05-07")] }),
		];
		expect(shown(projects)).toEqual(["hundred", "ten", "warned"]);
	});

	it("measures a target by its gap", () => {
		// 460 expected, 10 reached: 45 points.
		const behind = target({
			id: "behind",
			allocations: [split("2024-07-01", { a: 1000 })],
			readings: [reading("a", TODAY, 10)],
		});
		const projects = [
			project({ id: "p1", milestones: [late("forty", "2024-07-06")] }),
			project({ id: "p2", targets: [behind] }),
			project({ id: "p3", milestones: [late("fifty", "2024-06-26")] }),
		];
		expect(shown(projects)).toEqual(["fifty", "behind", "forty"]);
	});

	it("shows five, and each project once before any twice", () => {
		const busy = ["2024-01-10", "2024-01-11", "2024-01-12", "2024-01-13"].map((end) =>
			late(`busy-${end}`, end),
		);
		const projects = [
			project({ id: "p1", milestones: busy }),
			project({ id: "p2", milestones: [late("second", "2024-08-01")] }),
			project({ id: "p3", milestones: [warned] }),
		];
		expect(shown(projects)).toEqual([
			"busy-2024-01-10",
			"busy-2024-01-11",
			"busy-2024-01-12",
			"second",
			"warned",
		]);
	});

	it("fills up with a second one of a project", () => {
		const projects = [
			project({ id: "p1", milestones: [late("older", "2024-02-01"), late("newer", "2024-03-01")] }),
			project({ id: "p2", milestones: [warned] }),
		];
		expect(shown(projects)).toEqual(["older", "newer", "warned"]);
	});

	it("names the units that cause it, the acting lead, and since when", () => {
		const owned = milestone({
			id: "owned",
			ownerIds: ["a", "b"],
			actingLeadIds: ["acting", "lead"],
			statuses: moved(["inProgress", "2024-04-01"]),
			reports: [
				report("a", [
					["submitted", "2024-06-01"],
					["approved", "2024-06-02"],
				]),
			],
		});
		const [item] = exceptions(assess(plan(project({ milestones: [owned] })), asOf(TODAY)));
		expect(item).toMatchObject({
			projectId: "p1",
			subject: { kind: "milestone", id: "owned" },
			light: "red",
			ownerIds: ["b"],
			leadId: "acting",
			since: "2024-07-01",
		});
	});

	it("is nothing when all is fine", () => {
		expect(shown([project({ milestones: [fine] })])).toEqual([]);
	});
});

import { describe, expect, it } from "vitest";
import type { DraftPlan, DraftProject } from "@/lib/domain/plan/draft";
import { draftFlaws } from "@/lib/domain/plan/draft-flaws";
import { plan2024 } from "../../../../prisma/plan/2024/index";

const milestone = {
	id: "2025-p01-m1",
	ordinal: 1,
	startOn: "2025-01-01",
	endOn: "2025-03-31",
	actingLeads: ["a"],
	owners: ["b", "d"],
	ownersFromTarget: "2025-p01-t1",
	deliverables: [{ id: "2025-p01-m1-d1" }],
} as const;
const target = {
	id: "2025-p01-t1",
	ordinal: 1,
	measure: "count",
	comparator: "atLeast",
	goal: 10,
	baseline: 0,
	startOn: "2025-01-01",
	dueOn: "2025-12-31",
	checkpoints: [{ onDate: "2025-06-30", value: 4 }],
	minPerUnit: null,
	limitedBy: null,
	feeds: ["2025-p01-m1"],
} as const;
const project: DraftProject = {
	id: "2025-p01",
	ordinal: 1,
	leads: ["a", "c"],
	responsible: [{ unit: "b" }, { group: "towns" }],
	milestones: [milestone],
	targets: [target],
	doubts: [{ id: "2025-p01-x1", milestoneId: "2025-p01-m1", targetId: null }],
};
const plan = (...projects: DraftProject[]): DraftPlan => ({
	...{ id: "2025", year: 2025, units: [], groups: [] },
	projects,
});
const members = new Map([["towns", ["d", "e"]]]);
const flaws = (draft: DraftPlan, year = 2025) =>
	draftFlaws(draft, year, members).map(({ code, at }) => `${code} ${at}`);
const withMilestone = (change: object) => ({ ...project, milestones: [{ ...milestone, ...change }] });
const withTarget = (change: object) => ({ ...project, targets: [{ ...target, ...change }] });
const second = { ...milestone, id: "2025-p01-m2", ordinal: 2, deliverables: [{ id: "2025-p01-m2-d1" }] };

describe("a plan that is to be published", () => {
	it("has no flaw when its parts fit", () => {
		expect(flaws(plan(project))).toEqual([]);
	});

	it("has none as the bureau wrote it for 2024", () => {
		const groups = new Map(plan2024.groups.map(({ id, members: ids }) => [id, ids]));
		expect(draftFlaws(plan2024, 2024, groups)).toEqual([]);
	});

	it.each([
		["of another year than was chosen", plan(project), 2026, ["otherYear 2025"]],
		[
			"whose id is not its year",
			{ ...plan(project), id: "2024" },
			2025,
			["otherYear 2024", "misplaced 2025-p01"],
		],
		["with a project twice", plan(project, project), 2025, ["twice 2025-p01", "twice 2025-p01"]],
	] as const)("%s", (_name, draft, year, expected) => {
		expect(flaws(draft, year)).toEqual(expected);
	});

	it.each([
		[
			"a place in the order twice",
			{ ...project, milestones: [milestone, { ...second, ordinal: 1 }] },
			["twice 2025-p01-m2"],
		],
		["an id twice", { ...project, doubts: [...project.doubts, ...project.doubts] }, ["twice 2025-p01-x1"]],
		[
			"a task twice",
			{
				...project,
				milestones: [
					milestone,
					{ ...second, deliverables: [...second.deliverables, ...second.deliverables] },
				],
			},
			["twice 2025-p01-m2-d1"],
		],
		[
			"another project's milestone",
			{
				...project,
				doubts: [],
				targets: [],
				milestones: [{ ...milestone, ownersFromTarget: null, id: "2025-p02-m1" }],
			},
			["misplaced 2025-p02-m1", "misplaced 2025-p01-m1-d1"],
		],
		["a lead twice", { ...project, leads: ["a", "c", "a"] }, ["unitTwice 2025-p01"]],
		[
			"a group twice",
			{ ...project, responsible: [...project.responsible, { group: "towns" }] },
			["unitTwice 2025-p01"],
		],
		[
			"a window that begins the year before",
			withMilestone({ startOn: "2024-12-31" }),
			["outsideYear 2025-p01-m1"],
		],
		[
			"a window that ends the year after",
			withMilestone({ endOn: "2026-01-01" }),
			["outsideYear 2025-p01-m1"],
		],
		[
			"an acting lead that leads nothing",
			withMilestone({ actingLeads: ["a", "b"] }),
			["actingNotLead 2025-p01-m1"],
		],
		["an owner of no project unit", withMilestone({ owners: ["d", "z"] }), ["ownerNotOfProject 2025-p01-m1"]],
		["an owner twice", withMilestone({ owners: ["b", "b"] }), ["unitTwice 2025-p01-m1"]],
		[
			"owners of a target that is not there",
			withMilestone({ ownersFromTarget: "2025-p01-t9" }),
			["unknownPart 2025-p01-m1"],
		],
		["a target due the year after", withTarget({ dueOn: "2026-01-01" }), ["outsideYear 2025-p01-t1"]],
		[
			"a stage past the goal",
			withTarget({ checkpoints: [{ onDate: "2025-06-30", value: 11 }] }),
			["figures 2025-p01-t1"],
		],
		["a start above the goal", withTarget({ baseline: 10 }), ["figures 2025-p01-t1"]],
		["units that meet no minimum", withTarget({ measure: "unitsMeeting" }), ["figures 2025-p01-t1"]],
		[
			"a feed of a window that is not there",
			withTarget({ feeds: ["2025-p01-m9"] }),
			["unknownPart 2025-p01-t1"],
		],
		["a feed twice", withTarget({ feeds: ["2025-p01-m1", "2025-p01-m1"] }), ["twice 2025-p01-t1"]],
		[
			"a doubt about nothing",
			{ ...project, doubts: [{ id: "2025-p01-x1", milestoneId: null, targetId: "2025-p01-t9" }] },
			["unknownPart 2025-p01-x1"],
		],
	] as const)("has a flaw with %s", (_name, changed, expected) => {
		expect(flaws(plan(changed))).toEqual(expected);
	});
});

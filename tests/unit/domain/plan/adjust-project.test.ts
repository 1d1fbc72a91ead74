import { describe, expect, it } from "vitest";
import { adjustProject, type ProjectSurroundings } from "@/lib/domain/plan/adjust-project";
import type { ProjectFields } from "@/lib/domain/plan/facts";
import { changedShares } from "@/lib/domain/target/changed-shares";

const before: ProjectFields = {
	name: "银发餐桌行动",
	shortName: "银发餐桌",
	mainContent: "建设助餐点。",
	leadIds: ["lead", "second"],
	responsible: [{ groupId: "towns" }, { unitId: "power" }],
};
const around: ProjectSurroundings = {
	unitIds: new Set(["lead", "second", "third", "town", "village", "power"]),
	membersOf: new Map([
		["towns", ["town", "village"]],
		["others", []],
	]),
	milestones: [
		{ ordinal: 1, actingLeadIds: ["lead"], ownerIds: ["town"] },
		{ ordinal: 2, actingLeadIds: ["lead"], ownerIds: [] },
	],
	sharingIds: ["village"],
};
const decide = (changes: Partial<ProjectFields>) =>
	adjustProject({ planState: "published", reason: "机构调整" }, before, { ...before, ...changes }, around);

describe("an adjustment of a project", () => {
	it("keeps the order of its leads and adds one", () => {
		expect(decide({ leadIds: ["third", "lead", "second"] })).toEqual({
			ok: true,
			changes: [{ field: "leadIds", before: ["lead", "second"], after: ["third", "lead", "second"] }],
		});
	});

	it("lets a lead go that moves none of its milestones", () => {
		expect(decide({ leadIds: ["lead"] }).ok).toBe(true);
	});

	it("lets a unit go that owes nothing, and a group come whose members are unknown", () => {
		expect(decide({ responsible: [{ groupId: "towns" }, { groupId: "others" }] }).ok).toBe(true);
	});

	it.each([
		["no name", { name: "" }, { field: "name", code: "blank" }],
		["no short name", { shortName: "" }, { field: "shortName", code: "blank" }],
		["no content", { mainContent: "\n" }, { field: "mainContent", code: "blank" }],
		["no lead", { leadIds: [] }, { field: "leadIds", code: "noLead" }],
		["a lead twice", { leadIds: ["lead", "lead"] }, { field: "leadIds", code: "leadTwice", unitId: "lead" }],
		[
			"a lead that is no unit in service",
			{ leadIds: ["lead", "gone"] },
			{ field: "leadIds", code: "leadUnknown", unitId: "gone" },
		],
		[
			"a lead gone that moves milestones",
			{ leadIds: ["second"] },
			{ field: "leadIds", code: "leadActs", unitId: "lead", ordinals: [1, 2] },
		],
		[
			"an unknown responsible unit",
			{ responsible: [{ groupId: "towns" }, { unitId: "gone" }] },
			{ field: "responsible", code: "entryUnknown" },
		],
		[
			"an owner and one with a share gone",
			{ responsible: [{ unitId: "power" }] },
			{ field: "responsible", code: "ownerLeft", unitIds: ["town", "village"] },
		],
	])("is refused with %s", (_what, changes, problem) => {
		expect(decide(changes)).toEqual({ ok: false, reason: { problems: [problem] } });
	});
});

describe("the shares that a split changed", () => {
	it.each([
		["nothing", [["a", 1]], [["a", 1]], []],
		[
			"more, less, none and new",
			[
				["a", 1],
				["b", 2],
				["c", 3],
			],
			[
				["a", 2],
				["b", 1],
				["d", 4],
			],
			[
				["a", 1, 2],
				["b", 2, 1],
				["c", 3, 0],
				["d", 0, 4],
			],
		],
	] as const)("are %s", (_what, was, is, expected) => {
		const shares = (list: readonly (readonly [string, number])[]) =>
			list.map(([unitId, amount]) => ({ unitId, amount }));
		expect(changedShares(shares(was), shares(is))).toEqual(
			expected.map(([unitId, was, is]) => ({ unitId, before: was, after: is })),
		);
	});
});

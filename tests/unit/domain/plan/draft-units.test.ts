import { describe, expect, it } from "vitest";
import type { DraftPlan, DraftProject } from "@/lib/domain/plan/draft";
import { type RosterNow, takenIds, unitProblem } from "@/lib/domain/plan/draft-units";

const unit = (id: string, name: string, aliases: string[] = [], active = true) => ({
	id,
	name,
	aliases,
	active,
});
const roster: RosterNow = {
	units: [unit("a", "养老服务科", ["养老科"]), unit("b", "甲镇"), unit("off", "旧街道", [], false)],
	groups: [{ id: "towns", name: "各镇" }],
};
const project: DraftProject = {
	...{ id: "2025-p01", ordinal: 1, leads: ["a"], responsible: [{ unit: "b" }, { group: "towns" }] },
	...{ milestones: [], targets: [], doubts: [] },
};
const draft = (change: Partial<DraftPlan> = {}, of: Partial<DraftProject> = {}): DraftPlan => ({
	...{ id: "2025", year: 2025, units: [], groups: [], projects: [{ ...project, ...of }] },
	...change,
});
const fresh = (name: string, aliases: string[] = [], id = "unit-1") => ({ id, name, aliases });

describe("the units of a plan that is to be published", () => {
	it.each([
		["are known", draft(), null],
		["may be new", draft({ units: [fresh("市教育局", ["教育局"])] }, { leads: ["unit-1"] }), null],
		[
			"may be a new group of known and new ones",
			draft({
				units: [fresh("市教育局")],
				groups: [{ id: "group-1", name: "各部门", members: ["a", "unit-1"] }],
			}),
			null,
		],
		[
			"are there, or the plan is refused",
			draft({}, { leads: ["gone"] }),
			{ kind: "unitsUnknown", names: ["gone"] },
		],
		[
			"are there as groups too",
			draft({}, { responsible: [{ group: "nobody" }] }),
			{ kind: "unitsUnknown", names: ["nobody"] },
		],
		["are in service", draft({}, { leads: ["off"] }), { kind: "unitsInactive", names: ["旧街道"] }],
		[
			"bear a name that stands for no other",
			draft({ units: [fresh("养老科")] }),
			{ kind: "unitNameTaken", name: "养老科", by: "养老服务科" },
		],
		[
			"bear no alias that is another's name",
			draft({ units: [fresh("市教育局", ["甲镇"])] }),
			{ kind: "unitNameTaken", name: "甲镇", by: "甲镇" },
		],
		[
			"do not share a name among the new ones",
			draft({ units: [fresh("市教育局"), fresh("教育局", ["市教育局"], "unit-2")] }),
			{ kind: "unitNameTaken", name: "市教育局", by: "市教育局" },
		],
		["may repeat their own name as an alias", draft({ units: [fresh("市教育局", ["市教育局"])] }), null],
		[
			"are in groups with names of their own",
			draft({ groups: [{ id: "group-1", name: "各镇", members: [] }] }),
			{ kind: "unitNameTaken", name: "各镇", by: "各镇" },
		],
	] as const)("%s", (_name, plan, expected) => {
		expect(unitProblem(plan, roster)).toEqual(expected);
	});

	it("never come in under an id that there is", () => {
		const plan = draft({
			units: [fresh("甲", [], "a"), fresh("乙"), fresh("丙")],
			groups: [{ id: "towns", name: "乡镇", members: [] }],
		});
		expect(takenIds(plan, roster).map(({ at }) => at)).toEqual(["a", "unit-1", "towns"]);
		expect(takenIds(draft({ units: [fresh("乙")] }), roster)).toEqual([]);
	});
});

import { describe, expect, it } from "vitest";
import { planDataSchema, type UnitData } from "@/lib/contracts/plan-data";
import { correctPlan } from "@/lib/domain/plan/correction/correct-plan";
import type { Correction } from "@/lib/domain/plan/correction/corrections";
import { readersFor, readPlan } from "@/lib/domain/plan/read-plan";
import { planDataOf } from "@/server/plan-import/plan-data-of";
import { documentOf, grid } from "./grids";
import { LAYOUTS } from "./layouts";
import { KNOWN } from "./stand-ins";

const HEAD = ["序号", "项目名称", "主要内容", "推进时序", "牵头科室", "责任单位"];
const ROW = [
	"1",
	"课堂项目",
	"内容。",
	"1-3月，完成2个课堂选址。4-9月，完成检修改、设备安装。",
	"养老科、市救助站",
	"各镇（街道）、市公安局",
];
const reading = readPlan(documentOf(grid([HEAD, ROW])), { planYear: 2025, known: KNOWN });
const because = { project: 1, reason: "核对过原件。" } as const;

const correct = (...corrections: readonly Correction[]) => {
	const { plan, refused } = correctPlan(reading, corrections, readersFor(KNOWN));
	const [project] = plan.projects;
	if (project === undefined) throw new Error("the project is gone");
	return { project, refused: refused.map(({ reason }) => reason) };
};

describe("a correction", () => {
	it("mends text before it is read, and tells the reader of it", () => {
		const { project } = correct({ op: "mendText", raw: "检修改", meant: "检修改造", ...because });
		const { schedule, record, windows, doubts } = project;
		expect(record.schedule.text).toBe(ROW[3]);
		expect(windows[1]?.clauses.map(({ start, end }) => schedule.text.slice(start, end))).toEqual([
			"完成检修改造",
			"设备安装",
		]);
		expect(doubts[0]).toMatchObject({ code: "mended", note: because.reason, window: 2 });
	});

	it("sets the dates, the kind and the strand of a window", () => {
		const set = { endOn: "2025-10-31", kind: "monthly", track: "授课" } as const;
		const { project } = correct({ op: "setWindow", window: 2, set, ...because });
		expect(project.windows[1]).toMatchObject({ ...set, startOn: "2025-04-01" });
	});

	it("sets who moves and carries out windows, and leaves what it does not say", () => {
		const { project } = correct({ op: "setDuties", windows: [1, 2], actingLeads: ["zhan"], ...because });
		expect(project.windows.map((one) => one.actingLeads)).toEqual([["zhan"], ["zhan"]]);
		expect(project.windows[0]?.ownersFromTarget).toBe("课堂选址");
		const owners = [{ unitId: "gongan" }];
		const set = correct({ op: "setDuties", windows: [1], owners, ...because }).project;
		expect(set.windows[0]).toMatchObject({ owners, ownersFromTarget: null, ownersReason: "corrected" });
	});

	it("changes a target, and the owners that follow from it follow", () => {
		const more = correct({
			op: "setTarget",
			target: "课堂选址",
			set: { name: "选址", goal: 30 },
			...because,
		}).project;
		expect(more.targets.map(({ name, goal }) => `${name} ${goal}`)).toEqual(["选址 30"]);
		expect(more.windows[0]).toMatchObject({ owners: [{ groupId: "towns" }], ownersFromTarget: null });
		const none = correct({ op: "dropTarget", target: "课堂选址", ...because }).project;
		expect(none.windows[0]).toMatchObject({ owners: [], ownersReason: "none" });
	});

	it("sets units and names, and states a doubt in place of the reader's", () => {
		const units = { leads: ["zhan"], responsible: [{ groupId: "board" }] };
		const { project } = correct(
			{ op: "setUnits", ...units, ...because },
			{ op: "rename", shortName: "课堂", ...because },
			{
				op: "stateDoubt",
				window: null,
				target: null,
				kind: "scopeUnclear",
				note: "成员待定。",
				instead: "membersUnknown",
				...because,
			},
		);
		expect(project.shortName).toBe("课堂");
		expect(project.leads.map(({ entry }) => entry)).toEqual([{ unitId: "zhan" }]);
		expect(project.doubts.map(({ code }) => code)).toEqual(["suspicious", "stated"]);
	});

	it.each<[string, Correction]>([
		["noSuchProject", { op: "rename", name: "新", project: 9, reason: "错。" }],
		["noSuchText", { op: "mendText", raw: "没有", meant: "有", ...because }],
		["noSuchWindow", { op: "setDuties", windows: [3], owners: [], ...because }],
		["noSuchWindow", { op: "setWindow", window: 3, set: {}, ...because }],
		["notALead", { op: "setDuties", windows: [1], actingLeads: ["gongan"], ...because }],
		["unitUnknown", { op: "setDuties", windows: [1], owners: [{ unitId: "cishi" }], ...because }],
		["unitUnknown", { op: "setUnits", leads: ["nobody"], ...because }],
		["noSuchTarget", { op: "setTarget", target: "课桌", set: {}, ...because }],
		["noSuchTarget", { op: "dropTarget", target: "课桌", ...because }],
		["noSuchWindow", { op: "setTarget", target: "课堂选址", set: { feeds: [9] }, ...because }],
		[
			"noSuchTarget",
			{
				op: "stateDoubt",
				window: null,
				target: "课桌",
				kind: "placeholder",
				note: "待补。",
				instead: null,
				...because,
			},
		],
	])("is refused with %s and changes nothing", (reason, correction) => {
		const { project, refused } = correct(correction);
		expect(refused).toEqual([reason]);
		const { doubts: _, ...rest } = project;
		const { doubts: __, ...before } = reading.projects[0] ?? project;
		expect(rest).toEqual(before);
	});
});

describe("the plan's data", () => {
	const units: UnitData[] = KNOWN.units.map((unit, index) => ({
		...unit,
		fullName: null,
		office: null,
		ordinal: 10 * (index + 1),
	}));
	const basis = { sourceText: "原文", units, groups: KNOWN.groups, listed: units };

	it.each(LAYOUTS)("is of the shape that the loader takes, from $title", ({ document }) => {
		const outcome = planDataOf(readPlan(document, { planYear: 2025, known: KNOWN }), [], basis);
		if (!outcome.ok) throw new Error("nothing was corrected");
		const led = outcome.data.projects.filter(({ leads }) => leads.length > 0);
		const data = { ...outcome.data, projects: led };
		expect(planDataSchema.parse(data)).toEqual(data);
	});

	it("is not made while a correction fits nothing", () => {
		const outcome = planDataOf(reading, [{ op: "rename", name: "新", project: 9, reason: "错。" }], basis);
		expect(outcome).toMatchObject({ ok: false, refused: [{ reason: "noSuchProject" }] });
	});

	it("has the units that only the table names, in their order behind their kind", () => {
		const row = ["1", "课堂项目", "内容。", "1月，选点。", "银龄科", "各镇（街道）"];
		const outcome = planDataOf(
			readPlan(documentOf(grid([HEAD, row])), { planYear: 2025, known: KNOWN }),
			[],
			basis,
		);
		if (!outcome.ok) throw new Error("nothing was corrected");
		expect(outcome.data.units.at(-1)).toMatchObject({
			id: "newa",
			name: "银龄科",
			kind: "section",
			ordinal: 25,
		});
		expect(outcome.data.projects[0]?.leads).toEqual(["newa"]);
		expect(outcome.data.title).toBe("2025年民政重点项目");
	});
});

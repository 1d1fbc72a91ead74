import { describe, expect, it } from "vitest";
import { addCorrection, withoutCorrection } from "@/lib/domain/plan/correction/add-correction";
import { correctPlan } from "@/lib/domain/plan/correction/correct-plan";
import type { Correction } from "@/lib/domain/plan/correction/corrections";
import { doubtNames, openDoubts, surenessOf } from "@/lib/domain/plan/correction/doubt-names";
import type { PlanReading } from "@/lib/domain/plan/reading/plan-reading";
import { corrected, planOf, READERS, refusal, SCHEDULE, said } from "./scene";

const plan = planOf();
const unknown = plan.newUnits[0]?.id ?? "";
const all = (reading: PlanReading, ...corrections: Correction[]) =>
	correctPlan(reading, corrections, READERS).plan;
const unknowns = ({ projects }: PlanReading) =>
	projects.flatMap(({ doubts }) => doubts.filter(({ code }) => code === "unitUnknown"));

describe("the plan's title", () => {
	const titled = (title: string): Correction => ({ op: "titlePlan", project: null, title, reason: "" });

	it("is the one that was said last, and the document's where nothing was said", () => {
		expect(all(plan).title).toBe(plan.title);
		expect(all(plan, titled("甲"), titled("2025年民政重点项目清单")).title).toBe("2025年民政重点项目清单");
		expect(all({ ...plan, title: null }).title).toBeNull();
	});

	it("stays when another correction is taken back, and goes alone", () => {
		const meant: Correction = { ...said, op: "meanUnit", unit: unknown, means: { unitId: "cishi" } };
		expect(withoutCorrection([meant, titled("甲")], 0)).toEqual([titled("甲")]);
		expect(withoutCorrection([titled("甲"), meant], 0)).toEqual([meant]);
	});
});

describe("a name that nobody knows", () => {
	it("means a known unit wherever the plan has it", () => {
		const after = all(plan, { ...said, op: "meanUnit", unit: unknown, means: { unitId: "cishi" } });
		expect(after.projects.map(({ leads }) => leads.map(({ entry }) => entry))).toEqual([
			[{ unitId: "yanglao" }, { unitId: "cishi" }],
			[{ unitId: "cishi" }],
		]);
		expect(after.projects[1]?.windows.map(({ actingLeads }) => actingLeads)).toEqual([["cishi"]]);
		expect([after.newUnits, unknowns(after)]).toEqual([[], []]);
	});

	it("means one that the plan names already, once", () => {
		const after = all(plan, { ...said, op: "meanUnit", unit: unknown, means: { unitId: "yanglao" } });
		expect(after.projects[0]?.leads.map(({ entry }) => entry)).toEqual([{ unitId: "yanglao" }]);
	});

	it("is named as new, under another name and as another kind of thing", () => {
		const named: Correction = {
			...said,
			op: "nameUnit",
			unit: unknown,
			name: "银龄工作办公室",
			kind: "section",
		};
		const after = all(plan, named);
		expect(after.newUnits).toEqual([{ id: unknown, name: "银龄工作办公室", kind: "section" }]);
		expect(after.known.units.at(-1)).toMatchObject({ id: unknown, name: "银龄工作办公室" });
		expect(unknowns(after)).toEqual([]);
	});

	it("is no new unit of the plan once no project names it", () => {
		const set = (project: number): Correction => ({
			...{ op: "setUnits", project, reason: "核对后修改", leads: ["yanglao"] },
		});
		expect(all(plan, set(1)).newUnits).toHaveLength(1);
		expect(all(plan, set(1), set(2)).newUnits).toEqual([]);
	});

	it.each([
		["what is no new unit", { op: "meanUnit", unit: "yanglao", means: { unitId: "cishi" } }, "notANewUnit"],
		[
			"meant by what nobody knows",
			{ op: "meanUnit", unit: unknown, means: { unitId: "nobody" } },
			"unitUnknown",
		],
		["named, but known", { op: "nameUnit", unit: "east", name: "东塘", kind: "town" }, "notANewUnit"],
	] as const)("is refused: %s", (_, correction, reason) => {
		expect(refusal(plan, { ...said, ...correction })).toBe(reason);
	});

	it("set as a lead before somebody says what it means leads as what it means", () => {
		const project = corrected(plan, [
			{ ...said, op: "setUnits", leads: [unknown] },
			{ ...said, op: "meanUnit", unit: unknown, means: { unitId: "zhan" } },
		]);
		expect(project.leads.map(({ entry }) => entry)).toEqual([{ unitId: "zhan" }]);
		expect(project.windows.every(({ actingLeads }) => actingLeads.join() === "zhan")).toBe(true);
	});
});

describe("doubts by name", () => {
	const [first] = plan.projects;
	if (first === undefined) throw new Error("no project");

	it("differ, and stay when another window is split", () => {
		const names = doubtNames(first);
		expect(new Set(names).size).toBe(names.length);
		expect(names.length).toBeGreaterThan(1);
		const split: Correction = { ...said, op: "splitWindow", window: 1, at: SCHEDULE.indexOf("登记") };
		expect(doubtNames(corrected(plan, [split]))).toEqual(names);
	});

	it("are open until they are settled, those that a person stated never", () => {
		const [name = "", ...rest] = doubtNames(first);
		const settled: Correction = { ...said, op: "settleDoubt", doubt: name };
		const stated: Correction = {
			...said,
			...{ op: "stateDoubt", window: 1, target: null, kind: "scopeUnclear", instead: null, note: "请确认。" },
		};
		const done = [settled, stated];
		expect(openDoubts(corrected(plan, done), done)).toEqual(rest);
	});

	it("say how far the reading can be trusted", () => {
		const of = (code: string) => first.doubts.filter((doubt) => doubt.code === code).map(surenessOf);
		expect(of("unitUnknown")).toEqual(["doubtful"]);
		expect(of("splitUnknown")).toEqual(["likely"]);
	});
});

describe("one more correction", () => {
	const split: Correction = { ...said, op: "splitWindow", window: 1, at: SCHEDULE.indexOf("登记") };
	const mend = (raw: string, meant: string): Correction => ({ ...said, op: "mendText", raw, meant });

	it("is refused where it takes the windows from those before", () => {
		const more = mend("建立台账", "建立台账；5月，复核");
		expect(addCorrection(plan, [], more, READERS).ok).toBe(true);
		expect(addCorrection(plan, [split], more, READERS)).toEqual({ ok: false, reason: "breaksOthers" });
		expect(addCorrection(plan, [split], mend("登记需求", "登记"), READERS).ok).toBe(true);
		expect(addCorrection(plan, [split], mend("没有的话", ""), READERS)).toEqual({
			ok: false,
			reason: "noSuchText",
		});
	});

	it("is taken back with those of its project that may rest on it; confirmations stay", () => {
		const settled: Correction = { ...said, op: "settleDoubt", doubt: "p1/x" };
		const other: Correction = { op: "rename", project: 2, reason: "核对后修改", shortName: "探访" };
		const join: Correction = { ...said, op: "joinWindows", window: 1 };
		expect(withoutCorrection([split, settled, other, join], 0)).toEqual([settled, other]);
		expect(withoutCorrection([split, settled, other, join], 1)).toEqual([split, other, join]);
		expect(withoutCorrection([split, settled, other, join], 3)).toEqual([split, settled, other]);
		expect(withoutCorrection([split], 5)).toEqual([split]);
	});
});

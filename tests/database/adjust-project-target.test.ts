import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/server/auth/actor";
import { present } from "@/server/clock";
import { db } from "@/server/db/client";
import { adjustMilestonePlan } from "@/server/plan/commands-adjust-milestone";
import { adjustProjectPlan } from "@/server/plan/commands-adjust-project";
import { adjustTargetPlan } from "@/server/plan/commands-adjust-target";
import { adjustmentList } from "@/server/plan/queries-adjustments";
import { projectPage } from "@/server/plan/queries-project";
import { targetPage } from "@/server/target/queries";
import { ownDatabase } from "../support/database";
import { milestoneForm, projectForm, STRANGERS, targetForm, written } from "./adjust-scene";
import { someone } from "./target-people";

ownDatabase("plan");
process.env.BUSINESS_DAY = "2024-08-15";

const PROJECT = "2024-p07";
const HOMES = "2024-p07-t1"; // 1800 户

let boss: Actor;
beforeAll(async () => {
	boss = await someone("admin");
});

const id = () => randomUUID();
const adjustProject = async (rest: Parameters<typeof projectForm>[1], by = boss) =>
	adjustProjectPlan(by, await projectForm(PROJECT, rest), id());
const adjustTarget = async (rest: Parameters<typeof targetForm>[1], by = boss) =>
	adjustTargetPlan(by, await targetForm(HOMES, rest), id());

describe("adjusting a project", () => {
	it("changes words and leads, in their order, and tells so in its timeline and in the list", async () => {
		const { leadIds } = await projectForm(PROJECT);
		const outcome = await adjustProject({ shortName: "安居养老", leadIds: [...leadIds, "shiwu"] });
		expect(outcome).toMatchObject({ ok: true, value: { fields: 2 } });
		const page = await projectPage(boss, PROJECT);
		expect(page?.shortName).toBe("安居养老");
		expect(page?.leads.map((lead) => lead.id)).toEqual([...leadIds, "shiwu"]);
		const act = page?.history.entries[0]?.act;
		expect(act).toMatchObject({
			kind: "adjustment",
			changes: [{ field: "shortName", after: { kind: "text", text: "安居养老" } }, { field: "leadIds" }],
		});
		const list = await adjustmentList(boss, { page: 1, kind: "project" });
		expect(list?.lines.map(({ field, kind }) => [kind, field])).toEqual([
			["project", "leadIds"],
			["project", "shortName"],
		]);
		expect(await adjustmentList(boss, { page: 1, project: "2024-p01" })).toMatchObject({ total: 0 });
	});

	it("keeps a lead that moves milestones", async () => {
		const { leadIds } = await projectForm(PROJECT);
		const before = await written();
		const outcome = await adjustProject({ leadIds: leadIds.filter((lead) => lead !== "yanglao") });
		expect(outcome).toMatchObject({
			ok: false,
			reason: { problems: [{ field: "leadIds", code: "leadActs", unitId: "yanglao" }] },
		});
		expect(await written()).toEqual(before);
	});

	it("lets a lead go only once: of its going and of its taking up a milestone at once, one wins", async () => {
		const { leadIds } = await projectForm(PROJECT);
		const goes = await projectForm(PROJECT, { leadIds: leadIds.filter((lead) => lead !== "shiwu") });
		const acts = await milestoneForm("2024-p07-m2", { actingLeadIds: ["shiwu"] });
		const outcomes = await Promise.all([
			adjustProjectPlan(boss, goes, id()),
			adjustMilestonePlan(boss, acts, id()),
		]);
		expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
		const milestone = await db.milestone.findUniqueOrThrow({
			where: { id: "2024-p07-m2" },
			include: { leads: true, project: { include: { leads: true } } },
		});
		const leads = milestone.project.leads.map(({ unitId }) => unitId);
		expect(milestone.leads.every(({ unitId }) => leads.includes(unitId))).toBe(true);
	});

	it("lets one of two win at once", async () => {
		const form = await projectForm(PROJECT);
		const outcomes = await Promise.all([
			adjustProjectPlan(boss, { ...form, name: "甲" }, id()),
			adjustProjectPlan(boss, { ...form, name: "乙" }, id()),
		]);
		expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
		expect(outcomes).toContainEqual({ ok: false, reason: "conflict" });
	});

	it.each(STRANGERS)("is refused to %s, like a missing project", async (_name, role, unitId) => {
		const stranger = await someone(role, unitId);
		const before = await written();
		expect(await adjustProject({ name: "不该有" }, stranger)).toEqual({ ok: false, reason: "notFound" });
		expect(await adjustTarget({ goal: 1 }, stranger)).toEqual({ ok: false, reason: "notFound" });
		expect(await written()).toEqual(before);
	});

	it("is refused for a missing one and without a change", async () => {
		const before = await written();
		const form = await projectForm(PROJECT);
		expect(await adjustProjectPlan(boss, { ...form, projectId: "none" }, id())).toEqual({
			ok: false,
			reason: "notFound",
		});
		expect(await adjustProjectPlan(boss, form, id())).toEqual({ ok: false, reason: "nothingChanged" });
		expect(await written()).toEqual(before);
	});
});

describe("adjusting a target", () => {
	it("changes the goal and its checkpoints, and says when the split falls short", async () => {
		const lines = { create: [{ unitId: "yangshe", amount: 1800 }] };
		const recorded = { effectiveOn: new Date("2024-08-15"), recordedAt: new Date("2024-08-15T01:00:00Z") };
		await db.allocationSet.create({
			data: { targetId: HOMES, isFinal: true, ...recorded, recordedById: boss.userId, lines },
		});
		const checkpoints = [{ row: "0", onDate: "2024-09-30", value: 900 }];
		expect(await adjustTarget({ goal: 2000, checkpoints })).toEqual({
			ok: true,
			value: { id: HOMES, fields: 2, splitFallsShort: true },
		});
		const page = await targetPage(boss, HOMES);
		expect(page).toMatchObject({ goal: 2000, allocated: 1800 });
		const rows = await db.checkpoint.findMany({ where: { targetId: HOMES } });
		expect(rows.map(({ value }) => value.toNumber())).toEqual([900]);
	});

	it("is refused with a checkpoint above the goal, after somebody else's change, and when it is missing", async () => {
		const before = await written();
		const above = [{ row: "3", onDate: "2024-09-30", value: 9000 }];
		expect(await adjustTarget({ checkpoints: above })).toMatchObject({
			ok: false,
			reason: { problems: [{ field: "checkpoints", code: "pointAboveGoal", index: 0 }] },
		});
		expect(await adjustTarget({ version: 0, goal: 3000 })).toEqual({ ok: false, reason: "conflict" });
		expect(await adjustTarget({ targetId: "none" })).toEqual({ ok: false, reason: "notFound" });
		expect(await written()).toEqual(before);
	});

	it("lets one of two win at once", async () => {
		const form = await targetForm(HOMES);
		const outcomes = await Promise.all(
			[2100, 2200].map((goal) => adjustTargetPlan(boss, { ...form, goal }, id())),
		);
		expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
		expect(outcomes).toContainEqual({ ok: false, reason: "conflict" });
	});
});

describe("the list of adjustments", () => {
	it("of a day before them is empty", async () => {
		const at = { asOf: "2024-08-14", knownAt: present().knownAt, isPast: true };
		expect(await adjustmentList(boss, { page: 1 }, at)).toMatchObject({ total: 0, lines: [] });
	});

	it("shows a unit's staff only what is of their projects", async () => {
		const inside = await adjustmentList(await someone("unit", "yangshe"), { page: 1 });
		expect(inside?.total).toBeGreaterThan(0);
		const outside = await adjustmentList(await someone("unit", "gongdian"), { page: 1 });
		expect(outside?.total).toBe(0);
	});
});

import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { auditPage } from "@/server/audit/queries";
import type { Actor } from "@/server/auth/actor";
import { db } from "@/server/db/client";
import { assessedPlan } from "@/server/plan/assessment";
import { adjustmentList } from "@/server/plan/queries-adjustments";
import { updateGroup } from "@/server/unit/commands-group";
import { renameUnit } from "@/server/unit/commands-rename";
import { groupPage } from "@/server/unit/queries-reform";
import { ownDatabase } from "../support/database";
import { REASON, stored, versionOf, YESTERDAY } from "./reform-ground";
import { someone } from "./target-people";
import { actorOf, addOneOfEachRole, OTHERS } from "./user-people";

ownDatabase("plan");
process.env.BUSINESS_DAY = "2024-08-15";

let boss: Actor;
beforeAll(async () => {
	await addOneOfEachRole();
	boss = await actorOf("boss");
});

describe("renaming a unit by a reform", () => {
	const rename = async (name: string, by = boss, version?: number, requestId: string = randomUUID()) =>
		renameUnit(
			by,
			{
				unitId: "shuiwu",
				version: version ?? (await versionOf("shuiwu")),
				name,
				fullName: null,
				reason: REASON,
			},
			requestId,
		);

	it("calls it otherwise from today, keeps the old name as an alias and for earlier days", async () => {
		const was = (await db.unit.findUniqueOrThrow({ where: { id: "shuiwu" } })).name;
		await db.auditEntry.create({
			data: {
				at: new Date("2024-08-01T02:00:00Z"),
				recordedAt: new Date("2024-08-01T02:00:00Z"),
				actorName: "系统",
				action: "unit.update",
				outcome: "done",
				subjectType: "unit",
				subjectId: "shuiwu",
			},
		});
		expect(await rename("市水利局")).toMatchObject({ ok: true, value: { name: "市水利局" } });
		const aliases = await db.unitAlias.findMany({ where: { unitId: "shuiwu" } });
		expect(aliases.map(({ alias }) => alias)).toContain(was);
		expect((await assessedPlan(boss))?.units.get("shuiwu")?.name).toBe("市水利局");
		expect((await assessedPlan(boss, YESTERDAY()))?.units.get("shuiwu")?.name).toBe(was);
		const trail = await auditPage(await actorOf("auditor"), {
			...{ from: "", to: "", who: "", outcome: "", project: "", before: "", ip: "" },
			...{ action: "", type: "unit", subject: "shuiwu" },
		});
		expect(trail?.rows.map(({ action, subjectName }) => [action, subjectName])).toEqual([
			["unit.rename", "市水利局"],
			["unit.update", was],
		]);
		const list = await adjustmentList(boss, { page: 1, kind: "unit" });
		expect(list?.lines[0]).toMatchObject({
			field: "name",
			before: { text: was },
			after: { text: "市水利局" },
		});
	});

	it("is refused without a change, after somebody else's, for another's name and for a missing one", async () => {
		const before = await stored();
		expect(await rename("市水利局")).toEqual({ ok: false, reason: "unchanged" });
		expect(await rename("新名", boss, 0)).toEqual({ ok: false, reason: "conflict" });
		expect(await rename("凤凰镇")).toMatchObject({ ok: false, reason: { kind: "nameTaken" } });
		const missing = { unitId: "none", version: 1, name: "新", fullName: null, reason: REASON };
		expect(await renameUnit(boss, missing, randomUUID())).toEqual({ ok: false, reason: "notFound" });
		expect(await stored()).toEqual(before);
	});

	it("lets one of two win at once", async () => {
		const version = await versionOf("shuiwu");
		const outcomes = await Promise.all([rename("甲局", boss, version), rename("乙局", boss, version)]);
		expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
		expect(outcomes).toContainEqual({ ok: false, reason: "conflict" });
	});

	it.each(OTHERS)("is refused to %s", async (by) => {
		const before = await stored();
		expect(await rename("不该有", await actorOf(by))).toEqual({ ok: false, reason: "notFound" });
		expect(await stored()).toEqual(before);
	});
});

describe("the members of a group", () => {
	const change = async (memberIds: readonly string[], membersKnown: boolean, by = boss, version?: number) => {
		const group = await db.unitGroup.findUniqueOrThrow({ where: { id: "council" } });
		const input = { groupId: "council", version: version ?? group.version, memberIds: [...memberIds] };
		return updateGroup(by, { ...input, membersKnown, reason: "核对名单" }, randomUUID());
	};

	it("come in the official order, show their project to them, and earlier days know nothing of it", async () => {
		const visitor = await someone("unit", "gongdian");
		const seen = async () =>
			(await assessedPlan(visitor))?.assessment.projects.map(({ project }) => project.id);
		const before = await seen();
		expect(await change(["renshe", "gongdian"], true)).toMatchObject({ ok: true });
		const page = await groupPage(boss, "council");
		expect(page).toMatchObject({ membersKnown: true, memberIds: ["gongdian", "renshe"] });
		const more = ((await seen()) ?? []).filter((id) => !before?.includes(id));
		expect(more.length).toBeGreaterThan(0);
		expect(page?.units.find(({ id }) => id === "gongdian")?.loses).toBe(more.length);
		const past = await assessedPlan(boss, YESTERDAY());
		expect(past?.assessment.bureau.membersOf.get("council")).toEqual([]);
		expect(await db.adjustment.count({ where: { subjectType: "group", subjectId: "council" } })).toBe(1);
	});

	it("are refused without a change, as known while there are none, and after somebody else's", async () => {
		const before = await stored();
		expect(await change(["renshe", "gongdian"], true)).toEqual({ ok: false, reason: "unchanged" });
		expect(await change([], true)).toEqual({ ok: false, reason: "groupKnownEmpty" });
		expect(await change([], false, boss, 0)).toEqual({ ok: false, reason: "conflict" });
		expect(await change(["none"], true)).toEqual({ ok: false, reason: "unitGone" });
		expect(await stored()).toEqual(before);
	});

	it("keep a town that owes milestones", async () => {
		const group = await db.unitGroup.findUniqueOrThrow({
			where: { id: "towns" },
			include: { members: true },
		});
		const memberIds = group.members.map(({ unitId }) => unitId).filter((id) => id !== "leyu");
		const input = { groupId: "towns", version: group.version, memberIds, membersKnown: true, reason: "试" };
		expect(await updateGroup(boss, input, randomUUID())).toEqual({
			ok: false,
			reason: { kind: "membersOwe", names: ["乐余镇"] },
		});
	});

	it.each(OTHERS)("are nothing that %s may change", async (by) => {
		const before = await stored();
		expect(await change([], false, await actorOf(by))).toEqual({ ok: false, reason: "notFound" });
		expect(await stored()).toEqual(before);
	});
});

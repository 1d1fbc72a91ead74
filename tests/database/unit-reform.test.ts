import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { shownCounts } from "@/lib/contracts/reform";
import { auditPage } from "@/server/audit/queries";
import { type Actor, actorOfUsername } from "@/server/auth/actor";
import { present } from "@/server/clock";
import { db } from "@/server/db/client";
import { sectionBench } from "@/server/milestone/queries-bench";
import { assessedPlan } from "@/server/plan/assessment";
import { adjustmentList } from "@/server/plan/queries-adjustments";
import { setUnitActive } from "@/server/unit/commands";
import { updateGroup } from "@/server/unit/commands-group";
import { mergeUnit } from "@/server/unit/commands-merge";
import { renameUnit } from "@/server/unit/commands-rename";
import { groupPage, mergePage } from "@/server/unit/queries-reform";
import { ownDatabase } from "../support/database";
import { someone } from "./target-people";
import { actorOf, addOneOfEachRole, addPerson, OTHERS } from "./user-people";

ownDatabase("plan");
process.env.BUSINESS_DAY = "2024-08-15";

const REASON = "机构改革方案三号";
const YESTERDAY = () => ({ asOf: "2024-08-14", knownAt: present().knownAt, isPast: true });

let boss: Actor;
beforeAll(async () => {
	await addOneOfEachRole();
	await addPerson("leader2", { role: "leader" });
	boss = await actorOf("boss");
});

const versionOf = async (unitId: string) =>
	(await db.unit.findUniqueOrThrow({ where: { id: unitId } })).version;

async function stored() {
	const [units, adjustments, leads, owners, members, aliases] = await Promise.all([
		db.unit.findMany({ orderBy: { id: "asc" } }),
		db.adjustment.count(),
		db.projectLead.findMany({ orderBy: [{ projectId: "asc" }, { position: "asc" }] }),
		db.milestoneOwner.count(),
		db.unitGroupMember.count(),
		db.unitAlias.count(),
	]);
	return { units, adjustments, leads, owners, members, aliases };
}

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

describe("merging a section into another", () => {
	const merge = async (more: { shown?: string; version?: number; intoId?: string } = {}, by = boss) => {
		const page = await mergePage(boss, "yanglao", "shiwu");
		const shown = page?.preview ? shownCounts(page.preview.counts) : "";
		const version = await versionOf("yanglao");
		const input = { unitId: "yanglao", intoId: "shiwu", shown, version, reason: REASON, ...more };
		return mergeUnit(by, input, randomUUID());
	};

	it("is refused while its reports are open, and with what was not shown", async () => {
		const report = await db.report.create({
			data: {
				...{ milestoneId: "2024-p07-m4", unitId: "yanglao", kind: "completion", createdById: boss.userId },
				...{ createdAt: new Date(), updatedAt: new Date() },
			},
		});
		const before = await stored();
		expect(await merge()).toMatchObject({
			ok: false,
			reason: { kind: "mergeUnsettled", obstacles: { openReports: 1 } },
		});
		await db.report.delete({ where: { id: report.id } });
		expect(await merge({ shown: "0/0/0/0/0/0/0/0" })).toEqual({ ok: false, reason: "consequencesChanged" });
		expect(await merge({ version: 0 })).toEqual({ ok: false, reason: "conflict" });
		expect(await merge({ intoId: "yanglao" })).toEqual({ ok: false, reason: "mergeIntoItself" });
		expect(await merge({ intoId: "leyu" })).toEqual({ ok: false, reason: "mergeNotSections" });
		expect(await merge({ intoId: "none" })).toEqual({ ok: false, reason: "unitGone" });
		expect(await stored()).toEqual(before);
	});

	it.each(OTHERS)("is refused to %s", async (by) => {
		const before = await stored();
		expect(await merge({}, await actorOf(by))).toEqual({ ok: false, reason: "notFound" });
		expect(await stored()).toEqual(before);
	});

	it("moves all that it led and its people in one act, once of two at once, and leaves the past as it was", async () => {
		const leader = await db.user.findUniqueOrThrow({ where: { username: "leader2" } });
		await db.userSupervision.create({ data: { userId: leader.id, unitId: "yanglao" } });
		const led = await db.projectLead.findMany({ where: { unitId: "yanglao" } });
		const acted = await db.milestoneLead.count({ where: { unitId: "yanglao" } });
		const outcomes = await Promise.all([merge(), merge()]);
		expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);

		expect(await db.projectLead.count({ where: { unitId: "yanglao" } })).toBe(0);
		for (const { projectId, position } of led) {
			const now = await db.projectLead.findFirst({ where: { projectId, unitId: "shiwu" } });
			expect(now?.position).toBe(position);
		}
		expect(await db.milestoneLead.count({ where: { unitId: "yanglao" } })).toBe(0);
		expect(acted).toBeGreaterThan(0);
		const old = await db.unit.findUniqueOrThrow({ where: { id: "yanglao" } });
		expect(old).toMatchObject({ active: false, mergedIntoId: "shiwu" });
		const supervised = await db.userSupervision.findMany({ where: { userId: leader.id } });
		expect(supervised.map(({ unitId }) => unitId)).toEqual(["shiwu"]);

		const acts = await db.adjustment.findMany({ where: { reason: REASON, NOT: { subjectId: "shuiwu" } } });
		expect(new Set(acts.map(({ actId }) => actId)).size).toBe(1);
		const projects = async (at?: Parameters<typeof assessedPlan>[1]) =>
			(await assessedPlan(boss, at))?.assessment.projects
				.filter(({ project }) => project.leadIds.includes("yanglao"))
				.map(({ project }) => project.id);
		expect(await projects()).toEqual([]);
		expect(await projects(YESTERDAY())).toEqual(led.map(({ projectId }) => projectId).sort());

		const section = await actorOfUsername(db, "section");
		if (!section) throw new Error("the account is gone");
		expect(section.unitId).toBe("shiwu");
		const bench = await sectionBench(section);
		expect(bench?.projects.map(({ id }) => id)).toEqual(
			expect.arrayContaining(led.map(({ projectId }) => projectId)),
		);
	});

	it("does not bring the old one back", async () => {
		const version = await versionOf("yanglao");
		const input = { unitId: "yanglao", version, active: "yes", shownAccounts: 0, shownDuties: 0 } as const;
		expect(await setUnitActive(boss, input, randomUUID())).toEqual({ ok: false, reason: "merged" });
	});
});

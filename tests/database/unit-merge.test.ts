import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { shownCounts } from "@/lib/contracts/reform";
import { type Actor, actorOfUsername } from "@/server/auth/actor";
import { db } from "@/server/db/client";
import { sectionBench } from "@/server/milestone/queries-bench";
import { assessedPlan } from "@/server/plan/assessment";
import { setUnitActive } from "@/server/unit/commands";
import { mergeUnit } from "@/server/unit/commands-merge";
import { mergePage } from "@/server/unit/queries-reform";
import { ownDatabase } from "../support/database";
import { REASON, stored, versionOf, YESTERDAY } from "./reform-ground";
import { actorOf, addOneOfEachRole, addPerson, OTHERS } from "./user-people";

ownDatabase("plan");
process.env.BUSINESS_DAY = "2024-08-15";

let boss: Actor;
beforeAll(async () => {
	await addOneOfEachRole();
	await addPerson("leader2", { role: "leader" });
	boss = await actorOf("boss");
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

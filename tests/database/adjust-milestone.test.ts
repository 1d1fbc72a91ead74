import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { AdjustMilestoneInput } from "@/lib/contracts/adjust";
import { milestoneAt } from "@/lib/domain/milestone/state-at";
import type { Actor } from "@/server/auth/actor";
import { present } from "@/server/clock";
import { db } from "@/server/db/client";
import { milestonePage } from "@/server/milestone/queries";
import { assessedPlan } from "@/server/plan/assessment";
import { adjustMilestonePlan } from "@/server/plan/commands-adjust-milestone";
import { loadPlanFacts } from "@/server/plan/facts";
import { adjustmentList } from "@/server/plan/queries-adjustments";
import { startReport } from "@/server/report/commands-draft";
import { ownDatabase } from "../support/database";
import { milestoneForm, REASON, STRANGERS, written } from "./adjust-scene";
import { POLICY, RETROFITS } from "./milestone-scene";
import { someone } from "./target-people";

ownDatabase("plan");
process.env.BUSINESS_DAY = "2024-08-15";

let boss: Actor;
beforeAll(async () => {
	boss = await someone("admin");
});

const adjust = (input: AdjustMilestoneInput, by = boss, requestId: string = randomUUID()) =>
	adjustMilestonePlan(by, input, requestId);

describe("adjusting a milestone", () => {
	it("changes the plan from today and keeps what it said", async () => {
		const outcome = await adjust(
			await milestoneForm(RETROFITS, { endOn: "2024-10-31", words: "全面完成改造" }),
		);
		expect(outcome).toEqual({ ok: true, value: { id: RETROFITS, fields: 2, splitFallsShort: false } });
		const stored = await db.adjustment.findMany({ where: { subjectId: RETROFITS }, orderBy: { seq: "asc" } });
		expect(stored.map(({ field, before, after }) => [field, before, after])).toEqual([
			["words", expect.any(String), "全面完成改造"],
			["endOn", "2024-09-30", "2024-10-31"],
		]);
		expect(new Set(stored.map(({ actId }) => actId)).size).toBe(1);
		expect(stored[0]).toMatchObject({ planId: "2024", projectId: "2024-p07", reason: REASON });
		expect(stored[0]?.effectiveOn.toISOString().slice(0, 10)).toBe("2024-08-15");
		const page = await milestonePage(boss, RETROFITS);
		expect(page).toMatchObject({ words: "全面完成改造", endOn: "2024-10-31", dueOn: "2024-10-31" });
		expect(page?.history.entries[0]).toMatchObject({
			act: { kind: "adjustment", subject: null },
			words: `原因：${REASON}`,
		});
	});

	it("shows an earlier day by the words and the end of that day", async () => {
		const at = { asOf: "2024-08-14", knownAt: present().knownAt, isPast: true };
		const past = await assessedPlan(boss, at);
		const milestone = past?.assessment.projects
			.flatMap(({ milestones }) => milestones)
			.find(({ facts }) => facts.id === RETROFITS);
		expect(milestone?.facts.endOn).toBe("2024-09-30");
		expect(milestone?.state.dueOn).toBe("2024-09-30");
		expect(milestone?.facts.words).not.toBe("全面完成改造");
	});

	it("keeps the due day on the row equal to the fold, also over an extension granted before", async () => {
		await db.extensionFact.create({
			data: {
				milestoneId: POLICY,
				newEndOn: new Date("2024-05-31"),
				reason: "等待上级文件",
				effectiveOn: new Date("2024-03-20"),
				recordedAt: new Date("2024-03-20T02:00:00Z"),
				recordedById: boss.userId,
			},
		});
		expect((await adjust(await milestoneForm(POLICY, { endOn: "2024-04-30" }))).ok).toBe(true);
		const row = await db.milestone.findUniqueOrThrow({ where: { id: POLICY } });
		const facts = await loadPlanFacts(db, "2024", { id: "2024-p07" });
		const milestone = facts?.projects[0]?.milestones.find(({ id }) => id === POLICY);
		if (!milestone) throw new Error("no milestone");
		expect(row.dueOn.toISOString().slice(0, 10)).toBe("2024-04-30");
		expect(milestoneAt(milestone, new Map(), present()).dueOn).toBe("2024-04-30");
	});

	it("trails the fields and hashes the reason, and repeats no word of it", async () => {
		const entry = await db.auditEntry.findFirstOrThrow({ where: { action: "milestone.adjust" } });
		expect(entry).toMatchObject({
			outcome: "done",
			projectId: "2024-p07",
			fields: ["words", "endOn", "reason"],
		});
		expect(entry.valueHash).toHaveLength(64);
		expect(JSON.stringify({ ...entry, seq: 0 })).not.toContain(REASON);
	});

	it("adds an owner of the project, and tells a town only how many others there are", async () => {
		const owners = (await milestoneForm(RETROFITS)).ownerIds;
		const fewer = await milestoneForm(RETROFITS, { ownerIds: owners.filter((id) => id !== "leyu") });
		expect((await adjust(fewer)).ok).toBe(true);
		const town = await someone("unit", "yangshe");
		const list = await adjustmentList(town, { page: 1 });
		const line = list?.lines.find(({ field }) => field === "ownerIds");
		expect(line?.before).toEqual({ kind: "names", names: ["杨舍镇"], others: owners.length - 1 });
		expect(line?.after).toEqual({ kind: "names", names: ["杨舍镇"], others: owners.length - 2 });
		expect(line?.reason).toBeNull();
		expect(JSON.stringify([list, await milestonePage(town, RETROFITS)])).not.toContain("乐余镇");
		expect((await adjust(await milestoneForm(RETROFITS, { ownerIds: owners }))).ok).toBe(true);
	});

	it("keeps an owner whose report is open", async () => {
		const town = await someone("unit", "fenghuang");
		const started = await startReport(town, { milestoneId: RETROFITS }, randomUUID());
		expect(started.ok).toBe(true);
		const form = await milestoneForm(RETROFITS);
		const before = await written();
		const outcome = await adjust({ ...form, ownerIds: form.ownerIds.filter((id) => id !== "fenghuang") });
		expect(outcome).toMatchObject({
			ok: false,
			reason: { problems: [{ field: "ownerIds", code: "ownerReports", unitId: "fenghuang" }] },
		});
		expect(await written()).toEqual(before);
	});
});

describe("an adjustment is refused, and nothing is written", () => {
	it.each(STRANGERS)("to %s, like a milestone that does not exist", async (_name, role, unitId) => {
		const stranger = await someone(role, unitId);
		const form = await milestoneForm(RETROFITS, { words: "不该有" });
		const before = await written();
		expect(await adjust(form, stranger)).toEqual({ ok: false, reason: "notFound" });
		expect(await adjust({ ...form, milestoneId: "none" }, stranger)).toEqual({
			ok: false,
			reason: "notFound",
		});
		expect(await written()).toEqual(before);
	});

	it("for one that does not exist, without a change, and after somebody else's", async () => {
		const form = await milestoneForm(RETROFITS);
		const before = await written();
		expect(await adjust({ ...form, milestoneId: "none" })).toEqual({ ok: false, reason: "notFound" });
		expect(await adjust(form)).toEqual({ ok: false, reason: "nothingChanged" });
		expect(await adjust({ ...form, version: 0, words: "新" })).toEqual({ ok: false, reason: "conflict" });
		expect(await written()).toEqual(before);
	});

	it("once the year is closed", async () => {
		const form = await milestoneForm(RETROFITS, { words: "新" });
		await db.plan.update({ where: { id: "2024" }, data: { state: "closed" } });
		const before = await written();
		expect(await adjust(form)).toEqual({ ok: false, reason: "planClosed" });
		expect(await written()).toEqual(before);
		await db.plan.update({ where: { id: "2024" }, data: { state: "published" } });
	});
});

describe("two at once", () => {
	it("one wins and the other is told; a form sent twice is carried out once", async () => {
		const form = await milestoneForm(RETROFITS);
		const outcomes = await Promise.all([adjust({ ...form, words: "甲" }), adjust({ ...form, words: "乙" })]);
		expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
		expect(outcomes).toContainEqual({ ok: false, reason: "conflict" });
		const count = await db.adjustment.count();
		const requestId = randomUUID();
		const again = await milestoneForm(RETROFITS, { words: "丙" });
		const [first, second] = await Promise.all([
			adjust(again, boss, requestId),
			adjust(again, boss, requestId),
		]);
		expect(first).toEqual(second);
		expect(await db.adjustment.count()).toBe(count + 1);
	});
});

import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/server/auth/actor";
import { db } from "@/server/db/client";
import { checkDeliverables } from "@/server/milestone/commands-check";
import { moveMilestone } from "@/server/milestone/commands-move";
import { ownDatabase } from "../support/database";
import {
	freshMilestone,
	move,
	POLICY,
	RETROFITS,
	STRANGERS,
	TWO_LEADS,
	versionOf,
	written,
} from "./milestone-scene";
import { someone } from "./target-people";

ownDatabase("plan");
process.env.BUSINESS_DAY = "2024-08-15";

let yanglao: Actor;

beforeAll(async () => {
	yanglao = await someone("section", "yanglao");
});

describe("moving a milestone", () => {
	it("keeps the change as a fact with its day, its words and its author, and the cache on the row", async () => {
		const id = await freshMilestone();
		const outcome = await moveMilestone(
			yanglao,
			await move(id, { effectiveOn: "2024-07-03", note: "已发通知", done: [`${id}-d1`] }),
			randomUUID(),
		);
		expect(outcome).toEqual({
			ok: true,
			value: { from: "notStarted", to: "inProgress", changed: 1, done: 1, total: 2 },
		});
		const row = await db.milestone.findUniqueOrThrow({ where: { id }, include: { statusFacts: true } });
		expect(row).toMatchObject({ status: "inProgress", version: 2 });
		expect(row.statusOn?.toISOString().slice(0, 10)).toBe("2024-07-03");
		expect(row.statusFacts).toHaveLength(1);
		expect(row.statusFacts[0]).toMatchObject({
			fromStatus: "notStarted",
			toStatus: "inProgress",
			note: "已发通知",
			recordedById: yanglao.userId,
		});
		const checks = await db.checklistFact.findMany({ where: { deliverable: { milestoneId: id } } });
		expect(checks.map(({ deliverableId, done }) => [deliverableId, done])).toEqual([[`${id}-d1`, true]]);
	});

	it("leaves its trail without a word of the note", async () => {
		const id = await freshMilestone();
		await moveMilestone(yanglao, await move(id, { note: "张三家不同意" }), randomUUID());
		const entry = await db.auditEntry.findFirstOrThrow({ where: { subjectId: id }, omit: { seq: true } });
		expect(entry).toMatchObject({ action: "milestone.move", outcome: "done", projectId: "2024-p07" });
		expect(entry.valueHash).toMatch(/^[0-9a-f]{64}$/);
		expect(JSON.stringify(entry)).not.toContain("张三家");
	});

	it("goes through a whole life: started, finished, reopened, cancelled, resumed", async () => {
		const id = await freshMilestone();
		const steps = [
			{ to: "inProgress" },
			{ to: "done" },
			{ to: "inProgress", reason: "验收发现遗漏" },
			{ to: "cancelled", reason: "上级取消" },
			{ to: "inProgress", reason: "恢复实施" },
			{ to: "notStarted", reason: "误点" },
		] as const;
		for (const step of steps) {
			expect((await moveMilestone(yanglao, await move(id, step), randomUUID())).ok).toBe(true);
		}
		const facts = await db.statusFact.findMany({ where: { milestoneId: id }, orderBy: { seq: "asc" } });
		expect(facts.map((fact) => fact.toStatus)).toEqual(steps.map((step) => step.to));
		expect((await db.milestone.findUniqueOrThrow({ where: { id } })).version).toBe(7);
	});

	it("leaves the checklist alone when the form did not show it", async () => {
		const id = await freshMilestone();
		await moveMilestone(yanglao, await move(id, { done: [`${id}-d1`] }), randomUUID());
		await moveMilestone(yanglao, await move(id, { to: "done" }), randomUUID());
		expect(await db.checklistFact.count({ where: { deliverable: { milestoneId: id } } })).toBe(1);
	});

	it("is open to either of two acting leads", async () => {
		const centre = await someone("unit", "weibaozhongxin");
		expect((await moveMilestone(centre, await move(TWO_LEADS), randomUUID())).ok).toBe(true);
		const section = await someone("section", "weibao");
		expect((await moveMilestone(section, await move(TWO_LEADS, { to: "done" }), randomUUID())).ok).toBe(true);
	});
});

describe("a move is refused, and nothing is written", () => {
	let before: Awaited<ReturnType<typeof written>>;
	beforeEach(async () => {
		before = await written();
	});
	const nothingWritten = async () => expect(await written()).toEqual(before);

	it.each(STRANGERS)("to %s, like a milestone that does not exist", async (_name, role, unitId) => {
		const stranger = await someone(role, unitId);
		const refusal = await moveMilestone(stranger, await move(POLICY), randomUUID());
		expect(refusal).toEqual({ ok: false, reason: "notFound" });
		const missing = { ...(await move(POLICY)), milestoneId: "none" };
		expect(await moveMilestone(stranger, missing, randomUUID())).toEqual(refusal);
		await nothingWritten();
		const trail = await db.auditEntry.findFirst({ where: { actorId: stranger.userId, outcome: "refused" } });
		expect(trail).toMatchObject({ action: "milestone.move", subjectId: POLICY });
	});

	it.each([
		["to the state it is in", { to: "notStarted" }, "notAllowed"],
		["for a day to come", { effectiveOn: "2024-08-16" }, "effectiveInFuture"],
		["for a day of the year before", { effectiveOn: "2023-12-31" }, "effectiveBeforePlanYear"],
		["to cancelled without a reason", { to: "cancelled" }, "reasonRequiredForCancel"],
		["with a note that nobody would read", { note: "长".repeat(2001) }, "textTooLong"],
		["with a task of another milestone", { done: ["2024-p07-m3-d1"] }, "unknownDeliverable"],
		["from a form that is behind", { version: 0 }, "conflict"],
	] as const)("%s", async (_name, rest, reason) => {
		expect(await moveMilestone(yanglao, await move(POLICY, rest), randomUUID())).toEqual({
			ok: false,
			reason,
		});
		await nothingWritten();
	});

	it("to done while owners are unfinished, unless it gives a reason", async () => {
		const finish = await move(RETROFITS, { to: "done" });
		expect(await moveMilestone(yanglao, finish, randomUUID())).toEqual({
			ok: false,
			reason: "reasonRequiredUnfinishedOwners",
		});
		await nothingWritten();
		const reasoned = { ...finish, reason: "其余区镇转入下一年" };
		expect((await moveMilestone(yanglao, reasoned, randomUUID())).ok).toBe(true);
		before = await written();
		const reopened = await move(RETROFITS, { to: "inProgress" });
		expect(await moveMilestone(yanglao, reopened, randomUUID())).toEqual({
			ok: false,
			reason: "reasonRequiredForReopen",
		});
		await nothingWritten();
	});

	it("for a day before the last change, or with a tick before the task's last one", async () => {
		const id = await freshMilestone();
		await moveMilestone(
			yanglao,
			await move(id, { effectiveOn: "2024-08-01", done: [`${id}-d1`] }),
			randomUUID(),
		);
		before = await written();
		expect(
			await moveMilestone(yanglao, await move(id, { to: "done", effectiveOn: "2024-07-31" }), null),
		).toEqual({
			ok: false,
			reason: "effectiveBeforeLast",
		});
		await nothingWritten();
		const tick = { milestoneId: id, version: 2, effectiveOn: "2024-08-10", done: [`${id}-d2`] };
		expect((await checkDeliverables(yanglao, tick, null)).ok).toBe(true);
		before = await written();
		const earlier = await move(id, { to: "done", effectiveOn: "2024-08-05", done: [] });
		expect(await moveMilestone(yanglao, earlier, null)).toEqual({ ok: false, reason: "checkBeforeLast" });
		await nothingWritten();
	});

	it("once the year is closed", async () => {
		await db.plan.update({ where: { id: "2024" }, data: { state: "closed" } });
		try {
			expect(await moveMilestone(yanglao, await move(POLICY), null)).toEqual({
				ok: false,
				reason: "planClosed",
			});
			await nothingWritten();
		} finally {
			await db.plan.update({ where: { id: "2024" }, data: { state: "published" } });
		}
	});
});

describe("two at once", () => {
	it("move one milestone: one wins, the other is told, one change is kept", async () => {
		const id = await freshMilestone();
		const colleague = await someone("section", "yanglao");
		const [start, cancel] = [await move(id), await move(id, { to: "cancelled", reason: "取消" })];
		const outcomes = await Promise.all([
			moveMilestone(yanglao, start, randomUUID()),
			moveMilestone(colleague, cancel, randomUUID()),
		]);
		expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
		expect(outcomes).toContainEqual({ ok: false, reason: "conflict" });
		expect(await db.statusFact.count({ where: { milestoneId: id } })).toBe(1);
	});

	it("send the same form twice: one change, the same answer", async () => {
		const id = await freshMilestone();
		const input = await move(id, { note: "开工" });
		const requestId = randomUUID();
		const answers = await Promise.all([
			moveMilestone(yanglao, input, requestId),
			moveMilestone(yanglao, input, requestId),
		]);
		expect(answers[0].ok).toBe(true);
		expect(answers[1]).toEqual(answers[0]);
		expect(await moveMilestone(yanglao, input, requestId)).toEqual(answers[0]);
		expect(await db.statusFact.count({ where: { milestoneId: id } })).toBe(1);
		expect(await versionOf(id)).toBe(2);
	});
});

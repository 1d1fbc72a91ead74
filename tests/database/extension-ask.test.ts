import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/server/auth/actor";
import { asIfAt } from "@/server/clock";
import { db } from "@/server/db/client";
import { askExtension } from "@/server/extension/commands-ask";
import { withdrawExtension } from "@/server/extension/commands-decide";
import { moveMilestone } from "@/server/milestone/commands-move";
import { milestonePage } from "@/server/milestone/queries";
import { ownDatabase } from "../support/database";
import { asked, asking, NAMING, NAMING_RATE, NO_ASKERS, written } from "./extension-scene";
import { freshMilestone, move, TWO_LEADS } from "./milestone-scene";
import { someone } from "./target-people";

ownDatabase("plan");
process.env.BUSINESS_DAY = "2024-08-15";

let yanglao: Actor;
let id: string;

beforeAll(async () => {
	yanglao = await someone("section", "yanglao");
});
beforeEach(async () => {
	id = await freshMilestone();
});

describe("asking for a later end", () => {
	it("keeps what was asked, by whom, against which due day, and moves nothing", async () => {
		const outcome = await askExtension(yanglao, await asking(id), randomUUID());
		expect(outcome).toMatchObject({ ok: true, value: { newEndOn: "2024-10-31", moved: 0 } });
		const request = await db.extensionRequest.findFirstOrThrow({
			where: { milestoneId: id },
			include: { events: true },
		});
		expect(request).toMatchObject({
			state: "asked",
			unitId: "yanglao",
			reason: "材料到货晚",
			progress: "完成八成",
			askedById: yanglao.userId,
		});
		expect(request.dueOn).toEqual(new Date("2024-09-30"));
		expect(request.events.map(({ kind }) => kind)).toEqual(["asked"]);
		const row = await db.milestone.findUniqueOrThrow({ where: { id }, include: { extensions: true } });
		expect([row.dueOn, row.extensions]).toEqual([new Date("2024-09-30"), []]);
	});

	it("leaves its trail without a word of the reason", async () => {
		const { extensionId } = await asked(yanglao, id, { reason: "张三家不同意" });
		const entry = await db.auditEntry.findFirstOrThrow({
			where: { subjectId: extensionId },
			omit: { seq: true },
		});
		expect(entry).toMatchObject({ action: "extension.ask", outcome: "done", projectId: "2024-p07" });
		expect(entry.valueHash).toMatch(/^[0-9a-f]{64}$/);
		expect(JSON.stringify(entry)).not.toContain("张三家");
	});

	it("is open to either of two acting leads, one request at a time, and again once it was taken back", async () => {
		const centre = await someone("unit", "weibaozhongxin");
		const section = await someone("section", "weibao");
		await db.milestone.update({ where: { id: TWO_LEADS }, data: { endOn: new Date("2024-09-30") } });
		const first = await asked(centre, TWO_LEADS);
		const second = await asking(TWO_LEADS);
		expect(await askExtension(section, second, null)).toEqual({ ok: false, reason: "alreadyAsked" });
		expect(await withdrawExtension(section, first, null)).toEqual({ ok: false, reason: "notFound" });
		expect((await withdrawExtension(centre, first, null)).ok).toBe(true);
		expect((await askExtension(section, second, null)).ok).toBe(true);
	});

	it("is offered by the page with the dates that may move, and no more while it waits", async () => {
		const shiwu = await someone("section", "shiwu");
		const before = await milestonePage(shiwu, NAMING);
		expect(before?.extensions.form).toMatchObject({ minOn: "2024-09-01", maxOn: "2024-12-31" });
		expect(
			before?.extensions.form?.dates.map(({ targetId, onDate, value }) => [targetId, onDate, value]),
		).toEqual([
			["2024-p04-t1", "2024-08-31", 11],
			[NAMING_RATE, "2024-08-31", 30],
			[NAMING_RATE, "2024-11-30", 60],
		]);
		const { extensionId } = await asked(shiwu, NAMING);
		const after = await milestonePage(shiwu, NAMING);
		expect(after?.extensions.form).toBeNull();
		expect(after?.extensions.requests).toMatchObject([
			{ id: extensionId, state: "asked", mayWithdraw: true },
		]);
		expect(after?.history.entries[0]?.act).toMatchObject({ kind: "extensionRequest", event: "asked" });
	});
});

describe("a request is refused, and nothing is written", () => {
	let before: Awaited<ReturnType<typeof written>>;
	beforeEach(async () => {
		before = await written();
	});
	const nothingWritten = async () => expect(await written()).toEqual(before);

	it.each(NO_ASKERS)("to %s, like a milestone that does not exist", async (_name, role, unitId) => {
		const stranger = await someone(role, unitId);
		const refusal = await askExtension(stranger, await asking(id), randomUUID());
		expect(refusal).toEqual({ ok: false, reason: "notFound" });
		expect(await askExtension(stranger, { ...(await asking(id)), milestoneId: "none" }, null)).toEqual(
			refusal,
		);
		await nothingWritten();
		const trail = await db.auditEntry.findFirst({ where: { actorId: stranger.userId, outcome: "refused" } });
		expect(trail).toMatchObject({ action: "extension.ask", subjectId: id });
	});

	it.each([
		["to the day that it has", { newEndOn: "2024-09-30" }, "newEndNotLater"],
		["to the next year", { newEndOn: "2025-01-01" }, "newEndOutOfYear"],
		["without a reason", { reason: " " }, "reasonRequired"],
		["without progress", { progress: "" }, "progressRequired"],
		["from a form that is behind", { version: 0 }, "conflict"],
	] as const)("%s", async (_name, rest, reason) => {
		expect(await askExtension(yanglao, await asking(id, rest), null)).toEqual({ ok: false, reason });
		await nothingWritten();
	});

	it("with a date of a target that has no part in it", async () => {
		const moves = [{ targetId: "2024-p04-t2", onDate: "2024-08-31", newOnDate: "2024-09-30" }];
		expect(await askExtension(yanglao, await asking(id, { moves }), null)).toMatchObject({
			ok: false,
			reason: { code: "moveUnknown", move: moves[0] },
		});
		await nothingWritten();
	});

	it("once the end has passed", async () => {
		const late = await asking(id);
		const outcome = await asIfAt("2024-10-01T02:00:00.000Z", () => askExtension(yanglao, late, null));
		expect(outcome).toEqual({ ok: false, reason: "endPassed" });
		await nothingWritten();
	});

	it("for 常态化, for what is done, and once the year is closed", async () => {
		const standing = await freshMilestone({ kind: "continuous" });
		expect(await askExtension(yanglao, await asking(standing), null)).toEqual({
			ok: false,
			reason: "continuousHasNoEnd",
		});
		await moveMilestone(yanglao, await move(id, { to: "done" }), null);
		before = await written();
		expect(await askExtension(yanglao, await asking(id), null)).toEqual({ ok: false, reason: "notOpen" });
		await db.plan.update({ where: { id: "2024" }, data: { state: "closed" } });
		try {
			expect(await askExtension(yanglao, await asking(id), null)).toEqual({
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
	it("ask for one milestone: one request is kept, the other is told", async () => {
		const colleague = await someone("section", "yanglao");
		const input = await asking(id);
		const outcomes = await Promise.all([
			askExtension(yanglao, input, randomUUID()),
			askExtension(colleague, { ...input, newEndOn: "2024-11-30" }, randomUUID()),
		]);
		expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
		expect(outcomes).toContainEqual({ ok: false, reason: "alreadyAsked" });
		expect(await db.extensionRequest.count({ where: { milestoneId: id } })).toBe(1);
	});

	it("send the same form twice: one request, the same answer", async () => {
		const input = await asking(id);
		const requestId = randomUUID();
		const answers = await Promise.all([
			askExtension(yanglao, input, requestId),
			askExtension(yanglao, input, requestId),
		]);
		expect(answers[0].ok).toBe(true);
		expect(answers[1]).toEqual(answers[0]);
		expect(await db.extensionRequest.count({ where: { milestoneId: id } })).toBe(1);
	});
});

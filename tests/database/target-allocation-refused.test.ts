import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/server/auth/actor";
import { db } from "@/server/db/client";
import { allocateTarget } from "@/server/target/commands-allocation";
import { ownDatabase } from "../support/database";
import { STRANGERS, someone, written } from "./target-people";
import { split, TEN } from "./target-split";

ownDatabase("plan");
process.env.BUSINESS_DAY = "2024-08-15";

const VILLAGES = "2024-p04-t1"; // every one of eleven towns at least one
const INSPECTION_RATE = "2024-p05-t1"; // entered by the lead

let yanglao: Actor;

beforeAll(async () => {
	yanglao = await someone("section", "yanglao");
});

describe("a split is refused, and nothing is written", () => {
	let before: Awaited<ReturnType<typeof written>>;
	beforeEach(async () => {
		before = await written();
	});
	const nothingWritten = async () => expect(await written()).toEqual(before);

	it.each(STRANGERS)("to %s, like a target that does not exist", async (_name, role, unitId) => {
		const stranger = await someone(role, unitId);
		const refusal = await allocateTarget(stranger, await split(TEN), randomUUID());
		expect(refusal).toEqual({ ok: false, reason: "notFound" });
		expect(refusal).toEqual(
			await allocateTarget(stranger, await split(TEN, { targetId: "none" }), randomUUID()),
		);
		await nothingWritten();
		const trail = await db.auditEntry.findFirst({ where: { actorId: stranger.userId, outcome: "refused" } });
		expect(trail?.action).toBe("target.allocate");
	});

	it("below the goal when it is to be final", async () => {
		const short = await split({ yangshe: 4, jingang: 5 });
		expect(await allocateTarget(yanglao, short, randomUUID())).toEqual({
			ok: false,
			reason: { code: "belowGoal", unitId: null },
		});
		await nothingWritten();
	});

	it.each([
		["negative", { yangshe: -1, jingang: 11 }, "amountNegative"],
		["in parts of a meal point", { yangshe: 4.5, jingang: 5.5 }, "amountNotWhole"],
	])("with a share that is %s", async (_name, shares, code) => {
		expect(await allocateTarget(yanglao, await split(shares), randomUUID())).toEqual({
			ok: false,
			reason: { code, unitId: "yangshe" },
		});
		await nothingWritten();
	});

	it("with fewer units than must meet the minimum", async () => {
		const shiwu = await someone("section", "shiwu");
		const one = await split({ yangshe: 11 }, { targetId: VILLAGES });
		expect(await allocateTarget(shiwu, one, randomUUID())).toEqual({
			ok: false,
			reason: { code: "tooFewUnits", unitId: null },
		});
		await nothingWritten();
	});

	it("without any share", async () => {
		expect((await allocateTarget(yanglao, await split({}), randomUUID())).ok).toBe(false);
		await nothingWritten();
	});

	it("for a unit that has no part in the project", async () => {
		const refusal = await allocateTarget(yanglao, await split({ gongdian: 10 }), randomUUID());
		expect(refusal).toEqual({ ok: false, reason: { code: "unitNotOfProject", unitId: "gongdian" } });
		await nothingWritten();
	});

	it("that replaces a final one without a reason, though a draft needs none", async () => {
		await allocateTarget(yanglao, await split(TEN), randomUUID());
		before = await written();
		const silent = await split({ fenghuang: 10 }, { note: null });
		expect(await allocateTarget(yanglao, silent, randomUUID())).toEqual({
			ok: false,
			reason: "reasonRequired",
		});
		await nothingWritten();
		const draft = await split({ fenghuang: 1 }, { note: null, intent: "draft" });
		expect((await allocateTarget(yanglao, draft, randomUUID())).ok).toBe(true);
	});

	it("for a target whose figures the lead enters", async () => {
		const shezu = await someone("section", "shezu");
		const refusal = await allocateTarget(
			shezu,
			await split({ yangshe: 10 }, { targetId: INSPECTION_RATE }),
			randomUUID(),
		);
		expect(refusal).toEqual({ ok: false, reason: "leadEnters" });
		await nothingWritten();
	});

	it("when another version was saved since the form was opened", async () => {
		const stale = await split(TEN);
		await allocateTarget(yanglao, await split({ daxin: 1 }, { intent: "draft" }), randomUUID());
		before = await written();
		expect(await allocateTarget(yanglao, stale, randomUUID())).toEqual({ ok: false, reason: "conflict" });
		await nothingWritten();
	});

	it("once the year is closed", async () => {
		await db.plan.update({ where: { id: "2024" }, data: { state: "closed" } });
		try {
			const refusal = await allocateTarget(yanglao, await split(TEN), randomUUID());
			expect(refusal).toEqual({ ok: false, reason: "planClosed" });
			await nothingWritten();
		} finally {
			await db.plan.update({ where: { id: "2024" }, data: { state: "published" } });
		}
	});
});

import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/server/auth/actor";
import { db } from "@/server/db/client";
import { allocateTarget } from "@/server/target/commands-allocation";
import { targetPage } from "@/server/target/queries";
import { ownDatabase } from "../support/database";
import { someone, written } from "./target-people";
import { SITES, split, TEN } from "./target-split";

ownDatabase("plan");
process.env.BUSINESS_DAY = "2024-08-15";

const HOMES = "2024-p07-t1"; // 1800 户
const NAMING_RATE = "2024-p04-t2";

let yanglao: Actor;

beforeAll(async () => {
	yanglao = await someone("section", "yanglao");
});

describe("splitting a target", () => {
	it("keeps a final split with its shares, its day and its author, and says whose work it makes", async () => {
		const outcome = await allocateTarget(yanglao, await split(TEN, { note: "按老年人口" }), randomUUID());
		expect(outcome).toEqual({ ok: true, value: { isFinal: true, units: 3, towns: 3, milestones: 4 } });
		const stored = await db.allocationSet.findFirstOrThrow({
			where: { targetId: SITES },
			orderBy: { seq: "desc" },
			include: { lines: { orderBy: { unitId: "asc" } } },
		});
		expect(stored).toMatchObject({ isFinal: true, note: "按老年人口", recordedById: yanglao.userId });
		expect(stored.effectiveOn.toISOString().slice(0, 10)).toBe("2024-08-15");
		expect(stored.lines.map((line) => [line.unitId, line.amount.toNumber()])).toEqual([
			["jingang", 3],
			["tangqiao", 3],
			["yangshe", 4],
		]);
		const entry = await db.auditEntry.findFirstOrThrow({
			where: { action: "target.allocate" },
			orderBy: { seq: "desc" },
		});
		expect(entry).toMatchObject({
			outcome: "done",
			subjectId: SITES,
			projectId: "2024-p06",
			actorId: yanglao.userId,
		});
		expect(JSON.stringify([entry.detail, entry.fields, entry.valueHash])).not.toContain("按老年人口");
	});

	it("lets the last final split win and leaves the earlier ones as they were", async () => {
		await allocateTarget(yanglao, await split({ fenghuang: 10 }), randomUUID());
		const before = await db.allocationSet.findMany({ where: { targetId: SITES }, include: { lines: true } });
		await allocateTarget(yanglao, await split(TEN), randomUUID());
		const page = await targetPage(yanglao, SITES);
		expect(page?.rows.map((row) => [row.unitId, row.share])).toEqual([
			["yangshe", 4],
			["jingang", 3],
			["tangqiao", 3],
		]);
		const kept = await db.allocationSet.findMany({
			where: { seq: { in: before.map(({ seq }) => seq) } },
			include: { lines: true },
		});
		expect(kept).toEqual(before);
	});

	it("tells of the shares that a later final split changed, and lists them as an adjustment", async () => {
		await allocateTarget(yanglao, await split(TEN), randomUUID());
		const moved = await split({ yangshe: 4, jingang: 2, leyu: 4 }, { note: "金港一处停建" });
		await allocateTarget(yanglao, moved, randomUUID());
		const page = await targetPage(yanglao, SITES);
		expect(page?.splits[0]?.changes).toEqual([
			{ unitName: "金港街道", before: 3, after: 2 },
			{ unitName: "塘桥镇", before: 3, after: 0 },
			{ unitName: "乐余镇", before: 0, after: 4 },
		]);
		const kept = await db.adjustment.findFirstOrThrow({
			where: { field: "shares" },
			orderBy: { seq: "desc" },
		});
		expect(kept).toMatchObject({ subjectId: SITES, projectId: "2024-p06", reason: "金港一处停建" });
		expect(kept.after).toEqual([
			{ unitId: "jingang", amount: 2 },
			{ unitId: "tangqiao", amount: 0 },
			{ unitId: "leyu", amount: 4 },
		]);
	});

	it("keeps a draft below the goal without touching the split in force", async () => {
		await allocateTarget(yanglao, await split(TEN), randomUUID());
		const outcome = await allocateTarget(
			yanglao,
			await split({ leyu: 2 }, { intent: "draft" }),
			randomUUID(),
		);
		expect(outcome.ok).toBe(true);
		const page = await targetPage(yanglao, SITES);
		expect(page?.allocated).toBe(10);
		expect(page?.rows.map((row) => row.unitId)).toEqual(["yangshe", "jingang", "tangqiao"]);
		expect(page?.splits.slice(0, 2).map(({ isFinal, inForce, total }) => [isFinal, inForce, total])).toEqual([
			[false, false, 2],
			[true, true, 10],
		]);
		expect(page?.splitForm?.rows.find((row) => row.unitId === "leyu")?.amount).toBe(2);
	});

	it("makes the owners of the milestones that follow the split", async () => {
		await allocateTarget(yanglao, await split(TEN), randomUUID());
		const milestones = await db.milestone.count({ where: { ownersFromTargetId: SITES } });
		expect(milestones).toBe(4);
		expect((await targetPage(yanglao, SITES))?.splitForm?.ownsMilestones).toBe(4);
	});
});

describe("two at once", () => {
	it("save two different splits: one wins, the other is told", async () => {
		const colleague = await someone("section", "yanglao");
		const [mine, theirs] = [
			await split({ yangshe: 1800 }, { targetId: HOMES }),
			await split({ jingang: 1800 }, { targetId: HOMES }),
		];
		const outcomes = await Promise.all([
			allocateTarget(yanglao, mine, randomUUID()),
			allocateTarget(colleague, theirs, randomUUID()),
		]);
		expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
		expect(outcomes).toContainEqual({ ok: false, reason: "conflict" });
		expect(await db.allocationSet.count({ where: { targetId: HOMES } })).toBe(1);
	});

	it("send the same form twice: one version, the same answer", async () => {
		const input = await split(TEN);
		const requestId = randomUUID();
		const before = await written();
		const answers = await Promise.all([
			allocateTarget(yanglao, input, requestId),
			allocateTarget(yanglao, input, requestId),
		]);
		const later = await allocateTarget(yanglao, input, requestId);
		expect(answers[0].ok).toBe(true);
		expect(answers[1]).toEqual(answers[0]);
		expect(later).toEqual(answers[0]);
		expect((await written()).splits).toBe(before.splits + 1);
	});
});

describe("a rate", () => {
	it("is split by its denominators", async () => {
		const shiwu = await someone("section", "shiwu");
		const outcome = await allocateTarget(
			shiwu,
			await split({ yangshe: 30, jingang: 20 }, { targetId: NAMING_RATE }),
			randomUUID(),
		);
		expect(outcome.ok).toBe(true);
		const page = await targetPage(shiwu, NAMING_RATE);
		expect(page?.rows.map((row) => row.counted)).toEqual([
			{ numerator: 0, denominator: 30 },
			{ numerator: 0, denominator: 20 },
		]);
	});
});

import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { LeadReadingInput } from "@/lib/contracts/target";
import type { Actor } from "@/server/auth/actor";
import { db } from "@/server/db/client";
import { enterLeadReading } from "@/server/target/commands-reading";
import { targetPage } from "@/server/target/queries";
import { ownDatabase } from "../support/database";
import { STRANGERS, someone, written } from "./target-people";

ownDatabase("plan");
process.env.BUSINESS_DAY = "2024-08-15";

const INSPECTION_RATE = "2024-p05-t1"; // 社会组织和社会组织管理科
const LESSONS = "2024-p07-t3"; // 养老服务科 and 市老年活动中心
const HOMES = "2024-p07-t1"; // reported by towns

let shezu: Actor;
let laonian: Actor;

beforeAll(async () => {
	shezu = await someone("section", "shezu");
	laonian = await someone("unit", "laonian");
});

/** A figure as the form of this moment would send it. */
async function figure(targetId: string, given: Partial<LeadReadingInput> = {}): Promise<LeadReadingInput> {
	const target = await db.target.findUnique({ where: { id: targetId } });
	return {
		targetId,
		version: target?.version ?? 1,
		numerator: 0,
		denominator: null,
		effectiveOn: "2024-08-15",
		sourceNote: "台账",
		supersedesSeq: null,
		...given,
	};
}

const rate = (given: Partial<LeadReadingInput>) => figure(INSPECTION_RATE, { denominator: 400, ...given });

describe("a figure that the lead enters", () => {
	it("counts at once, with its source, its two dates and its author", async () => {
		const outcome = await enterLeadReading(
			shezu,
			await rate({ numerator: 300, sourceNote: "年检系统" }),
			randomUUID(),
		);
		expect(outcome).toMatchObject({ ok: true, value: { isCorrection: false } });
		const page = await targetPage(shezu, INSPECTION_RATE);
		expect(page?.actual).toBe(75);
		expect(page?.actualAmount).toEqual({ numerator: 300, denominator: 400 });
		expect(page?.rows).toHaveLength(1);
		expect(page?.rows[0]).toMatchObject({
			unitId: "shezu",
			sourceNote: "年检系统",
			counted: { numerator: 300, denominator: 400 },
		});
		const entry = await db.auditEntry.findFirstOrThrow({
			where: { action: "target.enterReading" },
			orderBy: { seq: "desc" },
		});
		expect(entry).toMatchObject({ outcome: "done", projectId: "2024-p05", subjectUnit: "shezu" });
		expect(JSON.stringify([entry.detail, entry.fields, entry.valueHash])).not.toContain("年检系统");
	});

	it("counts no more once it is corrected, whichever way", async () => {
		const wrong = await enterLeadReading(shezu, await rate({ numerator: 390 }), randomUUID());
		if (!wrong.ok) throw new Error("not entered");
		const right = await rate({ numerator: 309, supersedesSeq: wrong.value.seq });
		expect(await enterLeadReading(shezu, right, randomUUID())).toMatchObject({
			ok: true,
			value: { isCorrection: true },
		});
		const page = await targetPage(shezu, INSPECTION_RATE);
		expect(page?.actual).toBe(77.25);
		expect(page?.readings[0]).toMatchObject({
			supersedes: { numerator: 390, denominator: 400 },
			isSuperseded: false,
		});
		expect(page?.readings[1]).toMatchObject({ amount: { numerator: 390 }, isSuperseded: true });
		expect(page?.readingForm?.correctable.map(({ seq }) => seq)).not.toContain(wrong.value.seq);
	});

	it("is one figure of the target, whichever of the two leads enters it", async () => {
		const yanglao = await someone("section", "yanglao");
		await enterLeadReading(
			laonian,
			await figure(LESSONS, { numerator: 20, effectiveOn: "2024-07-31" }),
			randomUUID(),
		);
		await enterLeadReading(yanglao, await figure(LESSONS, { numerator: 24 }), randomUUID());
		const page = await targetPage(laonian, LESSONS);
		expect(page?.actual).toBe(24);
		expect(page?.rows.map((row) => row.counted.numerator)).toEqual([24]);
	});

	it("comes back exactly as it was typed, up to eleven digits and four decimals", async () => {
		await db.target.update({ where: { id: "2024-p07-t2" }, data: { unitLabel: "万元" } });
		const given = { numerator: 12_345_678_901.2345 };
		expect((await enterLeadReading(laonian, await figure("2024-p07-t2", given), randomUUID())).ok).toBe(true);
		const stored = await db.reading.findFirstOrThrow({ where: { targetId: "2024-p07-t2" } });
		expect(stored.numerator.toFixed(4)).toBe("12345678901.2345");
		const page = await targetPage(laonian, "2024-p07-t2");
		expect(page?.actual).toBe(12_345_678_901.2345);
		expect(page?.readings[0]?.amount.numerator).toBe(12_345_678_901.2345);
	});
});

describe("a figure is refused, and nothing is written", () => {
	let before: Awaited<ReturnType<typeof written>>;
	beforeEach(async () => {
		before = await written();
	});
	const nothingWritten = async () => expect(await written()).toEqual(before);

	it.each([...STRANGERS, ["a section that leads another project", "section", "yanglao"] as const])(
		"from %s, like one for a target that does not exist",
		async (_name, role, unitId) => {
			const stranger = await someone(role, unitId);
			const refusal = await enterLeadReading(stranger, await rate({ numerator: 1 }), randomUUID());
			expect(refusal).toEqual({ ok: false, reason: "notFound" });
			expect(refusal).toEqual(await enterLeadReading(stranger, await figure("none"), randomUUID()));
			await nothingWritten();
		},
	);

	it("where towns report", async () => {
		const yanglao = await someone("section", "yanglao");
		const refusal = await enterLeadReading(yanglao, await figure(HOMES, { numerator: 5 }), randomUUID());
		expect(refusal).toEqual({ ok: false, reason: { code: "unitsReport" } });
		await nothingWritten();
	});

	it.each([
		["for tomorrow", { numerator: 310, effectiveOn: "2024-08-16" }, "effectiveInFuture"],
		["for last year", { numerator: 310, effectiveOn: "2023-12-31" }, "effectiveBeforeYear"],
		["below zero", { numerator: -1 }, "negative"],
		["in parts of an organisation", { numerator: 310.5 }, "notWhole"],
		["above its denominator", { numerator: 401 }, "numeratorAboveDenominator"],
		["without a denominator", { numerator: 310, denominator: null }, "denominatorRequired"],
		["over nothing", { numerator: 0, denominator: 0 }, "denominatorRequired"],
		["that corrects a figure of nowhere", { numerator: 310, supersedesSeq: 999_999 }, "correctsUnknown"],
	])("%s", async (_name, given, code) => {
		const refusal = await enterLeadReading(shezu, await rate(given), randomUUID());
		expect(refusal).toMatchObject({ ok: false, reason: { code } });
		await nothingWritten();
	});

	it("when it falls below the last one, unless it corrects it", async () => {
		const last = await db.reading.findFirstOrThrow({
			where: { targetId: LESSONS },
			orderBy: { seq: "desc" },
		});
		const refusal = await enterLeadReading(laonian, await figure(LESSONS, { numerator: 23 }), randomUUID());
		expect(refusal).toEqual({ ok: false, reason: { code: "belowEarlier", on: "2024-08-15", limit: 24 } });
		await nothingWritten();
		const correction = await figure(LESSONS, { numerator: 23, supersedesSeq: Number(last.seq) });
		expect((await enterLeadReading(laonian, correction, randomUUID())).ok).toBe(true);
		expect((await targetPage(laonian, LESSONS))?.actual).toBe(23);
		const again = await figure(LESSONS, { numerator: 22, supersedesSeq: Number(last.seq) });
		expect(await enterLeadReading(laonian, again, randomUUID())).toEqual({
			ok: false,
			reason: { code: "correctsSuperseded" },
		});
	});

	it("when it stands above a later one", async () => {
		const refusal = await enterLeadReading(
			laonian,
			await figure(LESSONS, { numerator: 25, effectiveOn: "2024-08-01" }),
			randomUUID(),
		);
		expect(refusal).toEqual({ ok: false, reason: { code: "aboveLater", on: "2024-08-15", limit: 23 } });
		await nothingWritten();
	});

	it("once the year is closed", async () => {
		await db.plan.update({ where: { id: "2024" }, data: { state: "closed" } });
		try {
			const refusal = await enterLeadReading(shezu, await rate({ numerator: 311 }), randomUUID());
			expect(refusal).toEqual({ ok: false, reason: "planClosed" });
			await nothingWritten();
		} finally {
			await db.plan.update({ where: { id: "2024" }, data: { state: "published" } });
		}
	});
});

describe("two at once", () => {
	it("enter two figures: one wins, the other is told", async () => {
		const colleague = await someone("section", "shezu");
		const before = await written();
		const [mine, theirs] = [await rate({ numerator: 320 }), await rate({ numerator: 330 })];
		const outcomes = await Promise.all([
			enterLeadReading(shezu, mine, randomUUID()),
			enterLeadReading(colleague, theirs, randomUUID()),
		]);
		expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
		expect(outcomes).toContainEqual({ ok: false, reason: "conflict" });
		expect((await written()).readings).toBe(before.readings + 1);
	});

	it("send the same form twice: one figure, the same answer", async () => {
		const before = await written();
		const input = await rate({ numerator: 340 });
		const requestId = randomUUID();
		const answers = await Promise.all([
			enterLeadReading(shezu, input, requestId),
			enterLeadReading(shezu, input, requestId),
		]);
		const later = await enterLeadReading(shezu, input, requestId);
		expect(answers[0].ok).toBe(true);
		expect(answers[1]).toEqual(answers[0]);
		expect(later).toEqual(answers[0]);
		expect((await written()).readings).toBe(before.readings + 1);
	});
});

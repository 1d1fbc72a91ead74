import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/server/auth/actor";
import { db } from "@/server/db/client";
import { startReport } from "@/server/report/commands-draft";
import { deleteDraft, saveDraft } from "@/server/report/commands-save";
import { submitReport, withdrawReport } from "@/server/report/commands-submit";
import { ownDatabase } from "../support/database";
import {
	BEAUTIFUL,
	drafted,
	formOf,
	must,
	NAMED,
	NINE_TOWNS,
	seen,
	splitVillages,
	traces,
	VILLAGES,
} from "./report-ground";
import { as, colleague, settlePeople } from "./report-people";

ownDatabase("plan");

let town: Actor;
let other: Actor;

beforeAll(async () => {
	process.env.BUSINESS_DAY = "2024-08-15";
	await settlePeople();
	await splitVillages(...NINE_TOWNS);
	town = await as("fenghuang");
	other = await colleague("fenghuang", "fenghuang-2");
});

afterAll(() => {
	delete process.env.BUSINESS_DAY;
});

const REFUSED = ["jingang", "shiwu", "shezu", "leader", "bangongshi", "admin", "auditor"];

describe("starting", () => {
	test("two people of a unit who start at once get the same draft", async () => {
		const outcomes = await Promise.all([
			startReport(town, { milestoneId: VILLAGES }, randomUUID()),
			startReport(other, { milestoneId: VILLAGES }, randomUUID()),
		]);
		const ids = outcomes.map((outcome) => must(outcome).reportId);
		expect(ids[0]).toBe(ids[1]);
		expect(await db.report.count({ where: { unitId: "fenghuang" } })).toBe(1);
		expect(await db.auditEntry.count({ where: { action: "report.start" } })).toBe(1);
		must(await deleteDraft(town, await seen(ids[0] ?? ""), randomUUID()));
	});

	test.each(["shezu", "leader", "bangongshi", "admin", "auditor", "gongdian", "shiwu"])(
		"%s, who owes nothing there, is refused like for a missing milestone",
		async (username) => {
			const before = await traces();
			const actor = await as(username);
			const forbidden = await startReport(actor, { milestoneId: VILLAGES }, randomUUID());
			const missing = await startReport(actor, { milestoneId: "2024-p99-m1" }, randomUUID());
			expect(forbidden).toEqual({ ok: false, reason: "notFound" });
			expect(forbidden).toEqual(missing);
			expect(await traces()).toEqual(before);
		},
	);

	test("a window that was called off, and a closed plan, take no new report", async () => {
		await db.milestone.update({ where: { id: VILLAGES }, data: { status: "cancelled" } });
		const cancelled = await startReport(town, { milestoneId: VILLAGES }, randomUUID());
		await db.milestone.update({ where: { id: VILLAGES }, data: { status: "inProgress" } });
		await db.plan.update({ where: { id: "2024" }, data: { state: "closed" } });
		const closed = await startReport(town, { milestoneId: VILLAGES }, randomUUID());
		await db.plan.update({ where: { id: "2024" }, data: { state: "published" } });
		expect(cancelled).toEqual({ ok: false, reason: "milestoneCancelled" });
		expect(closed).toEqual({ ok: false, reason: "planClosed" });
	});

	test("a unit that was disabled reports no more", async () => {
		await db.unit.update({ where: { id: "fenghuang" }, data: { active: false } });
		const outcome = await startReport(town, { milestoneId: VILLAGES }, randomUUID());
		await db.unit.update({ where: { id: "fenghuang" }, data: { active: true } });
		expect(outcome).toEqual({ ok: false, reason: "notFound" });
	});
});

describe("saving", () => {
	test("a draft keeps what is wrong, too, and leaves out figures that it does not carry", async () => {
		const reportId = await drafted(town, {
			speaksFor: "2025-01-01",
			narrative: "长".repeat(6000),
			figures: { [BEAUTIFUL]: [-3], [NAMED]: [9, 0], "2024-p06-t1": [7] },
		});
		const row = await db.report.findUniqueOrThrow({ where: { id: reportId }, include: { readings: true } });
		expect(row.narrative).toHaveLength(6000);
		expect(row.readings.map((reading) => [reading.targetId, reading.numerator?.toNumber()])).toEqual([
			[BEAUTIFUL, -3],
			[NAMED, 9],
		]);
		must(await deleteDraft(town, await seen(reportId), randomUUID()));
	});

	test("of two people who save the same version one is told, and what is stored is the first's", async () => {
		const reportId = await drafted(town);
		const [mine, theirs] = [
			await formOf(reportId, { narrative: "我写的" }),
			await formOf(reportId, { narrative: "同事写的" }),
		];
		const outcomes = await Promise.all([
			saveDraft(town, mine, randomUUID()),
			saveDraft(other, theirs, randomUUID()),
		]);
		expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
		expect(outcomes.find((outcome) => !outcome.ok)).toEqual({ ok: false, reason: "conflict" });
		must(await deleteDraft(town, await seen(reportId), randomUUID()));
	});

	test.each(REFUSED)("%s can neither save, submit, withdraw nor delete 凤凰镇's report", async (username) => {
		const actor = await as(username);
		const reportId = await drafted(town);
		const before = await traces();
		const act = await seen(reportId);
		const form = await formOf(reportId, { narrative: "改掉" });
		const refusal = { ok: false, reason: "notFound" };
		expect(await saveDraft(actor, form, randomUUID())).toEqual(refusal);
		expect(await submitReport(actor, act, randomUUID())).toEqual(refusal);
		expect(await withdrawReport(actor, act, randomUUID())).toEqual(refusal);
		expect(await deleteDraft(actor, act, randomUUID())).toEqual(refusal);
		expect(await traces()).toEqual(before);
		must(await deleteDraft(town, act, randomUUID()));
	});
});

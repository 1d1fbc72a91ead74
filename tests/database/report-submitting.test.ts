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
	stateOf,
	submitted,
	traces,
	VILLAGES,
	VILLAGES_LATER,
} from "./report-ground";
import { as, settlePeople } from "./report-people";

ownDatabase("plan");

let town: Actor;

beforeAll(async () => {
	process.env.BUSINESS_DAY = "2024-08-15";
	await settlePeople();
	await splitVillages(...NINE_TOWNS);
	town = await as("fenghuang");
});

afterAll(() => {
	delete process.env.BUSINESS_DAY;
});

describe("submitting", () => {
	test("a resent form and a second click make one submission", async () => {
		const reportId = await drafted(town);
		const [act, requestId] = [await seen(reportId), randomUUID()];
		const outcomes = await Promise.all([
			submitReport(town, act, requestId),
			submitReport(town, act, requestId),
			submitReport(town, act, randomUUID()),
		]);
		expect(outcomes.slice(0, 2)).toSatisfy((pair: typeof outcomes) => pair[0]?.ok === pair[1]?.ok);
		expect(await db.reportEvent.count({ where: { reportId } })).toBe(1);
		const late = outcomes.find((outcome) => !outcome.ok);
		expect(late).toMatchObject({
			reason: { code: "already", act: "submitted", byName: expect.stringContaining("凤凰镇") },
		});
		must(await withdrawReport(town, await seen(reportId), randomUUID()));
	});

	test("what keeps a report back is named by its field, and nothing is written", async () => {
		const again = must(await startReport(town, { milestoneId: VILLAGES }, randomUUID())).reportId;
		const wrong = {
			speaksFor: "2024-08-16",
			narrative: " ",
			figures: { [BEAUTIFUL]: [1.5], [NAMED]: [13, 12] },
		} as const;
		must(await saveDraft(town, await formOf(again, wrong), randomUUID()));
		const before = await traces();
		const outcome = await submitReport(town, await seen(again), randomUUID());
		expect(outcome).toMatchObject({
			ok: false,
			reason: {
				code: "problems",
				problems: [
					{ code: "speaksForInFuture", field: "speaksFor" },
					{ code: "narrativeRequired", field: "narrative" },
					{ code: "notWhole", field: `readings.${BEAUTIFUL}` },
					{ code: "aboveDenominator", field: `readings.${NAMED}` },
				],
			},
		});
		expect(await traces()).toEqual(before);
		must(await saveDraft(town, await formOf(again, {}), randomUUID()));
	});

	test("the event keeps what was said; a withdrawn report is a draft again and never deleted", async () => {
		const reportId = (await db.report.findFirstOrThrow({ where: { unitId: "fenghuang" } })).id;
		must(await submitReport(town, await seen(reportId), randomUUID()));
		const event = await db.reportEvent.findFirstOrThrow({ where: { reportId }, orderBy: { seq: "desc" } });
		expect(event.content).toEqual({
			narrative: "已完成选树和命名。",
			readings: [
				{ targetId: BEAUTIFUL, numerator: 1, denominator: null },
				{ targetId: NAMED, numerator: 6, denominator: 12 },
			],
			attachmentIds: [],
		});
		must(await withdrawReport(town, await seen(reportId), randomUUID()));
		expect(await stateOf(reportId)).toBe("draft");
		expect(await deleteDraft(town, await seen(reportId), randomUUID())).toEqual({
			ok: false,
			reason: "wasSubmitted",
		});
	});

	test("a stale page is told, whatever it wants to do", async () => {
		const reportId = (await db.report.findFirstOrThrow({ where: { unitId: "fenghuang" } })).id;
		const stale = { reportId, version: 1 };
		expect(await submitReport(town, stale, randomUUID())).toEqual({ ok: false, reason: "conflict" });
		const neverSent = await drafted(await as("leyu"));
		expect(await withdrawReport(await as("leyu"), await seen(neverSent), randomUUID())).toEqual({
			ok: false,
			reason: "notSubmitted",
		});
	});

	test("submitting and deleting at once: one wins, nothing is half-done", async () => {
		const actor = await as("nanfeng");
		const reportId = await drafted(actor);
		const act = await seen(reportId);
		const [sent, deleted] = await Promise.all([
			submitReport(actor, act, randomUUID()),
			deleteDraft(actor, act, randomUUID()),
		]);
		expect(sent.ok).not.toBe(deleted.ok);
		expect(await db.report.count({ where: { id: reportId } })).toBe(sent.ok ? 1 : 0);
	});

	test("the narrative never reaches the trail", async () => {
		const marker = "只有凤凰镇知道的一句话";
		await submitted(await as("deji"), { narrative: marker });
		const entries = await db.auditEntry.findMany({ select: { detail: true, fields: true, action: true } });
		expect(JSON.stringify(entries)).not.toContain(marker);
	});

	test("a unit without a share owes no figure; without owing the window it owes no 完成", async () => {
		const unsplit = await as("daxin");
		await submitted(unsplit, { figures: {} });
		await db.milestoneOwner.deleteMany({ where: { milestoneId: VILLAGES_LATER, unitId: "jinfeng" } });
		const shareOnly = await as("jinfeng");
		const reportId = await drafted(shareOnly, { figures: { [NAMED]: [5, 12] } }, VILLAGES_LATER);
		expect(await submitReport(shareOnly, await seen(reportId), randomUUID())).toMatchObject({
			ok: false,
			reason: { problems: [{ code: "completionNotOwed", field: "kind" }] },
		});
		const form = await formOf(reportId, { kind: "progress", figures: { [NAMED]: [5, 12] } });
		must(await saveDraft(shareOnly, form, randomUUID()));
		must(await submitReport(shareOnly, await seen(reportId), randomUUID()));
	});
});

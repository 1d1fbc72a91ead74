import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/server/auth/actor";
import { db } from "@/server/db/client";
import { startCorrection, startReport } from "@/server/report/commands-draft";
import { approveReport, returnReport } from "@/server/report/commands-review";
import { saveDraft } from "@/server/report/commands-save";
import { submitReport } from "@/server/report/commands-submit";
import { ownDatabase } from "../support/database";
import {
	approved,
	BEAUTIFUL,
	formOf,
	must,
	NAMED,
	sayWhy,
	seen,
	splitVillages,
	stateOf,
	submitted,
} from "./report-ground";
import { as, settlePeople } from "./report-people";

ownDatabase("plan");

let lead: Actor;

beforeAll(async () => {
	process.env.BUSINESS_DAY = "2024-08-15";
	await settlePeople();
	await splitVillages("jingang", "houcheng", "fenghuang");
	lead = await as("shiwu");
});

afterAll(() => {
	delete process.env.BUSINESS_DAY;
});

describe("returning", () => {
	test("needs a reason and names single parts; the unit corrects and submits again", async () => {
		const actor = await as("fenghuang");
		const reportId = await submitted(actor);
		expect(await returnReport(lead, await sayWhy(reportId, " "), randomUUID())).toEqual({
			ok: false,
			reason: "returnReasonRequired",
		});
		must(await returnReport(lead, await sayWhy(reportId), randomUUID()));
		const event = await db.reportEvent.findFirstOrThrow({ where: { reportId, kind: "returned" } });
		expect([event.reason, event.fields]).toEqual(["请补充现场照片。", ["narrative"]]);
		expect(await db.reading.count({ where: { reportId } })).toBe(0);
		must(await saveDraft(actor, await formOf(reportId, { narrative: "补充了照片" }), randomUUID()));
		must(await submitReport(actor, await seen(reportId), randomUUID()));
		must(await approveReport(lead, await seen(reportId), randomUUID()));
		expect(await stateOf(reportId)).toBe("approved");
		expect(
			await db.auditEntry.findMany({ where: { subjectId: reportId, action: "report.return" } }),
		).toMatchObject([{ fields: ["state", "reason"], detail: { returned: "narrative" } }]);
	});
});

describe("correcting", () => {
	test("a correction supersedes the figures of the report that it corrects, and may lower them", async () => {
		const actor = await as("houcheng");
		const first = await approved(actor, { figures: { [BEAUTIFUL]: [1], [NAMED]: [8, 12] } });
		const outcomes = await Promise.all([
			startCorrection(actor, { reportId: first }, randomUUID()),
			startCorrection(actor, { reportId: first }, randomUUID()),
		]);
		const ids = new Set(outcomes.map((outcome) => must(outcome).reportId));
		expect(ids.size).toBe(1);
		const correction = [...ids][0] ?? "";
		must(await saveDraft(actor, await formOf(correction, { figures: { [BEAUTIFUL]: [1] } }), randomUUID()));
		expect(await submitReport(actor, await seen(correction), randomUUID())).toMatchObject({
			reason: { problems: [{ code: "readingRequired", targetId: NAMED }] },
		});
		const lower = { figures: { [BEAUTIFUL]: [1], [NAMED]: [7, 12] } } as const;
		must(await saveDraft(actor, await formOf(correction, lower), randomUUID()));
		must(await submitReport(actor, await seen(correction), randomUUID()));
		must(await approveReport(lead, await seen(correction), randomUUID()));
		const counted = await db.reading.findMany({
			where: { unitId: "houcheng", targetId: NAMED, supersededBy: null },
		});
		expect(counted.map((reading) => [reading.numerator.toNumber(), reading.reportId])).toEqual([
			[7, correction],
		]);
		expect(await startCorrection(actor, { reportId: first }, randomUUID())).toEqual({
			ok: false,
			reason: "alreadyCorrected",
		});
		expect(await startCorrection(await as("jingang"), { reportId: first }, randomUUID())).toEqual({
			ok: false,
			reason: "notFound",
		});
	});

	test("while another report of the thread is open it is named instead", async () => {
		const actor = await as("fenghuang");
		const done = await db.report.findFirstOrThrow({ where: { unitId: "fenghuang", state: "approved" } });
		const { reportId } = must(await startReport(actor, { milestoneId: done.milestoneId }, randomUUID()));
		expect(await startCorrection(actor, { reportId: done.id }, randomUUID())).toEqual({
			ok: false,
			reason: { code: "openReport", reportId },
		});
	});
});

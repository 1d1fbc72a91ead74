import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/server/auth/actor";
import { db } from "@/server/db/client";
import { startReport } from "@/server/report/commands-draft";
import { approveReport, returnReport } from "@/server/report/commands-review";
import { saveDraft } from "@/server/report/commands-save";
import { submitReport, withdrawReport } from "@/server/report/commands-submit";
import { ownDatabase } from "../support/database";
import {
	BEAUTIFUL,
	formOf,
	must,
	NAMED,
	sayWhy,
	seen,
	splitVillages,
	stateOf,
	submitted,
	traces,
	VILLAGES_LATER,
} from "./report-ground";
import { as, colleague, settlePeople } from "./report-people";

ownDatabase("plan");

let lead: Actor;
let secondLead: Actor;

beforeAll(async () => {
	process.env.BUSINESS_DAY = "2024-08-15";
	await settlePeople();
	await splitVillages("yangshe", "jingang", "houcheng", "deji", "jinfeng", "tangqiao", "leyu", "nanfeng");
	lead = await as("shiwu");
	secondLead = await colleague("shiwu", "shiwu-2");
});

afterAll(() => {
	delete process.env.BUSINESS_DAY;
});

describe("approving", () => {
	test("its figures count from the day that the report speaks for, once", async () => {
		const reportId = await submitted(await as("yangshe"));
		const [act, requestId] = [await seen(reportId), randomUUID()];
		const outcomes = await Promise.all([
			approveReport(lead, act, requestId),
			approveReport(lead, act, requestId),
		]);
		expect(outcomes.every((outcome) => outcome.ok)).toBe(true);
		const readings = await db.reading.findMany({ where: { reportId }, orderBy: { targetId: "asc" } });
		expect(
			readings.map((reading) => [
				reading.targetId,
				reading.numerator.toNumber(),
				reading.effectiveOn.toISOString().slice(0, 10),
				reading.recordedAt.toISOString().slice(0, 7),
			]),
		).toEqual([
			[BEAUTIFUL, 1, "2024-08-10", "2024-08"],
			[NAMED, 6, "2024-08-10", "2024-08"],
		]);
		const approval = await db.reportEvent.findFirstOrThrow({ where: { reportId, kind: "approved" } });
		expect(approval.effectiveOn.toISOString().slice(0, 10)).toBe("2024-08-10");
	});

	test.each(["yangshe", "jingang", "shezu", "leader", "bangongshi", "admin", "auditor"])(
		"%s may neither approve nor return, and learns nothing",
		async (username) => {
			const existing = await db.report.findFirst({ where: { unitId: "jingang", state: "submitted" } });
			const reportId = existing?.id ?? (await submitted(await as("jingang")));
			const before = await traces();
			const actor = await as(username);
			const missing = { reportId: randomUUID(), version: 1 };
			expect(await approveReport(actor, await seen(reportId), randomUUID())).toEqual({
				ok: false,
				reason: "notFound",
			});
			expect(await approveReport(actor, missing, randomUUID())).toEqual({ ok: false, reason: "notFound" });
			expect(await returnReport(actor, await sayWhy(reportId), randomUUID())).toEqual({
				ok: false,
				reason: "notFound",
			});
			expect(await traces()).toEqual(before);
		},
	);

	test("a draft does not exist for the lead", async () => {
		const { reportId } = must(
			await startReport(await as("houcheng"), { milestoneId: VILLAGES_LATER }, randomUUID()),
		);
		expect(await approveReport(lead, await seen(reportId), randomUUID())).toEqual({
			ok: false,
			reason: "notFound",
		});
	});

	test("of two reviewers at once one decides, the other is told who decided what", async () => {
		const reportId = await submitted(await as("deji"));
		const [yes, no] = await Promise.all([
			approveReport(lead, await seen(reportId), randomUUID()),
			returnReport(secondLead, await sayWhy(reportId), randomUUID()),
		]);
		expect(yes.ok).not.toBe(no.ok);
		const told = yes.ok ? no : yes;
		expect(told).toMatchObject({
			ok: false,
			reason: yes.ok
				? { code: "already", act: "approved", byName: lead.displayName }
				: { code: "already", act: "returned", byName: "shiwu-2" },
		});
		expect(await db.reading.count({ where: { reportId } })).toBe(yes.ok ? 2 : 0);
	});

	test("withdrawing against approving: one wins, the other is told", async () => {
		const actor = await as("leyu");
		const reportId = await submitted(actor);
		const act = await seen(reportId);
		const [back, yes] = await Promise.all([
			withdrawReport(actor, act, randomUUID()),
			approveReport(lead, act, randomUUID()),
		]);
		expect(back.ok).not.toBe(yes.ok);
		expect(back.ok ? yes : back).toMatchObject({
			reason: { code: "already", act: back.ok ? "withdrawn" : "approved" },
		});
		expect(await db.reading.count({ where: { reportId } })).toBe(yes.ok ? 2 : 0);
	});

	test("a report that was withdrawn and changed is not approved by who saw the old one", async () => {
		const actor = await as("nanfeng");
		const reportId = await submitted(actor);
		const old = await seen(reportId);
		must(await withdrawReport(actor, old, randomUUID()));
		must(await saveDraft(actor, await formOf(reportId, { narrative: "改过了" }), randomUUID()));
		must(await submitReport(actor, await seen(reportId), randomUUID()));
		expect(await approveReport(lead, old, randomUUID())).toEqual({ ok: false, reason: "conflict" });
		expect(await stateOf(reportId)).toBe("submitted");
	});

	test("figures are measured again: two windows carry one figure, the second may not fall", async () => {
		const actor = await as("tangqiao");
		const high = await submitted(actor, { figures: { [BEAUTIFUL]: [1], [NAMED]: [9, 12] } });
		const progress = { kind: "progress", figures: { [NAMED]: [5, 12] } } as const;
		const low = await submitted(actor, progress, VILLAGES_LATER);
		must(await approveReport(lead, await seen(high), randomUUID()));
		expect(await approveReport(secondLead, await seen(low), randomUUID())).toMatchObject({
			ok: false,
			reason: { code: "problems", problems: [{ code: "belowLast", limit: 9, targetId: NAMED }] },
		});
		expect(await stateOf(low)).toBe("submitted");
	});

	test("both windows approved at once: the lower figure never counts after the higher one", async () => {
		const actor = await as("jinfeng");
		const high = await submitted(actor, { figures: { [BEAUTIFUL]: [1], [NAMED]: [9, 12] } });
		const low = await submitted(actor, { kind: "progress", figures: { [NAMED]: [5, 12] } }, VILLAGES_LATER);
		await Promise.all([
			approveReport(lead, await seen(high), randomUUID()),
			approveReport(secondLead, await seen(low), randomUUID()),
		]);
		const readings = await db.reading.findMany({
			where: { unitId: "jinfeng", targetId: NAMED },
			orderBy: { seq: "asc" },
		});
		expect([[9], [5, 9]]).toContainEqual(readings.map((reading) => reading.numerator.toNumber()));
	});
});

describe("independence", () => {
	test("市老年活动中心's own report is reviewed by 养老服务科, never by itself", async () => {
		const own = await as("laonian");
		const colleagueOfOwn = await colleague("laonian", "laonian-2");
		const reportId = await submitted(own, { narrative: "七月培训已开展。", figures: {} }, "2024-p07-m1");
		for (const actor of [own, colleagueOfOwn, await as("leader"), lead]) {
			expect(await approveReport(actor, await seen(reportId), randomUUID())).toEqual({
				ok: false,
				reason: "notFound",
			});
		}
		must(await approveReport(await as("yanglao"), await seen(reportId), randomUUID()));
	});

	test("where the only lead is the owner a leader reviews, and no section", async () => {
		await db.milestoneOwner.create({
			data: { milestoneId: "2024-p10-m2", unitId: "jiuzhuzhan", basis: "测试" },
		});
		const own = await as("jiuzhuzhan");
		const reportId = await submitted(own, { figures: {} }, "2024-p10-m2");
		for (const username of ["jiuzhuzhan", "jiuzhu", "yanglao"]) {
			const actor = await as(username);
			expect(await approveReport(actor, await seen(reportId), randomUUID())).toEqual({
				ok: false,
				reason: "notFound",
			});
		}
		must(await approveReport(await as("leader2"), await seen(reportId), randomUUID()));
	});
});

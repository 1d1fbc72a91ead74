import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/server/auth/actor";
import { db } from "@/server/db/client";
import { confirmUnchanged } from "@/server/report/commands-confirm";
import { startCorrection, startReport } from "@/server/report/commands-draft";
import { approveReport } from "@/server/report/commands-review";
import { deleteDraft, saveDraft } from "@/server/report/commands-save";
import { submitReport } from "@/server/report/commands-submit";
import { unitBench } from "@/server/report/queries-bench";
import { ownDatabase } from "../support/database";
import {
	approved,
	BEAUTIFUL,
	formOf,
	must,
	NAMED,
	onDay,
	openConnections,
	seen,
	split,
	traces,
	VILLAGES,
} from "./report-ground";
import { as, colleague, settlePeople } from "./report-people";

ownDatabase("plan");

const HOMES = "2024-p07-t1";
const HOMES_WINDOW = "2024-p07-m4";
let town: Actor;
let other: Actor;

beforeAll(async () => {
	await settlePeople();
	await split(HOMES, 180, ["fenghuang", "leyu"]);
	await split(BEAUTIFUL, 1, ["fenghuang"]);
	await split(NAMED, 12, ["fenghuang"]);
	town = await as("fenghuang");
	other = await colleague("fenghuang", "fenghuang-2");
});

afterAll(() => {
	delete process.env.BUSINESS_DAY;
});

async function report(day: string, households: number): Promise<string> {
	const written = { kind: "progress", speaksFor: day, figures: { [HOMES]: [households] } } as const;
	const { reportId } = must(await startReport(town, { milestoneId: HOMES_WINDOW }, randomUUID()));
	must(await saveDraft(town, await formOf(reportId, written), randomUUID()));
	must(await submitReport(town, await seen(reportId), randomUUID()));
	must(await approveReport(await as("yanglao"), await seen(reportId), randomUUID()));
	return reportId;
}

describe("无变化", () => {
	let first: string;

	test("nothing can be confirmed before a figure was approved", async () => {
		const outcome = await onDay("2024-07-10", () =>
			confirmUnchanged(town, { targetId: HOMES }, randomUUID()),
		);
		expect(outcome).toEqual({ ok: false, reason: "nothingToConfirm" });
	});

	test("in the month of the figure there is nothing to confirm; next month one click, even by two people, is one", async () => {
		first = await onDay("2024-07-12", () => report("2024-07-12", 40));
		const early = await onDay("2024-07-28", () => confirmUnchanged(town, { targetId: HOMES }, randomUUID()));
		expect(early).toEqual({ ok: false, reason: "alreadyReported" });
		await openConnections();
		const clicks = [town, other, town, other, town, other];
		const outcomes = await onDay("2024-08-15", () =>
			Promise.all(clicks.map((actor) => confirmUnchanged(actor, { targetId: HOMES }, randomUUID()))),
		);
		expect(outcomes.filter((outcome) => outcome.ok)).toEqual([
			{ ok: true, value: { numerator: 40, denominator: null } },
		]);
		expect(outcomes).toContainEqual({ ok: false, reason: "alreadyReported" });
		const readings = await db.reading.findMany({ where: { targetId: HOMES }, orderBy: { seq: "asc" } });
		expect(
			readings.map((reading) => [
				reading.effectiveOn.toISOString().slice(0, 10),
				reading.isConfirmation,
				reading.reportId,
			]),
		).toEqual([
			["2024-07-12", false, first],
			["2024-08-15", true, first],
		]);
	});

	test("a correction carries its confirmations along: the total says the corrected figure", async () => {
		await onDay("2024-08-16", async () => {
			const { reportId } = must(await startCorrection(town, { reportId: first }, randomUUID()));
			const written = { kind: "progress", speaksFor: "2024-07-12", figures: { [HOMES]: [35] } } as const;
			must(await saveDraft(town, await formOf(reportId, written), randomUUID()));
			must(await submitReport(town, await seen(reportId), randomUUID()));
			must(await approveReport(await as("yanglao"), await seen(reportId), randomUUID()));
		});
		const inForce = await db.reading.findMany({
			where: { targetId: HOMES, supersededBy: null },
			orderBy: { effectiveOn: "asc" },
		});
		expect(
			inForce.map((reading) => [
				reading.effectiveOn.toISOString().slice(0, 10),
				reading.numerator.toNumber(),
			]),
		).toEqual([
			["2024-07-12", 35],
			["2024-08-15", 35],
		]);
	});

	test("refused while an open report carries the figure, and named", async () => {
		await onDay("2024-09-02", async () => {
			const { reportId } = must(await startReport(town, { milestoneId: HOMES_WINDOW }, randomUUID()));
			expect(await confirmUnchanged(town, { targetId: HOMES }, randomUUID())).toEqual({
				ok: false,
				reason: { code: "openReport", reportId },
			});
			must(await deleteDraft(town, await seen(reportId), randomUUID()));
			must(await confirmUnchanged(town, { targetId: HOMES }, randomUUID()));
		});
	});

	test.each(["jingang", "yanglao", "leader", "bangongshi", "admin", "auditor"])(
		"%s, without a share, is refused like for a missing target",
		async (username) => {
			const before = await traces();
			const actor = await as(username);
			const forbidden = await onDay("2024-10-02", () =>
				confirmUnchanged(actor, { targetId: HOMES }, randomUUID()),
			);
			const missing = await onDay("2024-10-02", () =>
				confirmUnchanged(actor, { targetId: "none" }, randomUUID()),
			);
			expect(forbidden).toEqual({ ok: false, reason: "notFound" });
			expect(missing).toEqual(forbidden);
			expect(await traces()).toEqual(before);
		},
	);

	test("a report for an earlier day may not pass what counts for a later one", async () => {
		await onDay("2024-10-03", async () => {
			const { reportId } = must(await startReport(town, { milestoneId: HOMES_WINDOW }, randomUUID()));
			const written = { kind: "progress", speaksFor: "2024-08-01", figures: { [HOMES]: [90] } } as const;
			must(await saveDraft(town, await formOf(reportId, written), randomUUID()));
			expect(await submitReport(town, await seen(reportId), randomUUID())).toMatchObject({
				reason: { problems: [{ code: "aboveLater", limit: 35, on: "2024-08-15" }] },
			});
			must(await deleteDraft(town, await seen(reportId), randomUUID()));
		});
	});
});

describe("limits between targets", () => {
	test("建成 never above the town's sites, and the sites are not corrected below it", async () => {
		await split("2024-p06-t1", 1, ["leyu"]);
		await split("2024-p06-t2", 1, ["leyu"]);
		const actor = await as("leyu");
		const lead = await as("yanglao");
		const write = async (milestoneId: string, figures: Record<string, [number]>) => {
			const { reportId } = must(await startReport(actor, { milestoneId }, randomUUID()));
			must(
				await saveDraft(actor, await formOf(reportId, { speaksFor: "2024-11-01", figures }), randomUUID()),
			);
			return { reportId, outcome: await submitReport(actor, await seen(reportId), randomUUID()) };
		};
		await onDay("2024-11-02", async () => {
			const tooMany = await write("2024-p06-m4", { "2024-p06-t2": [1] });
			expect(tooMany.outcome).toMatchObject({ reason: { problems: [{ code: "aboveLimit", limit: 0 }] } });
			const sites = await write("2024-p06-m1", { "2024-p06-t1": [1] });
			must(sites.outcome);
			must(await approveReport(lead, await seen(sites.reportId), randomUUID()));
			must(await submitReport(actor, await seen(tooMany.reportId), randomUUID()));
			must(await approveReport(lead, await seen(tooMany.reportId), randomUUID()));
			const { reportId } = must(await startCorrection(actor, { reportId: sites.reportId }, randomUUID()));
			const lower = { speaksFor: "2024-11-01", figures: { "2024-p06-t1": [0] } } as const;
			must(await saveDraft(actor, await formOf(reportId, lower), randomUUID()));
			expect(await submitReport(actor, await seen(reportId), randomUUID())).toMatchObject({
				reason: { problems: [{ code: "belowDependent", limit: 1 }] },
			});
		});
	});
});

describe("the unit's bench", () => {
	test("shows only what the unit owes; what is done moves to the second list", async () => {
		const before = await onDay("2024-08-15", () => unitBench(town));
		const keys = before?.due.map((row) => row.key) ?? [];
		expect(keys).toContain(VILLAGES);
		expect(keys).toContain(BEAUTIFUL);
		expect(JSON.stringify(before)).not.toMatch(/杨舍|金港|乐余/);
		await onDay("2024-08-15", () => approved(town, { speaksFor: "2024-08-14" }));
		const after = await onDay("2024-08-15", () => unitBench(town));
		expect(after?.due.map((row) => row.key)).not.toContain(VILLAGES);
		expect(after?.due.map((row) => row.key)).not.toContain(BEAUTIFUL);
		expect(after?.done.map((row) => row.key)).toEqual(expect.arrayContaining([VILLAGES, BEAUTIFUL, NAMED]));
	});

	test("is null for who belongs to no unit", async () => {
		for (const username of ["leader", "admin", "auditor", "bangongshi"]) {
			expect(await unitBench(await as(username))).toBeNull();
		}
	});
});

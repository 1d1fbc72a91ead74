import { randomUUID } from "node:crypto";
import type { ReportKind } from "@/lib/domain/report/facts";
import type { Actor } from "@/server/auth/actor";
import { asIfAt } from "@/server/clock";
import { db } from "@/server/db/client";
import { startReport } from "@/server/report/commands-draft";
import { approveReport } from "@/server/report/commands-review";
import { saveDraft } from "@/server/report/commands-save";
import { submitReport } from "@/server/report/commands-submit";
import { as } from "./report-people";

/** 乡村著名行动, April to August: the towns owe it, and it feeds 特色乡村 and 行政村地名命名率. */
export const VILLAGES = "2024-p04-m2";
export const VILLAGES_LATER = "2024-p04-m3";
export const BEAUTIFUL = "2024-p04-t1";
export const NAMED = "2024-p04-t2";

export type Figures = Readonly<Record<string, readonly [number, number?]>>;

/** A business day at noon in Shanghai. */
export const noon = (day: string) => `${day}T04:00:00.000Z`;

/** Final splits of both targets of project 4: one village and twelve villages to name, for these towns. */
export async function splitVillages(...towns: string[]): Promise<void> {
	for (const [targetId, amount] of [
		[BEAUTIFUL, 1],
		[NAMED, 12],
	] as const) {
		await split(targetId, amount, towns);
	}
}

export async function split(targetId: string, amount: number, unitIds: readonly string[]): Promise<void> {
	await db.allocationSet.create({
		data: {
			targetId,
			isFinal: true,
			effectiveOn: new Date("2024-01-02"),
			recordedAt: new Date("2024-01-02T04:00:00Z"),
			recordedById: "test",
			lines: { create: unitIds.map((unitId) => ({ unitId, amount })) },
		},
	});
}

/** The value of an outcome that must be a success. */
export function must<T>(outcome: { ok: true; value: T } | { ok: false; reason: unknown }): T {
	if (!outcome.ok) throw new Error(JSON.stringify(outcome.reason));
	return outcome.value;
}

export interface Written {
	readonly kind?: ReportKind;
	readonly speaksFor?: string | null;
	readonly narrative?: string;
	readonly figures?: Figures;
}

const WHOLE = { [BEAUTIFUL]: [1], [NAMED]: [6, 12] } as const;

export async function versionOf(reportId: string): Promise<number> {
	return (await db.report.findUniqueOrThrow({ where: { id: reportId } })).version;
}

/** What a form with these figures sends. */
export async function formOf(reportId: string, written: Written) {
	const {
		kind = "completion",
		speaksFor = "2024-08-10",
		narrative = "已完成选树和命名。",
		figures = WHOLE,
	} = written;
	const readings = Object.fromEntries(
		Object.entries(figures).map(([id, [numerator, denominator = null]]) => [id, { numerator, denominator }]),
	);
	const version = await versionOf(reportId);
	return { reportId, version, kind, speaksFor, narrative, readings, goOn: "stay" as const };
}

/** A draft of the unit on a milestone with this content. */
export async function drafted(actor: Actor, written: Written = {}, milestoneId = VILLAGES): Promise<string> {
	const { reportId } = must(await startReport(actor, { milestoneId }, randomUUID()));
	must(await saveDraft(actor, await formOf(reportId, written), randomUUID()));
	return reportId;
}

export async function submitted(
	actor: Actor,
	written: Written = {},
	milestoneId = VILLAGES,
): Promise<string> {
	const reportId = await drafted(actor, written, milestoneId);
	must(await submitReport(actor, await seen(reportId), randomUUID()));
	return reportId;
}

export async function approved(actor: Actor, written: Written = {}, milestoneId = VILLAGES): Promise<string> {
	const reportId = await submitted(actor, written, milestoneId);
	must(await approveReport(await as("shiwu"), await seen(reportId), randomUUID()));
	return reportId;
}

/** The report as somebody sees it now, for the next act. */
export async function seen(reportId: string) {
	return { reportId, version: await versionOf(reportId) };
}

export function onDay<T>(day: string, work: () => Promise<T>): Promise<T> {
	return asIfAt(noon(day), work);
}

export async function stateOf(reportId: string): Promise<string> {
	return (await db.report.findUniqueOrThrow({ where: { id: reportId } })).state;
}

/** Everything that a refusal must leave as it was; the trail of refused acts aside. */
export async function traces() {
	const [reports, events, readings, figures, entries] = await Promise.all([
		db.report.findMany({ orderBy: { id: "asc" } }),
		db.reportEvent.count(),
		db.reading.count(),
		db.reportReading.findMany({ orderBy: [{ reportId: "asc" }, { targetId: "asc" }] }),
		db.auditEntry.count({ where: { outcome: "done" } }),
	]);
	return JSON.parse(JSON.stringify({ reports, events, readings, figures, entries })) as unknown;
}

/** Without it the first click is done before the second has a connection, and there is no race. */
export async function openConnections(): Promise<void> {
	await Promise.all(Array.from({ length: 8 }, () => db.$queryRaw`SELECT 1 FROM pg_sleep(0.2)`));
}

/** What a reviewer says who returns a report. */
export const sayWhy = async (reportId: string, reason = "请补充现场照片。") => ({
	...(await seen(reportId)),
	reason,
	fields: ["narrative" as const],
});

/** Towns that have villages to name. */
export const NINE_TOWNS = [
	"yangshe",
	"jingang",
	"houcheng",
	"deji",
	"jinfeng",
	"tangqiao",
	"fenghuang",
	"leyu",
	"nanfeng",
];

import "server-only";
import { refused } from "@/lib/contracts/outcome";
import type { Actor } from "@/server/auth/actor";
import type { Tx } from "@/server/db/client";
import type { Prisma } from "@/server/db/generated/client";
import { leadUnitOf } from "@/server/plan/scope";

const storedReport = {
	id: true,
	milestoneId: true,
	unitId: true,
	kind: true,
	state: true,
	speaksFor: true,
	narrative: true,
	supersedesId: true,
	version: true,
	unit: { select: { active: true } },
	milestone: {
		select: {
			projectId: true,
			status: true,
			project: {
				select: {
					planId: true,
					plan: { select: { state: true, year: true } },
					leads: { select: { unitId: true }, orderBy: { position: "asc" } },
				},
			},
		},
	},
	readings: { select: { targetId: true, numerator: true, denominator: true } },
	attachments: { where: { removedAt: null }, select: { id: true }, orderBy: { createdAt: "asc" } },
	events: {
		select: { seq: true, kind: true, recordedById: true, recordedAt: true },
		orderBy: { seq: "asc" },
	},
} as const satisfies Prisma.ReportSelect;

/** A report as a command works on it. */
export type StoredReport = Prisma.ReportGetPayload<{ select: typeof storedReport }>;

/**
 * The report, its row held until the transaction ends: the lock protects the state, so that of two acts at
 * once (submit and delete, withdraw and approve, two reviewers) the second sees what the first has done.
 */
export async function lockReport(tx: Tx, id: string): Promise<StoredReport | null> {
	await tx.$queryRaw`SELECT 1 FROM "Report" WHERE "id" = ${id} FOR UPDATE`;
	return tx.report.findUnique({ where: { id }, relationLoadStrategy: "join", select: storedReport });
}

/** The report when the actor writes for its unit, locked; null for a missing one and for anybody else's. */
export async function lockOwnReport(tx: Tx, actor: Actor, id: string): Promise<StoredReport | null> {
	const unitId = leadUnitOf(actor);
	const report = unitId ? await lockReport(tx, id) : null;
	return report && report.unitId === unitId && report.unit.active ? report : null;
}

/**
 * What to answer when a report is not as the person saw it: who did what since, or `conflict` when the last
 * thing that happened explains nothing (somebody saved the draft).
 */
export async function movedSince(tx: Tx, report: StoredReport) {
	const last = report.events.at(-1);
	if (!last) return refused("conflict");
	const by = await tx.user.findUnique({ where: { id: last.recordedById }, select: { displayName: true } });
	return refused({
		code: "already",
		act: last.kind,
		byName: by?.displayName ?? "",
		at: last.recordedAt.toISOString(),
	});
}

/** Where a plan is closed nothing is reported any more. */
export function isPlanOpen(report: StoredReport): boolean {
	return report.milestone.project.plan.state === "published";
}

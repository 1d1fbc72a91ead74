import "server-only";
import type { Actor } from "@/server/auth/actor";
import type { Tx } from "@/server/db/client";
import type { Prisma } from "@/server/db/generated/client";
import { visibleReports } from "@/server/report/scope";

// What a timeline reads beside the facts of the rules: authors and words.

const recorded = { seq: true, effectiveOn: true, recordedAt: true, recordedById: true } as const;

export const milestoneHistorySelect = {
	id: true,
	ordinal: true,
	statusFacts: { select: { ...recorded, fromStatus: true, toStatus: true, note: true, reason: true } },
	confirmations: { select: { ...recorded, period: true, note: true } },
	extensions: { select: { ...recorded, newEndOn: true, reason: true } },
	deliverables: {
		select: { id: true, text: true, checks: { select: { ...recorded, done: true } } },
		orderBy: { ordinal: "asc" },
	},
} as const satisfies Prisma.MilestoneSelect;

export const targetHistorySelect = {
	id: true,
	name: true,
	unitLabel: true,
	source: true,
	allocations: { select: { ...recorded, isFinal: true, lines: { select: { unitId: true } } } },
	readings: {
		// Those of a report are told by its approval.
		where: { reportId: null },
		select: {
			...recorded,
			unitId: true,
			numerator: true,
			denominator: true,
			isConfirmation: true,
			supersedesSeq: true,
			sourceNote: true,
		},
	},
} as const satisfies Prisma.TargetSelect;

export type MilestoneHistoryRow = Prisma.MilestoneGetPayload<{ select: typeof milestoneHistorySelect }>;
export type TargetHistoryRow = Prisma.TargetGetPayload<{ select: typeof targetHistorySelect }>;

const reportSelect = {
	id: true,
	unitId: true,
	milestoneId: true,
	kind: true,
	state: true,
	speaksFor: true,
	updatedAt: true,
	events: { select: { ...recorded, kind: true, reportKind: true, speaksFor: true } },
} as const satisfies Prisma.ReportSelect;

export type ReportHistoryRow = Prisma.ReportGetPayload<{ select: typeof reportSelect }>;

/** The reports that the actor may open, the latest first. One statement. */
export function reportsInSight(
	tx: Tx,
	actor: Actor,
	where: Prisma.ReportWhereInput,
): Promise<ReportHistoryRow[]> {
	return tx.report.findMany({
		relationLoadStrategy: "join",
		where: { AND: [where, visibleReports(actor)] },
		select: reportSelect,
		orderBy: [{ updatedAt: "desc" }, { id: "asc" }],
	});
}

/** Display names by user id. One statement. */
export async function displayNames(
	tx: Tx,
	userIds: ReadonlySet<string>,
): Promise<ReadonlyMap<string, string>> {
	if (userIds.size === 0) return new Map();
	const users = await tx.user.findMany({
		where: { id: { in: [...userIds] } },
		select: { id: true, displayName: true },
	});
	return new Map(users.map((user) => [user.id, user.displayName]));
}

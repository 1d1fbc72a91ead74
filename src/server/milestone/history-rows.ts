import "server-only";
import type { Actor } from "@/server/auth/actor";
import type { Tx } from "@/server/db/client";
import type { Prisma } from "@/server/db/generated/client";
import { fileSelect } from "@/server/files/queries";
import { visibleFiles } from "@/server/files/scope";
import { visibleReports } from "@/server/report/scope";

// What a timeline reads beside the facts of the rules: authors and words.

const recorded = { seq: true, effectiveOn: true, recordedAt: true, recordedById: true } as const;

const overrides = { select: { ...recorded, light: true, endsOn: true, reason: true } } as const;

/** The milestone's own files, as far as the actor may open them, with those that were taken off again. */
export function milestoneHistory(actor: Actor) {
	return {
		id: true,
		ordinal: true,
		statusFacts: { select: { ...recorded, fromStatus: true, toStatus: true, note: true, reason: true } },
		confirmations: { select: { ...recorded, period: true, note: true } },
		extensions: { select: { ...recorded, newEndOn: true, reason: true } },
		overrides,
		deliverables: {
			select: { id: true, text: true, checks: { select: { ...recorded, done: true } } },
			orderBy: { ordinal: "asc" },
		},
		attachments: {
			where: visibleFiles(actor),
			select: { ...fileSelect, createdAt: true, removedAt: true, uploadedById: true },
			orderBy: { createdAt: "asc" },
		},
	} as const satisfies Prisma.MilestoneSelect;
}

export const targetHistorySelect = {
	id: true,
	name: true,
	unitLabel: true,
	source: true,
	overrides,
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

export type MilestoneHistoryRow = Prisma.MilestoneGetPayload<{ select: ReturnType<typeof milestoneHistory> }>;
export type TargetHistoryRow = Prisma.TargetGetPayload<{ select: typeof targetHistorySelect }>;

const reportSelect = {
	id: true,
	unitId: true,
	milestoneId: true,
	kind: true,
	state: true,
	speaksFor: true,
	supersedesId: true,
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

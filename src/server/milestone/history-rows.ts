import "server-only";
import type { ViewAt } from "@/lib/contracts/view-at";
import type { Instant } from "@/lib/domain/time/day";
import type { UnitFacts } from "@/lib/domain/unit/facts";
import { unitNameAt } from "@/lib/domain/unit/name-at";
import type { Actor } from "@/server/auth/actor";
import type { Tx } from "@/server/db/client";
import type { Prisma } from "@/server/db/generated/client";
import { visibleExtensions } from "@/server/extension/scope";
import { fileSelect } from "@/server/files/queries";
import { visibleFiles } from "@/server/files/scope";
import { reportsAt, seenAt, standingAt } from "@/server/report/report-at";

// What a timeline reads beside the facts of the rules: authors and words.

const recorded = { seq: true, effectiveOn: true, recordedAt: true, recordedById: true } as const;

/** What a timeline tells of a request for a later end. */
export const requestHistorySelect = {
	id: true,
	newEndOn: true,
	reason: true,
	events: { select: { ...recorded, kind: true, reason: true } },
} as const satisfies Prisma.ExtensionRequestSelect;

const overrides = { select: { ...recorded, light: true, endsOn: true, reason: true } } as const;

/** The milestone's own files, as far as the actor may open them, with those that were taken off again. */
export function milestoneHistory(actor: Actor) {
	return {
		id: true,
		ordinal: true,
		statusFacts: { select: { ...recorded, fromStatus: true, toStatus: true, note: true, reason: true } },
		confirmations: { select: { ...recorded, period: true, note: true } },
		extensions: { select: { ...recorded, newEndOn: true, reason: true } },
		requests: { where: visibleExtensions(actor), select: requestHistorySelect },
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
	allocations: { select: { ...recorded, isFinal: true, lines: { select: { unitId: true, amount: true } } } },
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

/**
 * The reports that the actor may open as they stood at a point, those of which something happened last first.
 * In the past a report says what was submitted, and a draft that was never submitted is nowhere. One statement.
 */
export async function reportsInSight(
	tx: Tx,
	actor: Actor,
	where: Prisma.ReportWhereInput,
	at: ViewAt,
): Promise<ReportHistoryRow[]> {
	const rows = await tx.report.findMany({
		relationLoadStrategy: "join",
		where: { AND: [where, reportsAt(actor, at)] },
		select: reportSelect,
		orderBy: { id: "asc" },
	});
	const shown = at.isPast ? rows.flatMap((row) => asItStood(row, actor, at)) : rows;
	return shown.toSorted((a, b) => lastHappened(b) - lastHappened(a));
}

function asItStood(row: ReportHistoryRow, actor: Actor, at: ViewAt): ReportHistoryRow[] {
	const standing = standingAt(row.events, at);
	if (!standing || !seenAt(actor, row, standing.state)) return [];
	const { state, submission } = standing;
	const said = submission ? { kind: submission.reportKind, speaksFor: submission.speaksFor } : {};
	return [{ ...row, ...said, state, events: [...standing.events] }];
}

function lastHappened({ events, updatedAt }: ReportHistoryRow): number {
	const times = events.map((event) => event.recordedAt.getTime());
	return times.length > 0 ? Math.max(...times) : updatedAt.getTime();
}

/** Units by the names that they had when something was recorded. */
export function unitNamesOf(units: readonly UnitFacts[]): (unitId: string, at: Instant) => string {
	const byId = new Map(units.map((unit) => [unit.id, unit]));
	return (unitId, at) => {
		const unit = byId.get(unitId);
		return unit ? unitNameAt(unit, at) : unitId;
	};
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

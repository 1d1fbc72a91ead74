import "server-only";
import type { ViewAt } from "@/lib/contracts/view-at";
import type { ReportEventKind, ReportState } from "@/lib/domain/report/facts";
import type { At } from "@/lib/domain/time/facts";
import type { Actor } from "@/server/auth/actor";
import type { Prisma } from "@/server/db/generated/client";
import { rowsAt } from "@/server/plan/fact-dates";
import { leadUnitOf } from "@/server/plan/scope";
import { reportsOnceVisible, visibleReports } from "./scope";

// A report as it stood at a point. Its row says what it is today and what its unit is typing; the past is in
// its events.

interface EventRow {
	readonly seq: bigint;
	readonly kind: ReportEventKind;
	readonly effectiveOn: Date;
	readonly recordedAt: Date;
}

/** Where a report stood at a point. */
export interface Standing<Event> {
	readonly state: ReportState;
	/** What counts at the point, in the order of recording. */
	readonly events: readonly Event[];
	/** The submission that the last of them is about. */
	readonly submission: Event | null;
}

const STATE_AFTER = {
	submitted: "submitted",
	withdrawn: "draft",
	returned: "returned",
	approved: "approved",
} as const satisfies Record<ReportEventKind, ReportState>;

/**
 * Folds a report's events (docs/product.md, Completion report) in the order of recording; null for one of which
 * nothing counts yet. An approval speaks for the report's own day, so it can count where the submission that it
 * approves, made later, does not: what was submitted is told all the same.
 */
export function standingAt<Event extends EventRow>(events: readonly Event[], at: At): Standing<Event> | null {
	const inOrder = events.toSorted((a, b) => Number(a.seq - b.seq));
	const counting = rowsAt(inOrder, at);
	const last = counting.at(-1);
	if (!last) return null;
	const submission = inOrder.findLast((event) => event.kind === "submitted" && event.seq <= last.seq);
	return { state: STATE_AFTER[last.kind], events: counting, submission: submission ?? null };
}

/** The reports of which an actor may see something at a point; `seenAt` tells which of them really. */
export function reportsAt(actor: Actor, at: ViewAt): Prisma.ReportWhereInput {
	return at.isPast ? reportsOnceVisible(actor) : visibleReports(actor);
}

/**
 * Whether an actor sees a report that `reportsAt` let through as it stood: a withdrawn one is its unit's alone
 * again, and the office reads approved ones.
 */
export function seenAt(actor: Actor, { unitId }: { readonly unitId: string }, state: ReportState): boolean {
	if (unitId === leadUnitOf(actor)) return true;
	return actor.role === "office" ? state === "approved" : state !== "draft";
}

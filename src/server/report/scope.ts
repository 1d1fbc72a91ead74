import "server-only";
import { may } from "@/lib/domain/user/permissions";
import type { Actor } from "@/server/auth/actor";
import { db, type Tx } from "@/server/db/client";
import type { Prisma } from "@/server/db/generated/client";
import { leadUnitOf } from "@/server/plan/scope";

/**
 * The reports whose text, figures and files an actor may see (docs/product.md, Who may do what): leaders all
 * that was submitted, leads those of their projects, the office approved ones, a unit its own; nobody else
 * any. A draft is seen by the unit that writes it and by nobody else.
 */
export function visibleReports(actor: Actor): Prisma.ReportWhereInput {
	return visibleWhere(actor, { submitted: { state: { not: "draft" } }, approved: { state: "approved" } });
}

/**
 * The reports that an actor may ever have seen: whose state let them, on some day. The rights are today's; the
 * state of the day looked at decides which are shown (report-at.ts).
 */
export function reportsOnceVisible(actor: Actor): Prisma.ReportWhereInput {
	return visibleWhere(actor, {
		submitted: { events: { some: { kind: "submitted" } } },
		approved: { events: { some: { kind: "approved" } } },
	});
}

function visibleWhere(
	actor: Actor,
	state: { readonly submitted: Prisma.ReportWhereInput; readonly approved: Prisma.ReportWhereInput },
): Prisma.ReportWhereInput {
	const inPlan: Prisma.ReportWhereInput = { milestone: { project: { plan: { state: { not: "draft" } } } } };
	const submitted: Prisma.ReportWhereInput = { ...inPlan, ...state.submitted };
	if (may(actor, "viewReports", "other")) return submitted;
	if (may(actor, "viewApprovedReports", "other")) return { ...inPlan, ...state.approved };
	const unitId = leadUnitOf(actor);
	if (!unitId) return NONE;
	const own: Prisma.ReportWhereInput = { ...inPlan, unitId };
	const led: Prisma.ReportWhereInput = { milestone: { project: { leads: { some: { unitId } } } } };
	return {
		OR: [
			may(actor, "viewReports", "ownUnit") ? own : NONE,
			may(actor, "viewReports", "lead") ? { AND: [submitted, led] } : NONE,
		],
	};
}

/**
 * Matches nothing. Not `{ OR: [] }`: that is false alone, but Prisma drops it inside an AND, and then the
 * filter lets everything through.
 */
const NONE: Prisma.ReportWhereInput = { id: { in: [] } };

/**
 * The reports that wait for the actor's review (docs/product.md, Completion report): a lead's are those of its
 * projects that its own unit did not submit; a leader's those where no other lead unit exists. Null for who
 * reviews none.
 */
export async function reportsToReview(actor: Actor, tx: Tx = db): Promise<Prisma.ReportWhereInput | null> {
	if (may(actor, "reviewReport", "onlyReviewer")) {
		const rows = await tx.$queryRaw<{ id: string }[]>`
			SELECT r."id" FROM "Report" r
			JOIN "Milestone" m ON m."id" = r."milestoneId"
			JOIN "Project" p ON p."id" = m."projectId"
			JOIN "Plan" y ON y."id" = p."planId" AND y."state" = 'published'
			WHERE r."state" = 'submitted' AND NOT EXISTS (
				SELECT 1 FROM "ProjectLead" l WHERE l."projectId" = p."id" AND l."unitId" <> r."unitId")`;
		return { id: { in: rows.map((row) => row.id) } };
	}
	const unitId = leadUnitOf(actor);
	if (!unitId || !may(actor, "reviewReport", "lead")) return null;
	return {
		state: "submitted",
		unitId: { not: unitId },
		milestone: { project: { plan: { state: "published" }, leads: { some: { unitId } } } },
	};
}

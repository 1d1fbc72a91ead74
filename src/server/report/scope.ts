import "server-only";
import { leadUnitOf } from "@/server/plan/scope";
import type { Actor } from "@/server/auth/actor";
import type { Prisma } from "@/server/db/generated/client";

/**
 * The reports whose text, figures and files an actor may see (docs/product.md, Who may do what): leaders all
 * that was submitted, leads those of their projects, the office approved ones, a unit its own; nobody else
 * any. A draft is seen by the unit that writes it and by nobody else.
 */
export function visibleReports(actor: Actor): Prisma.ReportWhereInput {
	const submitted: Prisma.ReportWhereInput = { state: { not: "draft" } };
	switch (actor.role) {
		case "leader":
			return submitted;
		case "office":
			return { state: "approved" };
		case "section":
		case "unit": {
			const unitId = leadUnitOf(actor);
			if (!unitId) return NONE;
			return {
				OR: [
					{ unitId },
					{ AND: [submitted, { milestone: { project: { leads: { some: { unitId } } } } }] },
				],
			};
		}
		case "admin":
		case "auditor":
			return NONE;
	}
}

/** Matches nothing: an empty OR is false. */
const NONE: Prisma.ReportWhereInput = { OR: [] };

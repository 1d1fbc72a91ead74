import "server-only";
import { actingUnitOf, may } from "@/lib/domain/user/permissions";
import type { Actor } from "@/server/auth/actor";
import type { Prisma } from "@/server/db/generated/client";

/**
 * The projects whose plan an actor may see (docs/product.md, Who may do what): everybody in the bureau sees
 * all; a unit sees those that it leads, is responsible for (by name or by group) or owes a milestone of.
 */
export function visibleProjects(actor: Actor): Prisma.ProjectWhereInput {
	if (may(actor, "viewPlan", "other")) return { plan: { state: { not: "draft" } } };
	const unitId = actor.unitId ?? NOBODY;
	return {
		plan: { state: { not: "draft" } },
		OR: [
			{ leads: { some: { unitId } } },
			{ responsible: { some: { unitId } } },
			{ responsible: { some: { group: { members: { some: { unitId } } } } } },
			{ milestones: { some: { owners: { some: { unitId } } } } },
		],
	};
}

/** `where: {unitId: undefined}` would drop the filter; no unit has this id. */
const NOBODY = "";

/** The milestones of the projects whose plan an actor may see. */
export function visibleMilestones(actor: Actor): Prisma.MilestoneWhereInput {
	return { project: visibleProjects(actor) };
}

/** The projects that the actor's unit leads. Roles other than a unit's or a section's staff lead none. */
export function ledProjects(actor: Actor): Prisma.ProjectWhereInput {
	return { leads: { some: { unitId: leadUnitOf(actor) ?? NOBODY } } };
}

/** The unit for which an actor moves projects: section staff and unit staff act for theirs. */
export function leadUnitOf(actor: Actor): string | null {
	return actingUnitOf(actor);
}

/** A reason of an adjustment is free text and can name any unit: of the units those that lead the project read it. */
export function readsReasons(actor: Actor, leadIds: readonly string[]): boolean {
	return actor.role !== "unit" || leadIds.includes(leadUnitOf(actor) ?? "");
}

import "server-only";
import { may, relationsOf } from "@/lib/domain/user/permissions";
import type { Actor } from "@/server/auth/actor";
import type { Prisma } from "@/server/db/generated/client";
import { leadUnitOf, ledProjects, visibleProjects } from "@/server/plan/scope";

/** The targets that an actor may see: those of the projects whose plan it may see. */
export function visibleTargets(actor: Actor): Prisma.TargetWhereInput {
	return { project: visibleProjects(actor) };
}

/** The targets that an actor may split or enter figures for (docs/product.md, Who may do what). */
export function ledTargets(actor: Actor): Prisma.TargetWhereInput {
	return { project: { AND: [visibleProjects(actor), ledProjects(actor)] } };
}

/** Whose cells of a target an actor may see: every unit's, one unit's, or none beside the city's totals. */
export type CellScope =
	| { readonly kind: "all" }
	| { readonly kind: "unit"; readonly unitId: string }
	| { readonly kind: "none" };

/**
 * docs/product.md, Who may do what, "lights, figures, totals": the bureau and the leads of the project see
 * every cell, any other unit its own, the auditor totals.
 */
export function visibleCells(actor: Actor, leadIds: readonly string[]): CellScope {
	if (may(actor, "viewFigures", relationsOf(actor, { leadIds }))) return { kind: "all" };
	const unitId = leadUnitOf(actor);
	return unitId && may(actor, "viewFigures", "ownUnit") ? { kind: "unit", unitId } : { kind: "none" };
}

/** Whether a unit's cell lies within the scope. */
export function sees(scope: CellScope, unitId: string): boolean {
	return scope.kind === "all" || (scope.kind === "unit" && scope.unitId === unitId);
}

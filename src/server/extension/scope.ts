import "server-only";
import { may } from "@/lib/domain/user/permissions";
import type { Actor } from "@/server/auth/actor";
import type { Prisma } from "@/server/db/generated/client";
import { leadUnitOf, visibleMilestones } from "@/server/plan/scope";

/**
 * Matches nothing. Not `{ OR: [] }`: that is false alone, but Prisma drops it inside an AND, and then the
 * filter lets everything through.
 */
const NONE = { id: { in: [] as string[] } };

/**
 * The requests that an actor may read (docs/product.md, Extension): leaders all, a lead those of the projects
 * that it leads. The moved due day itself is the plan's and visible with it.
 */
export function visibleExtensions(actor: Actor): Prisma.ExtensionRequestWhereInput {
	if (may(actor, "decideExtension", "other")) return { milestone: visibleMilestones(actor) };
	const unitId = leadUnitOf(actor);
	if (!unitId || !may(actor, "askExtension", "lead")) return NONE;
	return {
		milestone: {
			AND: [
				visibleMilestones(actor),
				{ OR: [{ project: { leads: { some: { unitId } } } }, { leads: { some: { unitId } } }] },
			],
		},
	};
}

/**
 * The requests that a leader decides: with 分管 sections those of milestones of which one of them is an acting
 * lead, without any. `supervised` is what is stored of the actor. Nobody else decides any.
 */
export function decidableExtensions(
	actor: Actor,
	supervised: readonly string[],
): Prisma.ExtensionRequestWhereInput {
	if (!may(actor, "decideExtension", "other")) return NONE;
	const own = supervised.length > 0 ? { leads: { some: { unitId: { in: [...supervised] } } } } : {};
	return { milestone: { AND: [visibleMilestones(actor), own] } };
}

/** The requests that an actor may take back: those of its own unit. */
export function ownExtensions(actor: Actor): Prisma.ExtensionRequestWhereInput {
	const unitId = leadUnitOf(actor);
	return unitId ? { AND: [visibleExtensions(actor), { unitId }] } : NONE;
}

import "server-only";
import type { Actor } from "@/server/auth/actor";
import type { Prisma } from "@/server/db/generated/client";
import { leadUnitOf, visibleMilestones } from "@/server/plan/scope";

/** `where: {unitId: undefined}` would drop the filter; no unit has this id. */
const NOBODY = "";

/**
 * The milestones that an actor may move, tick and confirm: those of which its unit is an acting lead
 * (docs/product.md, Milestone states: moved by the acting lead).
 */
export function actableMilestones(actor: Actor): Prisma.MilestoneWhereInput {
	return { AND: [visibleMilestones(actor), { leads: { some: { unitId: leadUnitOf(actor) ?? NOBODY } } }] };
}

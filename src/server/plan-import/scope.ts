import "server-only";
import type { Actor } from "@/server/auth/actor";
import type { Prisma } from "@/server/db/generated/client";
import { managesPlan } from "@/server/plan/managed-plan";

/**
 * The imports that an actor may see: whoever imports plans sees those of all who do, but none that was
 * discarded. Null for who imports none (docs/product.md, Who may do what).
 */
export function visibleImports(actor: Actor): Prisma.PlanImportWhereInput | null {
	return managesPlan(actor) ? { discardedAt: null } : null;
}

/** Whether somebody imports plans at all. */
export function importsPlans(actor: Actor): boolean {
	return managesPlan(actor);
}

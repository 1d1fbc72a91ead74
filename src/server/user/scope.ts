import "server-only";
import { may } from "@/lib/domain/user/permissions";
import type { Actor } from "@/server/auth/actor";
import type { Tx } from "@/server/db/client";

/** Whether the actor may see and change accounts and units (docs/product.md, Who may do what). */
export function administers(actor: Actor): boolean {
	return may(actor, "manageUsers", "other") && may(actor, "manageUnits", "other");
}

/**
 * The ids of the administrators in service, locked until the transaction ends; null when the actor is none of
 * them by what is stored. The lock makes administrators' commands wait for each other: of two that would
 * disable or demote one another at once, the second finds that it is no administrator any more.
 */
export async function lockAdministrators(tx: Tx, actor: Actor): Promise<readonly string[] | null> {
	const rows = await tx.$queryRaw<{ id: string }[]>`
		SELECT "id" FROM "User" WHERE "role" = 'admin' AND "active" ORDER BY "id" FOR UPDATE`;
	const ids = rows.map(({ id }) => id);
	return ids.includes(actor.userId) ? ids : null;
}

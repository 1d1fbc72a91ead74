import "server-only";
import { type ImportRefusal, type StoredImport, storedJson } from "@/lib/contracts/plan-import";
import type { Actor } from "@/server/auth/actor";
import type { Tx } from "@/server/db/client";
import type { PlanImport } from "@/server/db/generated/client";
import { managesPlan } from "@/server/plan/managed-plan";

/** An import as stored, with what its page had seen or why nothing can be done to it. */
type Locked =
	| { readonly row: PlanImport; readonly refusal: null }
	| { readonly row: null; readonly refusal: ImportRefusal };

/**
 * Locks an import that is under review for the version that a page had seen, or says why not. The lock is held
 * to the end of the transaction: of two that save, discard or publish at once, the second finds another version
 * or none under review.
 */
export async function lockImport(
	tx: Tx,
	actor: Actor,
	{ importId, version }: { readonly importId: string; readonly version: number },
): Promise<Locked> {
	const refused = (refusal: ImportRefusal): Locked => ({ row: null, refusal });
	if (!managesPlan(actor)) return refused("notFound");
	await tx.$queryRaw`SELECT 1 FROM "PlanImport" WHERE "id" = ${importId} FOR UPDATE`;
	const row = await tx.planImport.findUnique({ where: { id: importId } });
	if (!row) return refused("notFound");
	if (row.discardedAt) return refused("alreadyDiscarded");
	if (row.publishedAt) return refused("alreadyPublished");
	return row.version === version ? { row, refusal: null } : refused("conflict");
}

/** What the reader is handed of it. */
export function storedOf(row: Pick<PlanImport, keyof StoredImport>): StoredImport {
	const { id, year, fileName } = row;
	return { id, year, fileName, reading: storedJson(row.reading), corrections: storedJson(row.corrections) };
}

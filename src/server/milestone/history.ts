import "server-only";
import type { History } from "@/lib/contracts/history";
import { may, relationsOf } from "@/lib/domain/user/permissions";
import type { Actor } from "@/server/auth/actor";
import type { Tx } from "@/server/db/client";
import { displayNames } from "./history-rows";
import { latestFirst, type RecordedAct } from "./present-history";

/**
 * Whether the actor may read the notes and reasons of a project's milestones (docs/product.md, Who may do
 * what): they are free text and can name any unit, so units that do not lead it may not; nor may those who
 * read no reports, the administrator and the auditor.
 */
export function readsWords(actor: Actor, leadIds: readonly string[]): boolean {
	return may(actor, "viewNotes", relationsOf(actor, { leadIds }));
}

/** The latest `limit` acts with their authors' names. One statement. */
export async function tellHistory(tx: Tx, acts: readonly RecordedAct[], limit: number): Promise<History> {
	const shown = latestFirst(acts).slice(0, limit);
	const names = await displayNames(tx, new Set(shown.map((one) => one.recordedById)));
	return {
		entries: shown.map(({ recordedById, ...entry }) => ({ ...entry, byName: names.get(recordedById) ?? "" })),
		total: acts.length,
	};
}

import "server-only";
import type { AdjustedSubject } from "@/lib/contracts/adjustment";
import { may } from "@/lib/domain/user/permissions";
import type { Actor } from "@/server/auth/actor";
import type { Tx } from "@/server/db/client";

/** Whether the actor may see and change the settings (docs/product.md, Who may do what). */
export function managesSettings(actor: Actor): boolean {
	return may(actor, "manageSettings", "other");
}

type Subject = { readonly subjectType: AdjustedSubject; readonly subjectId: string };

/** The number of the last change of a setting or a calendar; 0 before the first. */
export async function lastChange(tx: Tx, where: Subject): Promise<number> {
	const { _max } = await tx.adjustment.aggregate({ where, _max: { seq: true } });
	return Number(_max.seq ?? 0);
}

/** The changes of a setting or a calendar, the latest first. */
export function changesOf(tx: Tx, where: Subject) {
	return tx.adjustment.findMany({
		where,
		select: {
			seq: true,
			actId: true,
			field: true,
			before: true,
			after: true,
			reason: true,
			recordedAt: true,
			recordedById: true,
		},
		orderBy: { seq: "desc" },
	});
}

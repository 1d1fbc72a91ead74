import "server-only";
import { SHARES_FIELD } from "@/lib/contracts/adjustment";
import type { Tx } from "@/server/db/client";
import type { Adjustment } from "@/server/db/generated/client";
import { dayOf, rowsAt } from "@/server/plan/fact-dates";
import { presentChange } from "@/server/plan/present-adjustments";
import type { Listener, RecordedAct } from "./present-history";

/** What a timeline needs to tell the adjustments of the things that it is about. */
export interface AdjustmentListener extends Listener {
	readonly readsReasons: boolean;
	/** How the thing is called in a sentence; null on its own page. */
	subjectOf(type: string, id: string): string | null;
	/** Of a target's figures. */
	labelOf(targetId: string): string;
}

/**
 * The adjustments of some things of a project. Groups' names are read with them; nothing is read when `isAny`
 * says that there are none.
 */
export async function readAdjustments(
	tx: Tx,
	isAny: boolean,
	where: { readonly projectId: string; readonly subjectId?: string },
): Promise<{ readonly rows: readonly Adjustment[]; readonly groups: ReadonlyMap<string, string> }> {
	if (!isAny) return { rows: [], groups: new Map() };
	const [rows, groups] = await Promise.all([
		tx.adjustment.findMany({ where: { ...where, field: { not: SHARES_FIELD } }, orderBy: { seq: "asc" } }),
		tx.unitGroup.findMany({ select: { id: true, name: true } }),
	]);
	return { rows, groups: new Map(groups.map(({ id, name }) => [id, name])) };
}

/** One act per thing that an adjustment changed, with all its fields. Splits tell of themselves. */
export function adjustmentActs(
	{ rows, groups }: Awaited<ReturnType<typeof readAdjustments>>,
	listener: AdjustmentListener,
): RecordedAct[] {
	const acts = new Map<string, Adjustment[]>();
	for (const row of rowsAt(rows, listener.at)) {
		const key = `${row.actId}/${row.subjectId}`;
		acts.set(key, [...(acts.get(key) ?? []), row]);
	}
	return [...acts.values()].flatMap((fields) => {
		const [first] = fields;
		return first ? [actOf(first, fields, groups, listener)] : [];
	});
}

function actOf(
	first: Adjustment,
	fields: readonly Adjustment[],
	groups: ReadonlyMap<string, string>,
	listener: AdjustmentListener,
): RecordedAct {
	const recordedAt = first.recordedAt.toISOString();
	const reader = {
		scope: listener.scope,
		unitOf: (unitId: string) => listener.unitOf(unitId, recordedAt),
		groupOf: (groupId: string) => groups.get(groupId) ?? groupId,
		unitLabel: first.subjectType === "target" ? listener.labelOf(first.subjectId) : "",
	};
	return {
		key: `adjustment-${first.seq}`,
		act: {
			kind: "adjustment",
			subject: listener.subjectOf(first.subjectType, first.subjectId),
			changes: fields.map((row) => presentChange(row, reader)),
		},
		effectiveOn: dayOf(first.effectiveOn),
		recordedAt,
		recordedById: first.recordedById,
		words: listener.readsReasons ? `原因：${first.reason}` : null,
		href: null,
	};
}

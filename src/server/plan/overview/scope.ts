import "server-only";
import type { UnitRef } from "@/lib/contracts/lists";
import type { UnitName } from "@/lib/domain/unit/kinds";
import { may, mayAnywhere, relationsOf } from "@/lib/domain/user/permissions";
import type { Actor } from "@/server/auth/actor";
import { leadUnitOf } from "@/server/plan/scope";
import { type CellScope, visibleCells } from "@/server/target/scope";

/** What a viewer may see of other units in lists and tables (docs/product.md, Who may do what). */
export interface Viewpoint {
	/** Whose cells of a project, by its lead units. */
	cellsOf(leadIds: readonly string[]): CellScope;
	/** Whether the page of a unit opens. */
	opensUnit(unitId: string): boolean;
	/** Whether a unit's report of a project opens: the rule of src/server/report/scope.ts for one report. */
	opensReport(
		report: { readonly unitId: string; readonly approved: boolean },
		leadIds: readonly string[],
	): boolean;
}

/** The bureau sees every unit, the auditor none, a unit's staff their own. */
export function viewpointOf(actor: Actor): Viewpoint {
	const ownUnitId = leadUnitOf(actor);
	return {
		cellsOf: (leadIds) => visibleCells(actor, leadIds),
		opensUnit: (unitId) => may(actor, "viewFigures", unitId === ownUnitId ? "ownUnit" : "other"),
		opensReport: ({ unitId, approved }, leadIds) => {
			const reads = approved ? "viewApprovedReports" : "viewReports";
			return may(actor, reads, relationsOf(actor, { leadIds, unitId }));
		},
	};
}

/** Whether the lists of units and of what they owe are for the actor. The auditor sees totals only. */
export function readsUnits(actor: Actor): boolean {
	return mayAnywhere(actor, "viewFigures");
}

/** A unit as a line names it. */
export function unitRef(unitId: string, units: ReadonlyMap<string, UnitName>, viewpoint: Viewpoint): UnitRef {
	return {
		id: unitId,
		name: units.get(unitId)?.name ?? unitId,
		href: viewpoint.opensUnit(unitId) ? `/units/${unitId}` : null,
	};
}

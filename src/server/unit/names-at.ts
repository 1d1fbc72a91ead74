import "server-only";
import { unitShapes } from "@/lib/contracts/adjustment";
import type { Instant } from "@/lib/domain/time/day";
import { unitNameAt } from "@/lib/domain/unit/name-at";
import type { Tx } from "@/server/db/client";
import { adjustmentsOf, indexAdjustments, readAdjustments } from "@/server/plan/adjustment-rows";

/** Units by the names that they had at an instant; null for what is none. */
export type UnitNamesAt = (unitId: string, at: Instant) => string | null;

/** Every unit's names, the earlier ones too. Two statements. */
export async function readUnitNames(tx: Tx): Promise<UnitNamesAt> {
	const [units, renames] = await Promise.all([
		tx.unit.findMany({ select: { id: true, name: true } }),
		readAdjustments(tx, { subjectType: "unit", field: "name" }),
	]);
	const index = indexAdjustments(renames);
	const named = new Map(
		units.map(({ id, name }) => [id, { name, adjustments: adjustmentsOf(index, "unit", id, unitShapes) }]),
	);
	return (unitId, at) => {
		const unit = named.get(unitId);
		return unit ? unitNameAt(unit, at) : null;
	};
}

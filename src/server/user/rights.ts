import "server-only";
import type { UserRefusal } from "@/lib/contracts/user";
import type { Role } from "@/lib/domain/user/roles";
import { UNIT_OF_ROLE } from "@/lib/domain/user/unit-of-role";
import type { Tx } from "@/server/db/client";

/** Role and units as a form gives them. */
export interface Rights {
	readonly role: Role;
	readonly unitId: string | null;
	readonly supervises: readonly string[];
}

/**
 * The rights that are stored for what a form says, or why they do not fit: a section's staff belongs to a
 * section, a unit's to another unit, only leaders have 分管 sections. A disabled unit takes nobody new;
 * `presentUnitId` may stay where it is.
 */
export async function settledRights(
	tx: Tx,
	{ role, unitId, supervises }: Rights,
	presentUnitId: string | null,
): Promise<Rights | UserRefusal> {
	const { kinds, rule } = UNIT_OF_ROLE[role];
	const supervised = role === "leader" ? [...new Set(supervises)].sort() : [];
	const wanted = rule === "none" ? null : unitId;
	if (rule === "required" && wanted === null) return "unitRequired";
	const ids = wanted ? [wanted, ...supervised] : supervised;
	const found = ids.length > 0 ? await tx.unit.findMany({ where: { id: { in: ids } } }) : [];
	const units = new Map(found.map((unit) => [unit.id, unit]));
	if (wanted) {
		const unit = units.get(wanted);
		if (!unit || !kinds.includes(unit.kind)) return "unitDoesNotFit";
		if (!unit.active && wanted !== presentUnitId) return "unitDisabled";
	}
	if (supervised.some((id) => units.get(id)?.kind !== "section")) return "supervisesOnlySections";
	return { role, unitId: wanted, supervises: supervised };
}

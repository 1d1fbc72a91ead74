import "server-only";
import type { PlanData } from "@/lib/contracts/plan-data";
import type { Tx } from "@/server/db/client";

/** Adds the units and groups that are absent by id, with their aliases and members. Answers how many. */
export async function loadUnits(tx: Tx, data: PlanData): Promise<number> {
	const units = await tx.unit.findMany({ select: { id: true } });
	const groups = await tx.unitGroup.findMany({ select: { id: true } });
	const newUnits = absent(data.units, units);
	const newGroups = absent(data.groups, groups);

	if (newUnits.length > 0) {
		await tx.unit.createMany({ data: newUnits.map(({ aliases: _, ...unit }) => unit) });
		const aliases = newUnits.flatMap((unit) => unit.aliases.map((alias) => ({ alias, unitId: unit.id })));
		// A person may have given the alias to another unit meanwhile: theirs stands.
		await tx.unitAlias.createMany({ data: aliases, skipDuplicates: true });
	}
	if (newGroups.length > 0) {
		await tx.unitGroup.createMany({ data: newGroups.map(({ members: _, ...group }) => group) });
		await tx.unitGroupMember.createMany({
			data: newGroups.flatMap((group) =>
				group.members.map((unitId, position) => ({ groupId: group.id, unitId, ordinal: position + 1 })),
			),
		});
	}
	return newUnits.length + newGroups.length;
}

/** The rows whose id is not among the existing ones. */
export function absent<Row extends { readonly id: string }>(
	rows: readonly Row[],
	existing: readonly { readonly id: string }[],
): Row[] {
	const ids = new Set(existing.map(({ id }) => id));
	return rows.filter(({ id }) => !ids.has(id));
}

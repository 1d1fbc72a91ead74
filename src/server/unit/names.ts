import "server-only";
import type { UnitRefusal } from "@/lib/contracts/unit";
import type { Tx } from "@/server/db/client";

/**
 * Why a unit cannot have a name and aliases: a word that stands for a unit, as its name or as an alias, stands
 * for no other. Null when it can. `unitId` is the unit itself, null for a new one.
 */
export async function nameClash(
	tx: Tx,
	unitId: string | null,
	name: string,
	aliases: readonly string[],
): Promise<UnitRefusal | null> {
	const words = [name, ...aliases];
	const others = await tx.unit.findMany({
		relationLoadStrategy: "join",
		where: {
			...(unitId ? { NOT: { id: unitId } } : {}),
			OR: [{ name: { in: words } }, { aliases: { some: { alias: { in: words } } } }],
		},
		select: { name: true, aliases: { select: { alias: true } } },
	});
	for (const other of others) {
		const taken = new Set([other.name, ...other.aliases.map(({ alias }) => alias)]);
		if (taken.has(name)) return { kind: "nameTaken", name, by: other.name };
		const alias = aliases.find((word) => taken.has(word));
		if (alias !== undefined) return { kind: "aliasTaken", name: alias, by: other.name };
	}
	return null;
}

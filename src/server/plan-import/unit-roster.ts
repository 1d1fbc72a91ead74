import "server-only";
import type { UnitRoster } from "@/lib/contracts/plan-import";
import type { Tx } from "@/server/db/client";

/** The units with the words that stand for them, and the groups: what a reader matches names with. Two statements. */
export async function readUnitRoster(tx: Tx): Promise<UnitRoster> {
	const units = await tx.unit.findMany({
		relationLoadStrategy: "join",
		select: {
			...{ id: true, name: true, fullName: true, kind: true, ordinal: true, active: true },
			aliases: { select: { alias: true }, orderBy: { alias: "asc" } },
		},
		orderBy: [{ ordinal: "asc" }, { id: "asc" }],
	});
	const groups = await tx.unitGroup.findMany({
		relationLoadStrategy: "join",
		select: {
			id: true,
			name: true,
			membersKnown: true,
			members: { select: { unitId: true }, orderBy: { ordinal: "asc" } },
		},
		orderBy: { name: "asc" },
	});
	return {
		units: units.map(({ aliases, ...unit }) => ({ ...unit, aliases: aliases.map(({ alias }) => alias) })),
		groups: groups.map(({ members, ...group }) => ({
			...group,
			members: members.map(({ unitId }) => unitId),
		})),
	};
}

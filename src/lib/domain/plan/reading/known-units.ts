import type { UnitKind } from "../../unit/kinds";
import type { ResponsibleEntry } from "../facts";

/** What the reader of a plan knows of the bureau's units before it reads. */
export interface KnownUnits {
	readonly units: readonly {
		readonly id: string;
		readonly name: string;
		readonly kind: UnitKind;
		readonly aliases: readonly string[];
	}[];
	readonly groups: readonly {
		readonly id: string;
		readonly name: string;
		/** False: 成员名单未维护. */
		readonly membersKnown: boolean;
		readonly members: readonly string[];
	}[];
}

export const sameEntry = (a: ResponsibleEntry, b: ResponsibleEntry) =>
	"unitId" in a ? "unitId" in b && a.unitId === b.unitId : "groupId" in b && a.groupId === b.groupId;

const isTown = ({ units }: KnownUnits, id: string) =>
	units.some((unit) => unit.id === id && unit.kind === "town");

/** The entries of 责任单位 that are towns, or groups of towns (各区镇(街道)). */
export function townEntries(entries: readonly ResponsibleEntry[], known: KnownUnits): ResponsibleEntry[] {
	return entries.filter((entry) => {
		if ("unitId" in entry) return isTown(known, entry.unitId);
		const group = known.groups.find(({ id }) => id === entry.groupId);
		return group?.members.some((id) => isTown(known, id)) ?? false;
	});
}

/** Unit ids, groups expanded into their members, each once and in order. */
export function unitsOf(entries: readonly ResponsibleEntry[], { groups }: KnownUnits): string[] {
	const ids = entries.flatMap((entry) =>
		"unitId" in entry ? [entry.unitId] : (groups.find(({ id }) => id === entry.groupId)?.members ?? []),
	);
	return [...new Set(ids)];
}

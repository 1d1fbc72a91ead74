import type { UnitKind } from "../../unit/kinds";
import type { ResponsibleEntry } from "../facts";

export interface KnownUnit {
	readonly id: string;
	readonly name: string;
	readonly kind: UnitKind;
	readonly aliases: readonly string[];
}

export interface KnownGroup {
	readonly id: string;
	readonly name: string;
	/** False: 成员名单未维护. */
	readonly membersKnown: boolean;
	readonly members: readonly string[];
}

/** What the reader of a plan knows of the bureau's units before it reads. */
export interface KnownUnits {
	readonly units: readonly KnownUnit[];
	readonly groups: readonly KnownGroup[];
}

interface ById {
	readonly units: ReadonlyMap<string, KnownUnit>;
	readonly groups: ReadonlyMap<string, KnownGroup>;
}

/** Built once per list: a plan of a thousand rows asks for its units ten thousand times. */
const indexes = new WeakMap<KnownUnits, ById>();

function byId(known: KnownUnits): ById {
	const index = indexes.get(known) ?? {
		units: new Map(known.units.map((unit) => [unit.id, unit])),
		groups: new Map(known.groups.map((group) => [group.id, group])),
	};
	indexes.set(known, index);
	return index;
}

export const unitOf = (known: KnownUnits, id: string) => byId(known).units.get(id);
export const groupOf = (known: KnownUnits, id: string) => byId(known).groups.get(id);

/** The name of an entry; undefined for one that the lists do not have. */
export const nameOfEntry = (known: KnownUnits, entry: ResponsibleEntry) =>
	("unitId" in entry ? unitOf(known, entry.unitId) : groupOf(known, entry.groupId))?.name;

export const sameEntry = (a: ResponsibleEntry, b: ResponsibleEntry) =>
	"unitId" in a ? "unitId" in b && a.unitId === b.unitId : "groupId" in b && a.groupId === b.groupId;

/** The entries of 责任单位 that are towns, or groups of towns (各区镇(街道)). */
export function townEntries(entries: readonly ResponsibleEntry[], known: KnownUnits): ResponsibleEntry[] {
	const isTown = (id: string) => unitOf(known, id)?.kind === "town";
	return entries.filter((entry) =>
		"unitId" in entry ? isTown(entry.unitId) : (groupOf(known, entry.groupId)?.members.some(isTown) ?? false),
	);
}

/** Unit ids, groups expanded into their members, each once and in order. */
export function unitsOf(entries: readonly ResponsibleEntry[], known: KnownUnits): string[] {
	const ids = entries.flatMap((entry) =>
		"unitId" in entry ? [entry.unitId] : (groupOf(known, entry.groupId)?.members ?? []),
	);
	return [...new Set(ids)];
}

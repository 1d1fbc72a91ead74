import { compared } from "../text/fold";
import type { UnitKind } from "./kinds";

/** What a reader of names knows of the bureau's units. */
export interface UnitNames {
	readonly units: readonly {
		readonly id: string;
		readonly name: string;
		readonly fullName?: string | null;
		readonly kind: UnitKind;
		readonly aliases: readonly string[];
	}[];
	readonly groups: readonly {
		readonly id: string;
		readonly name: string;
		readonly aliases?: readonly string[];
	}[];
	/** The city whose 市 stands before names; the bureau's own unless said. */
	readonly city?: string;
}

/** The unit or group that a name stands for. */
export type NamedEntry =
	| { readonly kind: "unit"; readonly unitId: string }
	| { readonly kind: "group"; readonly groupId: string };

export function sameEntry(a: NamedEntry, b: NamedEntry): boolean {
	if (a.kind === "unit") return b.kind === "unit" && a.unitId === b.unitId;
	return b.kind === "group" && a.groupId === b.groupId;
}

export interface KnownName {
	readonly entry: NamedEntry;
	/** As the bureau writes it. */
	readonly name: string;
	/** Folded and without white space. */
	readonly key: string;
	/** Its own name, an alias, or one with 市 before it or without. */
	readonly rank: "name" | "alias" | "variant";
}

const CITY = "张家港";
/** Shorter than this, a name without its 市 is any word. */
const SHORTEST_BARE = 3;

/** Folded, without white space. */
export function keyOf(name: string): string {
	return compared(name);
}

/** Every spelling under which a unit or group is known, the bureau's own spellings first. */
export function knownNames({ units, groups, city = CITY }: UnitNames): KnownName[] {
	const own: KnownName[] = [];
	const aliases: KnownName[] = [];
	const variants: KnownName[] = [];
	const add = (entry: NamedEntry, name: string, others: readonly string[], kind: UnitKind | null) => {
		own.push({ entry, name, key: keyOf(name), rank: "name" });
		for (const alias of others) aliases.push({ entry, name, key: keyOf(alias), rank: "alias" });
		for (const one of [name, ...others]) {
			for (const key of variantsOf(keyOf(one), kind, city))
				variants.push({ entry, name, key, rank: "variant" });
		}
	};
	for (const { id, name, fullName, aliases: others, kind } of units) {
		add({ kind: "unit", unitId: id }, name, fullName ? [fullName, ...others] : others, kind);
	}
	for (const { id, name, aliases: others = [] } of groups) {
		add({ kind: "group", groupId: id }, name, others, null);
	}
	return [...own, ...aliases, ...variants].filter(({ key }) => key.length > 1);
}

/** 市 before a name or not, the city's name before it, the bureau's before a section's, 各 before 成员单位. */
function variantsOf(key: string, kind: UnitKind | null, city: string): string[] {
	const members = key.includes("成员单位")
		? [
				key.includes("各成员单位")
					? key.replace("各成员单位", "成员单位")
					: key.replace("成员单位", "各成员单位"),
			]
		: [];
	if (kind === "section") return ["局", "民政局", "市民政局", `${city}市民政局`].map((head) => head + key);
	if (kind === "town") return [`${city}市${key}`, `${city}${key}`];
	const bare = key.startsWith("市") ? key.slice(1) : key;
	const forms = [bare, `市${bare}`, `${city}市${bare}`, ...members];
	return forms.filter((form) => form !== key && form.length >= SHORTEST_BARE);
}

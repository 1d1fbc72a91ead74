import "server-only";
import type { UnitNotFound } from "@/lib/contracts/import-review";
import { type CorrectImportInput, entryOfKey } from "@/lib/contracts/import-review-inputs";
import { done, type Outcome, refused } from "@/lib/contracts/outcome";
import type { ResponsibleEntry } from "@/lib/domain/plan/facts";
import { type KnownUnits, nameOfEntry, sameEntry } from "@/lib/domain/plan/reading/known-units";
import { keyOf } from "./present-review-units";

const plain = (name: string) => name.normalize("NFKC").replace(/\s+/g, "");

/**
 * The unit or group that was typed or chosen: by its key (unit:…, group:…), its name, else another of its names; white space and
 * full-width forms make no difference. Null for none, and for a name that several have.
 */
export function entryNamed(typed: string, known: KnownUnits): ResponsibleEntry | null {
	const byKey = /^(?:unit|group):/.test(typed) ? entryOfKey(typed) : null;
	if (byKey !== null && nameOfEntry(known, byKey) !== undefined) return byKey;
	const name = plain(typed);
	const named = [...known.units, ...known.groups].filter((one) => plain(one.name) === name);
	const called = known.units.filter(({ aliases }) => aliases.map(plain).includes(name));
	const [found, ...others] = named.length > 0 ? named : called;
	if (found === undefined || others.length > 0) return null;
	return "members" in found ? { groupId: found.id } : { unitId: found.id };
}

/** A form that names units, with the ids and keys of those that it means; refused for a name that nobody has. */
export function withUnits(
	input: CorrectImportInput,
	known: KnownUnits,
): Outcome<CorrectImportInput, UnitNotFound> {
	if (input.op === "meanUnit") {
		const { means: name } = input;
		const entry = entryNamed(name, known);
		if (!entry) return refused({ kind: "unitNotFound", field: "means", name, mayBeGroup: true });
		return done({ ...input, means: keyOf(entry) });
	}
	if (input.op !== "setUnits") return done(input);
	const leads: { place: string; name: string }[] = [];
	for (const { place, name } of input.leads) {
		const entry = entryNamed(name, known);
		if (!entry || !("unitId" in entry))
			return refused({ kind: "unitNotFound", field: `leads.${place}`, name, mayBeGroup: false });
		if (leads.every((one) => one.name !== entry.unitId)) leads.push({ place, name: entry.unitId });
	}
	const responsible = [...input.responsible];
	for (const { place, name } of input.more) {
		const entry = entryNamed(name, known);
		if (!entry) return refused({ kind: "unitNotFound", field: `more.${place}`, name, mayBeGroup: true });
		if (!responsible.some((one) => sameEntry(one, entry))) responsible.push(entry);
	}
	return done({ ...input, leads, responsible, more: [] });
}

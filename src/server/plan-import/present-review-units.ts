import "server-only";
import type { ReviewUnits } from "@/lib/contracts/import-review";
import type { Option } from "@/lib/contracts/lists";
import type { Correction } from "@/lib/domain/plan/correction/corrections";
import type { ResponsibleEntry } from "@/lib/domain/plan/facts";
import { type KnownUnits, nameOfEntry } from "@/lib/domain/plan/reading/known-units";
import type { PlacedUnit } from "@/lib/domain/plan/reading/new-units";
import type { PlanReading } from "@/lib/domain/plan/reading/plan-reading";
import type { ProjectReading } from "@/lib/domain/plan/reading/project-reading";

/** unit:… and group:…, as forms name them. */
export const keyOf = (entry: ResponsibleEntry) =>
	"unitId" in entry ? `unit:${entry.unitId}` : `group:${entry.groupId}`;

/** What there is to choose from, groups first where both can be chosen. */
export function optionsOf({ units, groups }: KnownUnits): {
	readonly units: readonly Option[];
	readonly entries: readonly Option[];
} {
	return {
		units: units.map(({ id, name }) => ({ id, name })),
		entries: [
			...groups.map(({ id, name }) => ({ id: keyOf({ groupId: id }), name })),
			...units.map(({ id, name }) => ({ id: keyOf({ unitId: id }), name })),
		],
	};
}

const idOf = ({ entry }: PlacedUnit) => ("unitId" in entry ? entry.unitId : entry.groupId);

/** Who leads and carries out the project, and which of them nobody knows. */
export function presentUnits(
	{ leads, responsible }: ProjectReading,
	{ known, newUnits }: PlanReading,
	corrections: readonly Correction[],
): ReviewUnits {
	const named = new Set(corrections.flatMap((one) => (one.op === "nameUnit" ? [one.unit] : [])));
	const refs = new Map<string, string>([
		...responsible.map((unit, index) => [idOf(unit), `ur${index + 1}`] as const),
		...leads.map((unit, index) => [idOf(unit), `ul${index + 1}`] as const),
	]);
	const names = (units: readonly PlacedUnit[]) =>
		units.map(({ entry, text }) => nameOfEntry(known, entry) ?? text).join("、");
	return {
		leads: leads.map(({ entry }) => keyOf(entry)),
		responsible: responsible.map(({ entry }) => keyOf(entry)),
		leadNames: names(leads),
		responsibleNames: names(responsible),
		unknown: newUnits.flatMap(({ id, name, kind }) => {
			const ref = refs.get(id);
			if (ref === undefined || named.has(id)) return [];
			const near = [...leads, ...responsible].find((unit) => idOf(unit) === id)?.nearest;
			const nearest = optionsOf(known).entries.find((one) => one.name === near)?.id ?? null;
			return [{ id, ref, name, isGroup: kind === null, nearest }];
		}),
	};
}

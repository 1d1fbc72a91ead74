import type { ResponsibleEntry } from "../facts";
import { type KnownUnits, nameOfEntry } from "../reading/known-units";
import { type NewUnit, type PlacedUnit, withNewUnits } from "../reading/new-units";
import type { PlanReading } from "../reading/plan-reading";
import type { PlacedRow } from "../reading/read-project";
import type { Correction, CorrectionRefusal, ProjectCorrection, UnitMeant, UnitNamed } from "./corrections";

type OfUnits = UnitMeant | UnitNamed;

const isOfUnits = (one: Correction): one is OfUnits => one.op === "meanUnit" || one.op === "nameUnit";

/** A plan's units as a person says they are, and whom the entries of its reading mean by that. */
export interface CorrectedUnits {
	readonly known: KnownUnits;
	/** Those that are still new: named by a person, or by nobody yet. */
	readonly newUnits: readonly NewUnit[];
	readonly entryOf: (entry: ResponsibleEntry) => ResponsibleEntry;
	/** The row with its units as meant; the very same row where nothing of it was meant otherwise. */
	readonly rowOf: <Row extends PlacedRow>(row: Row) => Row;
	readonly refused: readonly { readonly correction: Correction; readonly reason: CorrectionRefusal }[];
}

const idOf = (entry: ResponsibleEntry) => ("unitId" in entry ? entry.unitId : entry.groupId);

/** The lists without the units that the plan's reading added to them. */
function withoutNew({ known, newUnits }: PlanReading): KnownUnits {
	const added = new Set(newUnits.map(({ id }) => id));
	const isOld = ({ id }: { readonly id: string }) => !added.has(id);
	return { units: known.units.filter(isOld), groups: known.groups.filter(isOld) };
}

/** What a person says about names that nobody knew; of two words about one name the later counts. */
export function correctUnits(reading: PlanReading, corrections: readonly Correction[]): CorrectedUnits {
	const old = withoutNew(reading);
	const names = new Map(reading.newUnits.map((unit) => [unit.id, unit]));
	const meant = new Map<string, ResponsibleEntry>();
	const settled = new Set<string>();
	const refused: { correction: Correction; reason: CorrectionRefusal }[] = [];
	for (const correction of corrections.filter(isOfUnits)) {
		const { unit } = correction;
		const isNew = reading.newUnits.some(({ id }) => id === unit);
		if (!isNew) {
			refused.push({ correction, reason: "notANewUnit" });
			continue;
		}
		if (correction.op === "meanUnit") {
			if (nameOfEntry(old, correction.means) === undefined) {
				refused.push({ correction, reason: "unitUnknown" });
				continue;
			}
			names.delete(unit);
			meant.set(unit, correction.means);
		} else {
			const { name, kind } = correction;
			names.set(unit, { id: unit, name, kind });
			meant.set(unit, kind === null ? { groupId: unit } : { unitId: unit });
		}
		settled.add(unit);
	}
	const known = meant.size === 0 ? reading.known : withNewUnits(old, [...names.values()]);
	const entryOf = (entry: ResponsibleEntry) => meant.get(idOf(entry)) ?? entry;
	const placedAgain = (units: readonly PlacedUnit[]): PlacedUnit[] => {
		const seen = new Set<string>();
		return units.flatMap((unit) => {
			const isSaid = settled.has(idOf(unit.entry));
			const entry = entryOf(unit.entry);
			if (seen.has(idOf(entry))) return [];
			seen.add(idOf(entry));
			return [isSaid ? { ...unit, entry, isNew: false, sureness: "sure" as const } : unit];
		});
	};
	const isAbout = (row: PlacedRow) =>
		[...row.leads, ...row.responsible].some(({ entry }) => settled.has(idOf(entry)));
	return {
		known,
		newUnits: [...names.values()],
		entryOf,
		rowOf: (row) =>
			isAbout(row)
				? { ...row, leads: placedAgain(row.leads), responsible: placedAgain(row.responsible) }
				: row,
		refused,
	};
}

/** The correction with the units that it names as they are meant. A unit that is a group now leads nothing. */
export function ofMeantUnits(correction: ProjectCorrection, { entryOf }: CorrectedUnits): ProjectCorrection {
	const unitIds = (ids: readonly string[]) =>
		ids.flatMap((unitId) => {
			const entry = entryOf({ unitId });
			return "unitId" in entry ? [entry.unitId] : [];
		});
	switch (correction.op) {
		case "setUnits": {
			const { leads, responsible, ...rest } = correction;
			return {
				...rest,
				...(leads === undefined ? {} : { leads: unitIds(leads) }),
				...(responsible === undefined ? {} : { responsible: responsible.map(entryOf) }),
			};
		}
		case "setDuties": {
			const { actingLeads, owners, ...rest } = correction;
			return {
				...rest,
				...(actingLeads === undefined ? {} : { actingLeads: unitIds(actingLeads) }),
				...(owners === undefined ? {} : { owners: owners.map(entryOf) }),
			};
		}
		default:
			return correction;
	}
}

import "server-only";
import type { UnitRoster } from "@/lib/contracts/plan-import";
import type { KnownUnits } from "@/lib/domain/plan/reading/known-units";

/** The units as the reader of plans knows them, closed ones too: their names stay theirs. */
export function readerUnits({ units, groups }: UnitRoster): KnownUnits {
	return {
		units: units.map(({ id, name, fullName, kind, aliases }) => ({
			...{ id, name, kind },
			aliases: fullName === null || aliases.includes(fullName) ? aliases : [fullName, ...aliases],
		})),
		groups,
	};
}

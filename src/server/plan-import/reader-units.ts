import "server-only";
import type { KnownUnits } from "@/lib/contracts/plan-import";
import type { KnownUnits as ReaderUnits } from "@/lib/domain/plan/reading/known-units";

/** The units as the reader of plans knows them, closed ones too: their names stay theirs. */
export function readerUnits({ units, groups }: KnownUnits): ReaderUnits {
	return {
		units: units.map(({ id, name, fullName, kind, aliases }) => ({
			...{ id, name, kind },
			aliases: fullName === null || aliases.includes(fullName) ? aliases : [fullName, ...aliases],
		})),
		groups: groups.map(({ memberIds, ...group }) => ({ ...group, members: memberIds })),
	};
}

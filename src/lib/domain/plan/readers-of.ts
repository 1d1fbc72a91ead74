import { readSchedule } from "../schedule/read-schedule";
import { findSuspicious } from "../schedule/suspicious";
import { readTargets } from "../target/read-targets";
import { UnitMatcher } from "../unit/match-units";
import type { NamedEntry } from "../unit/unit-names";
import type { ResponsibleEntry } from "./facts";
import type { KnownUnits } from "./reading/known-units";
import type { Readers } from "./reading/readers";

const entryOf = (entry: NamedEntry): ResponsibleEntry =>
	entry.kind === "unit" ? { unitId: entry.unitId } : { groupId: entry.groupId };

/** The readers of texts, with names matched to those that the bureau knows. */
export function readersOf(known: KnownUnits): Readers {
	const matcher = new UnitMatcher(known);
	return {
		readSchedule,
		readTargets,
		findSuspicious,
		matchUnits: (text) =>
			matcher.match(text).map(({ span, name, match, sureness }) => ({
				text: name,
				span,
				entry: match.kind === "unknown" ? null : entryOf(match),
				sureness,
			})),
	};
}

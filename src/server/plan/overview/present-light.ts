import type { LightView } from "@/lib/contracts/overview";
import type { LightResult } from "@/lib/domain/light/result";
import type { Day } from "@/lib/domain/time/day";
import type { UnitName } from "@/lib/domain/unit/kinds";
import { reasonSentence } from "@/lib/format/reasons";
import type { CellScope } from "@/server/target/scope";

/** What its sentence is told from: names of units, and the day for which it is shown. */
interface LightWords {
	readonly units: ReadonlyMap<string, UnitName>;
	readonly asOf: Day;
}

/** A light with its reason in a sentence; who does not see every cell is told units by their number only. */
export function presentLight(result: LightResult, scope: CellScope, { units, asOf }: LightWords): LightView {
	const unitOf = (unitId: string) => units.get(unitId)?.name ?? unitId;
	return {
		light: result.light,
		reason: reasonSentence(result.reason, scope.kind === "all" ? unitOf : null, asOf),
		soon: result.soon,
		override: result.override,
	};
}

import type { LightView } from "@/lib/contracts/overview";
import type { LightResult } from "@/lib/domain/light/result";
import type { Day } from "@/lib/domain/time/day";
import { reasonSentence } from "@/lib/format/reasons";

/** A light with its reason in a sentence; for who does not see every cell, units are only counted. */
export function presentLight(
	result: LightResult,
	seesUnits: boolean,
	unitOf: (unitId: string) => string,
	asOf: Day,
): LightView {
	return {
		light: result.light,
		reason: reasonSentence(result.reason, seesUnits ? unitOf : null, asOf),
		soon: result.soon,
		override: result.override,
	};
}

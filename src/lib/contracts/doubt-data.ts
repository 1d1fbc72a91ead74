import type { PlanDoubtWhat } from "@/lib/domain/plan/reading/plan-doubts";
import { planDoubtSentence } from "@/lib/format/plan-doubts";
import type { DoubtCode } from "./plan-data";

/** The kind under which the plan's data keeps a doubt of the reader; a stated one says its own. */
const CODES: Readonly<Record<Exclude<PlanDoubtWhat["code"], "stated">, DoubtCode>> = {
	mended: "garbledText",
	suspicious: "garbledText",
	fieldMissing: "placeholder",
	ordinalOutOfOrder: "wordingUnclear",
	wordsFromContent: "wordingUnclear",
	unitUnknown: "scopeUnclear",
	unitWords: "scopeUnclear",
	membersUnknown: "membersUnknown",
	ownersIncomplete: "membersUnknown",
	partyUnnamed: "unnamedParty",
	levelsWithoutTowns: "scopeUnclear",
	repeatedWork: "repeatedWork",
	date: "dateUnclear",
	targetWords: "wordingUnclear",
	eachUnit: "wordingUnclear",
	denominatorUnknown: "splitUnknown",
	splitUnknown: "splitUnknown",
	measuresDiffer: "wordingUnclear",
	figuresDiffer: "wordingUnclear",
	stagesAssumed: "wordingUnclear",
	targetOfOthers: "unnamedParty",
};

/** A doubt's kind and the sentence that is kept with the plan. */
export function doubtData(doubt: PlanDoubtWhat): { readonly code: DoubtCode; readonly text: string } {
	const code =
		doubt.code === "stated"
			? doubt.kind
			: doubt.code === "date" && doubt.schedule === "mixedKinds"
				? "wordingUnclear"
				: CODES[doubt.code];
	return { code, text: planDoubtSentence(doubt) };
}

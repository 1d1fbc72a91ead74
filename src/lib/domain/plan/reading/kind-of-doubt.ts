import type { DoubtKind } from "./doubt-kinds";
import type { PlanDoubtWhat } from "./plan-doubts";

const KINDS: Readonly<Record<Exclude<PlanDoubtWhat["code"], "stated">, DoubtKind>> = {
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

/** The kind under which the plan's data keeps a doubt of the reader; a stated one says its own. */
export function kindOfDoubt(doubt: PlanDoubtWhat): DoubtKind {
	if (doubt.code === "stated") return doubt.kind;
	return doubt.code === "date" && doubt.schedule === "mixedKinds" ? "wordingUnclear" : KINDS[doubt.code];
}

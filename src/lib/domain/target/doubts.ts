/** Why a target as read should be looked at. Each has its sentence in lib/format/target-doubts.ts. */
export const TARGET_DOUBT_CODES = [
	"approximate",
	"range",
	"softGoal",
	"perUnitImplied",
	"perUnitUnclear",
	"dateInherited",
	"dateUnclear",
	"yearOnly",
	"otherYear",
	"loneDigit",
	"cumulative",
	"money",
	"inBrackets",
	"breakdownLeftOut",
	"fraction",
	"shared",
	"growth",
	"unitMissing",
	"rateOfCount",
	"yearly",
] as const;
export type TargetDoubtCode = (typeof TARGET_DOUBT_CODES)[number];

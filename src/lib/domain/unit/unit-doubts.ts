/** Why a name in a cell of units should be looked at. Each has its sentence in lib/format/unit-doubts.ts. */
export const UNIT_DOUBT_CODES = [
	"unknownName",
	"vagueName",
	"mistyped",
	"abbreviation",
	"groupVariant",
	"bracketIgnored",
	"andOthers",
	"namedTwice",
	"bothLevels",
] as const;
export type UnitDoubtCode = (typeof UNIT_DOUBT_CODES)[number];

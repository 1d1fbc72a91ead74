/** What kind of thing somebody was unsure of; what a published plan keeps of a doubt beside its sentence. */
export const DOUBT_KINDS = [
	"garbledText", // 原文疑似错漏
	"wordingUnclear", // the words allow two readings
	"dateUnclear", // a window without month or day of its own
	"scopeUnclear", // who is meant by the words
	"repeatedWork", // the same work in two windows
	"unnamedParty", // a party without a name
	"membersUnknown", // 成员名单未维护
	"splitUnknown", // no official split over units
	"placeholder", // a line to be filled in
] as const;
export type DoubtKind = (typeof DOUBT_KINDS)[number];

/** Those that a person can state; the others a reader alone finds. */
export const STATED_KINDS = [
	"wordingUnclear",
	"dateUnclear",
	"scopeUnclear",
	"placeholder",
	"splitUnknown",
] as const satisfies readonly DoubtKind[];
export type StatedKind = (typeof STATED_KINDS)[number];

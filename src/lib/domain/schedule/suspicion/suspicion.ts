import type { Span } from "../span";

/** What may be wrong with a place of a text. Each has its sentence in lib/format/suspicion-words.ts. */
export const SUSPICION_CODES = [
	"advertisement",
	"contact",
	"mojibake",
	"lostCharacter",
	"privateUse",
	"controlCharacter",
	"zeroWidth",
	"cutOffWord",
	"repeatedWord",
	"repeatedMark",
	"unbalancedMark",
] as const;
export type SuspicionCode = (typeof SUSPICION_CODES)[number];

/** A place that may not be what its author wrote. */
export interface Suspicion {
	readonly span: Span;
	readonly code: SuspicionCode;
	/** What could stand in place of the span ("": nothing); null where nothing can be said. Never applied by itself. */
	readonly suggestion: string | null;
}

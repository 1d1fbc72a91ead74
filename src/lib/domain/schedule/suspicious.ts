import { fold } from "../text/fold";
import { pairsIn } from "../text/pairs";
import type { Span } from "./span";
import { advertisementsIn } from "./suspicion/advertisements";
import { strangeCharactersIn } from "./suspicion/characters";
import { garbledIn } from "./suspicion/mojibake";
import { oddWordingIn } from "./suspicion/wording";

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

/**
 * The suspicious places of a text, in order and without overlaps (docs/plan-2024.md: the document of 2024 came with
 * an advertisement in a title and a lost character). Takes any text; time is linear in its length.
 */
export function findSuspicious(text: string): Suspicion[] {
	const folded = fold(text);
	const pairs = pairsIn(folded);
	const taken = new Uint8Array(text.length);
	// What explains more comes first: an advertisement's odd marks are not reported again.
	const found = [
		...advertisementsIn(text, folded, pairs.pairs),
		...garbledIn(text),
		...strangeCharactersIn(text),
		...oddWordingIn(text, folded, pairs.strays),
	].filter(({ span }) => take(taken, span));
	return found.sort((a, b) => a.span.start - b.span.start);
}

function take(taken: Uint8Array, { start, end }: Span): boolean {
	for (let at = start; at < end; at++) if (taken[at] === 1) return false;
	taken.fill(1, start, end);
	return true;
}

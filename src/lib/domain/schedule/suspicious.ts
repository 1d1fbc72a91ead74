import { fold } from "../text/fold";
import { pairsIn } from "../text/pairs";
import type { Span } from "./span";
import { advertisementsIn } from "./suspicion/advertisements";
import { strangeCharactersIn } from "./suspicion/characters";
import { garbledIn } from "./suspicion/mojibake";
import type { Suspicion } from "./suspicion/suspicion";
import { oddWordingIn } from "./suspicion/wording";

// One door for the finder and what it answers; the finders beside it share the types without coming back here.
export type { Suspicion, SuspicionCode } from "./suspicion/suspicion";

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

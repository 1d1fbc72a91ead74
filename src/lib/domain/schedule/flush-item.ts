import type { AssemblyState } from "./assembly-state";
import type { DatedClause } from "./dated-clauses";
import { type Draft, wordsEnd } from "./draft";
import { isHeadingName, isStageName } from "./labels";

/** Longer words are looked at no further: a name of a stage or a heading is short. */
const LOOK = 40;

/**
 * Settles what an item's sentences left without a date: a window of the whole year, a heading, or the name of the
 * stage of the window that follows (`next`).
 */
export function flushItem(state: AssemblyState, next?: Draft): void {
	const clauses = state.item.splice(0);
	const [first] = clauses;
	if (first === undefined) return;
	const words = state.text.slice(first.start, Math.min(first.end, first.start + LOOK));
	const end = wordsEnd(state.text, first);
	if (next !== undefined && clauses.length === 1 && isStageName(words)) {
		next.stage = { start: first.start, end };
		return;
	}
	if (
		clauses.length === 1 &&
		first.dates.length === 0 &&
		isHeadingName(words) &&
		heads(state, first, next !== undefined)
	) {
		state.piece(first.start, end, "heading");
		return;
	}
	const draft = state.blank();
	state.addAll(draft, clauses);
	draft.flow = "closed";
	state.drafts.push(draft);
}

/** Whether something follows that a short line or sentence can be the heading of. */
function heads(state: AssemblyState, { after, afterEnd }: DatedClause, dated: boolean): boolean {
	const last = state.clauses.at(-1);
	const goesOn = last !== undefined && last.end > afterEnd;
	return goesOn && (dated || (after === "\n" && state.open === null));
}

import { AssemblyState } from "./assembly-state";
import type { DatedClause } from "./dated-clauses";
import { type Draft, type Label, type Piece, wordsEnd } from "./draft";
import { flushItem } from "./flush-item";
import { isTimeLabel } from "./labels";
import type { Marker } from "./markers";
import { beginsSentence } from "./segment";
import { staysInWords } from "./stays-in-words";
import { takeDate } from "./take-date";
import { takeLabel } from "./take-label";
import { lendRhythm } from "./take-rhythm";
import { takeWords } from "./take-words";

export interface Assembled {
	readonly drafts: readonly Draft[];
	readonly pieces: readonly Piece[];
	readonly labels: readonly Label[];
}

/** Puts clauses together to windows: a date, a label, a list's number and the sentence before decide what goes where. */
export function assemble(plain: string, clauses: readonly DatedClause[], planYear: number): Assembled {
	const state = new AssemblyState(plain, clauses, planYear);
	for (const [index, clause] of clauses.entries()) take(state, clause, index);
	state.endSentence();
	flushItem(state);
	return state;
}

function take(state: AssemblyState, clause: DatedClause, index: number): void {
	if (beginsSentence(clause.before) || clause.marker !== null) {
		state.endSentence();
		state.here = false;
		state.answerable = false;
	}
	if (clause.marker !== null) takeMarker(state, clause.marker);
	if (clause.start >= clause.end) return;
	// 责任单位：…；完成时限：6月底: a label of time ends what is said of the answerable.
	if (clause.after === ":" && isTimeLabel(plainStart(state, clause))) state.answerable = false;
	if (state.answerable) {
		state.piece(clause.start, wordsEnd(state.text, clause), "responsible");
		return;
	}
	const { opening } = clause;
	if (clause.after === ":" && opening?.place !== "head" && takeLabel(state, clause, index)) return;
	if (opening !== null && !staysInWords(state, clause, opening) && takeDate(state, clause, opening, index))
		return;
	if (opening !== null) lendRhythm(state, opening);
	takeWords(state, clause, index);
}

/** A label is short. */
const LONGEST_LABEL = 16;

function plainStart({ text }: AssemblyState, { start, end }: DatedClause): string {
	return text.slice(start, Math.min(end, start + LONGEST_LABEL));
}

/** A number of a list within the open window's words goes on with them; any other begins an item. */
function takeMarker(state: AssemblyState, { kind, start, end }: Marker): void {
	state.piece(start, end, "listMarker");
	const { open, levels } = state;
	if (open?.inner.has(kind)) return;
	if (open !== null && open.flow !== "closed" && open.item !== kind && !levels.includes(kind)) {
		open.inner = new Set([...open.inner, kind]);
		return;
	}
	flushItem(state);
	state.open = null;
	state.label = null;
	const level = levels.indexOf(kind);
	state.levels = level < 0 ? [...levels, kind] : levels.slice(0, level + 1);
}

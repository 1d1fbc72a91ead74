import type { AssemblyState } from "./assembly-state";
import type { DatedClause } from "./dated-clauses";
import type { Flow } from "./draft";
import { flushItem } from "./flush-item";
import { beginsSentence } from "./segment";
import { isStandingAlone, standsAt } from "./standing";

/** How far ahead a standing commitment looks for a date of its sentence. */
const AHEAD = 8;
/** Longer clauses are more than 长期坚持. */
const LONGEST = 20;

/** Takes a clause without a date: more words of the open window, words that wait for a date, or a standing commitment. */
export function takeWords(state: AssemblyState, clause: DatedClause, index: number): void {
	const { open, here, text } = state;
	if (isStandingAlone(text.slice(clause.start, Math.min(clause.end, clause.start + LONGEST)))) {
		if (!here && state.sentence.length === 0 && clause.after !== ",") {
			beginStanding(state, clause, state.item.splice(0), "closed");
			return;
		}
		// 6月底前完成，长期坚持
		if (here && open?.expression?.bound === "until") {
			beginStanding(state, clause, [], "closed");
			return;
		}
	}
	if (beginsStanding(state, clause, index)) {
		flushItem(state);
		beginStanding(state, clause, [], "head");
		return;
	}
	if (here && open?.recurring != null && hasOtherRhythm(clause)) {
		const draft = state.blank();
		state.addAll(draft, [clause]);
		state.begin(draft);
		return;
	}
	if (here && open !== null && open.flow === "head") state.addAll(open, [clause]);
	else state.sentence.push(clause);
}

/** 每月探访，留守儿童每半年走访: a rhythm of its own within the clause. */
function hasOtherRhythm({ before, dates }: DatedClause): boolean {
	return before === "," && dates.some(({ expression }) => expression.rhythm === "other");
}

/** A sentence of its own after others: 常态化做好…. */
function beginsStanding(state: AssemblyState, clause: DatedClause, index: number): boolean {
	const { open } = state;
	if (!beginsSentence(clause.before) && clause.marker === null) return false;
	if (clause.marker !== null && open?.inner.has(clause.marker.kind) === true) return false;
	if (open === null && state.item.length === 0) return false;
	return standsAt(state.text, clause.start) && !isClaimed(state, index);
}

/** Whether a date later in the sentence claims the clause. */
function isClaimed({ clauses }: AssemblyState, index: number): boolean {
	for (let ahead = index + 1; ahead <= index + AHEAD; ahead++) {
		const next = clauses[ahead];
		if (next === undefined || beginsSentence(next.before) || next.before === ";") return false;
		if (next.opening !== null) return next.opening.expression.rhythm === null;
	}
	return false;
}

function beginStanding(
	state: AssemblyState,
	clause: DatedClause,
	before: readonly DatedClause[],
	flow: Flow,
): void {
	const draft = state.blank();
	draft.recurring = "continuous";
	state.addAll(draft, [...before, clause]);
	draft.flow = flow;
	state.begin(draft);
}

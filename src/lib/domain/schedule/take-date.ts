import { FINISHING, isFinishing } from "./acts";
import type { AssemblyState } from "./assembly-state";
import { isPrecondition, noteDates } from "./date-doubts";
import type { DatedClause } from "./dated-clauses";
import { type Draft, hasWords, wordsEnd } from "./draft";
import type { PlacedDate } from "./find-dates";
import { flushItem } from "./flush-item";
import { isGeneralLabel, isHeadingName, isStageName, withoutMarks } from "./labels";
import type { DateExpression } from "./read-date";
import { type DatedRange, type ResolvedDate, resolveDate } from "./resolve-date";
import { beginsSentence } from "./segment";
import { isStandingAlone, standsAt } from "./standing";
import { joinRhythm, recurringOf, takeRhythm } from "./take-rhythm";
import { wordAt } from "./words";

/** How far ahead a 3月开始… looks for the date that ends it. */
const AHEAD = 8;
/** Longer words after a date are more than a label or 完成. */
const LONGEST = 16;
/** A name before a date in brackets: 自查自纠（7月底前）。 */
const LONGEST_HEADING = 8;

/** Opens a window with a date; false when its days cannot be told. */
export function takeDate(
	state: AssemblyState,
	clause: DatedClause,
	opening: PlacedDate,
	index: number,
): boolean {
	const { expression, place } = opening;
	const { span } = expression;
	const end = wordsEnd(state.text, clause);
	const resolved =
		expression.rhythm === null ? resolveDate(asMeant(state, expression, index), state.memory) : null;
	if (expression.rhythm === null && resolved === null) return false;
	const joined = joinRhythm(state, opening);
	if (joined !== null) {
		state.addTo(joined, span.end, end);
		return true;
	}
	if (resolved !== null) state.memory = resolved.memory;
	const prefix = takePrefix(state, clause, place);
	const draft = draftOf(state, opening, resolved, clause);
	keepStageWords(state, prefix);
	keepOwnRhythm(state, opening, prefix);
	keepStanding(state, opening, prefix);
	if (place === "head" && prefix.length === 0 && endsItsWork(state, clause, opening, index)) {
		state.addAll(draft, state.item.splice(0));
		const rest = withoutMarks(state.text.slice(span.end, clause.end));
		if (wordAt(rest, 0, FINISHING) === rest) state.piece(span.end, clause.end, "finishing");
		else if (rest !== "") state.addTo(draft, span.end, end);
		draft.flow = "closed";
		draft.doubts.push({ code: "dateAfterWords", span });
	} else {
		flushItem(state, draft);
		state.addAll(draft, prefix);
		if (place !== "head") state.addTo(draft, clause.start, span.start);
		takeRhythm(state.text, draft, clause, opening);
		addRest(state, draft, clause, end);
		noteDates(state.text, draft, clause, opening, state.memory.planYear);
		// 摸排对象 1-2月；制定方案 3月: what comes next in the sentence may wait for its own date.
		if (prefix.length > 0 && finishes(state, clause, span.end)) draft.flow = "paren";
	}
	state.begin(draft);
	return true;
}

function draftOf(
	state: AssemblyState,
	opening: PlacedDate,
	resolved: ResolvedDate | null,
	clause: DatedClause,
): Draft {
	const { expression, place } = opening;
	const { span } = expression;
	const codes = resolved?.doubts ?? expression.doubts;
	const doubts = codes.map((code) => ({ code, span }));
	if (isPrecondition(state.text, clause, opening)) doubts.push({ code: "precondition", span });
	return {
		...state.blank(),
		ranges: [...(resolved?.ranges ?? aroundRhythm(state))],
		expression,
		dateSpan: span,
		recurring: recurringOf(expression.rhythm),
		flow: place === "paren" ? "paren" : "head",
		tail: place === "mid" && span.end >= clause.end,
		doubts,
	};
}

/** 3-11月，…，每月…: a rhythm in the sentence of a range keeps within it. */
function aroundRhythm({ open, here }: AssemblyState): readonly DatedRange[] {
	if (!here || open === null || open.expression === null) return [];
	const ranged =
		open.expression.bound === "within" && open.ranges.length === 1 && open.expression.rhythm === null;
	return ranged ? open.ranges : [];
}

/** The words after a date, but for a label of the column (第一季度工作进展：). */
function addRest(state: AssemblyState, draft: Draft, clause: DatedClause, end: number): void {
	const from = draft.dateSpan?.end ?? clause.start;
	if (clause.after === ":" && isGeneralLabel(state.text.slice(from, Math.min(clause.end, from + LONGEST)))) {
		state.piece(from, end, "label");
		return;
	}
	// 2-5月：… begins its words after the colon.
	if (draft.words.length > 0 || hasWords(state.text, from, clause.end)) state.addTo(draft, from, end);
}

/** 3月开始建设，10月建成: the window of the first is March when another date ends it. */
function asMeant(state: AssemblyState, expression: DateExpression, index: number): DateExpression {
	if (expression.bound !== "fromVerb") return expression;
	for (let ahead = index + 1; ahead <= index + AHEAD; ahead++) {
		const next = state.clauses[ahead];
		if (next === undefined || beginsSentence(next.before)) break;
		if (next.opening !== null && next.opening.expression.rhythm === null)
			return { ...expression, bound: "within" };
	}
	return expression;
}

/** The clauses before the date in its sentence that belong to it: those after the last semicolon. */
function takePrefix(state: AssemblyState, clause: DatedClause, place: PlacedDate["place"]): DatedClause[] {
	const waiting = state.sentence.splice(0);
	const alone = state.isDateAlone(clause);
	const cuts = (before: string) => before === ";" || (before === " " && place === "head" && !alone);
	const from = cuts(clause.before)
		? waiting.length
		: Math.max(
				waiting.findLastIndex(({ before }) => cuts(before)),
				0,
			);
	const others = waiting.slice(0, from);
	if (others.length > 0) state.settle(others);
	return waiting.slice(from);
}

/** 总结阶段（11月）。梳理做法，并于12月5日前上报: what leads to the later date is the stage's work. */
function keepStageWords(state: AssemblyState, prefix: DatedClause[]): void {
	const { open, here, text } = state;
	const [name, ...more] = open?.words ?? [];
	if (open === null || here || open.flow !== "paren" || name === undefined || more.length > 0) return;
	const words = text.slice(name.start, Math.min(name.end, name.start + LONGEST));
	const heading = name.end - name.start <= LONGEST_HEADING && isHeadingName(words);
	if (heading || (name.end - name.start <= LONGEST && isStageName(words)))
		state.addAll(open, prefix.splice(0));
}

/** 每半月调度一次，每月通报一次: a clause with a rhythm of its own is a window of its own. */
function keepOwnRhythm(state: AssemblyState, { expression }: PlacedDate, prefix: DatedClause[]): void {
	if (expression.rhythm === null) return;
	const last = prefix.findLastIndex(({ dates }) => dates.some((date) => date.expression.rhythm !== null));
	if (last < 0) return;
	const own = state.blank();
	state.addAll(own, prefix.splice(0, last + 1));
	own.flow = "closed";
	state.drafts.push(own);
}

/** 常态化开展巡查，6月至8月…: standing work before a date is a window of its own. */
function keepStanding(state: AssemblyState, { expression, place }: PlacedDate, prefix: DatedClause[]): void {
	const [first] = prefix;
	if (place !== "head" || expression.rhythm !== null || first === undefined) return;
	if (!standsAt(state.text, first.start)) return;
	const own = state.blank();
	own.recurring = "continuous";
	state.addAll(own, prefix.splice(0));
	own.flow = "closed";
	state.drafts.push(own);
}

/** “11月末完成。”: a sentence that only says when the work before it is done. */
function endsItsWork(
	state: AssemblyState,
	clause: DatedClause,
	{ expression }: PlacedDate,
	index: number,
): boolean {
	if (state.item.length === 0 || clause.after === "," || clause.after === ":") return false;
	if (!finishes(state, clause, expression.span.end)) return false;
	if (!state.isDateAlone(clause)) return true;
	const next = state.clauses[index + 1];
	if (clause.after !== "\n" || next === undefined || next.marker !== null || next.opening?.place === "head")
		return true;
	return state.datesFollow;
}

/** Whether nothing follows a date in its clause but 完成, 持续推进. */
function finishes(state: AssemblyState, clause: DatedClause, from: number): boolean {
	const rest = withoutMarks(state.text.slice(from, Math.min(clause.end, from + LONGEST)));
	return rest === "" || isFinishing(rest) || isStandingAlone(rest);
}

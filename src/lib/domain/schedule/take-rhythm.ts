import type { AssemblyState } from "./assembly-state";
import type { DatedClause } from "./dated-clauses";
import { type Draft, hasWords } from "./draft";
import type { Recurring } from "./facts";
import type { PlacedDate } from "./find-dates";
import type { Rhythm } from "./read-rhythm";

/** The rhythms that the plan's calendar knows. */
export function recurringOf(rhythm: Rhythm | null): Recurring {
	return rhythm === "other" ? null : rhythm;
}

/** 7-12月，每月…: gives the open window the rhythm and answers that window; null when the rhythm opens its own. */
export function joinRhythm(
	{ open, here, text }: AssemblyState,
	{ expression, place }: PlacedDate,
): Draft | null {
	if (open === null || !here || place !== "head" || expression.rhythm === null) return null;
	if (open.words.length > 0 || open.expression?.rhythm !== null || open.dateSpan === null) return null;
	if (hasWords(text, open.dateSpan.end, expression.span.start)) return null;
	open.recurring = recurringOf(expression.rhythm);
	open.dateSpan = { start: open.dateSpan.start, end: expression.span.end };
	if (expression.rhythm === "other") open.doubts.push({ code: "otherRhythm", span: expression.span });
	return open;
}

/** 5-9月，各敬老院每月组织…: the first clause behind a date alone may hold the date's rhythm. */
export function lendRhythm({ open, here }: AssemblyState, { expression, place }: PlacedDate): void {
	if (open === null || !here || place === "head" || expression.rhythm === null) return;
	if (open.words.length > 0 || open.recurring !== null || open.expression === null) return;
	if (open.expression.rhythm === null) open.recurring = recurringOf(expression.rhythm);
}

/** 3-11月每月开展: the rhythm of a range stands behind it; 3-11月组织社工每月开展 keeps it among its words. */
export function takeRhythm(text: string, draft: Draft, clause: DatedClause, opening: PlacedDate): void {
	const next = clause.dates[clause.dates.indexOf(opening) + 1]?.expression;
	if (next?.rhythm == null || opening.expression.rhythm !== null || draft.dateSpan === null) return;
	if (!hasWords(text, opening.expression.span.end, next.span.start)) {
		draft.dateSpan = { start: draft.dateSpan.start, end: next.span.end };
		if (next.rhythm === "other") draft.doubts.push({ code: "otherRhythm", span: next.span });
	}
	draft.recurring = recurringOf(next.rhythm);
}

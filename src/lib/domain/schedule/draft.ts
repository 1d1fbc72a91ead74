import { isBlankAt, isMarkAt } from "./characters";
import type { ScheduleDoubtCode } from "./doubts";
import type { LeftoverReason, Recurring } from "./facts";
import type { Marker } from "./markers";
import type { DateExpression } from "./read-date";
import type { DatedRange } from "./resolve-date";
import type { Clause } from "./segment";
import type { Span } from "./span";

/** Words with a colon that stand before work: a track, or the name of a stage. */
export interface Label {
	readonly span: Span;
	/** With its colon. */
	readonly withMark: Span;
	/** A list's number stands before it. */
	readonly numbered: boolean;
	readonly named: "stage" | "open";
}

/** head: work follows the date; paren: work may also precede it; closed: nothing may be added. */
export type Flow = "head" | "paren" | "closed";

/** A window while it is being put together. */
export interface Draft {
	/** In order; empty where no date is named. */
	readonly ranges: DatedRange[];
	readonly expression: DateExpression | null;
	dateSpan: Span | null;
	recurring: Recurring;
	readonly words: Span[];
	readonly label: Label | null;
	/** The stage that the words begin with, when one was named before the date. */
	stage: Span | null;
	flow: Flow;
	/** Its date ends the clause it stands in. */
	readonly tail: boolean;
	readonly item: Marker["kind"] | null;
	/** Kinds of the lists within its words. */
	inner: ReadonlySet<Marker["kind"]>;
	readonly doubts: { code: ScheduleDoubtCode; span: Span }[];
}

export interface Piece {
	readonly span: Span;
	readonly reason: LeftoverReason;
}

/** Where a clause's words end, with the mark that closes them. */
export function wordsEnd(text: string, clause: Clause): number {
	let end = clause.afterEnd;
	while (end > clause.end && isBlankAt(text, end - 1)) end--;
	return end;
}

/** Adds words, as one piece with those before when only marks stand between. Blank or bare marks are no words. */
export function addWords(text: string, words: Span[], from: number, to: number): void {
	const last = words.at(-1);
	let start = from;
	if (last === undefined || !onlyMarks(text, last.end, from)) {
		while (start < to && isLeadingMark(text, start)) start++;
		if (start < to) words.push({ start, end: to });
	} else words[words.length - 1] = { start: last.start, end: Math.max(to, last.end) };
}

/** A mark that closes something, or says nothing, before words begin: the comma after a date. */
function isLeadingMark(text: string, at: number): boolean {
	return isMarkAt(text, at) && !'《“‘「『(【〔["<*'.includes(text[at] ?? "x");
}

function onlyMarks(text: string, from: number, to: number): boolean {
	for (let at = from; at < to; at++) if (!isMarkAt(text, at)) return false;
	return true;
}

/** Whether words stand between two offsets. */
export function hasWords(text: string, from: number, to: number): boolean {
	return !onlyMarks(text, from, to);
}

import { dayOfParts } from "../time/day";
import type { Region } from "./brackets";
import { isBlankAt, isMarkAt } from "./characters";
import { clausesIn } from "./clauses";
import { surenessUnder } from "./doubts";
import type { Draft, Label } from "./draft";
import type { ClauseReading, ScheduleDoubt, WindowReading } from "./facts";
import type { DatedRange } from "./resolve-date";
import type { Span } from "./span";
import { isOnlyLasting, isStandingAlone, standsAt, standsWithin } from "./standing";
import type { LabelSense } from "./strands";

export interface Sources {
	/** As given. */
	readonly text: string;
	/** The same, folded. */
	readonly plain: string;
	readonly regions: readonly Region[];
	readonly planYear: number;
	readonly senses: ReadonlyMap<Label, LabelSense>;
	/** Whether any window of the text has a date. */
	readonly anyDated: boolean;
}

/** The windows of a draft: one, or one for each of several dates (3月、9月). */
export function windowsOf(draft: Draft, sources: Sources): WindowReading[] {
	const { plain, planYear, senses } = sources;
	const sense = draft.label === null ? null : (senses.get(draft.label) ?? null);
	const words = closedWords(plain, draft.words);
	const before =
		sense?.kind === "words" && sense.first === draft ? (draft.label?.withMark ?? null) : draft.stage;
	const wordSpans = before === null ? words : withStage(plain, before, words);
	const ranges = draft.ranges.length === 0 ? [wholeYear(draft, wordSpans, planYear)] : draft.ranges;
	const recurring = draft.recurring ?? (standsOn(sources, draft, words) ? "continuous" : null);
	const clauses = clausesIn(
		sources.text,
		plain,
		words.length === 0 ? wordSpans : words,
		draft.dateSpan,
		sources.regions,
	);
	const doubts = doubtsOf(draft, sources, wordSpans, clauses, recurring, sense);
	return ranges.map((range, index) => ({
		startOn: range.startOn,
		endOn: range.endOn,
		precision: range.precision,
		recurring,
		track:
			sense?.kind === "track" && draft.label !== null
				? sources.text.slice(draft.label.span.start, draft.label.span.end)
				: null,
		words: textOf(sources.text, wordSpans, before !== null ? null : parenOf(plain, draft)),
		wordSpans: index === 0 ? wordSpans : [],
		dateSpan: dateSpanOf(draft, ranges, index),
		trackSpan: sense?.kind === "track" && draft.label !== null ? draft.label.span : null,
		clauses,
		sureness: surenessUnder(doubts.map(({ code }) => code)),
		doubts,
	}));
}

function wholeYear({ dateSpan }: Draft, words: readonly Span[], planYear: number): DatedRange {
	return {
		startOn: dayOfParts(planYear, 1, 1),
		endOn: dayOfParts(planYear, 12, 31),
		precision: "year",
		span: dateSpan ?? words[0] ?? { start: 0, end: 0 },
	};
}

/** Without the comma that led to the next window. */
function closedWords(plain: string, words: readonly Span[]): Span[] {
	const last = words.at(-1);
	if (last === undefined) return [];
	let { end } = last;
	while (end > last.start && (isBlankAt(plain, end - 1) || ",:、".includes(plain[end - 1] ?? "x"))) end--;
	const kept = words.slice(0, -1);
	return end > last.start ? [...kept, { start: last.start, end }] : kept;
}

/** A stage's name with the mark after it, when words follow. */
function withStage(plain: string, stage: Span, words: readonly Span[]): Span[] {
	let { end } = stage;
	if (words.length === 0)
		while (end > stage.start && isMarkAt(plain, end - 1) && !")》”】".includes(plain[end - 1] ?? "")) end--;
	return [{ start: stage.start, end }, ...words];
}

/** A date in brackets behind its work: （3月底前）. */
function parenOf(plain: string, { dateSpan, flow }: Draft): Span | null | undefined {
	return flow === "paren" && dateSpan !== null && isMarkAt(plain, dateSpan.start) ? dateSpan : undefined;
}

/**
 * Words around a date are given with it, but around one in brackets without; the name of a stage (`paren` null) is
 * given without the date that follows it.
 */
function textOf(text: string, spans: readonly Span[], paren: Span | null | undefined): string {
	const first = spans[0];
	const last = spans.at(-1);
	if (first === undefined || last === undefined) return "";
	const [stage, ...rest] = spans;
	if (paren !== null || stage === undefined) {
		if (paren == null || paren.start <= first.start || paren.end >= last.end)
			return text.slice(first.start, last.end);
		return text.slice(first.start, paren.start) + text.slice(paren.end, last.end);
	}
	const begin = rest[0];
	return text.slice(stage.start, stage.end) + (begin === undefined ? "" : text.slice(begin.start, last.end));
}

/** Each of several dates its own piece, up to the next; the first with what leads to it, the last with what follows. */
function dateSpanOf({ dateSpan }: Draft, ranges: readonly DatedRange[], index: number): Span | null {
	if (dateSpan === null || ranges.length === 1) return dateSpan;
	const own = ranges[index]?.span ?? dateSpan;
	return {
		start: index === 0 ? dateSpan.start : own.start,
		end: ranges[index + 1]?.span.start ?? dateSpan.end,
	};
}

function standsOn({ plain }: Sources, draft: Draft, words: readonly Span[]): boolean {
	const after = words.find(({ start }) => draft.dateSpan === null || start >= draft.dateSpan.end) ?? words[0];
	if (after === undefined) return false;
	const shown = plain.slice(after.start, Math.min(after.end, after.start + 24));
	if (isStandingAlone(shown))
		return !isOnlyLasting(shown) || draft.ranges.every(({ precision }) => precision === "year");
	if (draft.expression === null) return standsWithin(plain, after.start, after.end);
	return standsAt(plain, after.start);
}

/** More one-off acts beside a standing one than this, and a person should say which it is. */
const BESIDE = 2;

function doubtsOf(
	draft: Draft,
	{ plain, anyDated }: Sources,
	words: readonly Span[],
	clauses: readonly ClauseReading[],
	recurring: WindowReading["recurring"],
	sense: LabelSense | null,
): ScheduleDoubt[] {
	const doubts: ScheduleDoubt[] = [...draft.doubts];
	const whole = words[0] ?? draft.dateSpan ?? { start: 0, end: 0 };
	if (draft.expression === null && recurring === null)
		doubts.push({ code: anyDated ? "undatedBesideDated" : "noDate", span: whole });
	if (words.length === 0) doubts.push({ code: "emptyWords", span: whole });
	if (sense?.doubtful === true && draft.label !== null)
		doubts.push({ code: "trackOrStage", span: draft.label.span });
	const standing = clauses.filter(({ span }) => standsAt(plain, span.start));
	const mixed =
		recurring === "continuous" && draft.ranges.length > 0
			? standing.length > 0 && clauses.length - standing.length > BESIDE
			: recurring === null && standing.length > 0;
	const place = standing[0]?.span;
	if (mixed && place !== undefined) doubts.push({ code: "mixedKinds", span: place });
	// A copy takes no more room than it needs.
	if (doubts.length < 2) return doubts.slice();
	const seen = new Set<string>();
	return doubts.filter(({ code, span }) => {
		const key = `${code} ${span.start}`;
		return seen.has(key) ? false : seen.add(key);
	});
}

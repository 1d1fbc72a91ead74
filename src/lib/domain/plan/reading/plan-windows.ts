import type { MilestoneKind, Precision } from "../../milestone/facts";
import type { Recurring, WindowReading } from "../../schedule/facts";
import type { Span } from "../../schedule/span";
import type { Day } from "../../time/day";
import { lineAsMeant } from "./shown-text";

/** A window of a project's schedule; spans are offsets into the project's schedule text. */
export interface PlanWindow {
	/** 1, 2, … in the order of the text. */
	readonly number: number;
	readonly startOn: Day;
	/** Inclusive. */
	readonly endOn: Day;
	readonly precision: Precision;
	readonly kind: MilestoneKind;
	readonly track: string | null;
	/** What stands before the words: track, date, numbering. */
	readonly head: Span;
	/** The words with their closing mark. */
	readonly words: Span;
	/** The lines of the checklist. */
	readonly clauses: readonly Span[];
	readonly reading: WindowReading;
}

const KINDS: Readonly<Record<NonNullable<Recurring>, MilestoneKind>> = {
	continuous: "continuous",
	monthly: "monthly",
	quarterly: "continuous",
};

/** How a window repeats, as the plan knows it: work of every quarter is confirmed like continuous work. */
export const kindOf = ({ recurring }: Pick<WindowReading, "recurring">): MilestoneKind =>
	recurring === null ? "oneOff" : KINDS[recurring];

const CLOSING = /^[。；;]$/u;

/** From the first to the last of the words, the closing mark behind them included. */
function extent(text: string, { wordSpans }: WindowReading): Span | null {
	if (wordSpans.length === 0) return null;
	const start = Math.min(...wordSpans.map((span) => span.start));
	const end = Math.max(...wordSpans.map((span) => span.end));
	const closed = CLOSING.test(text.charAt(end - 1)) || !CLOSING.test(text.charAt(end));
	return { start, end: closed ? end : end + 1 };
}

/** The checklist's lines; one that a date stands in (通过每月一次的授课方式…) is one line. */
function clauseSpans({ clauses, dateSpan }: WindowReading): Span[] {
	const spans: Span[] = [];
	for (const { span } of clauses) {
		const last = spans.at(-1);
		const around = dateSpan !== null && last?.end === dateSpan.start && span.start === dateSpan.end;
		if (around && last !== undefined) spans[spans.length - 1] = { start: last.start, end: span.end };
		else spans.push(span);
	}
	return spans;
}

/**
 * The windows of a schedule with what stands before each. A window whose head says nothing takes the white space
 * before it; one without words of its own has those of the window before (3月、9月…).
 */
export function planWindows(text: string, readings: readonly WindowReading[]): PlanWindow[] {
	const windows: PlanWindow[] = [];
	let reached = 0;
	for (const [index, reading] of readings.entries()) {
		const own = extent(text, reading);
		const before = windows.at(-1);
		const words = own ?? before?.words ?? { start: reached, end: reached };
		const head = { start: Math.min(reached, words.start), end: words.start };
		const bare = own !== null && lineAsMeant(text.slice(head.start, head.end)) === "";
		windows.push({
			number: index + 1,
			startOn: reading.startOn,
			endOn: reading.endOn,
			precision: reading.precision,
			kind: kindOf(reading),
			track: reading.track === null ? null : lineAsMeant(reading.track),
			head: bare ? { start: head.start, end: head.start } : head,
			words: bare ? { start: head.start, end: words.end } : words,
			clauses: own === null ? (before?.clauses ?? []) : clauseSpans(reading),
			reading,
		});
		reached = Math.max(reached, words.end, reading.dateSpan?.end ?? 0, reading.trackSpan?.end ?? 0);
	}
	return windows;
}

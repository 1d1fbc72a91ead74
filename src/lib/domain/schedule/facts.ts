import type { Precision } from "../milestone/facts";
import type { Day } from "../time/day";
import type { ScheduleDoubtCode } from "./doubts";
import type { Span, Sureness } from "./span";

// What the reader of 推进时序 answers. All spans are offsets into the text as given.

/** How the work of a window repeats: not, without an end product (常态化), every month, every quarter. */
export type Recurring = null | "continuous" | "monthly" | "quarterly";

export interface ScheduleDoubt {
	readonly code: ScheduleDoubtCode;
	/** The place that caused it. */
	readonly span: Span;
}

/** One act of a window: a line of its checklist. */
export interface ClauseReading {
	/** Verbatim, without the marks around it. */
	readonly text: string;
	readonly span: Span;
}

export interface WindowReading {
	readonly startOn: Day;
	/** Inclusive. */
	readonly endOn: Day;
	/** How exactly the text writes the date; half years are written to the quarter, no date to the year. */
	readonly precision: Precision;
	readonly recurring: Recurring;
	readonly track: string | null;
	/** Verbatim with the closing mark; with the date where that stands inside the clause. */
	readonly words: string;
	/** Where the words stand, without the date. Empty when they are those of the window before (3月、9月…). */
	readonly wordSpans: readonly Span[];
	/** The date with the words that lead to it (力争于…前); null where the text names none. */
	readonly dateSpan: Span | null;
	readonly trackSpan: Span | null;
	readonly clauses: readonly ClauseReading[];
	readonly sureness: Sureness;
	readonly doubts: readonly ScheduleDoubt[];
}

/** A date expression that makes a window. */
export interface DateReading {
	readonly span: Span;
	readonly startOn: Day;
	/** Inclusive. */
	readonly endOn: Day;
	readonly precision: Precision;
}

/** Why a piece belongs to no window: what it is instead. */
export type LeftoverReason =
	| "punctuation"
	| "listMarker" // 1、 （一） 一是 ①
	| "timeLabel" // 完成时限：
	| "label" // 工作进展：
	| "heading" // a line or short sentence that names what follows
	| "responsible" // 责任单位：…
	| "finishing"; // 完成, of a sentence that only says when

export interface Leftover {
	readonly span: Span;
	readonly reason: LeftoverReason;
}

export interface ScheduleReading {
	readonly windows: readonly WindowReading[];
	readonly dates: readonly DateReading[];
	readonly leftovers: readonly Leftover[];
}

import type { Day } from "../time/day";
import type { Dated } from "../time/facts";

/** 进展: progress so far, voluntary · 完成: what an owner owes. */
export const REPORT_KINDS = ["progress", "completion"] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

/** 草稿 · 待审核 · 已退回 · 已通过 */
export const REPORT_STATES = ["draft", "submitted", "returned", "approved"] as const;
export type ReportState = (typeof REPORT_STATES)[number];

export const REPORT_EVENT_KINDS = ["submitted", "withdrawn", "returned", "approved"] as const;
export type ReportEventKind = (typeof REPORT_EVENT_KINDS)[number];

/**
 * What happened to a report. An approval speaks for the report's own date (`effectiveOn` = `speaksFor`);
 * every other event for the business day on which it was recorded.
 */
export interface ReportEventFact extends Dated {
	readonly kind: ReportEventKind;
	/** The report's kind and date as they stood at the event. */
	readonly reportKind: ReportKind;
	readonly speaksFor: Day;
	/** Of a submission: the targets for which it carries a figure. */
	readonly targetIds: readonly string[];
}

/** One report of a thread (milestone × unit) with all that happened to it. */
export interface ReportFacts {
	readonly id: string;
	readonly milestoneId: string;
	readonly unitId: string;
	/** The approved report that this one corrects. */
	readonly supersedesId: string | null;
	readonly events: readonly ReportEventFact[];
}

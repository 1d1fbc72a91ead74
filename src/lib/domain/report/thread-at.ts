import { businessDayOf, type Day } from "../time/day";
import { type At, counts } from "../time/facts";
import type { ReportEventFact, ReportFacts, ReportKind } from "./facts";

/** Where an owner's completion stands; drafts are invisible, so 草稿 and nothing at all are both "none". */
export const COMPLETION_STATES = ["none", "submitted", "returned", "approved"] as const;
export type CompletionState = (typeof COMPLETION_STATES)[number];

/** A report that waits for review. */
export interface PendingReport {
	readonly reportId: string;
	readonly kind: ReportKind;
	/** Since when it waits: its last submission. */
	readonly submittedOn: Day;
	/** The approved report that it corrects. */
	readonly correctsId: string | null;
}

/** What one unit has said about one milestone. */
export interface ThreadState {
	readonly unitId: string;
	readonly completion: CompletionState;
	readonly approvedReportId: string | null;
	/** The day that the approved completion speaks for. */
	readonly approvedSpeaksFor: Day | null;
	/** The business day on which it was approved. */
	readonly approvedOn: Day | null;
	/** First submission of the pending, returned or approved completion since it was last withdrawn. */
	readonly submittedOn: Day | null;
	/** Since when the completion waits for review; null when it does not. */
	readonly pendingSince: Day | null;
	/** When the completion was returned; null when it is not. */
	readonly returnedOn: Day | null;
	/** Approved reports that an approved correction has replaced. */
	readonly supersededIds: readonly string[];
	/** All that waits for review, 进展 and corrections included. */
	readonly pending: readonly PendingReport[];
	/** The business day of the last thing that happened in the thread; null when nothing has. */
	readonly lastEventOn: Day | null;
}

interface Folded {
	readonly report: ReportFacts;
	/** Counted events in the order of recording. */
	readonly events: readonly ReportEventFact[];
	readonly last: ReportEventFact;
}

/**
 * Folds a unit's reports of one milestone (docs/product.md, Completion report). Events are taken in the order
 * of recording, not of the days they speak for: an approval speaks for the report's own date, which lies
 * before its submission. An approved completion stays approved while its correction waits.
 */
export function threadAt(reports: readonly ReportFacts[], unitId: string, at: At): ThreadState {
	const folded = reports.flatMap((report) => (report.unitId === unitId ? foldReport(report, at) : []));
	const approved = folded.filter(({ last }) => last.kind === "approved").sort(byLastEvent);
	const supersededIds = approved.flatMap(({ report }) => report.supersedesId ?? []);
	const completion = approved
		.filter(({ report, last }) => last.reportKind === "completion" && !supersededIds.includes(report.id))
		.at(-1);
	const open = folded
		.filter(
			({ last }) =>
				last.reportKind === "completion" && (last.kind === "submitted" || last.kind === "returned"),
		)
		.sort(byLastEvent)
		.at(-1);
	const shown = completion ?? open;
	return {
		unitId,
		completion: completion
			? "approved"
			: open?.last.kind === "submitted"
				? "submitted"
				: open
					? "returned"
					: "none",
		approvedReportId: completion?.report.id ?? null,
		approvedSpeaksFor: completion?.last.speaksFor ?? null,
		approvedOn: completion ? businessDayOf(completion.last.recordedAt) : null,
		submittedOn: shown ? firstSubmission(shown.events) : null,
		pendingSince: !completion && open?.last.kind === "submitted" ? open.last.effectiveOn : null,
		returnedOn: !completion && open?.last.kind === "returned" ? open.last.effectiveOn : null,
		supersededIds,
		pending: folded
			.filter(({ last }) => last.kind === "submitted")
			.sort(byLastEvent)
			.map(pendingReport),
		lastEventOn: lastEventOn(folded),
	};
}

function foldReport(report: ReportFacts, at: At): Folded[] {
	const events = report.events.filter((event) => counts(event, at)).sort((a, b) => a.seq - b.seq);
	const last = events.at(-1);
	return last ? [{ report, events, last }] : [];
}

/** A submission that was withdrawn, or was not yet a completion, does not make the completion timely. */
function firstSubmission(events: readonly ReportEventFact[]): Day | null {
	let first: Day | null = null;
	for (const event of events) {
		if (event.kind === "withdrawn" || event.reportKind !== "completion") first = null;
		else if (event.kind === "submitted") first ??= event.effectiveOn;
	}
	return first;
}

function pendingReport({ report, last }: Folded): PendingReport {
	return {
		reportId: report.id,
		kind: last.reportKind,
		submittedOn: last.effectiveOn,
		correctsId: report.supersedesId,
	};
}

function lastEventOn(folded: readonly Folded[]): Day | null {
	const last = folded
		.map((entry) => entry.last.recordedAt)
		.sort()
		.at(-1);
	return last === undefined ? null : businessDayOf(last);
}

function byLastEvent(a: Folded, b: Folded): number {
	return a.last.seq - b.last.seq;
}

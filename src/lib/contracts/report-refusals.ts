import type { ReportEventKind } from "@/lib/domain/report/facts";
import type { ReportRefusal } from "@/lib/domain/report/state-machine";
import type { SubmissionProblem } from "@/lib/domain/report/submission";
import type { Day, Instant } from "@/lib/domain/time/day";
import type { CommonRefusal } from "./outcome";

/** Something that keeps a report from being submitted or approved, and the part that it belongs to. */
export type ReportProblem =
	| SubmissionProblem
	/** An owner's 完成 is approved already; another one would be a correction of it. */
	| { readonly code: "alreadyCompleted"; readonly field: "kind" }
	/** A unit that only has a share of a target owes no 完成. */
	| { readonly code: "completionNotOwed"; readonly field: "kind" }
	| OwnReadingProblem;

/** A figure that stands wrongly among those that count already. */
export interface OwnReadingProblem {
	readonly code: "correctedReadingRequired" | "aboveLater" | "belowDependent";
	readonly field: `readings.${string}`;
	readonly part: "numerator";
	readonly targetId: string;
	/** The figure that it is measured against; null where one is missing (`correctedReadingRequired`). */
	readonly limit: number | null;
	/** `aboveLater`: the day of the later figure. */
	readonly on: Day | null;
	/** `belowDependent`: the target that may not be above this one. */
	readonly name: string | null;
}

/** Why a command on a report is refused. */
export type ReportCommandRefusal =
	| CommonRefusal
	| ReportRefusal
	| "planClosed"
	| "milestoneCancelled"
	| "wasSubmitted"
	| "alreadyCorrected"
	| "nothingToConfirm"
	| "alreadyReported"
	/** Somebody was faster: who did what, when. */
	| { readonly code: "already"; readonly act: ReportEventKind; readonly byName: string; readonly at: Instant }
	/** Another open report of the thread, or one that carries the figure. */
	| { readonly code: "openReport"; readonly reportId: string }
	| { readonly code: "problems"; readonly problems: readonly ReportProblem[] };

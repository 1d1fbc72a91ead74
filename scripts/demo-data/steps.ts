import type { ReportPart } from "@/lib/contracts/report";
import type { MilestoneStatus } from "@/lib/domain/milestone/facts";
import type { ReportKind } from "@/lib/domain/report/facts";
import type { Day } from "@/lib/domain/time/day";

/** Ids are short in stories: `p01-m2` stands for `2024-p01-m2`. */
type ShortId = string;

/** A figure of a report: a cumulative count, or numerator and denominator of a rate. */
export type Figure = number | readonly [numerator: number, denominator: number];

interface Act {
	/** The business day on which it is done; what it speaks for is `for`, by default the same day. */
	readonly on: Day;
	/** HH:mm in Shanghai. */
	readonly at: string;
	/** The account; for reports also the unit. */
	readonly by: string;
}

export type Step = Act &
	(
		| {
				readonly do: "move";
				readonly milestone: ShortId;
				readonly to: MilestoneStatus;
				readonly for?: Day;
				readonly note?: string;
				readonly reason?: string;
				/** Lines of the checklist that are done, from 1; absent: as they stand. */
				readonly done?: readonly number[] | "all";
		  }
		| {
				readonly do: "check";
				readonly milestone: ShortId;
				readonly for?: Day;
				readonly done: readonly number[];
		  }
		| { readonly do: "confirm"; readonly milestone: ShortId; readonly period: string; readonly note?: string }
		| { readonly do: "attach"; readonly milestone: ShortId; readonly file: SampleFile }
		| { readonly do: "split"; readonly target: ShortId; readonly shares: Readonly<Record<string, number>> }
		| { readonly do: "figure"; readonly target: ShortId; readonly figure: Figure; readonly source: string }
		| {
				readonly do: "askExtension";
				readonly milestone: ShortId;
				readonly newEndOn: Day;
				readonly reason: string;
				readonly progress: string;
				/** Dates of targets that move along. */
				readonly moves?: readonly { readonly target: ShortId; readonly from: Day; readonly to: Day }[];
		  }
		| {
				/** Of the milestone's request that waits. */
				readonly do: "decideExtension";
				readonly milestone: ShortId;
				readonly decision: "grant" | "refuse";
				readonly words?: string;
		  }
		| { readonly do: "unchanged"; readonly target: ShortId }
		| ({
				readonly do: "report";
				readonly milestone: ShortId;
				readonly until: "draft" | "submitted";
		  } & Content)
		| ({ readonly do: "resubmit"; readonly milestone: ShortId } & Partial<Content>)
		| ({ readonly do: "correct"; readonly milestone: ShortId } & Partial<Content>)
		| { readonly do: "withdraw"; readonly milestone: ShortId }
		| { readonly do: "approve"; readonly milestone: ShortId; readonly unit: string }
		| {
				readonly do: "return";
				readonly milestone: ShortId;
				readonly unit: string;
				readonly reason: string;
				readonly fields?: readonly ReportPart[];
		  }
	);

interface Content {
	readonly kind: ReportKind;
	readonly for?: Day;
	readonly text: string;
	readonly figures?: Readonly<Record<ShortId, Figure>>;
	readonly files?: readonly SampleFile[];
}

/** A picture or a note that the loader makes itself. */
export interface SampleFile {
	readonly name: string;
	readonly kind: "picture" | "note";
}

/** A story's part: its steps in any order; the loader plays all of them in order of time. */
export type Story = readonly Step[];

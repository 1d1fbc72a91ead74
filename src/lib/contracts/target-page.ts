import type { Comparator, TargetCurve, TargetMeasure, TargetSource } from "@/lib/domain/target/facts";
import type { Day, Instant } from "@/lib/domain/time/day";
import type { History } from "./history";
import type { LightView } from "./overview";

// What the page of one target shows.

/** A figure of a target: a count, or a rate as numerator and denominator until it is shown. */
export interface Amount {
	readonly numerator: number;
	/** Null for counts. */
	readonly denominator: number | null;
}

/** One unit's line in the evidence of a target's figure. */
export interface EvidenceRow {
	readonly unitId: string;
	readonly unitName: string;
	/** Null: no share of the split in force. */
	readonly share: number | null;
	/** What the line adds to the figure; null while the unit has no counted figure. */
	readonly reading: (Amount & { readonly effectiveOn: Day; readonly isConfirmation: boolean }) | null;
	/** What the line adds up with: for unitsMeeting 1 or 0, for rates with the share as denominator. */
	readonly counted: Amount;
	/** Part of the share that is reached, 1 for all; for rates the own rate, for the lead's figure of the goal. Null: not known. */
	readonly completion: number | null;
	/** Only for unitsMeeting, where the unit has reported. */
	readonly meets: boolean | null;
	/** The approved report that the figure comes from, where the viewer may open it. */
	readonly reportId: string | null;
	readonly sourceNote: string | null;
	/** The last day for which the unit reported, decided or not. */
	readonly lastReportedOn: Day | null;
	readonly isPending: boolean;
	/** 未填报: a reading was due and is not there. */
	readonly missing: boolean;
}

/** What a target should have reached by today, with the numbers behind it. */
export type ExpectedView =
	| { readonly kind: "notStarted"; readonly startOn: Day }
	| {
			readonly kind: "linear";
			/** End of this day; for the first stretch the day before the start. */
			readonly from: { readonly onDate: Day; readonly value: number };
			readonly to: { readonly onDate: Day; readonly value: number };
			/** First day of the first stretch; null for a later one. */
			readonly startOn: Day | null;
			readonly elapsedDays: number;
			readonly totalDays: number;
			readonly value: number;
	  }
	| {
			readonly kind: "checkpoints";
			readonly value: number;
			/** The last one that is due, and the next. */
			readonly last: CheckpointValue | null;
			readonly next: CheckpointValue | null;
	  }
	| { readonly kind: "due"; readonly dueOn: Day; readonly value: number };

export interface CheckpointValue {
	readonly onDate: Day;
	readonly value: number;
}

/** 阶段目标, the goal included: reached by its day, reached since, missed, reached ahead of it, or to come. */
export interface CheckpointView extends CheckpointValue {
	readonly isGoal: boolean;
	readonly state: "reached" | "reachedLate" | "missed" | "ahead" | "toCome";
	/** At the end of its day; for those to come today's. Null: not known. */
	readonly actual: number | null;
}

export interface ReadingEvent {
	readonly seq: number;
	readonly unitName: string;
	readonly amount: Amount;
	readonly effectiveOn: Day;
	readonly recordedAt: Instant;
	readonly byName: string;
	readonly reportId: string | null;
	readonly sourceNote: string | null;
	readonly isConfirmation: boolean;
	/** What it corrected. */
	readonly supersedes: (Amount & { readonly effectiveOn: Day }) | null;
	/** It counts no more: a later figure corrected it. */
	readonly isSuperseded: boolean;
}

export interface SplitEvent {
	readonly seq: number;
	readonly isFinal: boolean;
	readonly inForce: boolean;
	readonly note: string | null;
	readonly recordedAt: Instant;
	readonly byName: string;
	readonly total: number;
	readonly units: number;
	/** Of a final version that replaced another one: the shares that changed; 0 stands for no share. */
	readonly changes: readonly { readonly unitName: string; readonly before: number; readonly after: number }[];
}

/** What the form of the split needs; null for who may not split. */
export interface SplitForm {
	readonly lastSeq: number;
	readonly rows: readonly {
		readonly unitId: string;
		readonly unitName: string;
		/** Whether 平均分配 gives it a part: it owes the windows whose reports carry the figures. */
		readonly isUsual: boolean;
		/** Of the last version, draft or final. */
		readonly amount: number | null;
		/** The unit's share of the target that limits this one. */
		readonly limit: number | null;
	}[];
	/** Whether rows come from a version of this target. */
	readonly hasVersion: boolean;
	/** Whether a final split is in force: replacing it asks for a reason. */
	readonly replacesFinal: boolean;
	readonly limitedByName: string | null;
	/** Milestones whose owners follow the split. */
	readonly ownsMilestones: number;
}

/** What the form of the lead's own figures needs; null for who may not enter them. */
export interface ReadingForm {
	readonly version: number;
	/** The denominator of the last counted figure, as a proposal. */
	readonly lastDenominator: number | null;
	/** Figures that can be corrected, the latest first. */
	readonly correctable: readonly (Amount & { readonly seq: number; readonly effectiveOn: Day })[];
}

export interface TargetPageDto {
	readonly id: string;
	readonly today: Day;
	readonly year: number;
	readonly project: { readonly id: string; readonly shortName: string };
	readonly name: string;
	/** What exactly counts. */
	readonly counts: string;
	readonly unitLabel: string;
	readonly measure: TargetMeasure;
	readonly comparator: Comparator;
	readonly source: TargetSource;
	readonly curve: TargetCurve;
	readonly origin: string;
	readonly goal: number;
	readonly startOn: Day;
	readonly dueOn: Day;
	readonly minPerUnit: number | null;
	readonly leadNames: readonly string[];
	readonly limitedBy: { readonly id: string; readonly name: string } | null;
	readonly doubts: readonly string[];
	readonly light: LightView;
	/** In the goal's unit; null: not known. */
	readonly actual: number | null;
	/** The parts of a rate. */
	readonly actualAmount: Amount | null;
	/** 超额, in the goal's unit; 0 when the goal is not exceeded. */
	readonly excess: number;
	/** Null before the start. */
	readonly expected: number | null;
	/** Percentage points, unrounded; negative when ahead. Null when not known. */
	readonly gap: number | null;
	readonly expectation: ExpectedView;
	readonly checkpoints: readonly CheckpointView[];
	/** Whether the split in force is a sample of the demonstration. */
	readonly isSampleSplit: boolean;
	/** Σ of the shares in force; null while there is no final split. */
	readonly allocated: number | null;
	readonly cells: "all" | "own" | "none";
	readonly rows: readonly EvidenceRow[];
	/** Latest first, at most 50. */
	readonly readings: readonly ReadingEvent[];
	readonly readingsTotal: number;
	readonly splits: readonly SplitEvent[];
	readonly chart: TargetChart;
	/** What adjustments changed, as the plan said it at first; null for a field that none changed. */
	readonly original: {
		readonly name: string | null;
		readonly goal: number | null;
		readonly startOn: Day | null;
		readonly dueOn: Day | null;
	};
	readonly adjustments: History;
	readonly mayAdjust: boolean;
	readonly splitForm: SplitForm | null;
	readonly readingForm: ReadingForm | null;
}

/** The city's figure over time, beside what was expected. */
export interface TargetChart {
	/** Days on which the figure changed, and today; null: not known. */
	readonly actual: readonly { readonly day: Day; readonly value: number | null }[];
	/** Corners of the expected line. */
	readonly expected: readonly { readonly day: Day; readonly value: number }[];
}

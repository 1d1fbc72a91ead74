import type { DutyState } from "@/lib/domain/light/unit-light";
import type { MilestoneKind, MilestoneStatus, Precision } from "@/lib/domain/milestone/facts";
import type { ReportState } from "@/lib/domain/report/facts";
import type { Day } from "@/lib/domain/time/day";
import type { MilestoneExtensions } from "./extension-brief";
import type { FileDto } from "./files";
import type { History } from "./history";
import type { UnitRef } from "./lists";
import type { LightView } from "./overview";

// What the page of one milestone shows.

/** How many of the owners' completions stand where. */
export interface CompletionCounts {
	readonly total: number;
	readonly approved: number;
	readonly submitted: number;
	readonly returned: number;
}

export interface OwnerRow {
	readonly unit: UnitRef;
	readonly state: DutyState;
	/** Past its end and not handed in. */
	readonly late: boolean;
	/** The day that the approved completion speaks for. */
	readonly speaksFor: Day | null;
	readonly submittedOn: Day | null;
	/** Null where there is none or the viewer may not open it. */
	readonly reportId: string | null;
	/** False for a unit that reported without owing. */
	readonly owes: boolean;
}

export interface DeliverableRow {
	readonly id: string;
	readonly text: string;
	readonly done: boolean;
	/** The day that the tick speaks for. */
	readonly doneOn: Day | null;
}

export const PERIOD_STATES = ["confirmed", "missed", "open", "toCome"] as const;
/** 已确认 · ended without · running or within its days of grace · not begun */
export type PeriodState = (typeof PERIOD_STATES)[number];

export interface PeriodRow {
	readonly id: string;
	readonly state: PeriodState;
	readonly confirmedOn: Day | null;
	/** Null where there is none or the viewer may not read it. */
	readonly note: string | null;
}

/** What the form that moves the milestone needs; null for who may not. */
export interface MoveForm {
	readonly version: number;
	readonly moves: readonly {
		readonly to: MilestoneStatus;
		readonly needsReason: boolean;
	}[];
	/** Owners whose completion is not approved. */
	readonly unfinishedOwners: number;
	/** Inclusive days between which the change may speak. */
	readonly minOn: Day;
	readonly maxOn: Day;
	/** Whether ticks can be kept without a move. */
	readonly mayCheck: boolean;
}

export interface MilestonePageDto {
	readonly id: string;
	readonly today: Day;
	readonly year: number;
	readonly project: { readonly id: string; readonly ordinal: number; readonly shortName: string };
	readonly ordinal: number;
	readonly track: string | null;
	readonly words: string;
	/** As the document has it, when it says something else than `words`. */
	readonly rawWords: string | null;
	readonly kind: MilestoneKind;
	readonly precision: Precision;
	readonly startOn: Day;
	/** The original end, inclusive. */
	readonly endOn: Day;
	/** Inclusive, extended. */
	readonly dueOn: Day;
	readonly status: MilestoneStatus;
	readonly statusOn: Day | null;
	readonly light: LightView;
	/** The rule by which the light is what it is. */
	readonly rule: string;
	readonly actingLeads: readonly UnitRef[];
	readonly checklist: readonly DeliverableRow[];
	/** "own": the viewer's unit alone, the others counted; "none": counts alone. */
	readonly cells: "all" | "own" | "none";
	readonly owners: readonly OwnerRow[];
	/** Of all owners; null for a milestone that the lead alone carries out. */
	readonly completions: CompletionCounts | null;
	/** Where the owners come from, when they follow a split. */
	readonly ownersFrom: { readonly targetId: string; readonly name: string; readonly isFinal: boolean } | null;
	/** Whether the owners are the plan's first judgement. */
	readonly ownersBasis: string | null;
	/** What the viewer's own unit owes: its open report, or one to be started; null where nothing is left to do. */
	readonly ownReport: { readonly id: string; readonly state: ReportState } | "toStart" | null;
	readonly feeds: readonly { readonly targetId: string; readonly name: string }[];
	readonly doubts: readonly string[];
	/** Months or quarters; empty for a milestone with one end. */
	readonly periods: readonly PeriodRow[];
	readonly confirmable: readonly string[];
	/** Evidence of a milestone that the lead alone carries out; null where there is none of it or it is hidden. */
	readonly files: { readonly list: readonly FileDto[]; readonly mayAdd: boolean } | null;
	readonly history: History;
	readonly moveForm: MoveForm | null;
	/** What adjustments changed, as the plan said it at first; null for a field that none changed. */
	readonly original: {
		readonly words: string | null;
		readonly startOn: Day | null;
		readonly endOn: Day | null;
	};
	readonly mayAdjust: boolean;
	readonly extensions: MilestoneExtensions;
}

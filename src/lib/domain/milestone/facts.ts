import type { OverrideFact } from "../light/facts";
import type { FieldAdjustment } from "../plan/adjusted";
import type { ReportFacts } from "../report/facts";
import type { Day } from "../time/day";
import type { Dated } from "../time/facts";

/** 未开始 · 进行中 · 已完成 · 已中止. 滞后 and 逾期 are lights, never states. */
export const MILESTONE_STATUSES = ["notStarted", "inProgress", "done", "cancelled"] as const;
export type MilestoneStatus = (typeof MILESTONE_STATUSES)[number];

export const MILESTONE_KINDS = ["oneOff", "continuous", "monthly", "quarterly"] as const;
export type MilestoneKind = (typeof MILESTONE_KINDS)[number];

export const PRECISIONS = ["day", "tenDays", "month", "quarter", "year"] as const;
export type Precision = (typeof PRECISIONS)[number];

export interface StatusFact extends Dated {
	readonly from: MilestoneStatus;
	readonly to: MilestoneStatus;
}

export interface ChecklistFact extends Dated {
	readonly deliverableId: string;
	readonly done: boolean;
}

/** A month (`2024-05`) of a monthly milestone, or a quarter (`2024-Q2`) of a quarterly or 常态化 one, was carried out. */
export interface ConfirmationFact extends Dated {
	readonly period: string;
}

/** A granted extension. */
export interface ExtensionFact extends Dated {
	readonly newEndOn: Day;
}

/** What an adjustment may change of a milestone. */
export interface MilestoneFields {
	readonly words: string;
	readonly track: string | null;
	readonly startOn: Day;
	readonly endOn: Day;
	readonly actingLeadIds: readonly string[];
	readonly ownerIds: readonly string[];
}

/** One window of 推进时序 with all that is known about it. */
export interface MilestoneFacts {
	readonly id: string;
	readonly projectId: string;
	readonly ordinal: number;
	readonly track: string | null;
	readonly words: string;
	readonly startOn: Day;
	/** Inclusive; the end of the plan, which an extension leaves as it is. */
	readonly endOn: Day;
	readonly kind: MilestoneKind;
	/** Lead units that may move it; the first is its acting lead (主办). */
	readonly actingLeadIds: readonly string[];
	/** Units that owe a completion report by name … */
	readonly ownerIds: readonly string[];
	/** … and those that owe one because they have a share of this target. */
	readonly ownersFromTargetId: string | null;
	readonly deliverableIds: readonly string[];
	readonly statuses: readonly StatusFact[];
	readonly checks: readonly ChecklistFact[];
	readonly confirmations: readonly ConfirmationFact[];
	readonly extensions: readonly ExtensionFact[];
	readonly overrides: readonly OverrideFact[];
	readonly reports: readonly ReportFacts[];
	readonly adjustments: readonly FieldAdjustment<MilestoneFields>[];
}

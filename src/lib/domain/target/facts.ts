import type { OverrideFact } from "../light/facts";
import type { FieldAdjustment } from "../plan/adjusted";
import type { Day } from "../time/day";
import type { Dated } from "../time/facts";

/** 合计 · 比率 Σ numerator / Σ denominator · 达标单位: units that reach `minPerUnit` / units allocated. */
export const TARGET_MEASURES = ["count", "rate", "unitsMeeting"] as const;
export type TargetMeasure = (typeof TARGET_MEASURES)[number];

export const TARGET_SOURCES = ["units", "lead"] as const;
export type TargetSource = (typeof TARGET_SOURCES)[number];

export const TARGET_CURVES = ["linear", "checkpoints"] as const;
export type TargetCurve = (typeof TARGET_CURVES)[number];

export const COMPARATORS = ["atLeast", "exactly", "atMost"] as const;
export type Comparator = (typeof COMPARATORS)[number];

/** 阶段目标: what the target must have reached by the end of a day, in the goal's unit. */
export interface Checkpoint {
	readonly onDate: Day;
	readonly value: number;
}

/** One version of a split over units. `amount`: a count; for rates the unit's denominator. */
export interface AllocationFact extends Dated {
	readonly isFinal: boolean;
	readonly shares: readonly { readonly unitId: string; readonly amount: number }[];
}

/** A unit's cumulative figure since January that counts: approved, or entered by the lead. */
export interface ReadingFact extends Dated {
	readonly unitId: string;
	readonly numerator: number;
	/** Only for rates. */
	readonly denominator: number | null;
	readonly supersedesSeq: number | null;
}

/** A figure that a unit has submitted and nobody has decided yet; it fulfils the duty, not the total. */
export interface PendingReading {
	readonly unitId: string;
	readonly effectiveOn: Day;
}

/** What an adjustment may change of a target. */
export interface TargetFields {
	readonly name: string;
	/** What exactly counts. */
	readonly counts: string;
	readonly goal: number;
	readonly baseline: number;
	readonly startOn: Day;
	readonly dueOn: Day;
	readonly checkpoints: readonly Checkpoint[];
	readonly minPerUnit: number | null;
}

export interface TargetFacts {
	readonly id: string;
	readonly projectId: string;
	readonly ordinal: number;
	readonly name: string;
	readonly unitLabel: string;
	readonly measure: TargetMeasure;
	readonly comparator: Comparator;
	/** For counts an amount, for rates per cent (96), for unitsMeeting null-free: the number of units allocated. */
	readonly goal: number;
	readonly baseline: number;
	readonly startOn: Day;
	/** Inclusive. */
	readonly dueOn: Day;
	readonly curve: TargetCurve;
	readonly source: TargetSource;
	readonly minPerUnit: number | null;
	readonly limitedByTargetId: string | null;
	/** Interim ones; the goal at `dueOn` need not be repeated. */
	readonly checkpoints: readonly Checkpoint[];
	readonly allocations: readonly AllocationFact[];
	readonly readings: readonly ReadingFact[];
	readonly overrides: readonly OverrideFact[];
	/** The windows whose reports carry the readings. */
	readonly feedMilestoneIds: readonly string[];
	readonly adjustments: readonly FieldAdjustment<TargetFields>[];
}

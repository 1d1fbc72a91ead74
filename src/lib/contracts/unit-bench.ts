import type { ReportKind, ReportState } from "@/lib/domain/report/facts";
import type { Day } from "@/lib/domain/time/day";

// The 工作台 of towns and partners: only what my unit owes.

/** The one main act of a row. */
export type BenchAct =
	| { readonly kind: "start"; readonly milestoneId: string; readonly reportKind: ReportKind }
	| { readonly kind: "open"; readonly reportId: string; readonly state: Exclude<ReportState, "approved"> };

export interface BenchFigure {
	readonly numerator: number;
	readonly denominator: number | null;
	readonly on: Day;
}

interface BenchRow {
	readonly key: string;
	readonly project: { readonly id: string; readonly shortName: string };
	readonly dueOn: Day;
	readonly isOverdue: boolean;
	/** Null when there is nothing that could be opened. */
	readonly act: BenchAct | null;
	/** Why it came back; null when it did not. */
	readonly returnReason: string | null;
}

/** A 完成 that the unit owes. */
export interface BenchCompletion extends BenchRow {
	readonly kind: "completion";
	readonly milestoneId: string;
	readonly words: string;
	/** The end of the plan, inclusive. */
	readonly endOn: Day;
	/** 常态化: no day by which it is late. */
	readonly isContinuous: boolean;
	/** The day on which the window opens, while it has not. */
	readonly opensOn: Day | null;
}

/** A figure that the unit owes this month. */
export interface BenchReading extends BenchRow {
	readonly kind: "reading";
	readonly targetId: string;
	readonly name: string;
	readonly unitLabel: string;
	readonly share: number;
	readonly last: BenchFigure | null;
	/** Whether 无变化 is offered. */
	readonly canConfirm: boolean;
}

export type BenchDue = BenchCompletion | BenchReading;

export interface BenchDone {
	readonly key: string;
	readonly project: { readonly id: string; readonly shortName: string };
	readonly words: string;
	/** The day that the completion or the figure speaks for. */
	readonly on: Day;
	/** The report behind it; null for a figure that waits in another list. */
	readonly reportId: string | null;
	readonly kind: "completion" | "reading";
}

export interface UnitBenchDto {
	/** False in a view of the past. */
	readonly mayAct: boolean;
	readonly unitName: string;
	readonly today: Day;
	/** Returned ones first, then by due date. */
	readonly due: readonly BenchDue[];
	/** The latest first. */
	readonly done: readonly BenchDone[];
}

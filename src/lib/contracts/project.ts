import type { DutyState } from "@/lib/domain/light/unit-light";
import type { MilestoneKind, MilestoneStatus, Precision } from "@/lib/domain/milestone/facts";
import type { ReportKind, ReportState } from "@/lib/domain/report/facts";
import type { Day } from "@/lib/domain/time/day";
import type { History } from "./history";
import type { UnitRef } from "./lists";
import type { LightView, TargetBar } from "./overview";

// What the page of one project shows, and the work bench of the section that leads it.

/** A window of 推进时序 on the year. */
export interface ProjectWindow {
	readonly milestoneId: string;
	readonly ordinal: number;
	readonly words: string;
	readonly kind: MilestoneKind;
	readonly precision: Precision;
	readonly startOn: Day;
	/** The original end, inclusive. */
	readonly endOn: Day;
	/** Inclusive, extended. */
	readonly dueOn: Day;
	readonly status: MilestoneStatus;
	readonly light: LightView;
	/** Completions of its owners; null for one that the lead alone carries out. */
	readonly completions: { readonly approved: number; readonly total: number } | null;
	readonly checklist: { readonly done: number; readonly total: number };
	/** The viewer may move it. */
	readonly movable: boolean;
}

export interface ProjectTrack {
	/** Null: the project has no tracks. */
	readonly name: string | null;
	readonly windows: readonly ProjectWindow[];
}

export interface MatrixCell {
	readonly state: DutyState;
	/** Past its end and not handed in. */
	readonly late: boolean;
	/** The report, else the list of the unit's duties. */
	readonly href: string;
}

/** 单位 × 节点: rows are owners; a cell is null where the unit owes nothing. */
export interface OwnerMatrix {
	readonly columns: readonly {
		readonly milestoneId: string;
		readonly ordinal: number;
		readonly words: string;
		readonly startOn: Day;
		readonly endOn: Day;
		readonly precision: Precision;
		/** Of all owners, also those that the viewer does not see. */
		readonly approved: number;
		readonly total: number;
	}[];
	readonly rows: readonly { readonly unit: UnitRef; readonly cells: readonly (MatrixCell | null)[] }[];
	/** Owners that the viewer does not see. */
	readonly others: number;
}

export interface ProjectReport {
	readonly id: string;
	readonly unitName: string;
	readonly milestoneOrdinal: number;
	readonly words: string;
	readonly kind: ReportKind;
	readonly state: ReportState;
	readonly speaksFor: Day | null;
}

export interface ProjectPageDto {
	readonly id: string;
	readonly year: number;
	readonly today: Day;
	readonly ordinal: number;
	readonly name: string;
	readonly shortName: string;
	readonly light: LightView;
	/** The part from which the light comes. */
	readonly because: { readonly label: string; readonly href: string } | null;
	/** Paragraphs. */
	readonly mainContent: readonly string[];
	/** As the document has it, when it says something else. */
	readonly rawMainContent: string | null;
	readonly leads: readonly UnitRef[];
	readonly responsible: readonly {
		readonly name: string;
		/** Null for a named group. */
		readonly href: string | null;
		/** Members of a named group; 0: 成员名单未维护. Null for a unit. */
		readonly members: number | null;
	}[];
	readonly doubts: readonly { readonly id: string; readonly text: string; readonly href: string | null }[];
	readonly tracks: readonly ProjectTrack[];
	readonly targets: readonly TargetBar[];
	readonly matrix: OwnerMatrix;
	/** The latest; null for who reads no reports. */
	readonly reports: { readonly list: readonly ProjectReport[]; readonly total: number } | null;
	readonly history: History;
	/** What adjustments changed, as the plan said it at first; null for a field that none changed. */
	readonly original: { readonly name: string | null; readonly leadNames: readonly string[] | null };
	readonly mayAdjust: boolean;
}

export interface BenchMilestone {
	readonly milestoneId: string;
	readonly projectName: string;
	readonly words: string;
	/** The end of the plan, inclusive. */
	readonly endOn: Day;
	readonly dueOn: Day;
	readonly status: MilestoneStatus;
	readonly light: LightView;
	readonly completions: { readonly approved: number; readonly total: number } | null;
}

export interface BenchReview {
	readonly reportId: string;
	readonly projectName: string;
	readonly unitName: string;
	readonly words: string;
	readonly kind: ReportKind;
	readonly submittedOn: Day;
	/** Since then, by the State Council's calendar. */
	readonly workingDays: number;
}

export interface BenchConfirmation {
	readonly milestoneId: string;
	readonly projectName: string;
	readonly words: string;
	readonly period: string;
	readonly endOn: Day;
	readonly isOverdue: boolean;
}

export interface BenchReading {
	readonly targetId: string;
	readonly projectName: string;
	readonly name: string;
	readonly dueOn: Day;
	readonly lastOn: Day | null;
	readonly isOverdue: boolean;
}

/** The work bench of a unit that leads. */
export interface SectionBenchDto {
	readonly today: Day;
	/** False in a view of the past. */
	readonly mayAct: boolean;
	readonly unitName: string;
	/** The projects that it leads. */
	readonly projects: readonly { readonly id: string; readonly name: string; readonly light: LightView }[];
	readonly reviews: readonly BenchReview[];
	readonly late: readonly BenchMilestone[];
	readonly due: readonly BenchMilestone[];
	readonly confirmations: readonly BenchConfirmation[];
	readonly readings: readonly BenchReading[];
}

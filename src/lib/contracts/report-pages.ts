import type { ReportEventKind, ReportKind, ReportState } from "@/lib/domain/report/facts";
import type { TargetMeasure } from "@/lib/domain/target/facts";
import type { Day, Instant } from "@/lib/domain/time/day";
import type { FileDto } from "./files";
import type { ReportListQuery } from "./report";
import type { ReportProblem } from "./report-refusals";

// What the pages of a report show.

/** A figure of a report, with what it is measured against. */
export interface FigureDto {
	readonly targetId: string;
	readonly name: string;
	/** What exactly counts. */
	readonly counts: string;
	readonly unitLabel: string;
	readonly measure: TargetMeasure;
	readonly numerator: number | null;
	readonly denominator: number | null;
	/** The unit's own share; null when it has none any more. */
	readonly share: number | null;
	/** The unit's figure that counts now. */
	readonly last: { readonly numerator: number; readonly denominator: number | null; readonly on: Day } | null;
	/** What it may not be above, and of which target. */
	readonly limit: { readonly amount: number; readonly name: string } | null;
}

export interface ReturnDto {
	readonly reason: string;
	readonly fields: readonly string[];
	readonly byName: string;
	readonly at: Instant;
}

export interface ReportContentDto {
	readonly id: string;
	readonly version: number;
	readonly state: ReportState;
	readonly kind: ReportKind;
	readonly speaksFor: Day | null;
	readonly narrative: string;
	readonly figures: readonly FigureDto[];
	readonly files: readonly FileDto[];
	readonly unitName: string;
	readonly milestone: {
		readonly id: string;
		readonly words: string;
		/** The end of the plan. */
		readonly endOn: Day;
		/** Inclusive, extended. */
		readonly dueOn: Day;
	};
	readonly project: { readonly id: string; readonly shortName: string; readonly year: number };
	/** The approved report that this one corrects. */
	readonly correctsId: string | null;
	/** The last return, while the report can be changed. */
	readonly returned: ReturnDto | null;
	/** Names of the lead units that review it; empty: a leader. */
	readonly reviewers: readonly string[];
}

export interface ReportEditDto extends ReportContentDto {
	/** Whether its unit can change it now. */
	readonly editable: boolean;
	readonly mayComplete: boolean;
	readonly neverSubmitted: boolean;
	readonly today: Day;
	/** 1 January of the plan. */
	readonly yearStart: Day;
}

export interface ReportCheckDto extends ReportContentDto {
	readonly editable: boolean;
	readonly problems: readonly ReportProblem[];
}

/** Beside the events of a report: how it began, and that an approved correction took its place. */
export type ReportStoryKind = ReportEventKind | "started" | "startedCorrection" | "corrected";

export interface ReportEventDto {
	readonly kind: ReportStoryKind;
	readonly byName: string;
	readonly at: Instant;
	readonly reason: string | null;
	readonly fields: readonly string[];
}

/** What the viewer may do with the report as it stands. */
export interface ReportActsDto {
	readonly edit: boolean;
	readonly withdraw: boolean;
	readonly delete: boolean;
	readonly correct: boolean;
	readonly review: boolean;
}

export interface ReportPageDto extends ReportContentDto {
	readonly events: readonly ReportEventDto[];
	readonly correctedBy: { readonly id: string; readonly state: ReportState } | null;
	readonly may: ReportActsDto;
	/** The next report that waits for the viewer's review. */
	readonly next: { readonly id: string; readonly title: string } | null;
	readonly waiting: number;
}

export interface ReportRowDto {
	readonly id: string;
	readonly unitName: string;
	readonly projectShortName: string;
	readonly words: string;
	readonly kind: ReportKind;
	readonly state: ReportState;
	readonly speaksFor: Day | null;
	readonly submittedAt: Instant | null;
	readonly isCorrection: boolean;
	/** Waits for the viewer's review. */
	readonly forMe: boolean;
}

export interface ReportListDto {
	readonly rows: readonly ReportRowDto[];
	readonly total: number;
	readonly page: number;
	readonly pageSize: number;
	readonly query: ReportListQuery;
	readonly projects: readonly { readonly id: string; readonly name: string }[];
	readonly units: readonly { readonly id: string; readonly name: string }[];
	/** Reports that wait for the viewer's review; null for who reviews none. */
	readonly waiting: number | null;
	readonly isWriter: boolean;
}

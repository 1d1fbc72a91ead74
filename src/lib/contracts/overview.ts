import type { Light } from "@/lib/domain/light/facts";
import type { Comparator } from "@/lib/domain/target/facts";
import type { Day } from "@/lib/domain/time/day";

/** A light as a screen shows it: null is 已中止, which has a word and no colour. */
export interface LightView {
	readonly light: Light | null;
	/** One sentence for this viewer. */
	readonly reason: string;
	/** 即将到期, a word beside green. */
	readonly soon: boolean;
	/** Set by hand beside the computed one: the light, its reason, author and last day. */
	readonly override: {
		readonly light: Light;
		readonly reason: string;
		readonly byName: string;
		readonly endsOn: Day;
	} | null;
}

/** How many projects stand at each light; the parts add up to the total. */
export interface SentenceView {
	readonly asOf: Day;
	readonly total: number;
	readonly parts: readonly { readonly light: Light; readonly count: number }[];
}

/** One line of 需要关注. */
export interface ExceptionView {
	readonly key: string;
	readonly light: LightView;
	readonly projectName: string;
	readonly subject: string;
	readonly href: string;
	readonly owner: string;
	readonly since: Day | null;
	/** What was done last; null: 尚无记录. */
	readonly lastAct: string | null;
}

/** A window of 推进时序 on the year, within the year's months. */
export interface WindowBar {
	readonly milestoneId: string;
	readonly ordinal: number;
	readonly label: string;
	readonly startOn: Day;
	/** Inclusive, extended. */
	readonly endOn: Day;
	/** The end of the plan. */
	readonly originalEndOn: Day;
	/** 1–12, inclusive; a window that reaches beyond the year ends with it. */
	readonly startMonth: number;
	readonly endMonth: number;
	/** Where it lies within its months, in per cent of their width. */
	readonly offset: number;
	readonly width: number;
	readonly light: LightView;
}

/** A row of the 挂图: one project, twelve months. */
export interface WallRow {
	readonly projectId: string;
	readonly ordinal: number;
	readonly name: string;
	readonly light: LightView;
	/** Windows one after another; two that share a month lie in different lanes. */
	readonly lanes: readonly (readonly WindowBar[])[];
}

export interface TargetBar {
	readonly targetId: string;
	readonly projectName: string;
	readonly name: string;
	readonly unitLabel: string;
	readonly comparator: Comparator;
	/** In the goal's unit; null: not known. */
	readonly actual: number | null;
	/** Null before its start. */
	readonly expected: number | null;
	readonly goal: number;
	readonly light: LightView;
}

/** Completions that are owed: their window has opened. And how many of them are approved. */
export interface OwedFigures {
	readonly owed: number;
	readonly approved: number;
}

/** A cell of 单位 × 项目; null where the unit has no part in the project. */
export interface UnitCell extends OwedFigures {
	readonly projectId: string;
	readonly light: Light;
}

export interface UnitRow extends OwedFigures {
	readonly unitId: string;
	readonly name: string;
	/** One for each project, in their order. */
	readonly cells: readonly (UnitCell | null)[];
}

/** 单位 × 项目: every row and column adds up. */
export interface UnitMatrix {
	readonly rows: readonly UnitRow[];
	/** One for each project, in their order. */
	readonly columns: readonly OwedFigures[];
	readonly total: OwedFigures;
}

/** A milestone that ends within 30 days and is not finished. */
export interface DueLine {
	readonly key: string;
	readonly dueOn: Day;
	/** The end of the plan. */
	readonly endOn: Day;
	readonly what: string;
	readonly projectName: string;
	readonly owner: string;
	readonly href: string;
	readonly light: LightView;
}

export interface LeaderOverviewDto {
	readonly today: Day;
	readonly year: number;
	readonly sentence: SentenceView;
	readonly exceptions: readonly ExceptionView[];
	/** All that is red or yellow, the exceptions included. */
	readonly attentionTotal: number;
	readonly wall: readonly WallRow[];
	readonly targets: readonly TargetBar[];
	readonly projects: readonly { readonly id: string; readonly ordinal: number; readonly name: string }[];
	readonly units: UnitMatrix;
	readonly due: readonly DueLine[];
}

import type { Light } from "@/lib/domain/light/facts";
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

/** A window of 推进时序 on the year. */
export interface WindowBar {
	readonly milestoneId: string;
	readonly ordinal: number;
	readonly label: string;
	readonly startOn: Day;
	/** Inclusive, extended. */
	readonly endOn: Day;
	readonly light: Light | null;
}

/** A row of the 挂图: one project, twelve months. */
export interface WallRow {
	readonly projectId: string;
	readonly ordinal: number;
	readonly name: string;
	readonly light: LightView;
	/** For each month 1–12 the windows that run in it. */
	readonly months: readonly (readonly WindowBar[])[];
}

export interface TargetBar {
	readonly targetId: string;
	readonly projectName: string;
	readonly name: string;
	readonly unitLabel: string;
	readonly comparator: "atLeast" | "exactly" | "atMost";
	/** In the goal's unit; null: not known. */
	readonly actual: number | null;
	/** Null before its start. */
	readonly expected: number | null;
	readonly goal: number;
	readonly light: LightView;
}

/** A cell of 单位 × 项目: owed completions whose window has opened, and how many are approved. */
export interface UnitCell {
	readonly projectId: string;
	readonly owed: number;
	readonly approved: number;
	readonly light: Light;
}

export interface UnitRow {
	readonly unitId: string;
	readonly name: string;
	readonly cells: readonly UnitCell[];
	readonly owed: number;
	readonly approved: number;
}

export interface DueLine {
	readonly key: string;
	readonly dueOn: Day;
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
	readonly wall: readonly WallRow[];
	readonly targets: readonly TargetBar[];
	readonly projects: readonly { readonly id: string; readonly ordinal: number; readonly name: string }[];
	readonly units: readonly UnitRow[];
	readonly due: readonly DueLine[];
}

import type { MilestoneKind, Precision } from "../../milestone/facts";
import type { Day } from "../../time/day";
import type { UnitKind } from "../../unit/kinds";
import type { ResponsibleEntry } from "../facts";
import type { StatedKind } from "../reading/doubt-kinds";
import type { PlanTarget } from "../reading/plan-targets";

// What a person says otherwise than the reader. Projects and windows are named by their numbers in the reading,
// targets by their names, so that a file of corrections can be read beside the document. Corrections follow each
// other: behind a split or a join, numbers and names are those of that moment. Two kinds go before all others,
// wherever they stand: what words are meant, and which units names stand for; the rest is read from those.

interface Said {
	/** Number of the project. */
	readonly project: number;
	/** A sentence: why. Of mended text it is what the plan's reader is told. */
	readonly reason: string;
}

export interface TextMended extends Said {
	readonly op: "mendText";
	/** Exactly as the document has it; replaced wherever the project's texts have it. */
	readonly raw: string;
	readonly meant: string;
}

/** Words that the document lacks, read as a further line of a text. */
export interface TextAdded extends Said {
	readonly op: "addText";
	readonly field: "content" | "schedule";
	readonly text: string;
}

/** The row is no project: a footer, a section's head, what was struck out. */
export interface ProjectDropped extends Said {
	readonly op: "dropProject";
}

export interface Renamed extends Said {
	readonly op: "rename";
	readonly name?: string;
	readonly shortName?: string;
}

export interface UnitsSet extends Said {
	readonly op: "setUnits";
	readonly leads?: readonly string[];
	readonly responsible?: readonly ResponsibleEntry[];
}

export interface WindowSet extends Said {
	readonly op: "setWindow";
	readonly window: number;
	readonly set: {
		readonly startOn?: Day;
		readonly endOn?: Day;
		readonly precision?: Precision;
		readonly kind?: MilestoneKind;
		readonly track?: string | null;
	};
}

/** Who moves windows and who carries them out; what is not said stays as it is. */
export interface DutiesSet extends Said {
	readonly op: "setDuties";
	readonly windows: readonly number[];
	/** The first is the acting lead. */
	readonly actingLeads?: readonly string[];
	/** Empty: the lead alone. */
	readonly owners?: readonly ResponsibleEntry[];
	/** Owners are, besides, the units with a share of this target. */
	readonly ownersFromTarget?: string;
}

type SettableTarget = Partial<Omit<PlanTarget, "stated" | "origin">>;

export interface TargetSet extends Said {
	readonly op: "setTarget";
	/** Its name before the change. */
	readonly target: string;
	readonly set: SettableTarget;
}

export interface TargetAdded extends Said {
	readonly op: "addTarget";
	readonly target: Omit<PlanTarget, "stated" | "origin">;
	readonly doubts: readonly { readonly kind: StatedKind; readonly note: string }[];
}

export interface TargetDropped extends Said {
	readonly op: "dropTarget";
	readonly target: string;
}

export interface DoubtStated extends Said {
	readonly op: "stateDoubt";
	readonly window: number | null;
	readonly target: string | null;
	readonly kind: StatedKind;
	/** The sentence that the plan's reader is shown. */
	readonly note: string;
	/** Code of the reader's doubt at the same place that this one replaces. */
	readonly instead: string | null;
}

/** One window is two, of the same dates: the second begins with a later line of the first one's checklist. */
export interface WindowSplit extends Said {
	readonly op: "splitWindow";
	readonly window: number;
	/** Where that line begins, as an offset into 推进时序 as the document has it. */
	readonly at: number;
}

/** A window and the one behind it are one; it lasts from the earlier start to the later end. */
export interface WindowsJoined extends Said {
	readonly op: "joinWindows";
	readonly window: number;
}

/** A name that nobody knew means a known unit or group, wherever the plan has it. */
export interface UnitMeant extends Said {
	readonly op: "meanUnit";
	/** The id that the reading gave to the name. */
	readonly unit: string;
	readonly means: ResponsibleEntry;
}

/** A name that nobody knew is that of a new unit, of a new group if `kind` is null. */
export interface UnitNamed extends Said {
	readonly op: "nameUnit";
	/** The id that the reading gave to the name. */
	readonly unit: string;
	readonly name: string;
	readonly kind: UnitKind | null;
}

/** Somebody has looked at a doubt and lets the reading stand; of a doubt that is no more it says nothing. */
export interface DoubtSettled extends Said {
	readonly op: "settleDoubt";
	/** See doubtNames. */
	readonly doubt: string;
	/** What was confirmed, see valueInDoubt: while it is another, the doubt is open. Absent: whatever it is. */
	readonly value?: string;
}

/** What the plan itself is called, whatever stands above the table; of two the later counts. */
export interface PlanTitled {
	readonly op: "titlePlan";
	/** It is about the plan as a whole. */
	readonly project: null;
	readonly title: string;
	readonly reason: string;
}

/** One thing that a person says otherwise. */
export type Correction = PlanTitled | ProjectCorrection;

/** One that is about a project. */
export type ProjectCorrection =
	| TextMended
	| TextAdded
	| ProjectDropped
	| UnitMeant
	| UnitNamed
	| Renamed
	| UnitsSet
	| WindowSet
	| WindowSplit
	| WindowsJoined
	| DoubtSettled
	| DutiesSet
	| TargetSet
	| TargetAdded
	| TargetDropped
	| DoubtStated;

/** Why a correction cannot be made: it speaks of what the reading does not have. */
export type CorrectionRefusal =
	| "noSuchProject"
	| "noSuchText"
	| "noSuchWindow"
	| "noSuchTarget"
	| "targetExists"
	| "notALead"
	| "unitUnknown"
	/** A split where no later line of the window's checklist begins. */
	| "notALine"
	/** A split, or a join with other words, of words that another window has too (3月、9月…). */
	| "wordsShared"
	/** A join of the last window. */
	| "noNextWindow"
	/** A name given to, or another meant by, what is no new unit of the reading. */
	| "notANewUnit";

export type Outcome<T> =
	| { readonly ok: true; readonly value: T }
	| { readonly ok: false; readonly reason: CorrectionRefusal };

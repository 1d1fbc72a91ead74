import type { MilestoneKind, Precision } from "../../milestone/facts";
import type { Day } from "../../time/day";
import type { ResponsibleEntry } from "../facts";
import type { StatedKind } from "../reading/plan-doubts";
import type { PlanTarget } from "../reading/plan-targets";

// What a person says otherwise than the reader. Projects and windows are named by their numbers in the reading,
// targets by their names, so that a file of corrections can be read beside the document.

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

/** One thing that a person says otherwise. */
export type Correction =
	| TextMended
	| Renamed
	| UnitsSet
	| WindowSet
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
	| "unitUnknown";

export type Outcome<T> =
	| { readonly ok: true; readonly value: T }
	| { readonly ok: false; readonly reason: CorrectionRefusal };

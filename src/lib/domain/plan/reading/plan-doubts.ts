import type { MilestoneKind } from "../../milestone/facts";
import type { ScheduleDoubtCode } from "../../schedule/doubts";
import type { Span } from "../../schedule/span";
import type { SuspicionCode } from "../../schedule/suspicion/suspicion";
import type { TargetDoubtCode } from "../../target/doubts";
import type { UnitDoubtCode } from "../../unit/unit-doubts";
import type { StatedKind } from "./doubt-kinds";

/** The cells of a project that a doubt can be about. */
export type ProjectField = "ordinal" | "name" | "content" | "schedule" | "lead" | "responsible";

/** What can be unsure about the words for a unit; of a name that nobody knows, `unitUnknown` says it. */
export type UnitWordsCode = Exclude<UnitDoubtCode, "unknownName">;

/** What a reader of the plan was unsure of, with what its sentence says (lib/format/plan-doubts.ts). */
export type PlanDoubtWhat =
	/** `note`: what was mended and why, as the one who mended it says. */
	| { readonly code: "mended"; readonly note: string }
	| {
			readonly code: "suspicious";
			readonly kind: SuspicionCode;
			readonly words: string;
			readonly suggestion: string | null;
	  }
	| { readonly code: "fieldMissing"; readonly field: ProjectField }
	| { readonly code: "ordinalOutOfOrder"; readonly written: string }
	| { readonly code: "wordsFromContent" }
	| {
			readonly code: "unitUnknown";
			readonly field: "lead" | "responsible";
			readonly name: string;
			/** The known name that comes nearest. */
			readonly nearest: string | null;
	  }
	| {
			readonly code: "unitWords";
			readonly field: "lead" | "responsible";
			readonly doubt: UnitWordsCode;
			readonly name: string;
			readonly taken: string;
	  }
	/** `calledInText`: the short name that the schedule has for the group; `named`: the members known so far. */
	| {
			readonly code: "membersUnknown";
			readonly group: string;
			readonly calledInText: string | null;
			readonly named: readonly string[];
	  }
	| { readonly code: "ownersIncomplete"; readonly group: string; readonly named: readonly string[] }
	| { readonly code: "partyUnnamed"; readonly party: string; readonly number: string; readonly noun: string }
	| { readonly code: "levelsWithoutTowns"; readonly words: string }
	| {
			readonly code: "repeatedWork";
			readonly work: string;
			readonly first: string;
			readonly firstWords: string;
			readonly again: string;
			readonly againWords: string;
			readonly dueOn: string;
	  }
	/** `words`: the window's; `date`: what stands for the date; `before`: the date of the window before. */
	| {
			readonly code: "date";
			readonly schedule: ScheduleDoubtCode;
			readonly words: string;
			readonly date: string;
			readonly before: string;
			readonly isLast: boolean;
			readonly kind: MilestoneKind;
			readonly track: string | null;
			readonly startOn: string;
			readonly endOn: string;
	  }
	| {
			readonly code: "targetWords";
			readonly doubt: TargetDoubtCode;
			readonly words: string;
			readonly name: string;
	  }
	| {
			readonly code: "eachUnit";
			readonly words: string;
			readonly party: string;
			readonly units: number;
			readonly least: number;
			readonly unitLabel: string;
	  }
	| { readonly code: "denominatorUnknown"; readonly party: string; readonly noun: string }
	/** `byShare`: who has a share owes the windows. */
	| {
			readonly code: "splitUnknown";
			readonly amount: string;
			readonly thing: string;
			readonly party: string;
			readonly byShare: boolean;
	  }
	| {
			readonly code: "measuresDiffer";
			readonly inContent: string;
			readonly inSchedule: string;
			readonly party: string | null;
	  }
	| {
			readonly code: "figuresDiffer";
			readonly words: readonly string[];
			readonly goal: number;
			readonly unitLabel: string;
	  }
	| { readonly code: "stagesAssumed"; readonly staging: "cumulative" | "added"; readonly name: string }
	| { readonly code: "targetOfOthers"; readonly words: string }
	/** Said by a person who corrected the plan; `instead`: the code of the reader's doubt whose place it takes. */
	| {
			readonly code: "stated";
			readonly kind: StatedKind;
			readonly note: string;
			readonly instead: string | null;
	  };

export type PlanDoubt = PlanDoubtWhat & {
	/** Number of the window. */
	readonly window: number | null;
	/** Name of the target. */
	readonly target: string | null;
	/** The place that caused it, in the field's words as the document has them. */
	readonly place: { readonly field: ProjectField; readonly span: Span } | null;
};

/** What was unsure about the document as a whole. */
export type DocumentDoubt =
	| { readonly code: "yearDiffers"; readonly inTitle: number; readonly asked: number }
	| { readonly code: "titleMissing" }
	| { readonly code: "noProjects" };

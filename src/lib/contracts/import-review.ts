import type { AddRefusal } from "@/lib/domain/plan/correction/add-correction";
import type { OutsideYear } from "@/lib/domain/plan/correction/outside-year";
import type { NewUnit } from "@/lib/domain/plan/reading/new-units";
import type { PlanReading } from "@/lib/domain/plan/reading/plan-reading";
import type { PlanTarget } from "@/lib/domain/plan/reading/plan-targets";
import type { PlannedWindow, ProjectReading } from "@/lib/domain/plan/reading/project-reading";
import type { Sureness } from "@/lib/domain/schedule/span";
import type { Option } from "./lists";
import type { ImportPage, ImportRefusal, ImportSaved } from "./plan-import";

// One project of an import, for its review: the document's words with what was recognised in them, what they were
// read as, and what there is to choose from. Things are named w1, t1, d1, u1 where one shows the other.

/** What a piece of the document was recognised as. */
export const PIECE_KINDS = [
	"date",
	"track",
	"words",
	"target",
	"value",
	"unit",
	"suspicious",
	"mended",
	"doubt",
	"leftover",
] as const;
export type PieceKind = (typeof PIECE_KINDS)[number];

/** A stretch of a cell, as the document has it. */
export interface Piece {
	readonly text: string;
	readonly kinds: readonly PieceKind[];
	/** What was read from it: w1, t2, d3 … */
	readonly about: readonly string[];
	/** Those of `about` of which it is the first piece: it carries their anchors. */
	readonly first: readonly string[];
}

export interface OriginalCell {
	/** The head of its column. */
	readonly label: string;
	readonly pieces: readonly Piece[];
}

export interface ReviewDoubt {
	readonly id: string;
	/** Stable; what a confirmation names. */
	readonly name: string;
	readonly sentence: string;
	readonly sureness: Sureness;
	/** `said`: a person stated or mended it. */
	readonly state: "open" | "settled" | "said";
	/** Has a place in the document. */
	readonly hasSource: boolean;
	/** The window or target that it is about: w1, t2. */
	readonly of: string | null;
	/** False where looking at it is not enough: a unit that nobody knows must be meant or named. */
	readonly canConfirm: boolean;
	/** What could stand in place of suspicious words; null where nothing is suggested. */
	readonly suggestion: { readonly raw: string; readonly meant: string | null } | null;
	/** Place in the list of corrections of the confirmation, to take it back. */
	readonly settledAt: number | null;
	/** Confirmed once, before its figure or date was made another. */
	readonly isReopened: boolean;
}

/** What of a window is shown as it was read or corrected. */
type WindowAsPlanned = Pick<
	PlannedWindow,
	| "number"
	| "startOn"
	| "endOn"
	| "precision"
	| "kind"
	| "track"
	| "actingLeads" // unit ids, as the choices of leads have them
	| "ownersFromTarget"
>;

export interface ReviewWindow extends WindowAsPlanned {
	readonly id: string;
	/** False of one that a person added. */
	readonly hasSource: boolean;
	/** Where its words begin in the document: the same window after others were split or joined. */
	readonly key: string;
	readonly words: string;
	/** As the document writes the date. */
	readonly dateWords: string;
	readonly sureness: Sureness;
	/** `at`: null where the window cannot be split. */
	readonly lines: readonly { readonly text: string; readonly at: number | null }[];
	readonly canSplit: boolean;
	readonly canJoin: boolean;
	/** Keys unit:… and group:…. */
	readonly owners: readonly string[];
	readonly actingNames: string;
	readonly ownerNames: string;
	/** Open doubts. */
	readonly doubts: number;
	/** What of it the plan's year does not have; null where it lies inside. */
	readonly outside: OutsideYear | null;
}

export interface ReviewTarget extends Omit<PlanTarget, "stated"> {
	readonly id: string;
	readonly hasSource: boolean;
	/** Open doubts. */
	readonly doubts: number;
	/** Of its days, as of a window's. */
	readonly outside: OutsideYear | null;
}

export interface ReviewUnits {
	/** Keys unit:… and group:… in their order. */
	readonly leads: readonly string[];
	readonly responsible: readonly string[];
	readonly leadNames: string;
	readonly responsibleNames: string;
	/** Those of this project. */
	readonly unknown: readonly UnknownHere[];
}

/** A name that nobody knows and nobody has named. */
export interface UnknownName extends Pick<NewUnit, "id" | "name"> {
	readonly isGroup: boolean;
}

interface UnknownHere extends UnknownName {
	/** Its first place in the cells: ul1, ur2. */
	readonly ref: string;
	/** Key of the known unit whose name comes nearest. */
	readonly nearest: string | null;
}

/** A correction made on this project. `place`: its number in the import's list, by which it is taken back. */
export interface MadeCorrection {
	readonly place: number;
	readonly sentence: string;
	readonly reason: string;
	/** How many others of the project are taken back with it. */
	readonly withOthers: number;
}

export interface ImportReviewPage
	extends ImportSaved,
		Pick<ImportPage, "fileName">,
		Pick<PlanReading, "year">,
		Pick<ProjectReading, "number" | "title" | "shortName"> {
	/** False once it is published: to be looked at only. */
	readonly isOpen: boolean;
	/** How many projects there are. */
	/** Among the plan's projects, from 1. */
	readonly place: number;
	readonly of: number;
	/** Numbers of the projects before and behind it. */
	readonly previous: number | null;
	readonly next: number | null;
	readonly original: readonly OriginalCell[];
	readonly doubts: readonly ReviewDoubt[];
	readonly windows: readonly ReviewWindow[];
	readonly targets: readonly ReviewTarget[];
	readonly units: ReviewUnits;
	readonly made: readonly MadeCorrection[];
	readonly choices: {
		/** Units, by id. */
		readonly units: readonly Option[];
		/** Units and groups, by key. */
		readonly entries: readonly Option[];
		/** Those of the project: by id for acting leads, by key for owners. */
		readonly leads: readonly Option[];
		readonly owners: readonly Option[];
	};
}

/** `outsideYear`, `endsBefore`: of a window's or a target's days. */
export type CorrectRefusal =
	| ImportRefusal
	| AddRefusal
	| "outsideYear"
	| "endsBefore"
	| "notReadable"
	| UnitNotFound;

/** A typed name that no unit has, or several; `mayBeGroup`: false where only a unit can stand. */
export interface UnitNotFound {
	readonly kind: "unitNotFound";
	/** Of the form. */
	readonly field: string;
	readonly name: string;
	readonly mayBeGroup: boolean;
}

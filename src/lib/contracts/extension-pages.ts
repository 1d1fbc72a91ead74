import type { ExtensionState } from "@/lib/domain/extension/facts";
import type { MilestoneStatus } from "@/lib/domain/milestone/facts";
import type { Day, Instant } from "@/lib/domain/time/day";
import type { ExtensionListQuery } from "./extension";
import type { ExtensionBrief } from "./extension-brief";
import type { Option, Paged } from "./lists";
import type { CompletionCounts } from "./milestone-page";
import type { LightView } from "./overview";

// What the screens of extensions show.

/** A date of a target and where it moves. */
export interface ExtensionMove {
	readonly targetId: string;
	readonly targetName: string;
	readonly onDate: Day;
	readonly newOnDate: Day;
}

export interface ExtensionRow {
	readonly id: string;
	readonly state: ExtensionState;
	readonly projectName: string;
	readonly milestoneOrdinal: number;
	readonly words: string;
	readonly unitName: string;
	/** The end of the plan. */
	readonly endOn: Day;
	readonly dueOn: Day;
	readonly newEndOn: Day;
	readonly askedAt: Instant;
	/** Waits for the viewer's decision. */
	readonly forMe: boolean;
}

export interface ExtensionListDto extends Paged<ExtensionRow> {
	readonly query: ExtensionListQuery;
	readonly projects: readonly Option[];
	/** Those that wait for the viewer's decision; null for who decides none. */
	readonly waiting: number | null;
}

/** Requests that are not decided: to be decided by a leader, or asked by a lead. */
export interface PendingExtensions {
	readonly decides: boolean;
	readonly requests: readonly Pick<
		ExtensionRow,
		"id" | "projectName" | "words" | "unitName" | "endOn" | "dueOn" | "newEndOn" | "askedAt"
	>[];
}

export interface ExtensionPageDto extends ExtensionBrief {
	readonly today: Day;
	readonly year: number;
	readonly askedBy: string;
	readonly decidedBy: string | null;
	readonly project: { readonly id: string; readonly shortName: string };
	readonly milestone: {
		readonly id: string;
		readonly ordinal: number;
		readonly words: string;
		readonly startOn: Day;
		/** The original end, inclusive. */
		readonly endOn: Day;
		/** As it is now, extended. */
		readonly dueOn: Day;
		readonly status: MilestoneStatus;
		readonly light: LightView;
		readonly checklist: { readonly done: number; readonly total: number };
		/** Null for a milestone that the lead alone carries out. */
		readonly completions: CompletionCounts | null;
	};
	readonly moves: readonly ExtensionMove[];
	readonly earlier: readonly ExtensionBrief[];
	readonly mayDecide: boolean;
}

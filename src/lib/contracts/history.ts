import { z } from "zod";
import type { ExtensionState } from "@/lib/domain/extension/facts";
import type { Light } from "@/lib/domain/light/facts";
import type { MilestoneStatus } from "@/lib/domain/milestone/facts";
import type { ReportEventKind, ReportKind } from "@/lib/domain/report/facts";
import type { Day, Instant } from "@/lib/domain/time/day";
import type { AdjustedLine } from "./adjustment-list";

// What happened to a project or a milestone, as its timeline tells it (lib/format/history-sentences.ts).

/** One act. Names are resolved; what the viewer may not know is not in it. `milestone`: null on its own page. */
export type HistoryAct =
	| {
			readonly kind: "status";
			readonly from: MilestoneStatus;
			readonly to: MilestoneStatus;
			readonly milestone: string | null;
	  }
	| {
			readonly kind: "check";
			readonly ticked: readonly string[];
			readonly unticked: readonly string[];
			readonly milestone: string | null;
	  }
	| { readonly kind: "confirmation"; readonly period: string; readonly milestone: string | null }
	| {
			readonly kind: "extension";
			readonly newEndOn: Day;
			/** The end of the plan, which stays. */
			readonly endOn: Day;
			readonly milestone: string | null;
	  }
	| {
			/** A request that was asked, refused or withdrawn; one that was granted is told by its extension. */
			readonly kind: "extensionRequest";
			readonly event: Exclude<ExtensionState, "granted">;
			readonly newEndOn: Day;
			readonly milestone: string | null;
	  }
	| {
			/** A light set by hand; `target`: null where it is the milestone's. */
			readonly kind: "override";
			readonly light: Light;
			readonly endsOn: Day;
			readonly target: string | null;
			readonly milestone: string | null;
	  }
	| {
			/** A file that the lead attached to the milestone itself. */
			readonly kind: "file";
			readonly name: string;
			/** Taken off again since. */
			readonly isRemoved: boolean;
			readonly milestone: string | null;
	  }
	| {
			readonly kind: "report";
			readonly event: ReportEventKind;
			readonly reportKind: ReportKind;
			/** Corrects an approved report. */
			readonly isCorrection: boolean;
			readonly unitName: string;
			readonly milestone: string | null;
	  }
	| {
			readonly kind: "reading";
			readonly target: string;
			readonly unitLabel: string;
			readonly numerator: number;
			readonly denominator: number | null;
			/** Null: the lead's own figure. */
			readonly unitName: string | null;
			readonly isConfirmation: boolean;
			readonly isCorrection: boolean;
	  }
	| {
			readonly kind: "allocation";
			readonly target: string;
			readonly isFinal: boolean;
			readonly units: number;
			/** Shares that it changed, within the viewer's cells; 0 stands for no share. */
			readonly changes: readonly {
				readonly unitName: string;
				readonly before: number;
				readonly after: number;
			}[];
	  }
	| {
			readonly kind: "adjustment";
			/** 节点3, 指标“…”; null on its own page. */
			readonly subject: string | null;
			readonly changes: readonly AdjustedLine[];
	  };

export interface HistoryEntry {
	readonly key: string;
	readonly act: HistoryAct;
	readonly effectiveOn: Day;
	readonly recordedAt: Instant;
	readonly byName: string;
	/** A note or reason; null where there is none, or where the viewer may not read it. */
	readonly words: string | null;
	/** Where it can be read in full. */
	readonly href: string | null;
}

export interface History {
	/** The latest first. */
	readonly entries: readonly HistoryEntry[];
	/** Acts in all. */
	readonly total: number;
}

/** Acts that a page shows at first, and when asked for more. */
export const HISTORY_SHORT = 30;
export const HISTORY_LONG = 300;

/** What a page's address asks of its timeline: `history=all`, else the latest. Answers the number of acts. */
export const historyQuery = z.object({
	history: z
		.literal("all")
		.transform(() => HISTORY_LONG)
		.catch(HISTORY_SHORT),
});

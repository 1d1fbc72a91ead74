import type { ExtensionState } from "@/lib/domain/extension/facts";
import type { Day, Instant } from "@/lib/domain/time/day";

// Requests for a later end as a milestone's page shows them.

/** A request in short: on the milestone's page and among earlier ones. */
export interface ExtensionBrief {
	readonly id: string;
	readonly version: number;
	readonly state: ExtensionState;
	readonly unitName: string;
	readonly askedAt: Instant;
	/** The due day when it was asked. */
	readonly dueOn: Day;
	readonly newEndOn: Day;
	readonly reason: string;
	readonly progress: string;
	readonly decidedAt: Instant | null;
	/** What was said with the decision. */
	readonly decision: string | null;
	readonly mayWithdraw: boolean;
}

/** A date of a target that the form offers to move along. */
export interface MovableDate {
	readonly targetId: string;
	readonly targetName: string;
	readonly onDate: Day;
	/** 目标 (its final date) or 阶段目标, with the value to be reached. */
	readonly isFinal: boolean;
	readonly value: number;
	readonly unitLabel: string;
}

/** What the form 申请延期 needs; null for who may not ask now. */
export interface AskExtensionForm {
	readonly version: number;
	/** Inclusive days between which the new end may lie. */
	readonly minOn: Day;
	readonly maxOn: Day;
	readonly dates: readonly MovableDate[];
}

/** The extensions of a milestone, on its page. */
export interface MilestoneExtensions {
	readonly form: AskExtensionForm | null;
	/** Those that the viewer may see, the latest first. */
	readonly requests: readonly ExtensionBrief[];
}

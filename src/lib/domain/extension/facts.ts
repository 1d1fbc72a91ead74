import type { Day } from "../time/day";

/** 待批 · 已同意 · 未同意 · 已撤回 */
export const EXTENSION_STATES = ["asked", "granted", "refused", "withdrawn"] as const;
export type ExtensionState = (typeof EXTENSION_STATES)[number];

/** A date of a target that shall move along with the milestone: of a checkpoint, or its final one. */
export interface CheckpointMove {
	readonly targetId: string;
	/** The day of the checkpoint as it stands; the target's due day for the final one. */
	readonly onDate: Day;
	readonly newOnDate: Day;
}

import type { Day } from "../time/day";

/**
 * Why a light is what it is, with what its sentence needs (lib/format/reasons.ts). `unitIds` name the units
 * that cause it; a viewer from a unit is shown only their number.
 */
export type Reason = MilestoneReason | TargetReason | ProjectReason | PersistentReason;
export type ReasonCode = Reason["code"];

/** Units that cause a light. */
interface Causing {
	readonly unitIds: readonly string[];
}

export type MilestoneReason =
	/** Blue. `daysLate` is 0 when finished in time. */
	| { readonly code: "finished"; readonly on: Day; readonly dueOn: Day; readonly daysLate: number }
	| { readonly code: "standingClosed"; readonly on: Day }
	/** No light. */
	| { readonly code: "cancelled"; readonly on: Day }
	/** Grey. */
	| { readonly code: "notOpen"; readonly startOn: Day }
	/** Red. `unitIds`: owners whose completion is not approved, of `owed`. */
	| (Causing & {
			readonly code: "overdue";
			readonly dueOn: Day;
			readonly days: number;
			readonly owed: number;
	  })
	/** `workingDays`: how long the oldest waits. */
	| (Causing & { readonly code: "reviewOverdue"; readonly workingDays: number })
	| { readonly code: "monthsMissed"; readonly periods: readonly string[] }
	| { readonly code: "quartersMissed"; readonly periods: readonly string[] }
	/** Yellow. */
	| { readonly code: "notStartedNearEnd"; readonly dueOn: Day; readonly daysLeft: number }
	/** `unitIds`: owners that have not submitted. */
	| (Causing & {
			readonly code: "fewSubmitted";
			readonly dueOn: Day;
			readonly daysLeft: number;
			readonly submitted: number;
			readonly owed: number;
	  })
	| {
			readonly code: "fewDone";
			readonly dueOn: Day;
			readonly daysLeft: number;
			readonly done: number;
			readonly total: number;
	  }
	| {
			readonly code: "notStartedInTime";
			readonly startOn: Day;
			readonly elapsedDays: number;
			readonly windowDays: number;
	  }
	| (Causing & { readonly code: "awaitingReview"; readonly since: Day })
	| (Causing & { readonly code: "notResubmitted"; readonly since: Day; readonly workingDays: number })
	| { readonly code: "monthMissed"; readonly period: string }
	| { readonly code: "quarterMissed"; readonly period: string }
	| { readonly code: "quartersUnconfirmed"; readonly periods: readonly string[] }
	/** Green. `daysLeft` counts to the (extended) end. */
	| { readonly code: "onSchedule"; readonly dueOn: Day; readonly daysLeft: number }
	| { readonly code: "standing" };

/** Values are in the goal's unit, `unitLabel`. */
export type TargetReason =
	/** Blue. `excess`: 超额. */
	| {
			readonly code: "goalMet";
			readonly actual: number;
			readonly goal: number;
			readonly excess: number;
			readonly unitLabel: string;
	  }
	/** Grey. */
	| { readonly code: "targetNotBegun"; readonly startOn: Day }
	/** Red. */
	| {
			readonly code: "checkpointMissed";
			readonly onDate: Day;
			readonly required: number;
			readonly actual: number | null;
			/** The goal itself, not an interim checkpoint. */
			readonly isGoal: boolean;
			readonly unitLabel: string;
	  }
	/** Red. */
	| {
			readonly code: "gapWide";
			readonly points: number;
			readonly expected: number;
			readonly actual: number | null;
			readonly unitLabel: string;
	  }
	/** Yellow. */
	| {
			readonly code: "gapOpen";
			readonly points: number;
			readonly expected: number;
			readonly actual: number | null;
			readonly unitLabel: string;
	  }
	/** Yellow: 未分解. */
	| { readonly code: "notAllocated"; readonly startOn: Day }
	/** Yellow: 未填报. `month`: the earliest owed, `2024-07`. */
	| (Causing & { readonly code: "notReported"; readonly month: string })
	/** Yellow: 未填报 by the lead. `lastOn`: the day its last figure speaks for. */
	| { readonly code: "leadNotReported"; readonly lastOn: Day | null }
	/** Green. `points` is negative when ahead. */
	| {
			readonly code: "onTrack";
			readonly points: number;
			readonly expected: number;
			readonly actual: number | null;
			readonly unitLabel: string;
	  };

/** Red: yellow at the last month-ends and still. `now`: why it is yellow. */
export interface PersistentReason {
	readonly code: "yellowPersists";
	readonly monthEnds: readonly Day[];
	readonly now: MilestoneReason | TargetReason;
}

/** A project with nothing open; else it has the reason of its worst part. */
export type ProjectReason =
	| { readonly code: "projectDone" }
	| { readonly code: "projectCancelled" }
	| { readonly code: "projectNotBegun"; readonly startOn: Day | null }
	| { readonly code: "projectBetween"; readonly nextStartOn: Day | null };

/** The units that cause a light; empty when it is not about units. */
export function causingUnits(reason: Reason): readonly string[] {
	if (reason.code === "yellowPersists") return causingUnits(reason.now);
	return "unitIds" in reason ? reason.unitIds : [];
}

/** The same reason with its units in the bureau's official order; `rank` is a unit's place in it. */
export function inOfficialOrder(reason: Reason, rank: ReadonlyMap<string, number>): Reason {
	if (reason.code === "yellowPersists") return { ...reason, now: ordered(reason.now, rank) };
	return ordered(reason, rank);
}

function ordered<R extends Exclude<Reason, PersistentReason>>(
	reason: R,
	rank: ReadonlyMap<string, number>,
): R {
	if (!("unitIds" in reason)) return reason;
	const place = (unitId: string) => rank.get(unitId) ?? rank.size;
	return { ...reason, unitIds: [...reason.unitIds].sort((a, b) => place(a) - place(b)) };
}

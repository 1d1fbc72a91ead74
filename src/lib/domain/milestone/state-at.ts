import { type ThreadState, threadAt } from "../report/thread-at";
import { allocationAt } from "../target/allocation";
import type { TargetFacts } from "../target/facts";
import type { Day } from "../time/day";
import { type At, known } from "../time/facts";
import type { MilestoneFacts, MilestoneStatus } from "./facts";

/** The targets of the plan by id: a milestone's owners may follow from one's split. */
export type TargetsById = ReadonlyMap<string, TargetFacts>;

/** All that is true of a milestone at a point. */
export interface MilestoneState {
	readonly status: MilestoneStatus;
	/** The day that the last change speaks for; null while nothing was recorded. */
	readonly statusOn: Day | null;
	/** The day that the finish speaks for; null while not done. */
	readonly finishedOn: Day | null;
	readonly startedOn: Day | null;
	/** Inclusive; the last granted extension, else the original end. */
	readonly dueOn: Day;
	readonly isExtended: boolean;
	readonly checklist: { readonly done: readonly string[]; readonly total: number };
	/** Ids of months or quarters, in order. */
	readonly confirmedPeriods: readonly string[];
	/** Units that owe a completion: by name, or with a share of the target that makes owners. */
	readonly ownerIds: readonly string[];
	/** One per owner in the order of `ownerIds`, then units that reported without owing. */
	readonly threads: readonly ThreadState[];
}

/**
 * Folds a milestone's facts (docs/product.md, Every fact is dated twice). Facts are taken in the order of the
 * days they speak for, then of recording, so that one entered late takes its place.
 */
export function milestoneAt(milestone: MilestoneFacts, targets: TargetsById, at: At): MilestoneState {
	const statuses = known(milestone.statuses, at);
	const last = statuses.at(-1);
	const status = last?.to ?? "notStarted";
	const dueOn = dueOnAt(milestone, at);
	const ownerIds = ownersAt(milestone, targets, at);
	return {
		status,
		statusOn: last?.effectiveOn ?? null,
		finishedOn: last && status === "done" ? last.effectiveOn : null,
		startedOn: startedOn(statuses),
		dueOn,
		isExtended: dueOn !== milestone.endOn,
		checklist: { done: checkedAt(milestone, at), total: milestone.deliverableIds.length },
		confirmedPeriods: [...new Set(known(milestone.confirmations, at).map((fact) => fact.period))].sort(),
		ownerIds,
		threads: threadsAt(milestone, ownerIds, at),
	};
}

/** The last granted extension, unless the plan's own end was adjusted after it. */
function dueOnAt(milestone: MilestoneFacts, at: At): Day {
	const adjusted = known(milestone.adjustments, at).findLast((adjustment) => adjustment.field === "endOn");
	const extension = known(milestone.extensions, at).findLast(
		(fact) => !adjusted || fact.recordedAt > adjusted.recordedAt,
	);
	return extension?.newEndOn ?? milestone.endOn;
}

/** The threads of the units that owe a completion. */
export function owedThreads(state: MilestoneState): ThreadState[] {
	return state.threads.filter((thread) => state.ownerIds.includes(thread.unitId));
}

/** How many owners' completions are not approved: finishing the milestone then asks for a reason. */
export function unfinishedOwners(state: MilestoneState): number {
	return owedThreads(state).filter((thread) => thread.completion !== "approved").length;
}

function startedOn(
	statuses: readonly { readonly to: MilestoneStatus; readonly effectiveOn: Day }[],
): Day | null {
	let started: Day | null = null;
	for (const { to, effectiveOn } of statuses) {
		if (to === "notStarted") started = null;
		else if (to !== "cancelled") started ??= effectiveOn;
	}
	return started;
}

function checkedAt(milestone: MilestoneFacts, at: At): string[] {
	const checked = new Map(known(milestone.checks, at).map((fact) => [fact.deliverableId, fact.done]));
	return milestone.deliverableIds.filter((id) => checked.get(id) === true);
}

function ownersAt(milestone: MilestoneFacts, targets: TargetsById, at: At): string[] {
	const target =
		milestone.ownersFromTargetId === null ? undefined : targets.get(milestone.ownersFromTargetId);
	const shares = target ? allocationAt(target, at)?.shares : undefined;
	return [...new Set([...milestone.ownerIds, ...(shares?.keys() ?? [])])];
}

function threadsAt(milestone: MilestoneFacts, ownerIds: readonly string[], at: At): ThreadState[] {
	const reporting = new Set(milestone.reports.map((report) => report.unitId));
	const owed = ownerIds.map((unitId) => threadAt(milestone.reports, unitId, at));
	const others = [...reporting]
		.filter((unitId) => !ownerIds.includes(unitId))
		.sort()
		.map((unitId) => threadAt(milestone.reports, unitId, at))
		.filter((thread) => thread.lastEventOn !== null);
	return [...owed, ...others];
}

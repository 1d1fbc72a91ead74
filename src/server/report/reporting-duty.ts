import "server-only";
import type { MilestoneFacts } from "@/lib/domain/milestone/facts";
import type { TargetsById } from "@/lib/domain/milestone/state-at";
import { milestoneAt } from "@/lib/domain/milestone/state-at";
import type { ProjectFacts } from "@/lib/domain/plan/facts";
import { actualAt, type UnitReading } from "@/lib/domain/target/actual";
import { allocationAt } from "@/lib/domain/target/allocation";
import type { TargetFacts } from "@/lib/domain/target/facts";
import type { At } from "@/lib/domain/time/facts";
import type { Tx } from "@/server/db/client";
import { loadPlanFacts } from "@/server/plan/facts";

// What a unit may report about a milestone: whether it owes the completion, and which figures it carries.

/** A target whose figure a report carries. */
export interface CarriedTarget {
	readonly target: TargetFacts;
	/** The unit's own share; null when it has none any more and only corrects an old figure. */
	readonly share: number | null;
}

/** A figure of an open report. */
export interface TypedFigure {
	readonly numerator: number | null;
	readonly denominator: number | null;
}

export interface ReportingDuty {
	readonly project: ProjectFacts;
	readonly milestone: MilestoneFacts;
	/** Whether the unit owes a 完成 for the milestone. */
	readonly isOwner: boolean;
	readonly hasApprovedCompletion: boolean;
	readonly carried: readonly CarriedTarget[];
	/** Whether there is anything that the unit may report: a 完成 that it owes, or a figure. */
	readonly owesAnything: boolean;
}

/** The project's facts, all that a report's rules need; null when there is no such project. */
export async function loadProjectFacts(
	tx: Tx,
	planId: string,
	projectId: string,
): Promise<ProjectFacts | null> {
	const facts = await loadPlanFacts(tx, planId, { id: projectId });
	return facts?.projects[0] ?? null;
}

/**
 * What a unit may report about a milestone of the project (docs/product.md, What is due from a unit): the
 * figures of the targets that the milestone feeds and of which the unit has a share, and of `alsoTargetIds`,
 * those that a corrected report carried. Null when the project has no such milestone.
 */
export function reportingDuty(
	project: ProjectFacts,
	milestoneId: string,
	unitId: string,
	at: At,
	alsoTargetIds: readonly string[] = [],
): ReportingDuty | null {
	const milestone = project.milestones.find(({ id }) => id === milestoneId);
	if (!milestone) return null;
	const state = milestoneAt(milestone, targetsById(project), at);
	const isOwner = state.ownerIds.includes(unitId);
	const carried = project.targets.flatMap((target): CarriedTarget[] => {
		const share = allocationAt(target, at)?.shares.get(unitId) ?? null;
		const feeds = target.source === "units" && target.feedMilestoneIds.includes(milestoneId);
		return (feeds && share !== null) || alsoTargetIds.includes(target.id) ? [{ target, share }] : [];
	});
	const owesAnything = isOwner || carried.length > 0;
	const thread = state.threads.find((candidate) => candidate.unitId === unitId);
	return {
		project,
		milestone,
		isOwner,
		hasApprovedCompletion: thread?.completion === "approved",
		carried,
		owesAnything,
	};
}

function targetsById(project: ProjectFacts): TargetsById {
	return new Map(project.targets.map((target) => [target.id, target]));
}

/** The unit's figure that counts at a point; null when none does. */
export function countedFigure(target: TargetFacts, unitId: string, at: At): UnitReading | null {
	return actualAt(target, at).byUnit.get(unitId) ?? null;
}

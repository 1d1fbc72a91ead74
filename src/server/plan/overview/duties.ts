import type { MilestoneAssessment, PlanAssessment, ProjectAssessment } from "@/lib/domain/light/assess-plan";
import type { UnitDuty } from "@/lib/domain/light/unit-light";
import type { ThreadState } from "@/lib/domain/report/thread-at";

/** A completion that a unit owes, with all that is known of it. */
export interface PlanDuty extends UnitDuty {
	readonly unitId: string;
	readonly project: ProjectAssessment;
	readonly milestone: MilestoneAssessment;
	readonly thread: ThreadState;
}

/** One duty for each owner of each milestone, in the order of the plan (docs/product.md, Owners). */
export function dutiesOf(assessment: PlanAssessment): PlanDuty[] {
	return assessment.projects.flatMap((project) =>
		project.milestones.flatMap((milestone) => {
			const { facts, state } = milestone;
			return state.threads
				.filter((thread) => state.ownerIds.includes(thread.unitId))
				.map((thread) => ({
					unitId: thread.unitId,
					project,
					milestone,
					thread,
					kind: facts.kind,
					startOn: facts.startOn,
					dueOn: state.dueOn,
					completion: thread.completion,
					milestoneStatus: state.status,
				}));
		}),
	);
}

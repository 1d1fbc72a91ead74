import type { PlanAssessment } from "../light/assess-plan";
import type { ReportKind } from "../report/facts";
import { mayReview } from "../report/reviewer";
import type { Day } from "../time/day";

/** A report that waits for review. */
export interface ReviewDue {
	readonly projectId: string;
	readonly milestoneId: string;
	readonly reportId: string;
	readonly unitId: string;
	readonly kind: ReportKind;
	readonly submittedOn: Day;
}

/** The reports that a unit, or a leader where no lead unit may, can review; the longest waiting first. */
export function reviewsDue(
	assessment: PlanAssessment,
	reviewer: { readonly unitId: string | null; readonly isLeader: boolean },
): ReviewDue[] {
	return assessment.projects
		.flatMap(({ project, milestones }) =>
			milestones.flatMap(({ facts, state }) =>
				state.threads
					.filter((thread) =>
						mayReview({
							actorUnitId: reviewer.unitId,
							actorIsLeader: reviewer.isLeader,
							reportUnitId: thread.unitId,
							leadIds: project.leadIds,
						}),
					)
					.flatMap((thread) =>
						thread.pending.map(({ reportId, kind, submittedOn }) => ({
							projectId: project.id,
							milestoneId: facts.id,
							reportId,
							unitId: thread.unitId,
							kind,
							submittedOn,
						})),
					),
			),
		)
		.sort((a, b) => (a.submittedOn === b.submittedOn ? 0 : a.submittedOn < b.submittedOn ? -1 : 1));
}

import { withConsequences } from "../reading/derived";
import type { PlanReading } from "../reading/plan-reading";
import type { ProjectReading } from "../reading/project-reading";
import { correctProject } from "./correct-project";
import type { Correction, CorrectionRefusal } from "./corrections";

export interface RefusedCorrection {
	readonly correction: Correction;
	readonly reason: CorrectionRefusal;
}

export interface CorrectedPlan {
	readonly plan: PlanReading;
	/** Those that speak of what the reading does not have; they changed nothing. */
	readonly refused: readonly RefusedCorrection[];
}

/**
 * The reading as a person says it is. Corrections apply in order; then the owners that nobody set follow the
 * targets, and the doubts are those of the corrected plan.
 */
export function correctPlan(reading: PlanReading, corrections: readonly Correction[]): CorrectedPlan {
	const projects = new Map<number, ProjectReading>(reading.projects.map((one) => [one.number, one]));
	const touched = new Set<number>();
	const refused: RefusedCorrection[] = [];
	for (const correction of corrections) {
		const project = projects.get(correction.project);
		if (project === undefined) {
			refused.push({ correction, reason: "noSuchProject" });
			continue;
		}
		const outcome = correctProject(project, correction, reading.known);
		if (outcome.ok) {
			projects.set(project.number, outcome.value);
			touched.add(project.number);
		} else refused.push({ correction, reason: outcome.reason });
	}
	const corrected = [...projects.values()].map((project) =>
		touched.has(project.number) ? withConsequences(project, reading.known) : project,
	);
	return { plan: { ...reading, projects: corrected }, refused };
}

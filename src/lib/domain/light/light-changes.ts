import type { PlanAssessment } from "./assess-plan";
import type { LightResult } from "./result";

/** A light that another way of judging the same facts would change. */
export interface LightChange {
	readonly kind: "project" | "milestone" | "target";
	readonly id: string;
	readonly projectId: string;
	readonly from: LightResult;
	readonly to: LightResult;
}

/**
 * What changes colour between two assessments of the same plan at the same point, in the order of the table:
 * a project, then its milestones and targets. A reason or 即将到期 that changes alone is no change of colour.
 */
export function lightChanges(before: PlanAssessment, after: PlanAssessment): LightChange[] {
	return before.projects.flatMap((project) => {
		const projectId = project.project.id;
		const other = after.projects.find((one) => one.project.id === projectId);
		if (!other) return [];
		const milestones = project.milestones.flatMap(({ facts: { id }, light }) =>
			changed({ kind: "milestone", id, projectId }, light, lightOf(other.milestones, id)),
		);
		const targets = project.targets.flatMap(({ facts: { id }, light }) =>
			changed({ kind: "target", id, projectId }, light, lightOf(other.targets, id)),
		);
		const whole = changed({ kind: "project", id: projectId, projectId }, project.light, other.light);
		return [...whole, ...milestones, ...targets];
	});
}

function lightOf(
	parts: readonly { readonly facts: { readonly id: string }; readonly light: LightResult }[],
	id: string,
): LightResult | undefined {
	return parts.find(({ facts }) => facts.id === id)?.light;
}

function changed(
	thing: Pick<LightChange, "kind" | "id" | "projectId">,
	from: LightResult,
	to: LightResult | undefined,
): LightChange[] {
	return to && from.light !== to.light ? [{ ...thing, from, to }] : [];
}

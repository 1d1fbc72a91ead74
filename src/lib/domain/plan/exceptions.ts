import type { PlanAssessment, ProjectAssessment } from "../light/assess-plan";
import { causingUnits, type Reason } from "../light/reasons";
import type { LightResult } from "../light/result";
import { type Day, daysBetween } from "../time/day";

/** Something that wants a leader's attention. */
export interface ExceptionItem {
	readonly projectId: string;
	readonly subject: { readonly kind: "milestone" | "target"; readonly id: string };
	readonly light: "red" | "yellow";
	readonly reason: Reason;
	/** The whole light, with the override beside it. */
	readonly result: LightResult;
	/** Units that cause it; empty when it is the lead's own. */
	readonly ownerIds: readonly string[];
	/** The acting lead of the milestone, or the main lead of the target's project. */
	readonly leadId: string | null;
	readonly since: Day | null;
	/** How bad it is among its light: days that it has lasted, or points of gap. */
	readonly severity: number;
}

/** How many a leader is shown. */
export const MAX_EXCEPTIONS = 5;

/**
 * At most five milestones and targets to attend to: red before yellow, then what is worst (a wide gap in
 * points, a long delay in days). Each project is shown once before any is shown twice.
 */
export function exceptions(assessment: PlanAssessment, limit = MAX_EXCEPTIONS): ExceptionItem[] {
	const items = assessment.projects
		.flatMap((project) => itemsOf(project, assessment.at.asOf))
		.sort(worstFirst);
	const firsts = items.filter(
		(item, index) => items.findIndex((other) => sameProject(item, other)) === index,
	);
	const rest = items.filter((item) => !firsts.includes(item));
	return [...firsts, ...rest].slice(0, limit).sort(worstFirst);
}

function itemsOf({ project, milestones, targets }: ProjectAssessment, asOf: Day): ExceptionItem[] {
	const mainLead = project.leadIds[0] ?? null;
	return [
		...milestones.flatMap(({ facts, light }) =>
			itemOf(
				project.id,
				{ kind: "milestone", id: facts.id },
				light,
				facts.actingLeadIds[0] ?? mainLead,
				asOf,
			),
		),
		...targets.flatMap(({ facts, light }) =>
			itemOf(project.id, { kind: "target", id: facts.id }, light, mainLead, asOf),
		),
	];
}

function itemOf(
	projectId: string,
	subject: ExceptionItem["subject"],
	result: LightResult,
	leadId: string | null,
	asOf: Day,
): ExceptionItem[] {
	const { light, reason, since } = result;
	if (light !== "red" && light !== "yellow") return [];
	const ownerIds = causingUnits(reason);
	return [
		{ projectId, subject, light, reason, result, ownerIds, leadId, since, severity: severity(result, asOf) },
	];
}

function severity({ reason, since }: LightResult, asOf: Day): number {
	const cause = reason.code === "yellowPersists" ? reason.now : reason;
	if (cause.code === "gapWide" || cause.code === "gapOpen") return cause.points;
	if (cause.code === "checkpointMissed" && cause.required > 0) {
		const shortBy = ((cause.required - (cause.actual ?? 0)) * 100) / cause.required;
		return Math.max(shortBy, since ? daysBetween(since, asOf) : 0);
	}
	return since ? daysBetween(since, asOf) : 0;
}

function worstFirst(a: ExceptionItem, b: ExceptionItem): number {
	if (a.light !== b.light) return a.light === "red" ? -1 : 1;
	return b.severity - a.severity;
}

function sameProject(a: ExceptionItem, b: ExceptionItem): boolean {
	return a.projectId === b.projectId;
}

import { withConsequences } from "../reading/derived";
import type { PlanReading } from "../reading/plan-reading";
import type { ProjectReading } from "../reading/project-reading";
import type { Readers } from "../reading/readers";
import { correctProject } from "./correct-project";
import type { Correction, CorrectionRefusal, TextMended } from "./corrections";
import { mendProject } from "./mend-project";

export interface RefusedCorrection {
	readonly correction: Correction;
	readonly reason: CorrectionRefusal;
}

export interface CorrectedPlan {
	readonly plan: PlanReading;
	/** Those that speak of what the reading does not have; they changed nothing. */
	readonly refused: readonly RefusedCorrection[];
}

/** The corrections by project, in their order. */
function byProject(corrections: readonly Correction[]): Map<number, Correction[]> {
	const groups = new Map<number, Correction[]>();
	for (const correction of corrections) {
		const group = groups.get(correction.project);
		if (group === undefined) groups.set(correction.project, [correction]);
		else group.push(correction);
	}
	return groups;
}

function corrected(
	project: ProjectReading,
	corrections: readonly Correction[],
	{ year, known }: PlanReading,
	readers: Readers,
): { project: ProjectReading; refused: RefusedCorrection[] } {
	const mends = corrections.filter((one): one is TextMended => one.op === "mendText");
	const mended = mendProject(project, mends, { planYear: year, known, readers });
	const refused: RefusedCorrection[] = [...mended.refused];
	let state = mended.project;
	for (const correction of corrections) {
		if (correction.op === "mendText") continue;
		const outcome = correctProject(state, correction, known);
		if (outcome.ok) state = outcome.value;
		else refused.push({ correction, reason: outcome.reason });
	}
	return { project: withConsequences(state, known), refused };
}

/**
 * The reading as a person says it is. Mended text is read again first; the other corrections follow in their order;
 * then the owners that nobody set follow the targets, and the doubts are those of the corrected plan.
 */
export function correctPlan(
	reading: PlanReading,
	corrections: readonly Correction[],
	readers: Readers,
): CorrectedPlan {
	const groups = byProject(corrections);
	const refused: RefusedCorrection[] = [];
	const projects = reading.projects.map((project) => {
		const own = groups.get(project.number);
		if (own === undefined) return project;
		groups.delete(project.number);
		const outcome = corrected(project, own, reading, readers);
		refused.push(...outcome.refused);
		return outcome.project;
	});
	for (const correction of [...groups.values()].flat()) refused.push({ correction, reason: "noSuchProject" });
	return { plan: { ...reading, projects }, refused };
}

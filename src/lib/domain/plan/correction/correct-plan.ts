import { withConsequences } from "../reading/derived";
import type { NewUnit } from "../reading/new-units";
import type { PlanReading } from "../reading/plan-reading";
import type { ProjectReading } from "../reading/project-reading";
import { type ReadingContext, readTexts } from "../reading/read-project";
import type { Readers } from "../reading/readers";
import { correctProject } from "./correct-project";
import { type CorrectedUnits, correctUnits, ofMeantUnits } from "./correct-units";
import type { Correction, CorrectionRefusal, ProjectCorrection, TextAdded, TextMended } from "./corrections";
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
function byProject(corrections: readonly Correction[]): Map<number, ProjectCorrection[]> {
	const groups = new Map<number, ProjectCorrection[]>();
	for (const correction of corrections) {
		if (correction.op === "titlePlan") continue;
		const group = groups.get(correction.project);
		if (group === undefined) groups.set(correction.project, [correction]);
		else group.push(correction);
	}
	return groups;
}

/** The project as its units and its mended texts are read, before any other correction. */
function readAgain(
	project: ProjectReading,
	corrections: readonly ProjectCorrection[],
	units: CorrectedUnits,
	context: ReadingContext,
) {
	const mends = corrections.filter((one): one is TextMended => one.op === "mendText");
	const row = units.rowOf(project);
	const added = corrections.filter((one): one is TextAdded => one.op === "addText");
	return mendProject(row === project ? project : readTexts(row, [], context), mends, added, context);
}

function corrected(
	project: ProjectReading,
	corrections: readonly ProjectCorrection[],
	units: CorrectedUnits,
	context: ReadingContext,
): { project: ProjectReading; refused: RefusedCorrection[] } {
	const mended = readAgain(project, corrections, units, context);
	const refused: RefusedCorrection[] = [...mended.refused];
	let state = mended.project;
	for (const correction of corrections) {
		const outcome = correctProject(state, ofMeantUnits(correction, units), units.known);
		if (outcome.ok) state = outcome.value;
		else refused.push({ correction, reason: outcome.reason });
	}
	return { project: withConsequences(state, units.known), refused };
}

/** The new units that some project still names. */
function stillNamed(newUnits: readonly NewUnit[], projects: readonly ProjectReading[]): NewUnit[] {
	const named = new Set(
		projects.flatMap(({ leads, responsible }) =>
			[...leads, ...responsible].map(({ entry }) => ("unitId" in entry ? entry.unitId : entry.groupId)),
		),
	);
	return newUnits.filter(({ id }) => named.has(id));
}

/**
 * The reading as a person says it is. Units are meant and mended text is read again first; the other corrections
 * follow in their order; then the owners that nobody set follow the targets, and the doubts are those of the
 * corrected plan. A row that is no project is none of them; the others keep their numbers. New units that no project names any longer are none.
 */
export function correctPlan(
	reading: PlanReading,
	corrections: readonly Correction[],
	readers: Readers,
): CorrectedPlan {
	const units = correctUnits(reading, corrections);
	const groups = byProject(corrections);
	const refused: RefusedCorrection[] = [...units.refused];
	const context: ReadingContext = { planYear: reading.year, known: units.known, readers };
	const projects = reading.projects.flatMap((project) => {
		const own = groups.get(project.number) ?? [];
		groups.delete(project.number);
		if (own.some(({ op }) => op === "dropProject")) return [];
		if (own.length === 0 && units.rowOf(project) === project) return project;
		const outcome = corrected(project, own, units, context);
		refused.push(...outcome.refused);
		return outcome.project;
	});
	for (const correction of [...groups.values()].flat()) refused.push({ correction, reason: "noSuchProject" });
	const newUnits = stillNamed(units.newUnits, projects);
	const title = corrections.findLast((one) => one.op === "titlePlan")?.title ?? reading.title;
	return { plan: { ...reading, title, projects, known: units.known, newUnits }, refused };
}

import type { ResponsibleEntry } from "../facts";
import type { PlanDoubt } from "../reading/plan-doubts";
import type { PlanTarget } from "../reading/plan-targets";
import type { PlannedWindow, ProjectReading } from "../reading/project-reading";

const keyOf = (entry: ResponsibleEntry) =>
	"unitId" in entry ? `unit:${entry.unitId}` : `group:${entry.groupId}`;

/** Figures and days of a target. */
function figures({ goal, unitLabel, comparator, measure, minPerUnit, baseline, ...rest }: PlanTarget) {
	const { startOn, dueOn, checkpoints } = rest;
	const stages = checkpoints.map(({ onDate, value }) => [onDate, value]);
	return [goal, unitLabel, comparator, measure, minPerUnit, baseline, startOn, dueOn, stages];
}

/** Of a window: its days and rhythm, or who carries it out, as the doubt asks. */
function ofWindow(doubt: PlanDoubt, window: PlannedWindow): readonly unknown[] {
	const { startOn, endOn, precision, kind, owners, ownersFromTarget } = window;
	switch (doubt.code) {
		case "date":
			return [startOn, endOn, precision, kind];
		case "repeatedWork":
			return [startOn, endOn, doubt.dueOn];
		case "partyUnnamed":
		case "levelsWithoutTowns":
		case "ownersIncomplete":
			return [owners.map(keyOf).toSorted(), ownersFromTarget];
		default:
			return [];
	}
}

/** Of the row: the title that stands in for a missing one, the unit for which a name is taken. */
function ofRow(doubt: PlanDoubt, { title }: ProjectReading): readonly unknown[] {
	switch (doubt.code) {
		case "fieldMissing":
			return doubt.field === "name" ? [title] : [];
		case "unitWords":
			return [doubt.taken];
		default:
			return [];
	}
}

/**
 * What a doubt is about, as it stands in the project as corrected: whoever confirms the doubt confirms this. Two of
 * the same doubt are compared and never read; empty where there is nothing that an edit could make another.
 */
export function valueInDoubt(project: ProjectReading, doubt: PlanDoubt): string {
	const target = project.targets.find(({ name }) => name === doubt.target);
	const window = project.windows.find(({ number }) => number === doubt.window);
	const parts = [
		...(target === undefined ? [] : figures(target)),
		...(window === undefined ? [] : ofWindow(doubt, window)),
		...ofRow(doubt, project),
	];
	return parts.length === 0 ? "" : JSON.stringify(parts);
}

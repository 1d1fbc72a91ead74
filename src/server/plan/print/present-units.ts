import { originallySaid } from "@/lib/domain/plan/adjusted";
import type { ResponsibleEntry } from "@/lib/domain/plan/facts";
import type { BureauAt, ProjectAt } from "@/lib/domain/plan/plan-at";

// The two cells of units: the document's own words while they hold, else the names of the units at the point.

/** 牵头科室、单位. `said`: the cell of the document. */
export function leadsText(said: string, project: ProjectAt, bureau: BureauAt): string {
	const first = originallySaid(project, project.adjustments).leadIds;
	const now = project.leadIds;
	const holds = first.join() === now.join() && now.every((unitId) => hasKeptName(unitId, bureau));
	return holds ? said : now.map((unitId) => nameOf(unitId, bureau)).join("、");
}

/** 责任单位、板块. `said`: the cell of the document. */
export function responsibleText(said: string, project: ProjectAt, bureau: BureauAt): string {
	const first = originallySaid(project, project.adjustments).responsible;
	const now = project.responsible;
	const holds =
		first.map(keyOf).join() === now.map(keyOf).join() &&
		now.every((entry) => "groupId" in entry || hasKeptName(entry.unitId, bureau));
	return holds ? said : now.map((entry) => entryName(entry, bureau)).join("、");
}

function keyOf(entry: ResponsibleEntry): string {
	return "groupId" in entry ? `group ${entry.groupId}` : `unit ${entry.unitId}`;
}

function entryName(entry: ResponsibleEntry, bureau: BureauAt): string {
	if ("unitId" in entry) return nameOf(entry.unitId, bureau);
	return bureau.groupNames.get(entry.groupId) ?? entry.groupId;
}

function nameOf(unitId: string, { units }: BureauAt): string {
	return units.find(({ id }) => id === unitId)?.name ?? unitId;
}

/** Whether no reform has given the unit another name by the point. */
function hasKeptName(unitId: string, { units }: BureauAt): boolean {
	const unit = units.find(({ id }) => id === unitId);
	return !unit || originallySaid(unit, unit.adjustments).name === unit.name;
}

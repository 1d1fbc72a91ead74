import type { OwedFigures, UnitCell, UnitMatrix, UnitRow } from "@/lib/contracts/overview";
import type { PlanAssessment, ProjectAssessment } from "@/lib/domain/light/assess-plan";
import { isOwed, unitLight } from "@/lib/domain/light/unit-light";
import type { Day } from "@/lib/domain/time/day";
import type { UnitKind, UnitName } from "@/lib/domain/unit/kinds";
import { dutiesOf, type PlanDuty } from "./duties";

/** 区镇 first, then those outside the bureau and inside it that owe something. */
const GROUP: Record<UnitKind, number> = { town: 0, section: 1, affiliate: 1, charity: 1, partner: 1 };

/**
 * 单位 × 项目: towns in the official order, below them every other unit that owes a completion or a figure.
 * `soonDays`: how near an end makes yellow.
 */
export function presentUnits(
	assessment: PlanAssessment,
	units: ReadonlyMap<string, UnitName>,
	soonDays: number,
): UnitMatrix {
	const asOf = assessment.at.asOf;
	const duties = dutiesOf(assessment);
	const rows = [...units.values()]
		.map((unit) => ({ unit, row: rowOf(unit, assessment, duties, soonDays) }))
		.filter(({ unit, row }) => unit.kind === "town" || row.cells.some((cell) => cell !== null))
		.sort((a, b) => GROUP[a.unit.kind] - GROUP[b.unit.kind] || a.unit.ordinal - b.unit.ordinal)
		.map(({ row }) => row);
	return {
		rows,
		columns: assessment.projects.map((project) =>
			owedFigures(
				duties.filter((duty) => duty.project === project),
				asOf,
			),
		),
		total: owedFigures(duties, asOf),
	};
}

function rowOf(
	unit: UnitName,
	assessment: PlanAssessment,
	duties: readonly PlanDuty[],
	soonDays: number,
): UnitRow {
	const own = duties.filter((duty) => duty.unitId === unit.id);
	return {
		unitId: unit.id,
		name: unit.name,
		cells: assessment.projects.map((project) =>
			unitCell(unit.id, project, own, assessment.at.asOf, soonDays),
		),
		...owedFigures(own, assessment.at.asOf),
	};
}

/** A unit's figures and light in one project; null when it owes that project nothing all year. */
export function unitCell(
	unitId: string,
	project: ProjectAssessment,
	own: readonly PlanDuty[],
	asOf: Day,
	soonDays: number,
): UnitCell | null {
	const duties = own.filter((duty) => duty.project === project);
	const readings = project.targets.flatMap((target) =>
		target.duties.filter((duty) => duty.unitId === unitId),
	);
	if (duties.length === 0 && readings.length === 0) return null;
	return {
		projectId: project.project.id,
		...owedFigures(duties, asOf),
		light: unitLight(duties, readings, asOf, soonDays),
	};
}

/** How many of the duties are owed by a day, and how many of those are approved. */
export function owedFigures(duties: readonly PlanDuty[], asOf: Day): OwedFigures {
	const owed = duties.filter((duty) => isOwed(duty, asOf));
	return { owed: owed.length, approved: owed.filter((duty) => duty.completion === "approved").length };
}

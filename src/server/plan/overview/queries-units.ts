import "server-only";
import type { UnitListDto, UnitPageDto, UnitTargetLine } from "@/lib/contracts/lists";
import type { ViewAt } from "@/lib/contracts/view-at";
import type { PlanAssessment } from "@/lib/domain/light/assess-plan";
import { isLate } from "@/lib/domain/light/unit-light";
import type { UnitFacts } from "@/lib/domain/unit/facts";
import type { UnitName } from "@/lib/domain/unit/kinds";
import { foundOrRefused } from "@/server/audit/refused-view";
import type { Actor } from "@/server/auth/actor";
import { type AssessedPlan, assessedPlan } from "@/server/plan/assessment";
import { viewToday } from "@/server/plan/view-at";
import { dutiesOf } from "./duties";
import { assignmentLine, projectLine } from "./present-lines";
import { owedFigures, unitCell } from "./present-units";
import { readerOf, sortedDuties } from "./queries-lists";
import { readsUnits, viewpointOf } from "./scope";

/**
 * Every unit that has a part in the plan, in the official order: what it leads and what it owes. A unit's
 * staff get their own line. Null before a plan was published and for the auditor, who sees totals only.
 */
export async function unitList(actor: Actor, at: ViewAt = viewToday()): Promise<UnitListDto | null> {
	if (!readsUnits(actor)) return foundOrRefused(actor, { type: "unit", id: "-" }, null);
	const assessed = await assessedPlan(actor, at);
	if (!assessed) return null;
	const { assessment, units } = assessed;
	const duties = dutiesOf(assessment);
	const viewpoint = viewpointOf(actor);
	const lines = [...units.values()]
		.filter((unit) => viewpoint.opensUnit(unit.id))
		.map(({ id, name, kind }) => {
			const own = duties.filter((duty) => duty.unitId === id);
			return {
				id,
				name,
				kind,
				leads: leadsOf(assessment, id).length,
				...owedFigures(own, assessment.at.asOf),
				late: own.filter((duty) => isLate(duty, assessment.at.asOf)).length,
				hasPart: own.length > 0,
			};
		})
		.filter(({ hasPart, leads, kind }) => hasPart || leads > 0 || kind === "town")
		.map(({ hasPart: _, ...line }) => line);
	return { today: assessment.at.asOf, year: assessment.year, lines };
}

/**
 * A unit's page: what it leads, owes and has reached. Null for a unit that is missing or out of the actor's
 * sight: a unit's staff see their own only, the auditor none.
 */
export async function unitPage(
	actor: Actor,
	id: string,
	at: ViewAt = viewToday(),
): Promise<UnitPageDto | null> {
	return foundOrRefused(actor, { type: "unit", id }, await findUnitPage(actor, id, at));
}

async function findUnitPage(actor: Actor, id: string, at: ViewAt): Promise<UnitPageDto | null> {
	if (!viewpointOf(actor).opensUnit(id)) return null;
	const assessed = await assessedPlan(actor, at);
	const unit = assessed?.assessment.bureau.units.find((one) => one.id === id);
	return assessed && unit ? presentUnitPage(actor, assessed, unit) : null;
}

function presentUnitPage(
	actor: Actor,
	assessed: AssessedPlan,
	{ id, name, fullName, kind }: UnitFacts,
): UnitPageDto {
	const { assessment } = assessed;
	const { asOf } = assessment.at;
	const reader = readerOf(actor, assessed);
	const own = dutiesOf(assessment).filter((duty) => duty.unitId === id);
	return {
		today: asOf,
		year: assessment.year,
		unit: { id, name, fullName, kind },
		leads: leadsOf(assessment, id).map((project) => projectLine(project, reader)),
		projects: assessment.projects.flatMap((project) => {
			const cell = unitCell(id, project, own, asOf, assessment.bureau.thresholds.soonDays);
			return cell ? [{ ...cell, name: project.project.shortName }] : [];
		}),
		targets: unitTargets(assessment, id),
		assignments: sortedDuties(own, assessed.units).map((duty) => assignmentLine(duty, reader)),
	};
}

function leadsOf({ projects }: PlanAssessment, unitId: UnitName["id"]) {
	return projects.filter(({ project }) => project.leadIds.includes(unitId));
}

function unitTargets({ projects }: PlanAssessment, unitId: string): UnitTargetLine[] {
	return projects.flatMap(({ project, targets }) =>
		targets.flatMap(({ facts, allocation, actual, duties }) => {
			const share = allocation?.shares.get(unitId);
			if (share === undefined) return [];
			const reading = actual.byUnit.get(unitId);
			return [
				{
					targetId: facts.id,
					name: facts.name,
					projectName: project.shortName,
					unitLabel: facts.unitLabel,
					share,
					figure: reading
						? { numerator: reading.numerator, denominator: reading.denominator, on: reading.effectiveOn }
						: null,
					overdue: duties.some((duty) => duty.unitId === unitId && duty.overdue),
				},
			];
		}),
	);
}

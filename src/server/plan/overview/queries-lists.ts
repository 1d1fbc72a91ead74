import "server-only";
import type {
	AssignmentListDto,
	AssignmentListFilters,
	MilestoneListDto,
	MilestoneListFilters,
	Option,
	ProjectListDto,
	ProjectListFilters,
} from "@/lib/contracts/lists";
import type { ViewAt } from "@/lib/contracts/view-at";
import type { UnitName } from "@/lib/domain/unit/kinds";
import { foundOrRefused } from "@/server/audit/refused-view";
import type { Actor } from "@/server/auth/actor";
import { type AssessedPlan, assessedPlan } from "@/server/plan/assessment";
import { viewToday } from "@/server/plan/view-at";
import { sees } from "@/server/target/scope";
import { dutiesOf, type PlanDuty } from "./duties";
import { assignmentLine, milestoneLine, projectLine, type Reader } from "./present-lines";
import { readsUnits, type Viewpoint, viewpointOf } from "./scope";
import { matchesAssignment, matchesMilestone, matchesProject, pageOf } from "./select";

// The lists behind the leader's numbers, at any point. Lights are computed, so a list folds the plan and then selects: the
// same statements whatever the filters.

/** Projects the actor may see, in the order of the table; null before a plan was published. */
export async function projectList(
	actor: Actor,
	filters: ProjectListFilters,
	at: ViewAt = viewToday(),
): Promise<ProjectListDto | null> {
	const assessed = await assessedPlan(actor, at);
	if (!assessed) return null;
	const reader = readerOf(actor, assessed);
	const lines = assessed.assessment.projects.map((project) => projectLine(project, reader));
	return {
		today: reader.asOf,
		year: assessed.assessment.year,
		filters,
		leads: leadOptions(assessed),
		lines: lines.filter((line) => matchesProject(line, filters)),
	};
}

/** Milestones of the projects the actor may see, by due date; null before a plan was published. */
export async function milestoneList(
	actor: Actor,
	filters: MilestoneListFilters,
	at: ViewAt = viewToday(),
): Promise<MilestoneListDto | null> {
	const assessed = await assessedPlan(actor, at);
	if (!assessed) return null;
	const reader = readerOf(actor, assessed);
	const { projects, year } = assessed.assessment;
	const lines = projects
		.flatMap((project) =>
			project.milestones.map((milestone) => ({
				line: milestoneLine(milestone, project, reader),
				leadIds: milestone.facts.actingLeadIds,
				ordinal: project.project.ordinal * 1000 + milestone.facts.ordinal,
			})),
		)
		.filter(({ line, leadIds }) => matchesMilestone(line, leadIds, filters, reader.asOf, year))
		.sort((a, b) => compareText(a.line.dueOn, b.line.dueOn) || a.ordinal - b.ordinal)
		.map(({ line }) => line);
	return {
		today: reader.asOf,
		year,
		filters,
		projects: projectOptions(assessed),
		leads: leadOptions(assessed),
		...pageOf(lines, filters.page),
	};
}

/**
 * The completions that units owe, by due date, of those units whose cells the actor may see: the bureau all,
 * a unit's staff their own and those of projects that their unit leads. Null before a plan was published and
 * for the auditor, who sees totals only.
 */
export async function assignmentList(
	actor: Actor,
	filters: AssignmentListFilters,
	at: ViewAt = viewToday(),
): Promise<AssignmentListDto | null> {
	if (!readsUnits(actor)) return foundOrRefused(actor, { type: "report", id: "-" }, null);
	const assessed = await assessedPlan(actor, at);
	if (!assessed) return null;
	const reader = readerOf(actor, assessed);
	const duties = visibleDuties(assessed, reader.viewpoint);
	const owing = new Set(duties.map((duty) => duty.unitId));
	const lines = sortedDuties(duties, reader.units)
		.map((duty) => assignmentLine(duty, reader))
		.filter((line) => matchesAssignment(line, filters, reader.asOf));
	return {
		today: reader.asOf,
		year: assessed.assessment.year,
		filters,
		projects: projectOptions(assessed),
		units: [...assessed.units.values()]
			.filter((unit) => owing.has(unit.id))
			.map(({ id, name }) => ({ id, name })),
		...pageOf(lines, filters.page),
	};
}

/** What lines are made with for an actor. */
export function readerOf(actor: Actor, { assessment, units }: AssessedPlan): Reader {
	return { viewpoint: viewpointOf(actor), units, asOf: assessment.at.asOf };
}

/** The duties of units whose cells the viewer may see. */
export function visibleDuties({ assessment }: AssessedPlan, viewpoint: Viewpoint): PlanDuty[] {
	return dutiesOf(assessment).filter((duty) =>
		sees(viewpoint.cellsOf(duty.project.project.leadIdsToday), duty.unitId),
	);
}

/** By due date, then by project, then in the official order of units. */
export function sortedDuties(duties: readonly PlanDuty[], units: ReadonlyMap<string, UnitName>): PlanDuty[] {
	return duties.toSorted(
		(a, b) =>
			compareText(a.dueOn, b.dueOn) ||
			a.project.project.ordinal - b.project.project.ordinal ||
			a.milestone.facts.ordinal - b.milestone.facts.ordinal ||
			(units.get(a.unitId)?.ordinal ?? 0) - (units.get(b.unitId)?.ordinal ?? 0),
	);
}

function projectOptions({ assessment }: AssessedPlan): Option[] {
	return assessment.projects.map(({ project: { id, shortName } }) => ({ id, name: shortName }));
}

function leadOptions({ assessment, units }: AssessedPlan): Option[] {
	const leading = new Set(assessment.projects.flatMap(({ project }) => project.leadIds));
	return [...units.values()].filter((unit) => leading.has(unit.id)).map(({ id, name }) => ({ id, name }));
}

function compareText(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

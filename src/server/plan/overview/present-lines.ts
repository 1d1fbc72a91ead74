import type { AssignmentLine, MilestoneLine, ProjectLine } from "@/lib/contracts/lists";
import type { MilestoneAssessment, ProjectAssessment } from "@/lib/domain/light/assess-plan";
import { dutyState, isLate, isOwed, isToHandIn } from "@/lib/domain/light/unit-light";
import type { Day } from "@/lib/domain/time/day";
import type { UnitName } from "@/lib/domain/unit/kinds";
import { sees } from "@/server/target/scope";
import type { PlanDuty } from "./duties";
import { presentLight } from "./present-light";
import { unitRef, type Viewpoint } from "./scope";

// One line of each list, with exactly what the list shows to this viewer.

/** For whom lines are made. */
export interface Reader {
	readonly viewpoint: Viewpoint;
	readonly units: ReadonlyMap<string, UnitName>;
	readonly asOf: Day;
}

/** Whether somebody still has to finish it. */
export function isOpen({ state }: MilestoneAssessment): boolean {
	return state.status === "notStarted" || state.status === "inProgress";
}

export function projectLine(assessed: ProjectAssessment, reader: Reader): ProjectLine {
	const { viewpoint, units } = reader;
	const { project, milestones } = assessed;
	const next = milestones
		.filter(isOpen)
		.toSorted((a, b) => (a.state.dueOn < b.state.dueOn ? -1 : a.state.dueOn > b.state.dueOn ? 1 : 0))[0];
	return {
		id: project.id,
		ordinal: project.ordinal,
		name: project.shortName,
		fullName: project.name,
		light: presentLight(assessed.light, viewpoint.cellsOf(project.leadIdsToday), reader),
		leads: project.leadIds.map((unitId) => unitRef(unitId, units, viewpoint)),
		done: milestones.filter(({ state }) => state.status === "done").length,
		total: milestones.length,
		next: next
			? {
					milestoneId: next.facts.id,
					words: next.facts.words,
					dueOn: next.state.dueOn,
					endOn: next.facts.endOn,
				}
			: null,
	};
}

export function milestoneLine(
	milestone: MilestoneAssessment,
	{ project }: ProjectAssessment,
	reader: Reader,
): MilestoneLine {
	const { viewpoint, units } = reader;
	const { facts, state, light } = milestone;
	const scope = viewpoint.cellsOf(project.leadIdsToday);
	const leadId = facts.actingLeadIds[0];
	const owed = state.threads.filter((thread) => state.ownerIds.includes(thread.unitId));
	// A unit's staff are told their own; whoever sees totals, the auditor too, all.
	const counted = scope.kind === "unit" ? owed.filter((thread) => sees(scope, thread.unitId)) : owed;
	return {
		id: facts.id,
		ordinal: facts.ordinal,
		projectId: project.id,
		projectName: project.shortName,
		track: facts.track,
		words: facts.words,
		startOn: facts.startOn,
		endOn: facts.endOn,
		dueOn: state.dueOn,
		kind: facts.kind,
		status: state.status,
		light: presentLight(light, scope, reader),
		lead: leadId ? unitRef(leadId, units, viewpoint) : null,
		isLeadOnly: owed.length === 0,
		completions:
			counted.length > 0
				? {
						approved: counted.filter((thread) => thread.completion === "approved").length,
						owners: counted.length,
					}
				: null,
	};
}

export function assignmentLine(duty: PlanDuty, { viewpoint, units, asOf }: Reader): AssignmentLine {
	const { project } = duty.project;
	const reportId =
		duty.thread.approvedReportId ??
		duty.thread.pending.findLast((report) => report.kind === "completion")?.reportId ??
		null;
	const approved = duty.completion === "approved";
	return {
		key: `${duty.milestone.facts.id}/${duty.unitId}`,
		unit: unitRef(duty.unitId, units, viewpoint),
		projectId: project.id,
		projectName: project.shortName,
		milestoneId: duty.milestone.facts.id,
		words: duty.milestone.facts.words,
		startOn: duty.startOn,
		endOn: duty.milestone.facts.endOn,
		dueOn: duty.dueOn,
		kind: duty.kind,
		state: dutyState(duty, asOf),
		toHandIn: isToHandIn(duty, asOf),
		owed: isOwed(duty, asOf),
		late: isLate(duty, asOf),
		reportId: viewpoint.opensReport({ unitId: duty.unitId, approved }, project.leadIdsToday)
			? reportId
			: null,
	};
}

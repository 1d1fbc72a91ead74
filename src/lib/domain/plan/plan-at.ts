import { type Thresholds, thresholdsAt } from "../light/thresholds";
import type { At } from "../time/facts";
import { calendarAt, type WorkingDayCalendar } from "../time/working-days";
import type { UnitFacts } from "../unit/facts";
import { adjustedAt } from "./adjusted";
import type { PlanFacts, ProjectFacts } from "./facts";

/** What is the same for all projects of a plan at a point. */
export interface BureauAt {
	readonly units: readonly UnitFacts[];
	readonly groupNames: ReadonlyMap<string, string>;
	readonly membersOf: ReadonlyMap<string, readonly string[]>;
	readonly thresholds: Thresholds;
	/** The settings as they were on an earlier day, for rules that look back. */
	readonly thresholdsOn: (earlier: At) => Thresholds;
	readonly calendar: WorkingDayCalendar;
}

type BureauFacts = Pick<PlanFacts, "units" | "groups" | "thresholds" | "calendars">;

/** Units by the names that they had, groups by their members, settings as they were. */
export function bureauAt({ units, groups, thresholds, calendars }: BureauFacts, at: At): BureauAt {
	return {
		units: units.map((unit) => adjustedAt(unit, unit.adjustments, at)),
		groupNames: new Map(groups.map(({ id, name }) => [id, name])),
		membersOf: new Map(groups.map((group) => [group.id, adjustedAt(group, group.adjustments, at).memberIds])),
		thresholds: thresholdsAt(thresholds, at),
		thresholdsOn: (earlier) => thresholdsAt(thresholds, earlier),
		calendar: calendarAt(calendars, at.knownAt),
	};
}

/** A project as the plan said at a point. */
export interface ProjectAt extends ProjectFacts {
	/** Who leads it today, whatever the point: who may see what of the past goes by the rights of today. */
	readonly leadIdsToday: readonly string[];
}

/** What the plan said of a project at a point: adjustments that came later are taken back. */
export function projectAt(project: ProjectFacts, { membersOf }: BureauAt, at: At): ProjectAt {
	const said = adjustedAt(project, project.adjustments, at);
	return {
		...said,
		leadIdsToday: project.leadIds,
		responsibleIds: said.responsible.flatMap((entry) =>
			"unitId" in entry ? [entry.unitId] : (membersOf.get(entry.groupId) ?? []),
		),
		milestones: said.milestones.map((milestone) => adjustedAt(milestone, milestone.adjustments, at)),
		targets: said.targets.map((target) => adjustedAt(target, target.adjustments, at)),
	};
}

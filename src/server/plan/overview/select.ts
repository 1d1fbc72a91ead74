import type {
	AssignmentLine,
	AssignmentListFilters,
	MilestoneLine,
	MilestoneListFilters,
	Paged,
	ProjectLine,
	ProjectListFilters,
} from "@/lib/contracts/lists";
import { addDays, type Day, monthOf, yearOf } from "@/lib/domain/time/day";

// Which lines an address asks for. A figure of the leader's screen and the list that it opens count by these.

/** 即将到期 of the lists and of the leader's screen, in days. */
export const DUE_SOON_DAYS = 30;

/** A list opened from a figure shows all of its records on one page, so that they can be added up and printed. */
export const PAGE_SIZE = 500;

/** Whether something that is open is due from today on within 30 days. */
export function isDueSoon(dueOn: Day, today: Day): boolean {
	return dueOn >= today && dueOn <= addDays(today, DUE_SOON_DAYS);
}

export function matchesProject(line: ProjectLine, { light, lead }: ProjectListFilters): boolean {
	return (!light || line.light.light === light) && (!lead || line.leads.some((unit) => unit.id === lead));
}

/** `leadIds`: the units that may move the milestone. */
export function matchesMilestone(
	line: MilestoneLine,
	leadIds: readonly string[],
	filters: MilestoneListFilters,
	today: Day,
	year: number,
): boolean {
	const { project, light, status, month, due, lead, q } = filters;
	// 常态化 has no end to meet.
	const isDated =
		line.kind !== "continuous" && (line.status === "notStarted" || line.status === "inProgress");
	return (
		(!project || line.projectId === project) &&
		(!light || line.light.light === light) &&
		(!status || line.status === status) &&
		(!month || runsIn(line, month, year)) &&
		(!due || (isDated && (due === "30" ? isDueSoon(line.dueOn, today) : line.dueOn < today))) &&
		(!lead || leadIds.includes(lead)) &&
		(!q || `${line.projectName}${line.words}${line.track ?? ""}`.includes(q))
	);
}

function runsIn(line: MilestoneLine, month: number, year: number): boolean {
	const from = yearOf(line.startOn) < year ? 1 : monthOf(line.startOn);
	const to = yearOf(line.dueOn) > year ? 12 : monthOf(line.dueOn);
	return from <= month && month <= to;
}

export function matchesAssignment(line: AssignmentLine, filters: AssignmentListFilters, today: Day): boolean {
	const { unit, project, state, due } = filters;
	return (
		(!unit || line.unit.id === unit) &&
		(!project || line.projectId === project) &&
		(!state || line.state === state) &&
		(!due || isDue(line, due, today))
	);
}

function isDue(line: AssignmentLine, due: NonNullable<AssignmentListFilters["due"]>, today: Day): boolean {
	switch (due) {
		case "opened":
			return line.owed;
		case "30":
			return line.toHandIn && line.kind !== "continuous" && isDueSoon(line.dueOn, today);
		case "overdue":
			return line.late;
	}
}

/** A page of lines; a page beyond the last shows the last. */
export function pageOf<Line>(lines: readonly Line[], page: number): Paged<Line> {
	const pages = Math.max(1, Math.ceil(lines.length / PAGE_SIZE));
	const shown = Math.min(page, pages);
	return {
		lines: lines.slice((shown - 1) * PAGE_SIZE, shown * PAGE_SIZE),
		total: lines.length,
		page: shown,
		pageSize: PAGE_SIZE,
	};
}

import type { LightView, WallRow, WindowBar } from "@/lib/contracts/overview";
import type { MilestoneAssessment, PlanAssessment, ProjectAssessment } from "@/lib/domain/light/assess-plan";
import type { LightResult } from "@/lib/domain/light/result";
import {
	type Day,
	dayOfParts,
	daysBetween,
	earlier,
	endOfMonth,
	later,
	monthOf,
	startOfMonth,
} from "@/lib/domain/time/day";

type Light = (result: LightResult, project: ProjectAssessment) => LightView;

/** The 挂图: each project's windows on the year's twelve months. `light` tells a light to the viewer. */
export function presentWall({ year, projects }: PlanAssessment, light: Light): WallRow[] {
	return projects.map((project) => ({
		projectId: project.project.id,
		ordinal: project.project.ordinal,
		name: project.project.shortName,
		light: light(project.light, project),
		lanes: lanesOf(
			project.milestones.flatMap((milestone) => barOf(milestone, year, (result) => light(result, project))),
		),
	}));
}

function barOf(
	{ facts, state, light }: MilestoneAssessment,
	year: number,
	tell: (result: LightResult) => LightView,
): WindowBar[] {
	const startOn = later(facts.startOn, dayOfParts(year, 1, 1));
	const endOn = earlier(state.dueOn, dayOfParts(year, 12, 31));
	if (endOn < startOn) return [];
	const startMonth = monthOf(startOn);
	const endMonth = monthOf(endOn);
	const months = endMonth - startMonth + 1;
	const from = partOfMonth(startOn, 0);
	const to = endMonth - startMonth + partOfMonth(endOn, 1);
	return [
		{
			milestoneId: facts.id,
			ordinal: facts.ordinal,
			label: facts.words,
			startOn: facts.startOn,
			endOn: state.dueOn,
			originalEndOn: facts.endOn,
			startMonth,
			endMonth,
			offset: (from / months) * 100,
			width: ((to - from) / months) * 100,
			light: tell(light),
		},
	];
}

/** How much of its month lies before a day (`after` 0), or before the next one (1). */
export function partOfMonth(day: Day, after: 0 | 1): number {
	const first = startOfMonth(day);
	return (daysBetween(first, day) + after) / (daysBetween(first, endOfMonth(day)) + 1);
}

/** Puts each bar into the first lane whose last one ends in an earlier month. */
export function lanesOf(bars: readonly WindowBar[]): WindowBar[][] {
	const lanes: WindowBar[][] = [];
	for (const bar of bars.toSorted((a, b) => a.startMonth - b.startMonth || a.ordinal - b.ordinal)) {
		const lane = lanes.find((one) => (one.at(-1)?.endMonth ?? 0) < bar.startMonth);
		if (lane) lane.push(bar);
		else lanes.push([bar]);
	}
	return lanes;
}

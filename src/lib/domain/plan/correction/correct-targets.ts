import type { PlanTarget } from "../reading/plan-targets";
import type { ProjectReading } from "../reading/project-reading";
import type { Outcome, TargetAdded, TargetDropped, TargetSet } from "./corrections";

const made = (value: ProjectReading): Outcome<ProjectReading> => ({ ok: true, value });
const refused = (reason: "noSuchTarget" | "targetExists" | "noSuchWindow"): Outcome<ProjectReading> => ({
	ok: false,
	reason,
});

const has = ({ targets }: ProjectReading, name: string) => targets.some((target) => target.name === name);

const feedsExist = ({ windows }: ProjectReading, feeds: readonly number[]) =>
	feeds.every((number) => windows.some((window) => window.number === number));

/** What names the target by its old name: limits, owners by share, doubts. */
function renamed(project: ProjectReading, from: string, to: string): ProjectReading {
	const name = (one: string | null) => (one === from ? to : one);
	return {
		...project,
		targets: project.targets.map((target) => ({ ...target, limitedBy: name(target.limitedBy) })),
		windows: project.windows.map((one) => ({ ...one, ownersFromTarget: name(one.ownersFromTarget) })),
		stated: project.stated.map((doubt) => ({ ...doubt, target: name(doubt.target) })),
	};
}

export function setTarget(project: ProjectReading, { target, set }: TargetSet): Outcome<ProjectReading> {
	if (!has(project, target)) return refused("noSuchTarget");
	if (set.name !== undefined && set.name !== target && has(project, set.name)) return refused("targetExists");
	if (!feedsExist(project, set.feeds ?? [])) return refused("noSuchWindow");
	const targets = project.targets.map((one): PlanTarget => (one.name === target ? { ...one, ...set } : one));
	return made(renamed({ ...project, targets }, target, set.name ?? target));
}

export function addTarget(project: ProjectReading, { target, doubts }: TargetAdded): Outcome<ProjectReading> {
	if (has(project, target.name)) return refused("targetExists");
	if (!feedsExist(project, target.feeds)) return refused("noSuchWindow");
	const stated = doubts.map(
		(doubt) =>
			({ code: "stated", ...doubt, instead: null, window: null, target: target.name, place: null }) as const,
	);
	return made({
		...project,
		targets: [...project.targets, { ...target, origin: "added", stated: null }],
		stated: [...project.stated, ...stated],
	});
}

export function dropTarget(project: ProjectReading, { target }: TargetDropped): Outcome<ProjectReading> {
	if (!has(project, target)) return refused("noSuchTarget");
	const targets = project.targets
		.filter(({ name }) => name !== target)
		.map((one) => (one.limitedBy === target ? { ...one, limitedBy: null } : one));
	return made({ ...project, targets, stated: project.stated.filter((doubt) => doubt.target !== target) });
}

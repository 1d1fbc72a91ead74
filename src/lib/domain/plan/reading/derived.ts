import type { KnownUnits } from "./known-units";
import { actingLeadsOf, fedTargets, proposedOwners } from "./owners";
import type { PlanWindow } from "./plan-windows";
import { projectDoubts } from "./project-doubts";
import type { PlannedWindow, ProjectReading } from "./project-reading";
import { lineAsMeant } from "./shown-text";

type Undecided = Omit<ProjectReading, "windows" | "doubts"> & { readonly windows: readonly PlanWindow[] };

/** The unit ids of a project's leads, groups left out: a group leads nothing. */
export const leadIds = ({ leads }: Pick<ProjectReading, "leads">): string[] =>
	leads.flatMap(({ entry }) => ("unitId" in entry ? [entry.unitId] : []));

/** The windows with those who the words and targets say move them and carry them out. */
export function withDuties(project: Undecided, known: KnownUnits): PlannedWindow[] {
	const { schedule, responsible, targets, windows } = project;
	const wordsOf = ({ words }: PlanWindow) => lineAsMeant(schedule.text.slice(words.start, words.end));
	const tracks = new Map<string | null, string[]>();
	for (const window of windows) {
		const words = tracks.get(window.track) ?? [window.track ?? ""];
		words.push(wordsOf(window));
		tracks.set(window.track, words);
	}
	const leads = leadIds(project);
	const fed = fedTargets(targets);
	const units = { leads, responsible: responsible.map(({ entry }) => entry) };
	return windows.map((window) => {
		const { owners, fromTarget, reason } = proposedOwners(
			{ number: window.number, words: wordsOf(window) },
			units,
			fed,
			known,
		);
		const actingLeads = actingLeadsOf(leads, tracks.get(window.track) ?? [], known);
		return { ...window, actingLeads, owners, ownersFromTarget: fromTarget, ownersReason: reason };
	});
}

/** The project after a correction: owners that nobody set follow its targets, and its doubts what it says now. */
export function withConsequences(project: ProjectReading, known: KnownUnits): ProjectReading {
	const proposed = withDuties(project, known);
	const windows = project.windows.map((window, index) => {
		const next = proposed[index];
		if (window.ownersReason === "corrected" || next === undefined) return window;
		const { owners, ownersFromTarget, ownersReason } = next;
		return { ...window, owners, ownersFromTarget, ownersReason };
	});
	const next = { ...project, windows };
	return { ...next, doubts: projectDoubts(next, known) };
}

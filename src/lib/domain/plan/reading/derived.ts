import type { KnownUnits } from "./known-units";
import { actingLeadsOf, fedTargets, partiesOf, proposedOwners } from "./owners";
import type { PlanWindow } from "./plan-windows";
import { projectDoubts } from "./project-doubts";
import type { PlannedWindow, ProjectReading } from "./project-reading";
import { lineAsMeant } from "./shown-text";

type Undecided = Omit<ProjectReading, "windows" | "doubts"> & { readonly windows: readonly PlanWindow[] };

/** The unit ids of a project's leads, groups left out: a group leads nothing. */
export const leadIds = ({ leads }: Pick<ProjectReading, "leads">): string[] =>
	leads.flatMap(({ entry }) => ("unitId" in entry ? [entry.unitId] : []));

/** The words of each strand of work, its name first; null is the strand of a project that has only one. */
function wordsByTrack(project: Undecided): Map<string | null, string[]> {
	const tracks = new Map<string | null, string[]>();
	for (const { track, words } of project.windows) {
		const all = tracks.get(track) ?? [track ?? ""];
		all.push(lineAsMeant(project.schedule.text.slice(words.start, words.end)));
		tracks.set(track, all);
	}
	return tracks;
}

/** The windows with those who the words and targets say move them and carry them out. */
export function withDuties(project: Undecided, known: KnownUnits): PlannedWindow[] {
	const { schedule, responsible, targets, windows } = project;
	const leads = leadIds(project);
	const fed = fedTargets(targets);
	const parties = partiesOf(
		responsible.map(({ entry }) => entry),
		leads,
		known,
	);
	const movers = new Map(
		[...wordsByTrack(project)].map(([track, words]) => [track, actingLeadsOf(leads, words, known)]),
	);
	return windows.map((window) => {
		const words = lineAsMeant(schedule.text.slice(window.words.start, window.words.end));
		const { owners, fromTarget, reason } = proposedOwners(window.number, words, parties, fed);
		const actingLeads = movers.get(window.track) ?? leads;
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

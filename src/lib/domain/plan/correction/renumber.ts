import type { Span } from "../../schedule/span";
import type { FoundTarget } from "../reading/found-targets";
import type { PlanTarget } from "../reading/plan-targets";
import type { ProjectReading } from "../reading/project-reading";

/** What the old numbers of windows are, once some were split or joined. */
export interface Renumbering {
	/** Of a place in the words; `start` is an offset into the schedule as read. */
	readonly ofPlace: (number: number, start: number) => number;
	/** Of a doubt; `rawStart` is an offset into the schedule as the document has it, null without a place. */
	readonly ofDoubt: (number: number, rawStart: number | null) => number;
	/** Of a target's feed; `places`: where the words of that window state the target. */
	readonly ofFeed: (number: number, places: readonly Span[]) => readonly number[];
}

function foundAgain<Found extends FoundTarget>(found: Found, { ofPlace }: Renumbering): Found {
	return found.window === null ? found : { ...found, window: ofPlace(found.window, found.span.start) };
}

function targetAgain(target: PlanTarget, numbers: Renumbering): PlanTarget {
	const { stated, feeds } = target;
	const placesIn = (number: number) =>
		(stated?.found ?? []).filter(({ window }) => window === number).map(({ span }) => span);
	const next = feeds.flatMap((number) => numbers.ofFeed(number, placesIn(number)));
	return {
		...target,
		feeds: [...new Set(next)],
		stated:
			stated === null
				? null
				: {
						...stated,
						found: stated.found.map((one) => foundAgain(one, numbers)),
						main: foundAgain(stated.main, numbers),
					},
	};
}

/** The project with its windows numbered in order, and everything that names one of them by the new numbers. */
export function renumbered(project: ProjectReading, numbers: Renumbering): ProjectReading {
	return {
		...project,
		windows: project.windows.map((window, index) => ({ ...window, number: index + 1 })),
		targets: project.targets.map((target) => targetAgain(target, numbers)),
		setAside: project.setAside.map((one) => foundAgain(one, numbers)),
		stated: project.stated.map((doubt) => {
			if (doubt.window === null) return doubt;
			const rawStart = doubt.place?.field === "schedule" ? doubt.place.span.start : null;
			return { ...doubt, window: numbers.ofDoubt(doubt.window, rawStart) };
		}),
	};
}

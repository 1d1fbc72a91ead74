import { PRECISIONS, type Precision } from "../../milestone/facts";
import type { WindowReading } from "../../schedule/facts";
import { sameEntry } from "../reading/known-units";
import type { PlannedWindow, ProjectReading } from "../reading/project-reading";
import type { Outcome, WindowsJoined } from "./corrections";
import { type Renumbering, renumbered } from "./renumber";
import { haveSameWords } from "./same-words";

const coarser = (a: Precision, b: Precision) => (PRECISIONS.indexOf(a) > PRECISIONS.indexOf(b) ? a : b);

/** Two parts of one window have its reading still; of two windows the doubts and places of both remain. */
function joinedReading(first: PlannedWindow, second: PlannedWindow): WindowReading {
	if (first.reading === second.reading) return first.reading;
	const [a, b] = [first.reading, second.reading];
	return {
		...a,
		wordSpans: [...a.wordSpans, ...b.wordSpans],
		clauses: [...a.clauses, ...b.clauses],
		doubts: [...a.doubts, ...b.doubts],
	};
}

function joined(first: PlannedWindow, second: PlannedWindow): PlannedWindow {
	const same = haveSameWords(first, second);
	const [startOn = first.startOn] = [first.startOn, second.startOn].toSorted();
	const [, endOn = first.endOn] = [first.endOn, second.endOn].toSorted();
	const precision = coarser(first.precision, second.precision);
	const reading = joinedReading(first, second);
	const isCorrected = [first, second].some(({ ownersReason }) => ownersReason === "corrected");
	return {
		...first,
		startOn,
		endOn,
		precision,
		words: {
			start: Math.min(first.words.start, second.words.start),
			end: Math.max(first.words.end, second.words.end),
		},
		clauses: same ? first.clauses : [...first.clauses, ...second.clauses],
		// Doubts about the dates of two windows are still open when the dates are put together.
		reading: reading === first.reading ? reading : { ...reading, startOn, endOn, precision },
		actingLeads: [...new Set([...first.actingLeads, ...second.actingLeads])],
		owners: [
			...first.owners,
			...second.owners.filter((one) => !first.owners.some((other) => sameEntry(one, other))),
		],
		ownersFromTarget: first.ownersFromTarget ?? second.ownersFromTarget,
		ownersReason: isCorrected ? "corrected" : first.ownersReason,
	};
}

function renumberingOf(window: number): Renumbering {
	const of = (number: number) => (number > window ? number - 1 : number);
	return { ofPlace: of, ofDoubt: of, ofFeed: (number) => [of(number)] };
}

/** The window of the number and the one behind it as one: kind and track are the first one's, units of both. */
export function joinWindows(project: ProjectReading, { window }: WindowsJoined): Outcome<ProjectReading> {
	const index = project.windows.findIndex(({ number }) => number === window);
	const first = project.windows[index];
	const second = project.windows[index + 1];
	if (first === undefined) return { ok: false, reason: "noSuchWindow" };
	if (second === undefined) return { ok: false, reason: "noNextWindow" };
	const others = project.windows.filter((one) => one !== first && one !== second);
	const shares = others.some((one) => haveSameWords(one, first) || haveSameWords(one, second));
	if (shares && !haveSameWords(first, second)) return { ok: false, reason: "wordsShared" };
	const windows = project.windows.toSpliced(index, 2, joined(first, second));
	return { ok: true, value: renumbered({ ...project, windows }, renumberingOf(window)) };
}

import type { Span } from "../../schedule/span";
import { rawSpan } from "../reading/mended-text";
import type { PlannedWindow, ProjectReading } from "../reading/project-reading";
import type { Outcome, WindowSplit } from "./corrections";
import { type Renumbering, renumbered } from "./renumber";
import { haveSameWords } from "./same-words";

const CLOSING = /^[\s，。；、：,;.:]$/u;

/** Where the marks end that close the line before. */
function behindMarks(text: string, from: number, to: number): number {
	let at = from;
	while (at < to && CLOSING.test(text.charAt(at))) at += 1;
	return at;
}

/** The lines of a window's checklist at which it can be split: their numbers from 0, the first excluded. */
export function splittableLines({ words, clauses }: PlannedWindow): number[] {
	return clauses.flatMap(({ start }, index) => {
		const before = clauses[index - 1];
		const inside = words.start < start && start < words.end;
		return before !== undefined && before.end <= start && inside ? [index] : [];
	});
}

/** References to the split window go to the part that has their place; without a place, to the first. */
function renumberingOf(window: number, from: number, rawFrom: number): Renumbering {
	const part = (second: boolean) => (second ? window + 1 : window);
	const later = (number: number) => (number > window ? number + 1 : number);
	return {
		ofPlace: (number, start) => (number === window ? part(start >= from) : later(number)),
		ofDoubt: (number, rawStart) =>
			number === window ? part(rawStart !== null && rawStart >= rawFrom) : later(number),
		ofFeed: (number, places) => {
			if (number !== window) return [later(number)];
			const parts = new Set(places.map(({ start }: Span) => part(start >= from)));
			return parts.size === 0 ? [window, window + 1] : [...parts].toSorted((a, b) => a - b);
		},
	};
}

/**
 * The window of the number as two windows of the same dates, track and units. All words stay: marks stay with the
 * line before, a list marker with the line behind. Targets are fed by the part that states them, by both if neither
 * does.
 */
export function splitWindow(project: ProjectReading, split: WindowSplit): Outcome<ProjectReading> {
	const { schedule, windows } = project;
	const index = windows.findIndex(({ number }) => number === split.window);
	const window = windows[index];
	if (window === undefined) return { ok: false, reason: "noSuchWindow" };
	if (windows.some((one) => one !== window && haveSameWords(one, window))) {
		return { ok: false, reason: "wordsShared" };
	}
	const line = splittableLines(window).find(
		(one) => rawSpan(schedule, window.clauses[one] ?? window.words).start === split.at,
	);
	const first = line === undefined ? undefined : window.clauses[line];
	const before = line === undefined ? undefined : window.clauses[line - 1];
	if (line === undefined || first === undefined || before === undefined)
		return { ok: false, reason: "notALine" };
	const from = behindMarks(schedule.text, before.end, first.start);
	const parts: PlannedWindow[] = [
		{ ...window, words: { start: window.words.start, end: from }, clauses: window.clauses.slice(0, line) },
		{
			...window,
			head: { start: from, end: first.start },
			words: { start: first.start, end: window.words.end },
			clauses: window.clauses.slice(line),
		},
	];
	const next = { ...project, windows: windows.toSpliced(index, 1, ...parts) };
	return { ok: true, value: renumbered(next, renumberingOf(window.number, from, split.at)) };
}

import type { Day } from "../time/day";

// 推进时序 of a project as the table prints it: the document's own words, a line for each window, and what was
// adjusted since in place of what it replaced (docs/product.md, Plan, Milestone: original words).

/** What the table says of a window. */
export interface TableWindow {
	readonly track: string | null;
	readonly words: string;
	readonly startOn: Day;
	/** Inclusive. */
	readonly endOn: Day;
}

/** A window as the plan was published, and as the plan says at the point of the table. */
export interface WindowPair<Window extends TableWindow = TableWindow> {
	readonly first: TableWindow;
	readonly now: Window;
}

/** A line as the document has it, or one to be written from its window. */
export type ScheduleLine<Window extends TableWindow = TableWindow> =
	| { readonly text: string }
	| {
			/** What stands in front and belongs to no window. */
			readonly before: string;
			/** The document's own dates; null where they hold no more and are written anew. */
			readonly head: string | null;
			/** Whether a new head names the track: the windows of a track name it once. */
			readonly namesTrack: boolean;
			readonly window: Window;
			/** The mark behind the words. */
			readonly tail: string;
	  };

/** Longer than any head, so that a window that is not in the text is looked for no further. */
const REACH = 2_000;
const END_MARKS = "；;。.，,、！!";
const SENTENCE_ENDS = "\n。；;！!";

/**
 * The lines of `schedule`, one for each window that is found in it, in the order of the text. Without
 * adjustments nothing of the text is lost, added or changed but for the breaks between lines. Where windows were
 * adjusted and one of them cannot be found in the text, every line is written from its window.
 */
export function scheduleLines<Window extends TableWindow>(
	schedule: string,
	windows: readonly WindowPair<Window>[],
): ScheduleLine<Window>[] {
	const places = placesOf(schedule, windows);
	if (!windows.some(isAdjusted)) return sourceLines(schedule, places);
	const all = windows.flatMap((pair, index) => {
		const place = places[index];
		return place ? [{ ...pair, ...place }] : [];
	});
	return all.length === windows.length ? mixedLines(schedule, all) : writtenLines(windows);
}

interface Place {
	/** Where its words begin. */
	readonly start: number;
	/** Behind its end mark; exclusive. */
	readonly end: number;
}

function isAdjusted({ first, now }: WindowPair): boolean {
	return first.words !== now.words || isMoved({ first, now });
}

/** Whether the head of the line no longer holds. */
function isMoved({ first, now }: WindowPair): boolean {
	return first.startOn !== now.startOn || first.endOn !== now.endOn || first.track !== now.track;
}

/** Where each window stands, each behind the one before; null for one whose words are not in the text. */
function placesOf(schedule: string, windows: readonly WindowPair[]): (Place | null)[] {
	let from = 0;
	return windows.map(({ first: { words } }) => {
		const near = schedule.slice(from, from + words.length + REACH).indexOf(words);
		if (words === "" || near < 0) return null;
		const start = from + near;
		let end = start + words.length;
		while (end < schedule.length && END_MARKS.includes(schedule.charAt(end))) end += 1;
		from = end;
		return { start, end };
	});
}

function sourceLines(schedule: string, places: readonly (Place | null)[]): { text: string }[] {
	const ends = places.flatMap((place) => (place ? [place.end] : []));
	const cuts = [...ends, schedule.length];
	return cuts
		.map((end, index) => ({ text: schedule.slice(cuts[index - 1] ?? 0, end).trim() }))
		.filter(({ text }) => text !== "");
}

function mixedLines<Window extends TableWindow>(
	schedule: string,
	windows: readonly (WindowPair<Window> & Place)[],
): ScheduleLine<Window>[] {
	let from = 0;
	let movedBefore = false;
	const lines = windows.map((pair): ScheduleLine<Window> => {
		const { before, head } = splitHead(schedule.slice(from, pair.start));
		from = pair.end;
		// 中旬 takes its month from the window in front of it, which may no longer say it.
		const leans = movedBefore && head !== "" && !/[0-9０-９一二三四五六七八九十]\s*[月季]/.test(head);
		movedBefore = isMoved(pair) || leans;
		return {
			before,
			head: movedBefore ? null : head,
			namesTrack:
				pair.first.track !== pair.now.track || (pair.first.track !== null && head.includes(pair.first.track)),
			window: pair.now,
			tail: schedule.slice(pair.start + pair.first.words.length, pair.end),
		};
	});
	const rest = schedule.slice(from).trim();
	return rest === "" ? lines : [...lines, { text: rest }];
}

/** Sentences of their own stay in front of the head. */
function splitHead(gap: string): { before: string; head: string } {
	const text = gap.trimStart();
	let cut = text.length;
	while (cut > 0 && !SENTENCE_ENDS.includes(text.charAt(cut - 1))) cut -= 1;
	return { before: text.slice(0, cut), head: text.slice(cut).trimStart() };
}

function writtenLines<Window extends TableWindow>(
	windows: readonly WindowPair<Window>[],
): ScheduleLine<Window>[] {
	return windows.map(({ now }, index) => ({
		before: "",
		head: null,
		namesTrack: now.track !== null && now.track !== windows[index - 1]?.now.track,
		window: now,
		tail: "。",
	}));
}

import { isDigitAt } from "../text/numerals";
import type { Region } from "./brackets";
import { isBlankAt } from "./characters";
import { type Marker, markerAt } from "./markers";

/** What ends a clause, from weak to strong; " " where a date follows a blank or nothing at all. */
export type Separator = "start" | "," | ":" | " " | ";" | "。" | "\n";

/** A piece of a text between two marks, without the blanks around it. */
export interface Clause {
	/** After its marker. */
	readonly start: number;
	readonly end: number;
	/** What stands before it. */
	readonly before: Separator;
	/** What ends it; the text's end is a line's end. */
	readonly after: Separator;
	/** Offset after the mark that ends it. */
	readonly afterEnd: number;
	readonly marker: Marker | null;
}

const STRENGTH: Readonly<Record<Separator, number>> = {
	start: 0,
	",": 1,
	":": 2,
	" ": 3,
	";": 4,
	"。": 5,
	"\n": 6,
};
const ENDS: Readonly<Record<string, Separator>> = {
	",": ",",
	";": ";",
	":": ":",
	"。": "。",
	"!": "。",
	"?": "。",
	"\n": "\n",
	"|": "\n",
	"→": ";",
};

/** By character: whether it may end a clause. */
const MAY_END = new Uint8Array(0x10000);
for (const mark of `.${Object.keys(ENDS).join("")}`) MAY_END[mark.charCodeAt(0)] = 1;

/** Whether a clause begins a sentence. */
export function beginsSentence(before: Separator): boolean {
	return before === "start" || before === "。" || before === "\n";
}

/**
 * The clauses of a folded text, one after another; nothing inside a bracketed region ends one. A text may have a
 * hundred thousand, and each is needed for a moment only.
 */
export function* clausesOf(text: string, regions: readonly Region[]): Generator<Clause, void> {
	let last: Clause | null = null;
	const numbered = new Set<Marker["kind"]>();
	let before: Separator = "start";
	let start = 0;
	let region = 0;
	for (let at = 0; at <= text.length; at++) {
		while ((regions[region]?.end ?? text.length + 1) <= at) region++;
		const inside = regions[region];
		if (inside !== undefined && inside.start === at) {
			at = inside.end - 1;
			continue;
		}
		const separator = at === text.length ? "\n" : separatorAt(text, at);
		if (separator === null) continue;
		const clause = clauseOf(text, start, at, before, separator, numbered);
		if (clause === null) {
			const stronger: Separator =
				STRENGTH[separator] > STRENGTH[before] || before === "start" ? separator : before;
			if (last !== null) last = endedBy(last, stronger, Math.min(at + 1, text.length));
			before = last === null ? "start" : stronger;
		} else {
			if (last !== null) yield last;
			last = clause;
			before = separator;
		}
		start = at + 1;
	}
	if (last !== null) yield last;
}

/** A clause that more marks follow. */
function endedBy(clause: Clause, after: Separator, afterEnd: number): Clause {
	return { ...clause, after, afterEnd };
}

function clauseOf(
	text: string,
	from: number,
	to: number,
	before: Separator,
	after: Separator,
	numbered: Set<Marker["kind"]>,
): Clause | null {
	let start = from;
	let end = to;
	while (start < end && isBlankAt(text, start)) start++;
	while (end > start && isBlankAt(text, end - 1)) end--;
	if (start === end) return null;
	const marker =
		before === "," && !/^[一二三四五六七八九十]是/.test(text.slice(start, start + 2))
			? null
			: markerAt(text, start, numbered.has("1、") || numbered.has("一、"));
	if (marker !== null) numbered.add(marker.kind);
	const afterMarker = marker === null ? start : Math.min(marker.end, end);
	return { start: afterMarker, end, before, after, afterEnd: Math.min(to + 1, text.length), marker };
}

function separatorAt(text: string, at: number): Separator | null {
	if (MAY_END[text.charCodeAt(at)] === 0) return null;
	const mark = text[at] ?? "";
	if (mark === ".") return isFullStop(text, at) ? "。" : null;
	const separator = ENDS[mark];
	if (separator === undefined) return null;
	// 1,800户 and 9:30 are one word.
	if ((mark === "," || mark === ":") && isDigitAt(text, at - 1) && isDigitAt(text, at + 1)) {
		const digits = mark === "," ? 3 : 2;
		let count = 0;
		while (count <= digits && isDigitAt(text, at + 1 + count)) count++;
		if (count === digits) return null;
	}
	return separator;
}

/** A half-width full stop ends a sentence after a word and before a blank or the end. */
function isFullStop(text: string, at: number): boolean {
	const before = text[at - 1];
	if (before === undefined || isDigitAt(before, 0) || /[A-Za-z一二三四五六七八九十]/.test(before))
		return false;
	return at + 1 === text.length || isBlankAt(text, at + 1);
}

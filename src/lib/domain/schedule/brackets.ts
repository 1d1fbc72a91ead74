import type { Span } from "./span";

// What stands in brackets or quotes is one word of its sentence: nothing in it ends a clause or names a window,
// but a date alone in parentheses (宣传发动阶段（1—2月）).

export interface Region extends Span {
	/** The opening mark. */
	readonly open: string;
}

const CLOSING: Readonly<Record<string, string>> = {
	"》": "《",
	"〉": "〈",
	"”": "“",
	"’": "‘",
	"」": "「",
	"』": "『",
	")": "(",
	"]": "[",
	"】": "【",
	"〕": "〔",
	"}": "{",
};
const OPENING = new Set(Object.values(CLOSING));
/** The marks that this looks at; most characters are none. */
const LOOKED_AT = new Uint8Array(0x10000);
for (const mark of `\n"${Object.entries(CLOSING).flat().join("")}`) LOOKED_AT[mark.charCodeAt(0)] = 1;
/** A mark forgotten open must not hide the rest. */
const LONGEST = 240;
const DEEPEST = 8;

/** The outermost bracketed pieces of a folded text, in order: each in one line, none longer than 240 units. */
export function regionsOf(text: string): Region[] {
	const regions: Region[] = [];
	let open: { mark: string; at: number }[] = [];
	for (let at = 0; at < text.length; at++) {
		if (LOOKED_AT[text.charCodeAt(at)] === 0) continue;
		const mark = text[at] ?? "";
		if (mark === "\n") open = [];
		else if (mark === '"' && !open.some((one) => one.mark === '"')) open = opened(open, mark, at);
		else if (OPENING.has(mark)) open = opened(open, mark, at);
		else {
			const wanted = mark === '"' ? mark : CLOSING[mark];
			if (wanted === undefined) continue;
			const found = open.findLastIndex((one) => one.mark === wanted);
			const from = open[found]?.at;
			if (from === undefined) continue;
			open = open.slice(0, found);
			if (at + 1 - from > LONGEST) continue;
			if (wanted === "(" && holdsSentences(text, from, at)) continue;
			while ((regions.at(-1)?.start ?? -1) > from) regions.pop();
			regions.push({ start: from, end: at + 1, open: wanted });
		}
	}
	return regions;
}

function opened(open: { mark: string; at: number }[], mark: string, at: number) {
	const kept = open.length >= DEEPEST ? open.slice(1) : open;
	return [...kept, { mark, at }];
}

function holdsSentences(text: string, from: number, to: number): boolean {
	const stop = text.slice(from, to).indexOf("。");
	return stop >= 0 && stop < to - from - 1;
}

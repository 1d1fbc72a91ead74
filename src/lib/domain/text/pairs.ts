import type { Span } from "../schedule/span";

/** 《》 · “” · （） · 〔〕【】 */
export type PairKind = "title" | "quote" | "round" | "square";

/** A stretch with both its marks. */
export interface Pair extends Span {
	readonly kind: PairKind;
}

export interface Pairs {
	/** By start; a pair inside another comes after it. */
	readonly pairs: readonly Pair[];
	/** Where a mark stands without its fellow. */
	readonly strays: readonly { readonly at: number; readonly kind: PairKind }[];
}

const MARKS: readonly (readonly [string, PairKind])[] = [
	["《》", "title"],
	["〈〉", "title"],
	["“”", "quote"],
	["‘’", "quote"],
	["「」", "quote"],
	["『』", "quote"],
	["()", "round"],
	["[]", "square"],
	["【】", "square"],
	["〔〕", "square"],
];
const OPENERS = new Map(MARKS.map(([marks, kind]) => [marks[0], { kind, close: marks[1] }] as const));
/** Every mark that the finding of pairs looks at; most characters are none. */
const LOOKED_AT = new Uint8Array(0x10000);
for (const mark of `\n"${MARKS.map(([marks]) => marks).join("")}`) LOOKED_AT[mark.charCodeAt(0)] = 1;
const CLOSERS = new Map(MARKS.map(([marks, kind]) => [marks[1], kind] as const));

/** How many open marks a closing one may pass over: “《…” closes the quotation, not a bracket pages above. */
const REACH = 3;

interface Open {
	readonly at: number;
	readonly kind: PairKind;
	readonly close: string | undefined;
}

/**
 * The paired marks of a folded text (fold.ts). Straight quotation marks open and close in turn, within a line.
 */
export function pairsIn(folded: string): Pairs {
	const pairs: Pair[] = [];
	const strays: { at: number; kind: PairKind }[] = [];
	const open: Open[] = [];
	let straight: number | null = null;
	for (let at = 0; at < folded.length; at++) {
		if (LOOKED_AT[folded.charCodeAt(at)] === 0) continue;
		const mark = folded.charAt(at);
		if (mark === "\n" && straight !== null) {
			strays.push({ at: straight, kind: "quote" });
			straight = null;
		} else if (mark === '"') {
			if (straight === null) straight = at;
			else {
				pairs.push({ kind: "quote", start: straight, end: at + 1 });
				straight = null;
			}
		} else {
			const opener = OPENERS.get(mark);
			if (opener) open.push({ at, ...opener });
			else if (CLOSERS.has(mark)) close(mark, at);
		}
	}
	if (straight !== null) strays.push({ at: straight, kind: "quote" });
	for (const { at, kind } of open) strays.push({ at, kind });
	return {
		pairs: pairs.sort((a, b) => a.start - b.start || b.end - a.end),
		strays: strays.sort((a, b) => a.at - b.at),
	};

	function close(mark: string, at: number): void {
		for (let depth = open.length - 1; depth >= 0 && depth >= open.length - REACH; depth--) {
			const candidate = open[depth];
			if (candidate?.close !== mark) continue;
			for (const { at, kind } of open.splice(depth + 1)) strays.push({ at, kind });
			open.pop();
			pairs.push({ kind: candidate.kind, start: candidate.at, end: at + 1 });
			return;
		}
		strays.push({ at, kind: CLOSERS.get(mark) ?? "quote" });
	}
}

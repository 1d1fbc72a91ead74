import { fold } from "../text/fold";
import { pairsIn } from "../text/pairs";

/** A cell's words as names are looked for in them. */
export interface CellWords {
	/** Folded, without white space. */
	readonly words: string;
	/** Where each unit stands in the original. */
	readonly at: readonly number[];
	/** Whether white space stands before it. */
	readonly gapBefore: readonly boolean[];
	/** Whether it stands within brackets, the marks themselves not counted. */
	readonly inBrackets: readonly boolean[];
}

export function cellWords(text: string): CellWords {
	const folded = fold(text);
	const words: string[] = [];
	const at: number[] = [];
	const gapBefore: boolean[] = [];
	const inBrackets: boolean[] = [];
	const brackets = pairsIn(folded).pairs.filter(({ kind }) => kind === "round");
	let next = 0;
	let bracketEnd = 0;
	let gap = false;
	for (let i = 0; i < folded.length; i++) {
		const unit = folded.charAt(i);
		if (unit === " " || unit === "\n") {
			gap = true;
			continue;
		}
		words.push(unit);
		at.push(i);
		gapBefore.push(gap && words.length > 1);
		inBrackets.push(i < bracketEnd - 1);
		while ((brackets[next]?.start ?? Infinity) <= i) {
			bracketEnd = Math.max(bracketEnd, brackets[next]?.end ?? 0);
			next += 1;
		}
		gap = false;
	}
	return { words: words.join(""), at, gapBefore, inBrackets };
}

import { isDigitAt } from "../../text/numerals";

/** A stretch of the view between two marks. Positions are in the view. */
export interface Clause {
	readonly start: number;
	/** Exclusive; the mark that closes it is not part of it. */
	readonly end: number;
	/** The mark, or "" at the end of the text. */
	readonly mark: string;
}

export interface Sentence {
	readonly clauses: readonly Clause[];
}

const CLAUSE_MARKS = new Set([",", ";", ":", "。", "!", "?", "\n"]);
const SENTENCE_MARKS = new Set(["。", "!", "?", "\n"]);

/** The view's sentences with their clauses; empty clauses are left out. */
export function sentencesOf(bare: string): Sentence[] {
	const sentences: Sentence[] = [];
	let clauses: Clause[] = [];
	let start = 0;
	for (let at = 0; at <= bare.length; at++) {
		const mark = at === bare.length ? "\n" : markAt(bare, at);
		if (mark === "") continue;
		if (at > start) clauses.push({ start, end: at, mark: at === bare.length ? "" : mark });
		start = at + 1;
		if (SENTENCE_MARKS.has(mark) && clauses.length > 0) {
			sentences.push({ clauses });
			clauses = [];
		}
	}
	return sentences;
}

function markAt(bare: string, at: number): string {
	const unit = bare.charAt(at);
	const between = isDigitAt(bare, at - 1) && isDigitAt(bare, at + 1);
	if (unit === ":") return between ? "" : ":";
	// Half-width full stops close sentences in papers typed with an English keyboard; 1.5 and 1. do not.
	if (unit === ".") return /[\u4e00-\u9fff%]/.test(bare.charAt(at - 1)) ? "。" : "";
	if (unit === "-") return bare.charAt(at + 1) === "-" ? "," : "";
	return CLAUSE_MARKS.has(unit) ? unit : "";
}

/** 1、 2. （三） 四是 五、 ⑥: what numbers a clause, and counts nothing. */
const LIST_NUMBER =
	/^(?:[-•·●◆★]|\(?(?:\d{1,2}|[一二三四五六七八九十]{1,3})\)|(?:\d{1,2}|[一二三四五六七八九十]{1,3})、|\d{1,2}\.(?!\d(?!\d{3}年))|[①-⑳]|(?:[一二三四五六七八九十]{1,2})是|第[一二三四五六七八九十]{1,2},|(?:其[一二三四五六七八九])(?=[,是:]))/;

/** Where a clause's own words begin, behind its number in a list. */
export function startOfWords(bare: string, { start, end }: Clause): number {
	const match = LIST_NUMBER.exec(bare.slice(start, Math.min(end, start + 12)));
	return start + (match?.[0].length ?? 0);
}

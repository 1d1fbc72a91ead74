import type { Span } from "../../schedule/span";
import { type CellSource, type SourcedText, sourcesOf } from "./sourced-text";

/** A place of the document whose words are meant to be others; `raw` is exactly as the document has it. */
export interface Mend {
	readonly raw: string;
	readonly meant: string;
}

interface Edit {
	/** Where the place begins in the document's words. */
	readonly at: number;
	readonly rawLength: number;
	readonly meantLength: number;
}

/** A cell's text as it is read: mended, with the way back to the document's words. */
export interface MendedText {
	readonly text: string;
	readonly raw: SourcedText;
	/** In the text's order. */
	readonly edits: readonly Edit[];
}

/**
 * The text with every place mended that one of the mends names; of two at one place the first. `added`: lines that
 * the document does not have, behind its last.
 */
export function mendedText(
	raw: SourcedText,
	mends: readonly Mend[],
	added: readonly string[] = [],
): MendedText {
	const edits: (Edit & { readonly meant: string })[] = [];
	for (const { raw: words, meant } of mends) {
		let at = words === "" ? -1 : raw.text.indexOf(words);
		while (at >= 0) {
			edits.push({ at, rawLength: words.length, meantLength: meant.length, meant });
			at = raw.text.indexOf(words, at + words.length);
		}
	}
	const kept: Edit[] = [];
	const parts: string[] = [];
	let reached = 0;
	for (const { meant, ...edit } of edits.toSorted((a, b) => a.at - b.at)) {
		if (edit.at < reached) continue;
		parts.push(raw.text.slice(reached, edit.at), meant);
		kept.push(edit);
		reached = edit.at + edit.rawLength;
	}
	parts.push(raw.text.slice(reached));
	for (const line of added) {
		const meant = parts.some((part) => part !== "") ? `\n${line}` : line;
		parts.push(meant);
		kept.push({ at: raw.text.length, rawLength: 0, meantLength: meant.length });
	}
	return { text: parts.join(""), raw, edits: kept };
}

/** The stretch of the document's words that a stretch of the mended text stands for. */
export function rawSpan({ edits }: MendedText, { start, end }: Span): Span {
	const rawOf = (offset: number, atEnd: boolean) => {
		let shift = 0;
		for (const { at, rawLength, meantLength } of edits) {
			const from = at + shift;
			if (offset <= from) break;
			if (offset < from + meantLength) return atEnd ? at + rawLength : at;
			shift += meantLength - rawLength;
		}
		return offset - shift;
	};
	return { start: rawOf(start, false), end: rawOf(end, true) };
}

/** The stretches of cells from which a stretch of the mended text was read. */
export function cellsOfSpan(text: MendedText, span: Span): CellSource[] {
	return sourcesOf(text.raw, rawSpan(text, span));
}

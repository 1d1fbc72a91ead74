import type { Span } from "../../schedule/span";
import type { GridCell } from "../grid";

// A project's schedule may stand in one cell, in four (a column per quarter) or in twenty (a row per milestone,
// a row cut by the end of a page). It is read as one text, and every stretch of it can be shown in its cell.

/** A stretch of a cell's text: `row` and `column` are those of the cell's upper left corner. */
export interface CellSource {
	/** Place of the grid in the document. */
	readonly grid: number;
	readonly row: number;
	readonly column: number;
	readonly span: Span;
}

/** Where a stretch of a joined text comes from; both spans are of the same length. */
export interface SourcePiece {
	readonly span: Span;
	readonly source: CellSource;
}

/** A text with its cells. What lies between two pieces was inserted to join them and has no source. */
export interface SourcedText {
	readonly text: string;
	/** In the text's order, never overlapping. */
	readonly pieces: readonly SourcePiece[];
}

export const NO_TEXT: SourcedText = { text: "", pieces: [] };

/** A cell's text without the white space around it. */
export function textOfCell(grid: number, cell: GridCell): SourcedText {
	const start = cell.text.length - cell.text.trimStart().length;
	const text = cell.text.trim();
	if (text === "") return NO_TEXT;
	const span = { start, end: start + text.length };
	const source = { grid, row: cell.row, column: cell.column, span };
	return { text, pieces: [{ span: { start: 0, end: text.length }, source }] };
}

/** The parts one behind the other; a plain string is inserted and has no source. */
export function joined(parts: readonly (SourcedText | string)[]): SourcedText {
	const texts: string[] = [];
	const pieces: SourcePiece[] = [];
	let length = 0;
	for (const part of parts) {
		const text = typeof part === "string" ? part : part.text;
		if (typeof part !== "string") {
			for (const { span, source } of part.pieces) {
				pieces.push({ span: { start: span.start + length, end: span.end + length }, source });
			}
		}
		texts.push(text);
		length += text.length;
	}
	return { text: texts.join(""), pieces };
}

/** The stretches of cells that a span of the text covers, in order; empty for what was inserted. */
export function sourcesOf({ pieces }: SourcedText, span: Span): CellSource[] {
	let low = 0;
	let high = pieces.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((pieces[middle]?.span.end ?? 0) > span.start) high = middle;
		else low = middle + 1;
	}
	const found: CellSource[] = [];
	for (let index = low; index < pieces.length; index += 1) {
		const piece = pieces[index];
		if (piece === undefined || piece.span.start >= span.end) break;
		const start = Math.max(span.start, piece.span.start);
		const end = Math.min(span.end, piece.span.end);
		const shift = piece.source.span.start - piece.span.start;
		if (start < end) found.push({ ...piece.source, span: { start: start + shift, end: end + shift } });
	}
	return found;
}

/** A stretch of the text with its cells. */
export function sliced(text: SourcedText, span: Span): SourcedText {
	const pieces: SourcePiece[] = [];
	for (const piece of text.pieces) {
		const start = Math.max(span.start, piece.span.start);
		const end = Math.min(span.end, piece.span.end);
		if (start >= end) continue;
		const at = start - span.start;
		const shift = piece.source.span.start - piece.span.start;
		const source = { ...piece.source, span: { start: start + shift, end: end + shift } };
		pieces.push({ span: { start: at, end: at + end - start }, source });
	}
	return { text: text.text.slice(span.start, span.end), pieces };
}

const CLOSED = /[。；;！!？?：:\n]$/u;

/**
 * Cells of one column that continue each other, as where a row is cut by the end of a page: a sentence goes on
 * without a break, after a closing mark a new line begins.
 */
export function continued(parts: readonly SourcedText[]): SourcedText {
	const whole: (SourcedText | string)[] = [];
	let last = "";
	for (const part of parts) {
		if (part.text === "") continue;
		if (CLOSED.test(last)) whole.push("\n");
		whole.push(part);
		last = part.text.slice(-1);
	}
	return joined(whole);
}

/** Texts of their own, a line each; empty ones are left out. */
export function lines(parts: readonly SourcedText[]): SourcedText {
	const full = parts.filter(({ text }) => text !== "");
	return joined(full.flatMap((part, index) => (index === 0 ? [part] : ["\n", part])));
}

import { cellText } from "./cell-text";
import type { Block, RawCell } from "./raw-table";

/**
 * Text as Excel copies it: a line per row, tabs between cells, and a cell with line breaks or quotation marks in
 * quotation marks, its own doubled. Lines without a tab above and below are paragraphs. Null without a tab.
 */
export function readTabs(text: string): readonly Block[] | null {
	if (!text.includes("\t")) return null;
	const rows = rowsOf(text);
	const isRow = (cells: readonly string[]) => cells.length > 1;
	const first = rows.findIndex(isRow);
	const last = rows.findLastIndex(isRow);
	const paragraphs = (lines: readonly (readonly string[])[]) => lines.flat().filter(Boolean);
	return [
		...paragraphs(rows.slice(0, first)),
		{ rows: rows.slice(first, last + 1).map((cells) => cells.map(rawCell)) },
		...paragraphs(rows.slice(last + 1)),
	];
}

export function rawCell(text: string): RawCell {
	return { text, rowSpan: 1, columnSpan: 1 };
}

function rowsOf(text: string): string[][] {
	const rows: string[][] = [];
	let row: string[] = [];
	for (let at = 0; at <= text.length; ) {
		const quoted = text[at] === '"' ? quotedFrom(text, at) : null;
		const end = quoted?.end ?? endOfCell(text, at);
		row.push(cellText(quoted?.content ?? text.slice(at, end)));
		if (text[end] === "\t") {
			at = end + 1;
			continue;
		}
		rows.push(row);
		row = [];
		at = end + (text[end] === "\r" && text[end + 1] === "\n" ? 2 : 1);
	}
	return rows;
}

function endOfCell(text: string, from: number): number {
	let end = from;
	while (end < text.length && text[end] !== "\t" && text[end] !== "\n" && text[end] !== "\r") end++;
	return end;
}

/**
 * A cell in quotation marks that begins at `start`; null where they are the cell's own (“…” typed as "…", with
 * words after them, or never closed). A failed look ends at the next mark that stands alone, so all of them
 * together walk the text once or twice.
 */
function quotedFrom(text: string, start: number): { readonly content: string; readonly end: number } | null {
	for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 2)) {
		if (text[at + 1] === '"') continue;
		const isClosed = at + 1 >= text.length || "\t\r\n".includes(text.charAt(at + 1));
		return isClosed ? { content: text.slice(start + 1, at).replaceAll('""', '"'), end: at + 1 } : null;
	}
	return null;
}

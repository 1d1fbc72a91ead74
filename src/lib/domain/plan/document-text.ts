import type { DocumentReading, Grid } from "./grid";

/** A row a line, its cells divided by bars; line breaks inside a cell are spaces there. */
function linesOf({ cells }: Grid): string[] {
	const rows = new Map<number, string[]>();
	for (const { row, text } of cells) {
		const own = rows.get(row) ?? [];
		own.push(text.replaceAll("\n", " "));
		rows.set(row, own);
	}
	return [...rows].toSorted(([a], [b]) => a - b).map(([, texts]) => texts.join(" | "));
}

/** The document as text, for the record: what stood above a table, its rows, what stood below. Linear. */
export function documentText({ grids }: DocumentReading): string {
	const lines = grids.flatMap((grid, index) => [
		// Between two tables the same paragraphs are told by both.
		...(index === 0 ? grid.before : []),
		...linesOf(grid),
		...grid.after,
	]);
	return lines.join("\n");
}

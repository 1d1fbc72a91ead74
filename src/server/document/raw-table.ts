/** A cell as the source has it, without a place yet. */
export interface RawCell {
	readonly text: string;
	/** 0: down to the last row (HTML). */
	readonly rowSpan: number;
	readonly columnSpan: number;
}

export interface RawTable {
	readonly rows: readonly (readonly RawCell[])[];
}

/** A paragraph, its line breaks as "\n"; or a table. */
export type Block = string | RawTable;

/** A cell whose content may still hold tables. */
export interface FilledCell {
	readonly blocks: readonly Block[];
	readonly rowSpan: number;
	readonly columnSpan: number;
	/** Word: the cell is a part of the one above it or to its left, and shows nothing of its own. */
	readonly continues?: "above" | "left";
}

/** Two columns, and two rows or at least three columns: the last page of a long table may hold one row. */
export function isTabular(rows: number, columns: number): boolean {
	return columns >= 2 && (rows >= 2 || columns >= 3);
}

/**
 * What becomes of a finished table. A table inside one of its cells is read as the text of that cell; but where
 * the outer table only arranges a page (old web pages do) and the inner one is the larger, the outer dissolves
 * and the inner ones stand for themselves.
 */
export function settled(rows: readonly (readonly FilledCell[])[]): readonly Block[] {
	const cells = rows.flat();
	const inner = cells.flatMap(({ blocks }) => blocks.filter((block) => typeof block !== "string"));
	const isLayout = inner.some(
		(table) => isTabular(table.rows.length, widestRow(table)) && filledCells(table) > ownCells(cells),
	);
	if (isLayout) return cells.flatMap(({ blocks }) => blocks);
	const flattened = rows.map((row) =>
		row.map(({ blocks, rowSpan, columnSpan }) => ({ text: textOf(blocks), rowSpan, columnSpan })),
	);
	return [{ rows: flattened }];
}

/** The text of blocks, a line each; the cells of an inner row are separated by a space. */
function textOf(blocks: readonly Block[]): string {
	return blocks
		.map((block) => (typeof block === "string" ? block : linesOf(block).join("\n")))
		.filter(Boolean)
		.join("\n");
}

/** A table that is none, as paragraphs: a line per row. */
export function linesOf(table: RawTable): string[] {
	return table.rows
		.map((row) =>
			row
				.map(({ text }) => text)
				.filter(Boolean)
				.join(" "),
		)
		.filter(Boolean);
}

function widestRow(table: RawTable): number {
	return table.rows.reduce((widest, row) => Math.max(widest, row.length), 0);
}

function filledCells(table: RawTable): number {
	return table.rows.reduce((sum, row) => sum + row.filter(({ text }) => text).length, 0);
}

/** Cells with words of their own, outside of the tables in them. */
function ownCells(cells: readonly FilledCell[]): number {
	return cells.filter(({ blocks }) => blocks.some((block) => typeof block === "string")).length;
}

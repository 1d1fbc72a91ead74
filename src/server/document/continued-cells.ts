import type { FilledCell } from "./raw-table";

interface Owner {
	readonly cell: FilledCell;
	rowSpan: number;
	columnSpan: number;
}

/**
 * Word merges cells by saying of each further one that it continues the one above it or to its left. Here they
 * become spans of the first, as HTML has them; a cell that continues nothing stands for itself.
 */
export function withContinued(rows: readonly (readonly FilledCell[])[]): readonly (readonly FilledCell[])[] {
	if (!rows.some((row) => row.some(({ continues }) => continues))) return rows;
	// Per column, the cell that shows there in the row above.
	let above = new Map<number, Owner>();
	const merged = rows.map((row) => {
		const here = new Map<number, Owner>();
		const own: Owner[] = [];
		let column = 0;
		for (const cell of row) {
			const upper = above.get(column);
			const left = own.at(-1);
			if (cell.continues === "above" && upper) {
				upper.rowSpan++;
				here.set(column, upper);
			} else if (cell.continues === "left" && left) {
				left.columnSpan += cell.columnSpan;
			} else {
				const { rowSpan, columnSpan } = cell;
				const owner = { cell, rowSpan, columnSpan };
				own.push(owner);
				here.set(column, owner);
			}
			column += cell.columnSpan;
		}
		above = here;
		return own;
	});
	return merged.map((row) =>
		row.map(({ cell, rowSpan, columnSpan }) => ({ blocks: cell.blocks, rowSpan, columnSpan })),
	);
}

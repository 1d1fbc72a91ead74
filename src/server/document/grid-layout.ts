import type { Grid, GridCell } from "@/lib/domain/plan/grid";
import { MAX_COLUMNS } from "./limits";
import type { RawTable } from "./raw-table";
import { DocumentRefused } from "./refused";

/** What Excel holds. Beyond it, columns are counted that exist only because cells say that they span them. */
const MAX_RAW_COLUMNS = 16_384;

/** The cells of a table on its grid, as HTML lays them out: each at the first free place of its row. */
export function placed(table: RawTable): GridCell[] {
	const cells: GridCell[] = [];
	// Per column, the first row that no cell from above reaches into.
	const freeFrom: number[] = [];
	const isFree = (row: number, column: number) => (freeFrom[column] ?? 0) <= row;
	for (const [row, sources] of table.rows.entries()) {
		let column = 0;
		for (const { text, rowSpan: asked, columnSpan: wide } of sources) {
			while (!isFree(row, column)) column++;
			if (column > MAX_RAW_COLUMNS) throw new DocumentRefused("tooManyCells");
			const below = table.rows.length - row;
			const rowSpan = asked === 0 ? below : Math.min(asked, below);
			let columnSpan = 0;
			while (columnSpan < wide && isFree(row, column + columnSpan)) {
				freeFrom[column + columnSpan] = row + rowSpan;
				columnSpan++;
			}
			cells.push({ text, row, column, rowSpan, columnSpan });
			column += columnSpan;
		}
	}
	return cells;
}

/**
 * A grid without the rows and columns in which no text begins: blank lines, spare columns, and the many columns
 * that exist only because a cell says that it spans them. Cells keep their order and neighbours; a blank cell
 * stays where its row and column do. Throws DocumentRefused (`tooManyCells`) above 256 columns.
 */
export function compact(cells: readonly GridCell[]): Pick<Grid, "cells" | "rows" | "columns"> {
	const filled = cells.filter(({ text }) => text);
	const rowStarts = distinct(filled.map(({ row }) => row));
	const columnStarts = distinct(filled.map(({ column }) => column));
	if (columnStarts.length > MAX_COLUMNS) throw new DocumentRefused("tooManyCells");
	const kept: GridCell[] = [];
	for (const cell of cells) {
		const row = countBelow(rowStarts, cell.row);
		const column = countBelow(columnStarts, cell.column);
		const rowSpan = countBelow(rowStarts, cell.row + cell.rowSpan) - row;
		const columnSpan = countBelow(columnStarts, cell.column + cell.columnSpan) - column;
		if (rowSpan > 0 && columnSpan > 0) kept.push({ text: cell.text, row, column, rowSpan, columnSpan });
	}
	return { cells: kept, rows: rowStarts.length, columns: columnStarts.length };
}

function distinct(numbers: readonly number[]): readonly number[] {
	return [...new Set(numbers)].sort((a, b) => a - b);
}

/** How many of the sorted numbers are below a limit. */
function countBelow(sorted: readonly number[], limit: number): number {
	let low = 0;
	let high = sorted.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((sorted[middle] ?? 0) < limit) low = middle + 1;
		else high = middle;
	}
	return low;
}

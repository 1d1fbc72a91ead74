import type { Grid, GridCell } from "../grid";

/** A grid as a field of places, each with the cell that covers it. */
export interface Lattice {
	/** Place of the grid in the document. */
	readonly grid: number;
	readonly rows: readonly (readonly (GridCell | null)[])[];
	readonly width: number;
}

/** A plan has dozens of rows and a dozen columns; what is beyond this is no table of a bureau. */
const MOST_PLACES = 2_000_000;

const isPlace = (value: number) => Number.isInteger(value) && value >= 0;

/** The distinct values in order, each with its rank. */
function ranks(values: Iterable<number>): Map<number, number> {
	const distinct = [...new Set(values)].toSorted((a, b) => a - b);
	return new Map(distinct.map((value, rank) => [value, rank]));
}

/** For each rank the first that lies at or behind `limit`; spans are cut at the grid's last row or column. */
function reach(starts: readonly number[], from: number, limit: number): number {
	let end = from + 1;
	while (end < starts.length && (starts[end] ?? limit) < limit) end += 1;
	return end;
}

/**
 * The field of a grid. Rows and columns in which no cell begins say nothing and are left out, so a span of
 * thousands costs nothing. Null when nothing is written in it, or when it is beyond any size that a plan can have.
 */
export function latticeOf(grid: Grid, place: number): Lattice | null {
	const cells = grid.cells.filter(({ row, column }) => isPlace(row) && isPlace(column));
	if (!cells.some(({ text }) => text.trim() !== "")) return null;
	const rowRanks = ranks(cells.map(({ row }) => row));
	const columnRanks = ranks(cells.map(({ column }) => column));
	if (rowRanks.size * columnRanks.size > MOST_PLACES) return null;

	const rowStarts = [...rowRanks.keys()];
	const columnStarts = [...columnRanks.keys()];
	const rows = rowStarts.map(() => new Array<GridCell | null>(columnStarts.length).fill(null));
	// A cell always has its own corner, also where a broken document lets a merged one cover it.
	for (const cell of cells) {
		const places = rows[rowRanks.get(cell.row) ?? 0];
		if (places !== undefined) places[columnRanks.get(cell.column) ?? 0] ??= cell;
	}
	let filled = 0;
	for (const cell of cells) {
		const top = rowRanks.get(cell.row) ?? 0;
		const left = columnRanks.get(cell.column) ?? 0;
		const bottom = reach(rowStarts, top, cell.row + cell.rowSpan);
		const right = reach(columnStarts, left, cell.column + cell.columnSpan);
		filled += (bottom - top) * (right - left);
		if (filled > 2 * MOST_PLACES) return null;
		for (let row = top; row < bottom; row += 1) {
			const places = rows[row];
			for (let column = left; places !== undefined && column < right; column += 1) places[column] ??= cell;
		}
	}
	return { grid: place, rows, width: columnStarts.length };
}

/** The cells of a row from left to right, each once however many columns it covers. */
export function cellsOf(row: readonly (GridCell | null)[]): GridCell[] {
	const cells: GridCell[] = [];
	let last: GridCell | null = null;
	for (const cell of row) {
		if (cell !== null && cell !== last) cells.push(cell);
		last = cell;
	}
	return cells;
}

/** The cells of a row that begin in it: those of the row above that reach down are left out. */
export function ownCells(row: readonly (GridCell | null)[], above: readonly (GridCell | null)[]): GridCell[] {
	const cells: GridCell[] = [];
	let last: GridCell | null = null;
	for (const [column, cell] of row.entries()) {
		if (cell !== null && cell !== last && cell !== above[column]) cells.push(cell);
		last = cell;
	}
	return cells;
}

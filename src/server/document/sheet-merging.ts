import type { GridCell } from "@/lib/domain/plan/grid";
import type { Area } from "./sheet-address";

type FilledCell = Pick<GridCell, "text" | "row" | "column">;

/**
 * The cells of a sheet with the areas that were merged: one cell for each, at its upper left; what others of the
 * area may still hold is not shown and not kept. Where areas overlap (Excel allows none, other programs write
 * some), the lower one ends before the upper. The work does not grow with the size of an area, which may be the
 * whole sheet, beyond the columns that hold anything.
 */
export function mergedCells(filled: readonly FilledCell[], merged: readonly Area[]): GridCell[] {
	const lastColumn = filled.reduce((last, { column }) => Math.max(last, column), 0);
	const byTop = [...merged].sort((a, b) => a.top - b.top || a.left - b.left);
	// Per column, the last area that began above.
	const reaching: (Area | undefined)[] = [];
	let next = 0;
	const cells: GridCell[] = [];
	for (const { text, row, column } of [...filled].sort((a, b) => a.row - b.row || a.column - b.column)) {
		for (let area = byTop[next]; area && area.top <= row; area = byTop[++next]) {
			// An area that ends above can cover nothing any more.
			if (area.bottom >= row) spread(area, reaching, lastColumn);
		}
		const area = reaching[column];
		if (!area || area.bottom < row) cells.push({ text, row, column, rowSpan: 1, columnSpan: 1 });
		else if (area.top === row && area.left === column) cells.push({ text, row, column, ...spansOf(area) });
	}
	return cells;
}

/** Lets an area reach down in its columns, up to the first that another one reaches into. */
function spread(area: Area, reaching: (Area | undefined)[], lastColumn: number): void {
	const isTaken = (column: number) => (reaching[column]?.bottom ?? -1) >= area.top;
	let end = area.left;
	while (end <= Math.min(area.right, lastColumn) && !isTaken(end)) end++;
	const own = end > lastColumn ? area : { ...area, right: end - 1 };
	for (let column = area.left; column < end; column++) reaching[column] = own;
}

function spansOf({ top, left, bottom, right }: Area): Pick<GridCell, "rowSpan" | "columnSpan"> {
	return { rowSpan: bottom - top + 1, columnSpan: right - left + 1 };
}

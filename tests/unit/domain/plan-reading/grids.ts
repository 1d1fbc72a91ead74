import type { DocumentReading, Grid, GridCell } from "@/lib/domain/plan/grid";

interface Around {
	readonly before?: readonly string[];
	readonly after?: readonly string[];
}

/** A grid written row by row; "<" goes on with the cell on its left, "^" with the one above. */
export function grid(rows: readonly (readonly string[])[], { before = [], after = [] }: Around = {}): Grid {
	const owner = rows.map((row) => row.map((): GridCell | null => null));
	const cells: { -readonly [Key in keyof GridCell]: GridCell[Key] }[] = [];
	for (const [row, texts] of rows.entries()) {
		for (const [column, text] of texts.entries()) {
			const from = text === "<" ? owner[row]?.[column - 1] : text === "^" ? owner[row - 1]?.[column] : null;
			const known = cells.find((cell) => cell === from);
			const cell = known ?? { text, row, column, rowSpan: 1, columnSpan: 1 };
			if (known) {
				cell.rowSpan = Math.max(cell.rowSpan, row - cell.row + 1);
				cell.columnSpan = Math.max(cell.columnSpan, column - cell.column + 1);
			} else cells.push(cell);
			const places = owner[row];
			if (places) places[column] = cell;
		}
	}
	return { cells, rows: rows.length, columns: rows[0]?.length ?? 0, before, after };
}

export const documentOf = (...grids: readonly Grid[]): DocumentReading => ({ grids });

/** A bar-separated document: a cell a line, closed by " |". */
export function barDocument(text: string, columns: number, change = (cell: string) => cell): DocumentReading {
	const texts = text
		.trimEnd()
		.split("\n")
		.map((line) => change(line.replace(/ \|$/u, "")));
	const rows = Array.from({ length: texts.length / columns }, (_, row) =>
		texts.slice(row * columns, (row + 1) * columns),
	);
	return documentOf(grid(rows));
}

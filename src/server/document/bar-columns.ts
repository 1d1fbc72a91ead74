/** Tables of plans have from two to a dozen columns. */
const MOST_COLUMNS = 16;

/**
 * Of how many columns a run of cells consists, from the cells alone; null where nothing says so. A first column
 * that counts (1, 2, 3) is proof. Else it is the number that divides the run and whose columns are each of a
 * kind: long texts under long texts, short names under short names.
 */
export function columnsOf(count: number, cells: readonly string[]): number | null {
	const counted = fromNumbering(cells);
	if (counted) return counted;
	let best: { readonly columns: number; readonly unlikeness: number } | null = null;
	for (let columns = 2; columns <= Math.min(MOST_COLUMNS, count / 2); columns++) {
		if (count % columns !== 0) continue;
		const unlikeness = unlikenessOf(cells, columns);
		// Twice the right number is as alike as the right one: the smaller wins unless clearly worse.
		if (!best || unlikeness < best.unlikeness * 0.8) best = { columns, unlikeness };
	}
	return best?.columns ?? null;
}

/** Where a 1 comes, a 2 after it and a 3 at the same distance, that distance is the row. */
function fromNumbering(cells: readonly string[]): number | null {
	for (let first = 1; first < Math.min(cells.length, MOST_COLUMNS * 2); first++) {
		if (numberOf(cells[first]) !== 1) continue;
		for (let columns = 2; columns <= MOST_COLUMNS; columns++) {
			// The head is one row, or the numbering begins with the cells.
			if (first % columns !== 0 || numberOf(cells[first + columns]) !== 2) continue;
			const third = cells[first + 2 * columns];
			if (third === undefined || numberOf(third) === 3) return columns;
		}
	}
	return null;
}

const CHINESE = ["一", "二", "三"];

function numberOf(cell: string | undefined): number | null {
	const text = cell?.replace(/[.、．)）]$/, "") ?? "";
	if (/^\d{1,4}$/.test(text)) return Number(text);
	const chinese = CHINESE.indexOf(text);
	return chinese < 0 ? null : chinese + 1;
}

/** How much the lengths of the cells under one head differ, as the mean spread of their magnitudes. */
function unlikenessOf(cells: readonly string[], columns: number): number {
	let total = 0;
	for (let column = 0; column < columns; column++) {
		const magnitudes: number[] = [];
		for (let at = columns + column; at < cells.length; at += columns) {
			magnitudes.push(Math.log2((cells[at]?.length ?? 0) + 1));
		}
		const mean = magnitudes.reduce((sum, one) => sum + one, 0) / Math.max(1, magnitudes.length);
		total += magnitudes.reduce((sum, one) => sum + (one - mean) ** 2, 0) / Math.max(1, magnitudes.length);
	}
	return total / columns;
}

import type { PrintedProject } from "@/lib/contracts/plan-print";
import type { PrintColumn } from "./table-look";

// Excel neither finds out heights of rows that it has not drawn nor draws any above a limit of its own.

/** The columns of a sheet that fills A4 across without being scaled, in widths of a digit. */
const PAGE_WIDTH = 138;
/** Of what is written in a cell, in widths of a digit: its edges take some. */
const EDGES = 1.5;
/** Points. */
const LINE = 13.8;
const PADDING = 6;
/** Excel's own limit. */
const TALLEST = 409;
/** Excel prints no row on two pages: two rows of this height lie on one. */
const PREFERRED = 330;
/** How much wider than the page a sheet may become; it is scaled to the page when printed. */
const SCALES = [1, 1.15, 1.3, 1.5, 1.75, 2, 2.5, 3] as const;

/** Widths of the columns, as narrow as lets two rows lie on a page. */
export function sheetWidths(rows: readonly PrintedProject[], columns: readonly PrintColumn[]): number[] {
	const fits = (widths: readonly number[]) =>
		rows.every((row) => neededHeight(row, columns, widths) <= PREFERRED);
	const tried = SCALES.map((scale) => columns.map(({ share }) => (share * scale * PAGE_WIDTH) / 100));
	return tried.find(fits) ?? tried.at(-1) ?? [];
}

/** In points, so that every cell of the row shows all of its text. */
export function rowHeight(
	row: PrintedProject,
	columns: readonly PrintColumn[],
	widths: readonly number[],
): number {
	return Math.min(TALLEST, neededHeight(row, columns, widths));
}

function neededHeight(
	row: PrintedProject,
	columns: readonly PrintColumn[],
	widths: readonly number[],
): number {
	const lines = columns.map((column, index) => linesOf(column.textOf(row), (widths[index] ?? 0) - EDGES));
	return Math.max(1, ...lines) * LINE + PADDING;
}

function linesOf(text: string, width: number): number {
	const lines = text.split("\n").map((line) => Math.max(1, Math.ceil(digitsOf(line) / Math.max(2, width))));
	return lines.reduce((sum, count) => sum + count, 0);
}

/** A Chinese character of 10.5 points is as wide as two digits of Excel's own 11 points. */
function digitsOf(line: string): number {
	let digits = 0;
	for (const character of line) digits += character.charCodeAt(0) < 0x2000 ? 1.05 : 2;
	return digits;
}

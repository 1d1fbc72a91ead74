import { compared } from "../../text/fold";
import type { GridCell } from "../grid";
import { type Aside, asidesOf } from "./asides";
import { bodyRow } from "./body-rows";
import { type Lattice, ownCells } from "./lattice";
import { ordinalOf } from "./ordinals";
import {
	addCell,
	closedRecord,
	lastText,
	type OpenRecord,
	openRecord,
	type ProjectRecord,
} from "./project-record";
import { type Column, headAt, type TableHead } from "./table-head";

/** What walking through a plan's tables has met; a table may go on in the next grid of the document. */
export interface Walk {
	readonly records: ProjectRecord[];
	readonly asides: Aside[];
	head: TableHead | null;
	group: string | null;
	open: OpenRecord | null;
	/** Name and ordinal of the open project, for comparing. */
	name: string;
	ordinal: string;
}

export function newWalk(): Walk {
	return { records: [], asides: [], head: null, group: null, open: null, name: "", ordinal: "" };
}

/** Closes the open project, if there is one. */
export function closeProject(walk: Walk): void {
	if (walk.open !== null) walk.records.push(closedRecord(walk.open));
	walk.open = null;
}

type Row = readonly (GridCell | null)[];

const columnsOf = ({ columns }: TableHead, role: Column["role"]) =>
	columns.filter((column) => column.role === role);

function wordsOf(row: Row, head: TableHead, role: Column["role"]): string {
	return columnsOf(head, role)
		.map(({ index }) => compared(row[index]?.text ?? ""))
		.join("");
}

/** How far to look for the next number: a page does not cut one project into more rows. */
const ROWS_AHEAD = 12;

/** The first ordinal below a row; null where none is near. */
function nextOrdinal(rows: readonly Row[], head: TableHead, row: number): number | null {
	for (const one of rows.slice(row + 1, row + 1 + ROWS_AHEAD)) {
		const ordinal = ordinalOf(wordsOf(one, head, "ordinal"));
		if (ordinal !== null) return ordinal;
	}
	return null;
}

/** Whether a row goes on with the open project: "merged" by a cell that holds them together, "cut" by a page. */
function goesOn(
	walk: Walk,
	head: TableHead,
	row: Row,
	above: Row,
	next: number | null,
): "merged" | "cut" | null {
	if (walk.open === null) return null;
	const heldBy = (role: Column["role"]) =>
		columnsOf(head, role).some(({ index }) => {
			const cell = row[index];
			return cell !== undefined && cell !== null && cell === above[index] && cell.text.trim() !== "";
		});
	if (heldBy("name")) return "merged";
	const name = wordsOf(row, head, "name");
	const ordinal = heldBy("ordinal") ? "" : wordsOf(row, head, "ordinal");
	if (ordinal !== "") return ordinal === walk.ordinal && (name === "" || name === walk.name) ? "cut" : null;
	if (name === "") return heldBy("ordinal") ? "merged" : "cut";
	if (name === walk.name) return "merged";
	// The rest of a name: the numbers go on as if the row were not there, and nobody leads it.
	const led = wordsOf(row, head, "lead") + wordsOf(row, head, "units") !== "";
	const own = ordinalOf(walk.ordinal);
	return own !== null && next === own + 1 && !led && !heldBy("ordinal") ? "cut" : null;
}

/** Whether a cell of a going-on row says only what the project's row above says. */
function repeats({ name, ordinal }: Walk, open: OpenRecord, column: Column, cell: GridCell): boolean {
	const words = compared(cell.text);
	if (column.role === "name" && words === name) return true;
	if (column.role === "ordinal" && words === ordinal) return true;
	return open.merged && column.role !== "schedule" && words === compared(lastText(open, column));
}

/** Puts the cells of a row into the open project: of a going-on row those that say something new. */
function takeCells(walk: Walk, open: OpenRecord, grid: number, row: Row, above: Row, goingOn: boolean): void {
	const columns = walk.head?.columns ?? [];
	for (const [place, column] of columns.entries()) {
		const end = columns[place + 1]?.index ?? row.length;
		for (let at = column.index; at < end; at += 1) {
			const cell = row[at];
			if (cell === undefined || cell === null || cell === row[at - 1]) continue;
			if (goingOn && cell === above[at]) continue;
			if (goingOn && repeats(walk, open, column, cell)) {
				walk.asides.push(...asidesOf("repeated", grid, [cell]));
			} else addCell(open, column, grid, cell);
		}
	}
}

function takeRow(walk: Walk, head: TableHead, grid: number, row: Row, above: Row, next: number | null): void {
	const how = goesOn(walk, head, row, above, next);
	if (walk.open === null || how === null) {
		closeProject(walk);
		walk.open = openRecord(walk.group);
		walk.name = wordsOf(row, head, "name");
		walk.ordinal = wordsOf(row, head, "ordinal");
	} else {
		walk.open.lines += 1;
		if (how === "merged") walk.open.merged = true;
	}
	takeCells(walk, walk.open, grid, row, above, how !== null);
}

/** The row of the first head of a grid, looked for below titles that stand inside the table; -1 if it has none. */
export function firstHead(lattice: Lattice): number {
	const most = Math.min(lattice.rows.length, 15);
	for (let row = 0; row < most; row += 1) if (headAt(lattice, row) !== null) return row;
	return -1;
}

/** Takes a row that is no head. */
function takeBody(
	walk: Walk,
	head: TableHead,
	grid: number,
	row: Row,
	above: Row,
	next: number | null,
): void {
	const own = ownCells(row, above);
	const begins = own.some(({ text }) => text.trim() !== "");
	const body = bodyRow(row, head, begins);
	if (body.kind === "record") takeRow(walk, head, grid, row, above, next);
	if (body.kind === "record" || body.kind === "blank") return;
	if (body.kind === "section" || body.kind === "total") closeProject(walk);
	if (body.kind === "section") walk.group = body.text;
	walk.asides.push(...asidesOf(body.kind, grid, own));
}

/**
 * Walks through a grid from a row on. A head met there holds from there; until then that of the grid before does,
 * as where a table goes on in the next one.
 */
export function walkTable(walk: Walk, lattice: Lattice, from: number): void {
	const { grid, rows } = lattice;
	let at = from;
	while (at < rows.length) {
		const row = rows[at] ?? [];
		const above = rows[at - 1] ?? [];
		const head = headAt(lattice, at);
		if (head === null) {
			if (walk.head !== null) takeBody(walk, walk.head, grid, row, above, nextOrdinal(rows, walk.head, at));
			at += 1;
			continue;
		}
		walk.asides.push(...asidesOf("head", grid, ownCells(row, above)));
		if (head.height === 2) walk.asides.push(...asidesOf("head", grid, ownCells(rows[at + 1] ?? [], row)));
		walk.head = head;
		at += head.height;
	}
}

import type { DocumentReading } from "../grid";
import { type Aside, asidesOf } from "./asides";
import { formProjects } from "./key-value";
import { cellsOf, type Lattice, latticeOf, ownCells } from "./lattice";
import { ordinalOf } from "./ordinals";
import { headingAbove } from "./paragraphs";
import type { ProjectRecord } from "./project-record";
import { headAt, type TableHead } from "./table-head";
import { closeProject, firstHead, newWalk, type Walk, walkTable } from "./table-walk";

/** Why a table of the document gave no projects. */
export type UnreadReason = "empty" | "tooLarge" | "otherTable";

export interface PlanTables {
	/** The rows of all plan tables, in the document's order. */
	readonly records: readonly ProjectRecord[];
	readonly asides: readonly Aside[];
	/** Places of the tables that hold projects. */
	readonly plans: readonly number[];
	readonly unread: readonly { readonly grid: number; readonly reason: UnreadReason }[];
}

const hasSchedule = ({ columns }: TableHead) => columns.some(({ role }) => role === "schedule");

/** Whether a table without a head goes on with the one before: as wide, and its ordinals are numbers or missing. */
function goesOn({ head }: Walk, { rows, width }: Lattice, before: number): boolean {
	if (head === null || width !== before) return false;
	const ordinals = head.columns.find(({ role }) => role === "ordinal")?.index;
	const row = rows.slice(0, 3).find((places) => cellsOf(places).length > 1);
	const first = row?.[ordinals ?? 0]?.text.trim() ?? "";
	return ordinals === undefined || first === "" || ordinalOf(first) !== null;
}

/** What stands above the head inside the table. */
function titles(lattice: Lattice, head: number): Aside[] {
	return lattice.rows
		.slice(0, head)
		.flatMap((row, at) => asidesOf("title", lattice.grid, ownCells(row, lattice.rows[at - 1] ?? [])));
}

interface FoundHead {
	readonly row: number;
	readonly head: TableHead;
}

function foundHead(lattice: Lattice | null): FoundHead | null {
	const row = lattice === null ? -1 : firstHead(lattice);
	const head = lattice === null ? null : headAt(lattice, row);
	return head === null ? null : { row, head };
}

/** Takes the rows of a table that has a head, goes on with the table before, or is a form; false for another one. */
function takeTable(walk: Walk, lattice: Lattice, found: FoundHead | null, before: number): boolean {
	const form = formProjects(lattice);
	if (form !== null) {
		closeProject(walk);
		walk.records.push(...form.records.map((one) => ({ ...one, group: one.group ?? walk.group })));
		walk.asides.push(...form.asides);
		return true;
	}
	if (found === null && !goesOn(walk, lattice, before)) return false;
	walk.asides.push(...titles(lattice, found?.row ?? 0));
	walkTable(walk, lattice, found?.row ?? 0);
	return true;
}

/**
 * The projects of all tables of a document that hold any. Where some tables have a column of times, those without
 * one are other tables (funds, contacts).
 */
export function planTables({ grids }: DocumentReading): PlanTables {
	const lattices = grids.map((grid, place) => latticeOf(grid, place));
	const heads = lattices.map(foundHead);
	const needsSchedule = heads.some((found) => found !== null && hasSchedule(found.head));

	const walk = newWalk();
	const plans: number[] = [];
	const unread: { grid: number; reason: UnreadReason }[] = [];
	let width = 0;
	for (const [grid, lattice] of lattices.entries()) {
		const found = heads[grid] ?? null;
		const other = found !== null && needsSchedule && !hasSchedule(found.head);
		const heading = headingAbove(grids[grid]?.before ?? []);
		const group = walk.group;
		if (heading !== null) walk.group = heading;
		if (lattice !== null && !other && takeTable(walk, lattice, found, width)) {
			plans.push(grid);
			width = lattice.width;
			continue;
		}
		walk.group = group;
		const written = grids[grid]?.cells.some(({ text }) => text.trim() !== "") ?? false;
		unread.push({ grid, reason: lattice !== null ? "otherTable" : written ? "tooLarge" : "empty" });
	}
	closeProject(walk);
	return { records: walk.records, asides: walk.asides, plans, unread };
}

import type { GridCell } from "../grid";
import {
	type ColumnRole,
	isNamingHeader,
	isPeriodHeader,
	LONGEST_HEADER,
	roleOfHeader,
} from "./header-words";
import { cellsOf, type Lattice } from "./lattice";
import { type SourcedText, textOfCell } from "./sourced-text";

export interface Column {
	/** Place in the lattice. */
	readonly index: number;
	/** `extra`: kept, but no part of the plan (备注, 分管领导, 资金 …). */
	readonly role: ColumnRole | "extra";
	/** The header's words, those of the merged header above first; empty where there are none. */
	readonly header: string;
	/** The header that names the time of this column alone (一季度): its words belong to the schedule. */
	readonly period: SourcedText | null;
}

export interface TableHead {
	readonly columns: readonly Column[];
	/** The lattice's rows that it takes: 1, or 2 with headers under merged ones. */
	readonly height: 1 | 2;
}

/** A plan has a dozen columns, one with a column per month two dozen. */
const MOST_COLUMNS = 60;

const short = ({ text }: GridCell) => text.length <= LONGEST_HEADER;

/** Whether the row below holds headers under merged ones: words under each of those, nothing new elsewhere. */
function hasSecondRow(first: readonly (GridCell | null)[], second: readonly (GridCell | null)[]): boolean {
	const parents = cellsOf(first).filter((cell) => cell.columnSpan > 1);
	const under = (parent: GridCell) =>
		cellsOf(second.filter((_, column) => first[column] === parent)).filter(({ text }) => text.trim() !== "");
	if (!parents.some((parent) => under(parent).length > 1)) return false;
	return second.every((cell, column) => {
		const above = first[column];
		if (cell === null || cell === above || cell.text.trim() === "") return true;
		return short(cell) && (above?.columnSpan ?? 1) > 1;
	});
}

function columnOf(grid: number, index: number, parent: GridCell | null, child: GridCell | null): Column {
	const above = parent?.text.trim() ?? "";
	const below = child === null || child === parent ? "" : child.text.trim();
	const header = [above, below].filter((words) => words !== "").join("\n");
	const aboveRole = roleOfHeader(above);
	const named = below === "" ? parent : child;
	const time = (role: Column["role"]): Column => ({
		index,
		header,
		role,
		period: named === null ? null : textOfCell(grid, named),
	});
	if (isPeriodHeader(named?.text ?? "")) return time("schedule");
	if (below === "") return { index, header, role: aboveRole ?? "extra", period: null };
	const role = roleOfHeader(below);
	// 推进时序 over 第一阶段, 第二阶段: what is below names a stage.
	if (role === null && aboveRole === "schedule") return time(aboveRole);
	return { index, header, role: role ?? aboveRole ?? "extra", period: null };
}

/** A table without a name column calls its projects 重点任务, 主要工作: the first such column names them. */
function withNames(columns: readonly Column[]): Column[] {
	if (columns.some(({ role }) => role === "name")) return [...columns];
	const naming = columns.find(({ role, header }) => role === "content" && isNamingHeader(header));
	return columns.map((column) => (column === naming ? { ...column, role: "name" } : column));
}

/** One column for each header, however many places of the lattice it covers. */
function onePerHeader(columns: readonly Column[], first: readonly (GridCell | null)[]): Column[] {
	return columns.filter(({ index, header }, place) => {
		const before = columns[place - 1];
		return !(before && header === before.header && first[index] === first[before.index] && header !== "");
	});
}

/** Whether these columns are those of a plan: what is done, and when or by whom. */
function isPlan(columns: readonly Column[]): boolean {
	const has = (role: ColumnRole) => columns.some((column) => column.role === role);
	if (!has("name") && !has("content")) return false;
	if (has("schedule")) return has("name") || has("lead") || has("responsible") || has("units");
	return has("name") && has("content") && (has("lead") || has("responsible") || has("units"));
}

/**
 * The head that begins at a row of the lattice, or null where that row is none: it needs a header for what is done
 * (项目名称, 主要内容) and one for when or by whom.
 */
export function headAt({ grid, rows }: Lattice, row: number): TableHead | null {
	const first = rows[row];
	if (first === undefined) return null;
	const cells = cellsOf(first);
	if (cells.length < 2 || cells.length > MOST_COLUMNS || !cells.every(short)) return null;
	const second = rows[row + 1];
	if (second !== undefined && hasSecondRow(first, second)) {
		const columns = first.map((cell, index) => columnOf(grid, index, cell, second[index] ?? null));
		if (isPlan(withNames(columns))) return { columns: withNames(columns), height: 2 };
	}
	const columns = withNames(
		onePerHeader(
			first.map((cell, index) => columnOf(grid, index, cell, null)),
			first,
		),
	);
	return isPlan(columns) ? { columns, height: 1 } : null;
}

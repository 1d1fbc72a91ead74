import type { GridCell } from "../grid";
import type { CellSource } from "./sourced-text";

/** What a cell of a plan's table is that belongs to no project. */
export type AsideKind =
	| "title"
	| "head"
	| "section"
	| "total"
	| "note"
	/** Says again what the project's row above says, as where merged cells were taken apart. */
	| "repeated";

/** Such a cell: with the projects' own texts, every written cell of a table is accounted for. */
export interface Aside {
	readonly kind: AsideKind;
	readonly source: CellSource;
	readonly text: string;
}

/** The written ones among the cells as asides of a kind. */
export function asidesOf(kind: AsideKind, grid: number, cells: readonly GridCell[]): Aside[] {
	return cells.flatMap(({ text, row, column }) =>
		text.trim() === ""
			? []
			: [{ kind, text, source: { grid, row, column, span: { start: 0, end: text.length } } }],
	);
}

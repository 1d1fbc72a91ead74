import { continued, lines, type SourcedText } from "./sourced-text";
import type { Column } from "./table-head";

/** A cell of a project, with the row of the project in which it was met, counted from 0. */
export interface Fragment {
	readonly line: number;
	readonly text: SourcedText;
}

/** A project's cells of one column. */
export interface Slot {
	readonly column: Column;
	readonly fragments: Fragment[];
}

/**
 * What a column says of a project. `merged`: its rows are held together by a merged cell, so each cell is a line of
 * its own; else the rows are one that a page cut, and a cell goes on where it was cut.
 */
export function slotText({ fragments }: Slot, merged: boolean): SourcedText {
	const texts = fragments.map(({ text }) => text);
	return merged ? lines(texts) : continued(texts);
}

import { cellText } from "./cell-text";
import { MAX_CELL_LENGTH, MAX_CELLS } from "./limits";
import { DocumentRefused } from "./refused";
import { type Area, areaOf, placeOf } from "./sheet-address";
import { StringItem } from "./workbook-strings";
import type { XmlHandler } from "./xml-events";

/** A cell that shows something: its text, or the number of its shared string. Counted from 0. */
export interface SheetCell {
	readonly row: number;
	readonly column: number;
	readonly content: string | number;
}

export interface SheetContent {
	readonly cells: SheetCell[];
	readonly merged: Area[];
	hiddenRows: number;
}

/** How many more cells of the whole workbook are read. */
export class CellBudget {
	private spent = 0;
	/** Throws DocumentRefused (`tooManyCells`). */
	spend(): void {
		if (++this.spent > MAX_CELLS) throw new DocumentRefused("tooManyCells");
	}
}

/** A number as its cell shows it; `style` is the cell's index of formats. */
export type ShowNumber = (value: number, style: number) => string;

interface OpenCell {
	readonly row: number;
	readonly column: number;
	readonly type: string;
	readonly style: number;
}

/** Reads the cells and merged areas of one sheet; of a formula, the value that was last computed. */
export function readingSheet(content: SheetContent, budget: CellBudget, show: ShowNumber): XmlHandler {
	const inline = new StringItem();
	let row = -1;
	let column = -1;
	let isRowHidden = false;
	let cell: OpenCell | null = null;
	let isValue = false;
	let value = "";

	const finish = ({ type, style, ...place }: OpenCell) => {
		const shown = type === "inlineStr" ? inline.take() : contentOf(type, value, style, show);
		if (shown === "") return;
		budget.spend();
		content.cells.push({ ...place, content: shown });
		// Once per row.
		if (isRowHidden) content.hiddenRows++;
		isRowHidden = false;
	};

	return {
		open(element, attributes) {
			inline.open(element);
			if (element === "row") {
				row = attributes.r ? Number(attributes.r) - 1 : row + 1;
				column = -1;
				isRowHidden = /^(?:1|true)$/.test(attributes.hidden ?? "");
			} else if (element === "c") {
				const place = placeOf(attributes.r ?? "");
				column = place?.column ?? column + 1;
				cell = {
					row: place?.row ?? row,
					column,
					type: attributes.t ?? "n",
					style: Number(attributes.s ?? 0),
				};
				value = "";
			} else if (element === "v") isValue = true;
			else if (element === "mergeCell") keepMerged(content, attributes.ref);
		},
		text(text) {
			if (isValue) value += text;
			else inline.text(text);
			if (value.length > MAX_CELL_LENGTH) throw new DocumentRefused("cellTooLong");
		},
		close(element) {
			inline.close(element);
			if (element === "v") isValue = false;
			if (element !== "c" || !cell) return;
			finish(cell);
			cell = null;
		},
	};
}

function keepMerged(content: SheetContent, reference: string | undefined): void {
	const area = areaOf(reference ?? "");
	if (!area) return;
	if (content.merged.length >= MAX_CELLS) throw new DocumentRefused("tooManyCells");
	content.merged.push(area);
}

/** What a cell shows (ECMA-376-1, 18.18.11), or the number of its shared string. */
function contentOf(type: string, value: string, style: number, show: ShowNumber): string | number {
	if (value === "") return "";
	switch (type) {
		case "s":
			return /^\d{1,9}$/.test(value) ? Number(value) : "";
		case "b":
			return value === "1" ? "TRUE" : "FALSE";
		case "str":
		case "e":
			return cellText(value);
		case "d":
			return value.replace(/T00:00:00(?:\.0+)?Z?$/, "");
		default: {
			const number = Number(value);
			return Number.isFinite(number) ? show(number, style) : cellText(value);
		}
	}
}

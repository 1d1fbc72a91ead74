import type { DocumentNote, ReadDocument } from "@/lib/contracts/document";
import type { Grid } from "@/lib/domain/plan/grid";
import type { Archive } from "./archive";
import { TextBudget } from "./flow";
import { compact } from "./grid-layout";
import { MAX_ROWS } from "./limits";
import { shownNumbers } from "./number-styles";
import { isTabular } from "./raw-table";
import { DocumentRefused } from "./refused";
import { CellBudget, readingSheet, type SheetContent } from "./sheet-cells";
import { mergedCells } from "./sheet-merging";
import { type Sheet, workbookParts } from "./workbook-sheets";
import { keepingStrings } from "./workbook-strings";
import { readXml } from "./xml-events";
import { type XmlBudget, xmlPieces } from "./xml-parts";

/**
 * The sheets of a .xlsx as grids, in the order of the tabs, each as it is shown: merged areas as one cell, numbers
 * and days in their cell's format, formulas as last computed. A title or a note in the sheet is a row of its
 * grid. Hidden sheets are skipped with a note; hidden rows are read, with a note.
 *
 * Nothing but the cells that show something is kept, however large the sheet is. Throws DocumentRefused:
 * `imageOnly`, `noTable`, `unsafeXml`, `tooManyCells` and the like, `corrupt`, and as Archive.read does.
 */
export async function readWorkbook(archive: Archive, part: string, budget: XmlBudget): Promise<ReadDocument> {
	const parts = await workbookParts(archive, part, budget);
	const visible = parts.sheets.filter(({ isHidden }) => !isHidden);
	const show = await shownNumbers(archive, parts, budget);
	const cellBudget = new CellBudget();
	const contents: { readonly sheet: Sheet; readonly content: SheetContent }[] = [];
	for (const sheet of visible) {
		const content: SheetContent = { cells: [], merged: [], hiddenRows: 0 };
		await readXml(xmlPieces(archive, sheet.part, budget), readingSheet(content, cellBudget, show));
		contents.push({ sheet, content });
	}
	const strings = await sharedStrings(archive, parts.sharedStrings, contents, budget);
	const textBudget = new TextBudget();
	const grids = contents.flatMap(({ content }) => gridOf(content, strings, textBudget));
	if (grids.length === 0) throw new DocumentRefused(isScan(archive, contents) ? "imageOnly" : "noTable");
	return { grids, notes: notesOf(parts.sheets, contents) };
}

type Contents = readonly { readonly sheet: Sheet; readonly content: SheetContent }[];

/** The shared strings that cells show; the others are passed over. */
async function sharedStrings(
	archive: Archive,
	part: string | null,
	contents: Contents,
	budget: XmlBudget,
): Promise<ReadonlyMap<number, string>> {
	const wanted = new Set<number>();
	for (const { content } of contents)
		for (const cell of content.cells) if (typeof cell.content === "number") wanted.add(cell.content);
	const kept = new Map<number, string>();
	if (part && wanted.size > 0) await readXml(xmlPieces(archive, part, budget), keepingStrings(wanted, kept));
	return kept;
}

/** No grid for a sheet that holds no table: a cover, a lone note. */
function gridOf(content: SheetContent, strings: ReadonlyMap<number, string>, budget: TextBudget): Grid[] {
	const filled = content.cells.flatMap(({ content: shown, ...place }) => {
		const text = typeof shown === "number" ? (strings.get(shown) ?? "") : shown;
		budget.spend(text.length);
		return text ? [{ ...place, text }] : [];
	});
	const grid = compact(mergedCells(filled, content.merged));
	if (grid.rows > MAX_ROWS) throw new DocumentRefused("tooManyCells");
	return isTabular(grid.rows, grid.columns) ? [{ ...grid, before: [], after: [] }] : [];
}

function isScan(archive: Archive, contents: Contents): boolean {
	const isBlank = contents.every(({ content }) => content.cells.length === 0);
	return isBlank && [...archive.names].some((name) => name.startsWith("xl/media/"));
}

function notesOf(sheets: readonly Sheet[], contents: Contents): readonly DocumentNote[] {
	const hidden = sheets.filter(({ isHidden }) => isHidden);
	return [
		...hidden.map(({ name }) => ({ code: "hiddenSheet", sheet: name }) as const),
		...contents
			.filter(({ content }) => content.hiddenRows > 0)
			.map(({ sheet, content }) => {
				return { code: "hiddenRows", sheet: sheet.name, rows: content.hiddenRows } as const;
			}),
	];
}

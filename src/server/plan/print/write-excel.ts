import "server-only";
import type { Cell, Fill, Worksheet } from "exceljs";
import type { PrintedPlan, PrintedProject } from "@/lib/contracts/plan-print";
import { BUREAU_NAME } from "@/lib/format/bureau";
import { rowHeight, sheetWidths } from "./sheet-size";
import { columnsOf, fileText, LIGHT_FILLS, type PrintColumn, TYPEFACES } from "./table-look";

/** Points. */
const SIZES = { title: 22, note: 12, body: 10.5 } as const;
const THIN = { style: "thin" } as const;
const BORDER = { top: THIN, left: THIN, bottom: THIN, right: THIN };
/** The character set GB 2312: a machine without the font takes another one that writes Chinese. */
const CHARSET = 134;
const INCH = 25.4;

/**
 * The table as an Excel file: one sheet, printed on A4 across and as wide as the page, its head on every page.
 * The library is loaded here and nowhere else, by whoever prints.
 */
export async function writeExcel(plan: PrintedPlan): Promise<Uint8Array<ArrayBuffer>> {
	const { Workbook } = (await import("exceljs")).default;
	const columns = columnsOf(plan);
	const widths = sheetWidths(plan.rows, columns);
	const workbook = new Workbook();
	workbook.creator = BUREAU_NAME;
	workbook.lastModifiedBy = BUREAU_NAME;
	workbook.title = fileText(plan.title);
	const headPlace = plan.notes.length + 2;
	const sheet = workbook.addWorksheet("重点项目", {
		views: [{ state: "frozen", ySplit: headPlace }],
		pageSetup: {
			paperSize: 9,
			orientation: "landscape",
			fitToPage: true,
			fitToWidth: 1,
			fitToHeight: 0,
			horizontalCentered: true,
			printTitlesRow: `${headPlace}:${headPlace}`,
			margins: margins(20, 20, 18, 20, 8, 10),
		},
		headerFooter: { oddFooter: `&C&"${TYPEFACES.page.name}"&14— &P —` },
	});
	sheet.columns = widths.map((width) => ({ width }));
	addLine(sheet, 1, plan.title, columns.length, "title", SIZES.title);
	plan.notes.forEach((note, index) => {
		addLine(sheet, index + 2, note, columns.length, "body", SIZES.note);
	});
	addHead(sheet, headPlace, columns);
	plan.rows.forEach((row, index) => {
		addProject(sheet, headPlace + 1 + index, row, columns, widths);
	});
	return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** Millimetres. */
function margins(left: number, right: number, top: number, bottom: number, header: number, footer: number) {
	const inches = { left, right, top, bottom, header, footer };
	return {
		left: inches.left / INCH,
		right: inches.right / INCH,
		top: inches.top / INCH,
		bottom: inches.bottom / INCH,
		header: inches.header / INCH,
		footer: inches.footer / INCH,
	};
}

function fontOf(use: keyof typeof TYPEFACES, size: number, bold = false) {
	return { name: TYPEFACES[use].name, charset: CHARSET, size, bold };
}

/** A line above the table, across all its columns. */
function addLine(
	sheet: Worksheet,
	place: number,
	text: string,
	columns: number,
	font: keyof typeof TYPEFACES,
	size: number,
): void {
	sheet.mergeCells(place, 1, place, columns);
	const cell = sheet.getCell(place, 1);
	cell.value = fileText(text);
	cell.font = fontOf(font, size);
	cell.alignment = { horizontal: "center", vertical: "middle" };
	sheet.getRow(place).height = size * 1.8;
}

function addHead(sheet: Worksheet, place: number, columns: readonly PrintColumn[]): void {
	columns.forEach(({ head }, index) => {
		const cell = sheet.getCell(place, index + 1);
		cell.value = head;
		cell.font = fontOf("head", SIZES.body);
		cell.alignment = { horizontal: "center", vertical: "middle", wrapText: true };
		cell.border = BORDER;
	});
	sheet.getRow(place).height = SIZES.body * 3.2;
}

function addProject(
	sheet: Worksheet,
	place: number,
	row: PrintedProject,
	columns: readonly PrintColumn[],
	widths: readonly number[],
): void {
	columns.forEach((column, index) => {
		fillCell(sheet.getCell(place, index + 1), row, column);
	});
	sheet.getRow(place).height = rowHeight(row, columns, widths);
}

function fillCell(cell: Cell, row: PrintedProject, column: PrintColumn): void {
	const text = column.textOf(row);
	const light = column.lightOf?.(row) ?? null;
	cell.value = column.isNumber ? row.ordinal : text;
	cell.font = fontOf("body", SIZES.body);
	cell.alignment = { horizontal: column.align, vertical: "middle", wrapText: true };
	cell.border = BORDER;
	if (light === null) return;
	const cut = text.indexOf("\n");
	cell.fill = solid(LIGHT_FILLS[light]);
	cell.value = {
		richText: [
			{ text: text.slice(0, cut), font: fontOf("body", SIZES.body, true) },
			{ text: text.slice(cut), font: fontOf("body", SIZES.body) },
		],
	};
}

function solid(colour: string): Fill {
	return { type: "pattern", pattern: "solid", fgColor: { argb: `FF${colour}` } };
}

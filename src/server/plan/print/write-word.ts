import "server-only";
import type { Paragraph, TableCell, TableRow } from "docx";
import type { PrintedPlan, PrintedProject } from "@/lib/contracts/plan-print";
import { BUREAU_NAME } from "@/lib/format/bureau";
import { columnsOf, fileText, LIGHT_FILLS, type PrintColumn, TYPEFACES } from "./table-look";
import { FONT_TABLE } from "./word-fonts";

type Docx = typeof import("docx");

/** Twentieths of a point: A4 upright, which the library turns, its margins of 2 cm, and what is left between them. */
const A4 = { width: 11_906, height: 16_838 } as const;
const MARGIN = 1_134;
const TABLE_WIDTH = A4.height - 2 * MARGIN;

/** Half points. The table with progress holds eight columns on the same width. */
const SIZES = { title: 44, note: 24, page: 28, plan: 21, progress: 18 } as const;

/**
 * The table as a Word file: A4 across, the title above it, its head on every page. Each line of a cell is a
 * paragraph of its own. The library is loaded here and nowhere else, by whoever prints.
 */
export async function writeWord(plan: PrintedPlan): Promise<Uint8Array<ArrayBuffer>> {
	const docx = await import("docx");
	const { Document, Packer, PageOrientation, Table, TableLayoutType, WidthType } = docx;
	const columns = columnsOf(plan);
	const widths = columns.map(({ share }) => Math.round((share * TABLE_WIDTH) / 100));
	const table = new Table({
		layout: TableLayoutType.FIXED,
		width: { size: TABLE_WIDTH, type: WidthType.DXA },
		columnWidths: widths,
		margins: { left: 70, right: 70, top: 30, bottom: 30 },
		rows: [
			headRow(docx, columns, widths, SIZES[plan.content]),
			...plan.rows.map((row) => projectRow(docx, row, columns, widths, SIZES[plan.content])),
		],
	});
	const file = new Document({
		title: fileText(plan.title),
		creator: BUREAU_NAME,
		lastModifiedBy: BUREAU_NAME,
		styles: {
			default: {
				document: {
					run: {
						font: fontOf("body"),
						size: SIZES[plan.content],
						language: { value: "zh-CN", eastAsia: "zh-CN" },
					},
				},
			},
		},
		sections: [
			{
				properties: {
					page: {
						size: { ...A4, orientation: PageOrientation.LANDSCAPE },
						margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN, footer: 500 },
					},
				},
				footers: { default: pageNumber(docx) },
				children: [...headings(docx, plan), table],
			},
		],
	});
	const bytes = await Packer.pack(file, "uint8array", false, [
		{ path: "word/fontTable.xml", data: FONT_TABLE },
	]);
	return new Uint8Array(bytes);
}

function fontOf(use: keyof typeof TYPEFACES) {
	const { name } = TYPEFACES[use];
	return { ascii: name, hAnsi: name, eastAsia: name, cs: name };
}

function headings({ Paragraph, TextRun, AlignmentType }: Docx, plan: PrintedPlan): Paragraph[] {
	const line = (text: string, font: keyof typeof TYPEFACES, size: number, after: number) =>
		new Paragraph({
			alignment: AlignmentType.CENTER,
			keepNext: true,
			spacing: { after },
			children: [new TextRun({ text: fileText(text), font: fontOf(font), size })],
		});
	return [
		line(plan.title, "title", SIZES.title, 120),
		...plan.notes.map((note) => line(note, "body", SIZES.note, 60)),
	];
}

/** — 1 — as official papers number their pages. */
function pageNumber({ AlignmentType, Footer, PageNumber, Paragraph, TextRun }: Docx) {
	return new Footer({
		children: [
			new Paragraph({
				alignment: AlignmentType.CENTER,
				children: [
					new TextRun({
						children: ["— ", PageNumber.CURRENT, " —"],
						font: fontOf("page"),
						size: SIZES.page,
					}),
				],
			}),
		],
	});
}

function headRow(
	docx: Docx,
	columns: readonly PrintColumn[],
	widths: readonly number[],
	size: number,
): TableRow {
	return new docx.TableRow({
		tableHeader: true,
		cantSplit: true,
		children: columns.map(({ head }, index) =>
			cellOf(docx, widths[index], [
				new docx.Paragraph({
					alignment: docx.AlignmentType.CENTER,
					children: [new docx.TextRun({ text: head, font: fontOf("head"), size })],
				}),
			]),
		),
	});
}

/** A row may go over to the next page: some are longer than half of one. */
function projectRow(
	docx: Docx,
	row: PrintedProject,
	columns: readonly PrintColumn[],
	widths: readonly number[],
	size: number,
): TableRow {
	return new docx.TableRow({
		cantSplit: false,
		children: columns.map((column, index) => {
			const light = column.lightOf?.(row) ?? null;
			const lines = column.textOf(row).split("\n");
			const paragraphs = lines.map(
				(text, place) =>
					new docx.Paragraph({
						alignment: column.align === "center" ? docx.AlignmentType.CENTER : docx.AlignmentType.LEFT,
						children: [new docx.TextRun({ text, size, bold: light !== null && place === 0 })],
					}),
			);
			return cellOf(docx, widths[index], paragraphs, light && LIGHT_FILLS[light]);
		}),
	});
}

function cellOf(
	{ ShadingType, TableCell, VerticalAlignTable, WidthType }: Docx,
	width = 0,
	children: readonly Paragraph[],
	fill: string | null = null,
): TableCell {
	return new TableCell({
		width: { size: width, type: WidthType.DXA },
		verticalAlign: VerticalAlignTable.CENTER,
		...(fill === null ? {} : { shading: { type: ShadingType.CLEAR, color: "auto", fill } }),
		children,
	});
}

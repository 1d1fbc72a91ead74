import { inflateRawSync } from "node:zlib";
import ExcelJS from "exceljs";

// Printed plans as an Office program reads them: the parts of the file itself, with nothing of the writers.

/** A cell as it is read: lines with "\n" between them, and the colour behind it. */
export interface ReadCell {
	readonly text: string;
	readonly fill: string | null;
}

export interface ReadTable {
	/** Lines above the table. */
	readonly above: readonly string[];
	/** The head among them. */
	readonly rows: readonly (readonly ReadCell[])[];
	/** How many rows are repeated on every page. */
	readonly repeated: number;
	readonly isAcross: boolean;
}

/** A part of a ZIP archive as text; throws where there is none. */
export function partOf(bytes: Uint8Array, name: string): string {
	const file = Buffer.from(bytes);
	// The directory stands at the end (APPNOTE 4.3.12).
	for (let at = file.indexOf("PK\x01\x02"); at >= 0; at = file.indexOf("PK\x01\x02", at + 46)) {
		const length = file.readUInt16LE(at + 28);
		if (file.toString("utf8", at + 46, at + 46 + length) !== name) continue;
		const local = file.readUInt32LE(at + 42);
		const from = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
		const packed = file.subarray(from, from + file.readUInt32LE(at + 20));
		return (file.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed)).toString("utf8");
	}
	throw new Error(`no part ${name}`);
}

/** The one table of a Word file. */
export function wordTable(bytes: Uint8Array): ReadTable {
	const xml = partOf(bytes, "word/document.xml");
	const [above = "", table = ""] = xml.split("<w:tbl>");
	const rows = elements(table, "w:tr");
	return {
		above: paragraphs(above),
		rows: rows.map((row) =>
			elements(row, "w:tc").map((cell) => ({
				text: paragraphs(cell).join("\n"),
				fill: /<w:shd [^>]*w:fill="([0-9A-F]{6})"/.exec(cell)?.[1] ?? null,
			})),
		),
		repeated: rows.filter((row) => /<w:tblHeader\s*\/>/.test(row)).length,
		isAcross: /<w:pgSz [^>]*w:orient="landscape"/.test(xml),
	};
}

/** The one sheet of an Excel file. */
export async function excelTable(bytes: Uint8Array): Promise<ReadTable> {
	const workbook = new ExcelJS.Workbook();
	await workbook.xlsx.load(new Uint8Array(bytes).buffer);
	const [sheet] = workbook.worksheets;
	if (!sheet) throw new Error("no sheet");
	const repeated = /^\$?(\d+):\$?(\d+)$/.exec(sheet.pageSetup.printTitlesRow ?? "");
	const head = Number(repeated?.[1] ?? 1);
	const above: string[] = [];
	const rows: ReadCell[][] = [];
	sheet.eachRow((row, place) => {
		if (place < head) above.push(row.getCell(1).text);
		else rows.push(Array.from({ length: sheet.columnCount }, (_, index) => readCell(row.getCell(index + 1))));
	});
	return {
		above,
		rows,
		repeated: repeated ? Number(repeated[2]) - head + 1 : 0,
		isAcross: sheet.pageSetup.orientation === "landscape" && sheet.pageSetup.paperSize === 9,
	};
}

function readCell(cell: ExcelJS.Cell): ReadCell {
	const { fill } = cell;
	const argb = fill?.type === "pattern" && fill.pattern === "solid" ? fill.fgColor?.argb : undefined;
	return { text: cell.text, fill: argb?.slice(2) ?? null };
}

function elements(xml: string, name: string): string[] {
	return [...xml.matchAll(new RegExp(`<${name}[ >].*?</${name}>`, "gs"))].map(([element]) => element);
}

function paragraphs(xml: string): string[] {
	return elements(xml, "w:p").map((paragraph) =>
		elements(paragraph, "w:t")
			.map((text) => unescaped(text.replace(/<[^>]*>/g, "")))
			.join(""),
	);
}

function unescaped(text: string): string {
	const characters: Record<string, string> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };
	return text.replace(/&(\w+);/g, (whole, name: string) => characters[name] ?? whole);
}

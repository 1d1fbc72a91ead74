import { crc32, deflateRawSync } from "node:zlib";

// Zip archives made by hand, honest ones and others.

export interface Packed {
	readonly name: string;
	readonly content: string | Buffer;
	/** What it says it is when unpacked, where that is a lie. */
	readonly declared?: number;
	/** Of the general purpose flags: 1 means encrypted. */
	readonly flags?: number;
	readonly checksum?: number;
	/** Stored as it is. */
	readonly stored?: boolean;
}

export function archive(files: readonly Packed[]): Buffer {
	const contents: Buffer[] = [];
	const directory: Buffer[] = [];
	let offset = 0;
	for (const { name, content, declared, flags = 0, checksum, stored = false } of files) {
		const bytes = Buffer.from(content);
		const packed = stored ? bytes : deflateRawSync(bytes);
		const fileName = Buffer.from(name, "utf8");
		const common = Buffer.alloc(26);
		common.writeUInt16LE(20, 0);
		common.writeUInt16LE(flags | 0x800, 2);
		common.writeUInt16LE(stored ? 0 : 8, 4);
		common.writeUInt32LE(checksum ?? crc32(bytes), 10);
		common.writeUInt32LE(packed.length, 14);
		common.writeUInt32LE(declared ?? bytes.length, 18);
		common.writeUInt16LE(fileName.length, 22);
		const local = Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), common, fileName, packed]);
		const line = Buffer.alloc(42 - 28);
		line.writeUInt32LE(offset, 10);
		directory.push(Buffer.from("PK\x01\x02\x14\0", "latin1"), common, line, fileName);
		contents.push(local);
		offset += local.length;
	}
	const central = Buffer.concat(directory);
	const end = Buffer.alloc(22);
	end.write("PK\x05\x06", 0, "latin1");
	end.writeUInt16LE(files.length, 8);
	end.writeUInt16LE(files.length, 10);
	end.writeUInt32LE(central.length, 12);
	end.writeUInt32LE(offset, 16);
	return Buffer.concat([...contents, central, end]);
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPES = "application/vnd.openxmlformats-officedocument";

function contentTypes(part: string, type: string): Packed {
	return {
		name: "[Content_Types].xml",
		content: `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/${part}" ContentType="${type}"/></Types>`,
	};
}

function links(name: string, list: readonly (readonly [id: string, type: string, target: string])[]): Packed {
	const written = list.map(
		([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`,
	);
	return {
		name,
		content: `${XML}<Relationships xmlns="${RELATIONSHIPS}">${written.join("")}</Relationships>`,
	};
}

export interface WordParts {
	readonly body: string;
	readonly others?: readonly Packed[];
	readonly type?: string;
	/** Before the root element: a place for declarations. */
	readonly prologue?: string;
}

/** The files of a .docx with this body. */
export function wordFiles({ body, others = [], type, prologue = "" }: WordParts): readonly Packed[] {
	return [
		contentTypes("word/document.xml", type ?? `${TYPES}.wordprocessingml.document.main+xml`),
		links("_rels/.rels", [["r1", "officeDocument", "word/document.xml"]]),
		links("word/_rels/document.xml.rels", [["r1", "footnotes", "footnotes.xml"]]),
		{
			name: "word/document.xml",
			content: `${XML}${prologue}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${OFFICE}" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><w:body>${body}</w:body></w:document>`,
		},
		...others,
	];
}

export const word = (parts: WordParts): Buffer => archive(wordFiles(parts));

export const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
export const paragraph = (...runs: readonly string[]): string => `<w:p>${runs.join("")}</w:p>`;
export const cell = (content: string, properties = ""): string =>
	`<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith("<") ? content : paragraph(run(content))}</w:tc>`;
export const row = (cells: readonly string[], properties = ""): string =>
	`<w:tr><w:trPr>${properties}</w:trPr>${cells.map((one) => (one.startsWith("<w:tc>") ? one : cell(one))).join("")}</w:tr>`;
export const table = (...rows: readonly string[]): string =>
	`<w:tbl><w:tblPr/><w:tblGrid/>${rows.join("")}</w:tbl>`;

export interface SheetParts {
	readonly name: string;
	/** The rows of sheetData. */
	readonly rows: string;
	readonly merged?: readonly string[];
	readonly state?: "hidden" | "veryHidden";
}

export interface WorkbookMade {
	readonly sheets: readonly SheetParts[];
	/** The items of the shared strings, each the inside of its <si>. */
	readonly strings?: readonly string[];
	/** Codes of number formats; a cell with s="1" has the first. */
	readonly formats?: readonly string[];
	readonly countsFrom1904?: boolean;
	readonly others?: readonly Packed[];
	readonly type?: string;
	readonly prologue?: string;
}

/** The files of a .xlsx with these sheets. */
export function workbookFiles(made: WorkbookMade): readonly Packed[] {
	const { sheets, strings = [], formats = [], countsFrom1904 = false, others = [], prologue = "" } = made;
	const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
	const tabs = sheets.map(
		({ name, state }, index) =>
			`<sheet name="${name}" sheetId="${index + 1}" ${state ? `state="${state}"` : ""} r:id="s${index}"/>`,
	);
	const codes = formats.map(
		(code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${code.replaceAll('"', "&quot;")}"/>`,
	);
	const styles = ["0", ...formats.map((_, index) => String(164 + index))].map(
		(id) => `<xf numFmtId="${id}"/>`,
	);
	return [
		contentTypes("xl/workbook.xml", made.type ?? `${TYPES}.spreadsheetml.sheet.main+xml`),
		links("_rels/.rels", [["r1", "officeDocument", "/xl/workbook.xml"]]),
		links("xl/_rels/workbook.xml.rels", [
			...sheets.map((_, index) => [`s${index}`, "worksheet", `worksheets/sheet${index + 1}.xml`] as const),
			["st", "styles", "styles.xml"],
			["ss", "sharedStrings", "sharedStrings.xml"],
		]),
		{
			name: "xl/workbook.xml",
			content: `${XML}<workbook ${main} xmlns:r="${OFFICE}"><workbookPr date1904="${countsFrom1904}"/><sheets>${tabs.join("")}</sheets></workbook>`,
		},
		{
			name: "xl/styles.xml",
			content: `${XML}<styleSheet ${main}><numFmts>${codes.join("")}</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs>${styles.join("")}</cellXfs></styleSheet>`,
		},
		{
			name: "xl/sharedStrings.xml",
			content: `${XML}<sst ${main}>${strings.map((item) => `<si>${item}</si>`).join("")}</sst>`,
		},
		...sheets.map(({ rows, merged = [] }, index) => ({
			name: `xl/worksheets/sheet${index + 1}.xml`,
			content: `${XML}${prologue}<worksheet ${main}><sheetData>${rows}</sheetData><mergeCells>${merged.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells></worksheet>`,
		})),
		...others,
	];
}

export const workbook = (made: WorkbookMade): Buffer => archive(workbookFiles(made));

/** A row of text cells from column A on, each in its cell. */
export const textRow = (...texts: readonly string[]): string =>
	`<row>${texts.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join("")}</row>`;

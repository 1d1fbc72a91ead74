import { describe, expect, it } from "vitest";
import { DOCUMENT_REFUSALS, type DocumentRefusal, MAX_DOCUMENT_BYTES } from "@/lib/contracts/document";
import { DOCUMENT_SENTENCES, documentNoteSentence } from "@/lib/format/document-refusals";
import { readSource } from "@/server/document/read-source";
import {
	archive,
	cell,
	paragraph,
	row,
	run,
	table,
	textRow,
	word,
	wordFiles,
	workbook,
	workbookFiles,
} from "./archives";
import { compound } from "./compounds";

const TWO = table(row(["甲", "乙"]), row(["丙", "丁"]));
const PICTURE = '<w:drawing><wp:inline><a:blip r:embed="r9"/></wp:inline></w:drawing>';
const MACRO = { name: "word/vbaProject.bin", content: "macro" };
const MACRO_BOOK = { name: "xl/vbaProject.bin", content: "macro" };
const ENTITIES = '<!DOCTYPE w [<!ENTITY a "甲甲甲甲甲甲"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;">]>';
const OUTSIDE = '<!DOCTYPE w SYSTEM "file:///etc/passwd">';
const MEGABYTE = 1024 * 1024;
const zeros = (megabytes: number) => Buffer.alloc(megabytes * MEGABYTE);
const withBody = (content: string | Buffer, more: object) =>
	archive(wordFiles({ body: "" }).map((file) => (isBody(file.name) ? { ...file, content, ...more } : file)));
const isBody = (name: string) => name === "word/document.xml";
const inWord = (text: string) => table(row([text, "乙"]), row(["丙", "丁"]));
/** Not to be packed as well as a single character repeated. */
const long = (length: number) =>
	Array.from({ length: length / 5 }, (_, at) => 10_000 + (at % 9_973)).join("");
const sheet = (rows: string) => ({ name: "一", rows });

// [what somebody sends, under which name, the answer]
const BAD: readonly (readonly [string, Buffer | (() => Buffer), string, DocumentRefusal])[] = [
	["nothing", Buffer.alloc(0), "a.docx", "empty"],
	["blank lines", Buffer.from("\n \n"), "a.txt", "empty"],
	["one byte more than 20 MB", () => Buffer.alloc(MAX_DOCUMENT_BYTES + 1, "a"), "a.txt", "tooLarge"],

	["a document under a password", compound(["EncryptionInfo", "EncryptedPackage"]), "a.docx", "encrypted"],
	[
		"an archive under a password",
		archive(wordFiles({ body: TWO }).map((file) => ({ ...file, flags: 1 }))),
		"a.docx",
		"encrypted",
	],
	[
		"a .docm",
		word({ body: TWO, type: "application/vnd.ms-word.document.macroEnabled.main+xml" }),
		"a.docm",
		"macros",
	],
	["a .docm that calls itself .docx", word({ body: TWO, others: [MACRO] }), "a.docx", "macros"],
	[
		"a .xlsm",
		workbook({ sheets: [sheet("")], type: "application/vnd.ms-excel.sheet.macroEnabled.main+xml" }),
		"a.xlsm",
		"macros",
	],
	[
		"a workbook with macros inside",
		workbook({ sheets: [sheet("")], others: [MACRO_BOOK] }),
		"a.xlsx",
		"macros",
	],
	[
		"a workbook with the macros of Excel 4",
		workbook({ sheets: [sheet("")], others: [{ name: "xl/macrosheets/sheet1.xml", content: "" }] }),
		"a.xlsx",
		"macros",
	],

	["the first half of a document", word({ body: TWO }).subarray(0, 400), "a.docx", "corrupt"],
	[
		"a document with a wrong checksum",
		withBody(`<w:document>${TWO}</w:document>`, { checksum: 1 }),
		"a.docx",
		"corrupt",
	],
	[
		"a document shorter inside than it says",
		withBody("<w:document/>", { declared: 900 }),
		"a.docx",
		"corrupt",
	],
	[
		"a document without its text",
		archive(wordFiles({ body: TWO }).filter(({ name }) => !isBody(name))),
		"a.docx",
		"packed",
	],
	[
		"two texts of one name",
		archive([...wordFiles({ body: TWO }), { name: "WORD/document.xml", content: "" }]),
		"a.docx",
		"corrupt",
	],
	[
		"bytes that are no text in the text",
		withBody(Buffer.from([0x3c, 0xff, 0xfe, 0xfd]), {}),
		"a.docx",
		"corrupt",
	],

	[
		"an archive of 3,000 files",
		() => archive(Array.from({ length: 3_000 }, (_, at) => ({ name: `${at}.xml`, content: "" }))),
		"a.docx",
		"zipBomb",
	],
	["sixty megabytes in sixty kilobytes", () => withBody(zeros(60), {}), "a.docx", "zipBomb"],
	["300 megabytes by their own word", () => withBody("", { declared: 300 * MEGABYTE }), "a.docx", "zipBomb"],
	[
		"sixty megabytes that call themselves thousand bytes",
		() => withBody(zeros(60), { declared: 1_000 }),
		"a.docx",
		"zipBomb",
	],
	[
		"the same in a workbook",
		() =>
			archive(
				workbookFiles({ sheets: [sheet("")] }).map((file) =>
					file.name.includes("sheet1") ? { ...file, content: zeros(60), declared: 1_000 } : file,
				),
			),
		"a.xlsx",
		"zipBomb",
	],

	["entities that grow", word({ body: inWord("&b;"), prologue: ENTITIES }), "a.docx", "unsafeXml"],
	["an entity from outside", word({ body: inWord("&x;"), prologue: OUTSIDE }), "a.docx", "unsafeXml"],
	[
		"the same in a workbook",
		workbook({ sheets: [sheet(textRow("&b;"))], prologue: ENTITIES }),
		"a.xlsx",
		"unsafeXml",
	],

	["an old Word document", compound(["1Table", "WordDocument"]), "a.doc", "oldWord"],
	["one that calls itself .docx", compound(["WordDocument"]), "a.docx", "oldWord"],
	["an old workbook", compound(["Workbook"]), "a.xls", "oldExcel"],
	["a very old workbook", compound(["Book"]), "a.xls", "oldExcel"],
	["a document of WPS", compound(["WordDocument", "WpsCustomData"]), "a.wps", "wps"],
	["a workbook of WPS", compound(["Workbook"]), "a.et", "wps"],
	["old slides", compound(["PowerPoint Document"]), "a.ppt", "presentation"],
	["another container", compound(["__properties_version1.0"]), "a.msg", "unknownType"],
	[
		"the beginning of a container",
		Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0]),
		"a.doc",
		"corrupt",
	],
	[
		"a binary workbook",
		archive([
			...workbookFiles({
				sheets: [],
				type: "application/vnd.ms-excel.sheet.binary.macroenabled.main".replace("macroenabled.", ""),
			}),
		]),
		"a.xlsb",
		"binaryWorkbook",
	],
	[
		"slides",
		word({
			body: "",
			type: "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml",
		}),
		"a.pptx",
		"presentation",
	],
	[
		"an OpenDocument text",
		archive([
			{ name: "mimetype", content: "application/vnd.oasis.opendocument.text", stored: true },
			{ name: "content.xml", content: "<x/>" },
		]),
		"a.odt",
		"openDocument",
	],
	[
		"an archive with a document in it",
		archive([{ name: "计划.docx", content: word({ body: TWO }) }]),
		"a.zip",
		"packed",
	],
	[
		"an archive of another kind",
		Buffer.from("Rar!\x1a\x07\x01\x00xxxxxxxxxxxxxxxx", "latin1"),
		"a.rar",
		"packed",
	],
	["a PDF", Buffer.from("%PDF-1.7\n%\u00e2\u00e3"), "a.pdf", "pdf"],
	["a PDF that calls itself .docx", Buffer.from("\n%PDF-1.4\n"), "a.docx", "pdf"],
	["rich text", Buffer.from("{\\rtf1\\ansi 甲}"), "a.doc", "rtf"],
	[
		"a photograph",
		Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1]),
		"a.jpg",
		"picture",
	],
	[
		"a picture that calls itself .xlsx",
		Buffer.from("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0", "latin1"),
		"a.xlsx",
		"picture",
	],
	[
		"a drawing",
		Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><text>甲</text></svg>'),
		"a.svg",
		"picture",
	],
	[
		"a page in one file",
		Buffer.from("From: <Saved by Blink>\r\nSubject: 计划\r\nMIME-Version: 1.0\r\n\r\n<table><tr><td>甲"),
		"a.mht",
		"webArchive",
	],
	[
		"a workbook of 2003 in XML",
		Buffer.from('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>'),
		"a.xml",
		"officeXml",
	],
	["a program", Buffer.from("\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0", "latin1"), "a.docx", "unknownType"],
	["bytes at random", Buffer.from([1, 2, 3, 4, 5, 6, 0, 200, 201, 7]), "a.txt", "unknownType"],

	["a scanned page in a document", word({ body: paragraph(`<w:r>${PICTURE}</w:r>`) }), "a.docx", "imageOnly"],
	[
		"scanned pages in the cells of a table",
		word({ body: table(row([cell(paragraph(`<w:r>${PICTURE}</w:r>`)), cell(paragraph())])) }),
		"a.docx",
		"imageOnly",
	],
	[
		"a scanned page in a workbook",
		workbook({ sheets: [sheet("")], others: [{ name: "xl/media/image1.png", content: "x" }] }),
		"a.xlsx",
		"imageOnly",
	],
	[
		"a page of pictures",
		Buffer.from("<html><body><img src=1.jpg><img src=2.jpg></body></html>"),
		"a.html",
		"imageOnly",
	],
	["a document without a table", word({ body: paragraph(run("1月，完成排摸。")) }), "a.docx", "noTable"],
	["an empty document", word({ body: "" }), "a.docx", "noTable"],
	["an empty workbook", workbook({ sheets: [sheet("")] }), "a.xlsx", "noTable"],
	[
		"a workbook whose only table is hidden",
		workbook({
			sheets: [{ name: "一", rows: textRow("甲", "乙") + textRow("丙", "丁"), state: "hidden" }, sheet("")],
		}),
		"a.xlsx",
		"noTable",
	],
	[
		"a page without a table",
		Buffer.from("<html><body><p>1月，完成排摸。</p></body></html>"),
		"a.html",
		"noTable",
	],
	["prose", Buffer.from("1月，完成排摸。\n2月，完成改造。"), "a.txt", "textWithoutTable"],
	["values separated by commas", Buffer.from("序号,项目\n1,助餐\n"), "a.csv", "textWithoutTable"],

	[
		"a table of 70,000 cells",
		() => Buffer.from(`<table>${"<tr><td>1<td>2<td>3<td>4<td>5<td>6<td>7".repeat(10_000)}</table>`),
		"a.html",
		"tooManyCells",
	],
	[
		"a table of 20,000 rows",
		() => Buffer.from(`<table>${"<tr><td>1<td>2".repeat(20_000)}</table>`),
		"a.html",
		"tooManyCells",
	],
	[
		"a sheet of 20,000 rows",
		() => workbook({ sheets: [sheet(textRow("1", "2").repeat(20_000))] }),
		"a.xlsx",
		"tooManyCells",
	],
	[
		"a sheet of 300 columns",
		() => workbook({ sheets: [sheet(textRow(..."甲".repeat(300)).repeat(2))] }),
		"a.xlsx",
		"tooManyCells",
	],
	[
		"cells that span beyond all columns",
		() => Buffer.from(`<table><tr>${"<td colspan=1000>1".repeat(50)}</table>`),
		"a.html",
		"tooManyCells",
	],
	[
		"a text of 70,000 cells",
		() => Buffer.from("1\t2\t3\t4\t5\t6\t7\n".repeat(10_000)),
		"a.txt",
		"tooManyCells",
	],
	[
		"a cell of a million and a half characters",
		() => word({ body: inWord(long(1_500_000)) }),
		"a.docx",
		"cellTooLong",
	],
	[
		"the same in a sheet",
		() => workbook({ sheets: [sheet(textRow(long(1_500_000), "乙"))] }),
		"a.xlsx",
		"cellTooLong",
	],
	[
		"five million characters",
		() => Buffer.from(`<table>${`<tr><td>${"甲".repeat(500_000)}<td>乙`.repeat(10)}</table>`),
		"a.html",
		"tooMuchText",
	],
	[
		"one long text in very many cells",
		() =>
			workbook({
				sheets: [sheet('<row><c t="s"><v>0</v></c><c t="s"><v>0</v></c></row>'.repeat(100))],
				strings: [`<t>${"甲".repeat(100_000)}</t>`],
			}),
		"a.xlsx",
		"tooMuchText",
	],
	[
		"elements in one another without end",
		() => word({ body: "<w:p>".repeat(90_000) }),
		"a.docx",
		"tooComplex",
	],
	[
		"300 sheets",
		() => workbook({ sheets: Array.from({ length: 300 }, (_, at) => ({ name: `表${at}`, rows: "" })) }),
		"a.xlsx",
		"tooComplex",
	],
];

describe("what cannot be read", () => {
	it.each(BAD)("%s", async (_, made, name, expected) => {
		const bytes = typeof made === "function" ? made() : made;
		const started = performance.now();
		const outcome = await readSource({ kind: "bytes", bytes, name });
		expect(outcome.ok ? "a reading" : outcome.reason).toBe(expected);
		// Promptly, on a machine that does other things meanwhile.
		expect(performance.now() - started).toBeLessThan(5_000);
	});

	it("a text of exactly 20 MB is not too large", async () => {
		const bytes = Buffer.alloc(MAX_DOCUMENT_BYTES, "a");
		const outcome = await readSource({ kind: "bytes", bytes, name: "a.txt" });
		expect(outcome).toEqual({ ok: false, reason: "tooMuchText" });
	});

	it("an entity that nobody declared is text, and no file of the server", async () => {
		const bytes = word({ body: inWord("&passwd;甲") });
		const outcome = await readSource({ kind: "bytes", bytes, name: "a.docx" });
		expect(outcome.ok && outcome.value.grids[0]?.cells[0]?.text).toBe("&passwd;甲");
	});
});

describe("the sentences", () => {
	const sentences = DOCUMENT_REFUSALS.map((reason) => DOCUMENT_SENTENCES[reason]);

	it("are one for each refusal, none twice", () => {
		expect(Object.keys(DOCUMENT_SENTENCES).sort()).toEqual([...DOCUMENT_REFUSALS].sort());
		expect(new Set(sentences).size).toBe(DOCUMENT_REFUSALS.length);
	});

	it("say in Chinese what to do", () => {
		for (const sentence of sentences) {
			expect(sentence).toMatch(/请|可以/);
			expect(sentence).toMatch(/。$/);
		}
	});

	it("are there for every note", () => {
		expect(documentNoteSentence({ code: "hiddenSheet", sheet: "旧" })).toContain("“旧”");
		expect(documentNoteSentence({ code: "hiddenRows", sheet: "一", rows: 3 })).toContain("3 行");
		expect(documentNoteSentence({ code: "trackedChanges" })).toContain("修订");
	});
});

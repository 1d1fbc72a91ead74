import { describe, expect, it } from "vitest";
import { MAX_DOCUMENT_BYTES } from "@/lib/contracts/document";
import { readSource } from "@/server/document/read-source";
import { archive, word, wordFiles, workbook } from "./archives";
import { answerTo, type BadFile, sheet, TWO } from "./bad-file";
import { compound } from "./compounds";

const MACRO = { name: "word/vbaProject.bin", content: "macro" };
const MACRO_BOOK = { name: "xl/vbaProject.bin", content: "macro" };
const withBody = (content: string | Buffer, more: object) =>
	archive(wordFiles({ body: "" }).map((file) => (isBody(file.name) ? { ...file, content, ...more } : file)));
const isBody = (name: string) => name === "word/document.xml";

const FILES: readonly BadFile[] = [
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
];

describe("a file that is empty, locked, damaged or brings macros is refused", () => {
	it.each(FILES)("%s", async (_, made, name, expected) => {
		expect(await answerTo(made, name)).toBe(expected);
	});

	it("a text of exactly 20 MB is not too large", async () => {
		const bytes = Buffer.alloc(MAX_DOCUMENT_BYTES, "a");
		const outcome = await readSource({ kind: "bytes", bytes, name: "a.txt" });
		expect(outcome).toEqual({ ok: false, reason: "tooMuchText" });
	});
});

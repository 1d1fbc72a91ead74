import { describe, expect, it } from "vitest";
import { readSource } from "@/server/document/read-source";
import { archive, textRow, word, wordFiles, workbook, workbookFiles } from "./archives";
import { answerTo, type BadFile, inWord, sheet } from "./bad-file";

const ENTITIES = '<!DOCTYPE w [<!ENTITY a "甲甲甲甲甲甲"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;">]>';
const OUTSIDE = '<!DOCTYPE w SYSTEM "file:///etc/passwd">';
const MEGABYTE = 1024 * 1024;
const zeros = (megabytes: number) => Buffer.alloc(megabytes * MEGABYTE);
const withBody = (content: string | Buffer, more: object) =>
	archive(wordFiles({ body: "" }).map((file) => (isBody(file.name) ? { ...file, content, ...more } : file)));
const isBody = (name: string) => name === "word/document.xml";

const FILES: readonly BadFile[] = [
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
];

describe("a file that is made to harm its reader is refused", () => {
	it.each(FILES)("%s", async (_, made, name, expected) => {
		expect(await answerTo(made, name)).toBe(expected);
	});

	it("an entity that nobody declared is text, and no file of the server", async () => {
		const bytes = word({ body: inWord("&passwd;甲") });
		const outcome = await readSource({ kind: "bytes", bytes, name: "a.docx" });
		expect(outcome.ok && outcome.value.grids[0]?.cells[0]?.text).toBe("&passwd;甲");
	});
});

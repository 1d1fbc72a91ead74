import { describe, expect, it } from "vitest";
import { cell, paragraph, row, run, table, textRow, word, workbook } from "./archives";
import { answerTo, type BadFile, sheet } from "./bad-file";

const PICTURE = '<w:drawing><wp:inline><a:blip r:embed="r9"/></wp:inline></w:drawing>';

const FILES: readonly BadFile[] = [
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
];

describe("a file without a table that can be read is refused", () => {
	it.each(FILES)("%s", async (_, made, name, expected) => {
		expect(await answerTo(made, name)).toBe(expected);
	});
});

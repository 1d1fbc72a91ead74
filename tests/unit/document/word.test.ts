import { describe, expect, it } from "vitest";
import { readSource } from "@/server/document/read-source";
import { archive, cell, paragraph, row, run, table, wordFiles } from "./archives";
import { drawn } from "./drawn";
import { DOWN, down, inserted, readWord } from "./word-reading";

describe("the text of a .docx", () => {
	it("keeps the paragraphs above, between and below, and a text box once", async () => {
		const box = (text: string) => `<w:txbxContent>${paragraph(run(text))}</w:txbxContent>`;
		const both = `<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>${box("内部资料")}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box("内部资料")}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
		const two = table(row(["甲", "乙"]), row(["丙", "丁"]));
		const { grids } = await readWord(
			`${paragraph(both, run("2025年重点项目"))}${paragraph(run("（征求"), "<w:r><w:br/></w:r>", run("意见稿）"))}${two}${paragraph(run("续表"))}${two}${paragraph(run("注：以上"))}<w:sectPr/>`,
		);
		expect(grids.map(({ before, after }) => ({ before, after }))).toEqual([
			{ before: ["内部资料", "2025年重点项目", "（征求\n意见稿）"], after: ["续表"] },
			{ before: ["续表"], after: ["注：以上"] },
		]);
	});

	it("says that changes were tracked, and only then", async () => {
		expect(
			(await readWord(table(row([cell(paragraph(inserted("甲"))), "乙"]), row(["丙", "丁"])))).notes,
		).toEqual([{ code: "trackedChanges" }]);
		expect((await readWord(table(row(["甲", "乙"]), row(["丙", "丁"])))).notes).toEqual([]);
	});

	it("changes no character of the text", async () => {
		const words = "１－３月，完成（１０个）&amp;选址；4-6月,  建成80％。";
		const { grids } = await readWord(table(row(["甲", words]), row(["丙", "丁"])));
		expect(grids[0]?.cells[1]?.text).toBe("１－３月，完成（１０个）&选址；4-6月,  建成80％。");
	});

	it("reads parts in UTF-16, and with a prefix of the program's own choice", async () => {
		const bytes = Buffer.from(
			`\ufeff<?xml version="1.0" encoding="UTF-16"?><x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body>${table(row([down("甲"), "乙"]), row([DOWN, "丁"])).replaceAll("w:", "x:")}</x:body></x:document>`,
			"utf16le",
		);
		const made = { body: "", others: [] };
		const document = archive(
			wordFiles(made).map((file) => (file.name === "word/document.xml" ? { ...file, content: bytes } : file)),
		);
		const outcome = await readSource({ kind: "bytes", bytes: document, name: "x" });
		expect(outcome.ok && outcome.value.grids.map(drawn)).toEqual([
			[
				["甲", "乙"],
				["↑", "丁"],
			],
		]);
	});

	it("reads a table of a thousand rows of many small pieces", async () => {
		const pieces = `<w:p>${`<w:r><w:rPr><w:rFonts w:hint="eastAsia"/><w:sz w:val="21"/></w:rPr><w:t>完成选址</w:t></w:r>`.repeat(20)}</w:p>`;
		const body = table(
			...Array.from({ length: 1_000 }, (_, index) => row([String(index), cell(pieces), cell(pieces)])),
		);
		expect((await readWord(body)).grids[0]?.rows).toBe(1_000);
	});
});

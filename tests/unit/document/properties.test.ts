import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DOCUMENT_REFUSALS } from "@/lib/contracts/document";
import type { Grid } from "@/lib/domain/plan/grid";
import { readHtml } from "@/server/document/html-document";
import { shownNumber } from "@/server/document/number-format";
import { readSource } from "@/server/document/read-source";
import { readText } from "@/server/document/text-document";
import { archive, cell, row, table, textRow, word, wordFiles, workbook, workbookFiles } from "./archives";
import { drawn } from "./drawn";

const TAGS = [
	"<table>", "</table>", "<tr>", "</tr>", "<td>", "</td>", "<th rowspan=2>", "<td colspan=3>", "<td rowspan=0 colspan=2>",
	"<p>", "</p>", "<br>", "<div>", "</div>", "<del>", "</del>", "<pre>", "</pre>", "<select>", "</select>", "<script>",
	"</script>", "<!--", "-->", "<![if !x]>", "&nbsp;", "&#x4e00;", "&amp", "甲", "乙 丙", "\n", "\t", "<", ">", '"', "=",
] as const; // biome-ignore format: pieces of a page
const soup = fc
	.array(fc.oneof(fc.constantFrom(...TAGS), fc.string()), { maxLength: 60 })
	.map((parts) => parts.join(""));
const bars = fc
	.array(
		fc.oneof(
			fc.constantFrom("|", " |\n", "｜", "\t", "\n", '"', '""', "1", "2", "甲", "|---|", "\\|", "<br>"),
			fc.string(),
		),
		{ maxLength: 60 },
	)
	.map((parts) => parts.join(""));

/** Every cell lies in its grid, none upon another, no row or column is blank, and no line has space at its ends. */
function expectSound(grid: Grid): void {
	const places = drawn(grid);
	expect(places).toHaveLength(grid.rows);
	for (const { row: at, column, rowSpan, columnSpan, text } of grid.cells) {
		expect(at + rowSpan).toBeLessThanOrEqual(grid.rows);
		expect(column + columnSpan).toBeLessThanOrEqual(grid.columns);
		for (const line of text.split("\n")) expect(line).toBe(line.trim());
	}
	const begun = grid.cells.filter(({ text }) => text);
	expect(new Set(begun.map(({ row: at }) => at)).size).toBe(grid.rows);
	expect(new Set(begun.map(({ column }) => column)).size).toBe(grid.columns);
}

async function expectAnswer(bytes: Uint8Array, name: string): Promise<void> {
	const outcome = await readSource({ kind: "bytes", bytes, name });
	if (outcome.ok) outcome.value.grids.forEach(expectSound);
	else expect(DOCUMENT_REFUSALS).toContain(outcome.reason);
}

const NAMES = fc.constantFrom("a.docx", "a.xlsx", "a.html", "a.txt", "a.wps", "");

describe("whatever somebody sends", () => {
	it("any page gives sound tables", () => {
		fc.assert(
			fc.property(soup, (html) => readHtml(html).grids.forEach(expectSound)),
			{ numRuns: 500 },
		);
	});

	it("any text gives sound tables", () => {
		fc.assert(
			fc.property(fc.oneof(bars, fc.string()), (text) => readText(text).grids.forEach(expectSound)),
			{ numRuns: 500 },
		);
	});

	it("any bytes give a reading or a refusal", async () => {
		await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), NAMES, expectAnswer), {
			numRuns: 200,
		});
	});

	it("any bytes after the mark of a format do", async () => {
		const marks = fc.constantFrom(
			"PK\u0003\u0004",
			"PK\u0005\u0006",
			"\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1",
			"\u00ff\u00fe",
			"<table>",
			"%PDF-",
		);
		const marked = fc.tuple(marks, fc.uint8Array({ maxLength: 800 }));
		await fc.assert(
			fc.asyncProperty(marked, NAMES, ([mark, rest], name) =>
				expectAnswer(Buffer.concat([Buffer.from(mark, "latin1"), rest]), name),
			),
			{ numRuns: 300 },
		);
	});

	const documents = [
		word({
			body: table(
				row(["甲", cell("乙", '<w:vMerge w:val="restart"/>')]),
				row(["丙", cell("", "<w:vMerge/>")]),
			),
		}),
		workbook({
			sheets: [{ name: "一", rows: textRow("甲", "乙") + textRow("丙", "丁"), merged: ["A1:B1"] }],
		}),
	] as const;

	it("a document with some of its bytes changed does", async () => {
		const changes = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 8 });
		await fc.assert(
			fc.asyncProperty(fc.constantFrom(...documents), changes, async (original, list) => {
				const bytes = Buffer.from(original);
				for (const [at, byte] of list) bytes[at % bytes.length] = byte;
				await expectAnswer(bytes, "a.docx");
			}),
			{ numRuns: 400 },
		);
	});

	it("a document cut off anywhere is refused", async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.constantFrom(...documents),
				fc.double({ min: 0, max: 0.999, noNaN: true }),
				async (original, part) => {
					const outcome = await readSource({
						kind: "bytes",
						bytes: original.subarray(0, Math.floor(original.length * part)),
						name: "a",
					});
					expect(outcome.ok).toBe(false);
				},
			),
			{ numRuns: 100 },
		);
	});

	it("a document whose XML is anything does", async () => {
		const xml = fc
			.array(
				fc.oneof(
					fc.constantFrom(
						"<w:tbl>",
						"</w:tbl>",
						"<w:tr>",
						"</w:tr>",
						"<w:tc>",
						"</w:tc>",
						"<w:tcPr>",
						"</w:tcPr>",
						"<w:trPr>",
						"<w:del/>",
						"<w:vMerge/>",
						'<w:gridSpan w:val="3"/>',
						'<w:gridBefore w:val="2"/>',
						"<w:p>",
						"</w:p>",
						"<w:r>",
						"<w:t>甲</w:t>",
						"<row>",
						'<c r="ZZ9">',
						'<c t="s">',
						"<v>0</v>",
						"</c>",
						"</row>",
						'<mergeCell ref="A1:C3"/>',
						"<sheetData>",
						"<![CDATA[",
						"&#0;",
					),
					fc.string(),
				),
				{ maxLength: 40 },
			)
			.map((parts) => parts.join(""));
		await fc.assert(
			fc.asyncProperty(xml, fc.boolean(), async (content, isWord) => {
				const files = isWord
					? wordFiles({ body: "" })
					: workbookFiles({ sheets: [{ name: "一", rows: "" }], strings: ["<t>甲</t>"] });
				const target = isWord ? "word/document.xml" : "xl/worksheets/sheet1.xml";
				await expectAnswer(
					archive(files.map((file) => (file.name === target ? { ...file, content } : file))),
					"a",
				);
			}),
			{ numRuns: 300 },
		);
	});

	it("any number in any format is shown", () => {
		const pieces = fc.constantFrom(
			"0",
			"#",
			"?",
			",",
			".",
			"%",
			"y",
			"m",
			"d",
			"h",
			"s",
			"e",
			"a",
			";",
			'"',
			"\\",
			"[",
			"]",
			"_",
			"*",
			"/",
			"[$-F800]",
			"[DBNum1]",
			"AM/PM",
			"@",
			"General",
			"年",
		);
		const format = fc.array(pieces, { maxLength: 14 }).map((parts) => parts.join(""));
		fc.assert(
			fc.property(
				fc.double({ noNaN: true, noDefaultInfinity: true }),
				format,
				fc.boolean(),
				(value, code, old) => {
					expect(typeof shownNumber(value, code, old)).toBe("string");
				},
			),
			{ numRuns: 1_000 },
		);
	});
});

import { describe, expect, it } from "vitest";
import type { ReadDocument } from "@/lib/contracts/document";
import { readSource } from "@/server/document/read-source";
import { textRow, type WorkbookMade, workbook } from "./archives";
import { drawn } from "./drawn";

async function read(made: WorkbookMade): Promise<ReadDocument> {
	const outcome = await readSource({ kind: "bytes", bytes: workbook(made), name: "计划.xlsx" });
	if (!outcome.ok) throw new Error(outcome.reason);
	return outcome.value;
}

const sheet = (rows: string, ...merged: readonly string[]) => ({ name: "表一", rows, merged });
const HEAD = textRow("序号", "项目");

// [what it is, the workbook, its tables]
const TABLES: readonly (readonly [string, WorkbookMade, readonly string[][][]])[] = [
	[
		"text in its cells",
		{ sheets: [sheet(HEAD + textRow("1", "助餐"))] },
		[
			[
				["序号", "项目"],
				["1", "助餐"],
			],
		],
	],
	[
		"shared strings, plain and rich, without how they are pronounced",
		{
			sheets: [
				sheet(
					'<row><c t="s"><v>2</v></c><c t="s"><v>0</v></c></row><row><c t="s"><v>1</v></c><c t="s"><v>9</v></c></row>',
				),
			],
			strings: [
				"<t>项目</t>",
				'<r><rPr><b/></rPr><t>银发</t></r><r><t xml:space="preserve">餐桌 </t></r><rPh><t>yinfa</t></rPh>',
				"<t>序号</t>",
			],
		},
		[
			[
				["序号", "项目"],
				["银发餐桌", "·"],
			],
		],
	],
	[
		"line breaks within a cell, and characters that XML cannot hold",
		{ sheets: [sheet(HEAD + textRow("一是选址；\n二是建成&#10;&#10;三是运营", "_x000D_甲_x005F_x0041_乙"))] },
		[
			[
				["序号", "项目"],
				["一是选址；\n二是建成\n三是运营", "甲_x0041_乙"],
			],
		],
	],
	[
		"merged areas, and what hides beneath them",
		{
			sheets: [
				sheet(textRow("2025年计划") + HEAD + textRow("1", "助餐") + textRow("藏", "适老"), "A1:B1", "A3:A4"),
			],
		},
		[
			[
				["2025年计划", "←"],
				["序号", "项目"],
				["1", "助餐"],
				["↑", "适老"],
			],
		],
	],
	[
		"merged areas that overlap, as LibreOffice writes them for a table in a cell",
		{
			sheets: [
				sheet(
					textRow("甲", "乙", "丙", "丁") + textRow("戊", "己", "庚", "辛") + textRow("壬", "癸", "子", "丑"),
					"D1:D3",
					"B2:D3",
				),
			],
		},
		[
			[
				["甲", "乙", "丙", "丁"],
				["戊", "己", "←", "↑"],
				["壬", "↑", "←", "↑"],
			],
		],
	],
	[
		"formulas as they were last computed, truth values and errors",
		{
			sheets: [
				sheet(
					`${HEAD}<row><c><f>SUM(A9:A10)</f><v>1800</v></c><c t="str"><f>A1&amp;B1</f><v>合计</v></c></row><row><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c></row><row><c><f>A1</f></c><c t="str"><f>B1</f><v></v></c></row>`,
				),
			],
		},
		[
			[
				["序号", "项目"],
				["1800", "合计"],
				["TRUE", "#N/A"],
			],
		],
	],
	[
		"numbers and days in the format of their cells",
		{
			sheets: [
				sheet(
					'<row><c s="1"><v>45658</v></c><c s="2"><v>0.955</v></c></row><row><c s="3"><v>1800</v></c><c><v>0.30000000000000004</v></c></row>',
				),
			],
			formats: ['yyyy"年"m"月"d"日"', "0.0%", "#,##0"],
		},
		[
			[
				["2025年1月1日", "95.5%"],
				["1,800", "0.3"],
			],
		],
	],
	[
		"days that are counted from 1904",
		{
			sheets: [sheet(`${HEAD}<row><c s="1"><v>44196</v></c><c s="1"><v>44227</v></c></row>`)],
			formats: ["yyyy/m/d"],
			countsFrom1904: true,
		},
		[
			[
				["序号", "项目"],
				["2025/1/1", "2025/2/1"],
			],
		],
	],
	[
		"a table that begins somewhere, with blank rows and columns",
		{
			sheets: [
				sheet(
					'<row r="3"><c r="C3" t="inlineStr"><is><t>甲</t></is></c><c r="F3" t="inlineStr"><is><t>乙</t></is></c></row><row r="5"/><row r="9"><c r="C9" s="1"/><c r="F9"><v>2</v></c></row>',
				),
			],
		},
		[
			[
				["甲", "乙"],
				["·", "2"],
			],
		],
	],
	[
		"several sheets; those without a table give none",
		{
			sheets: [
				{ name: "封面", rows: textRow("2025年计划") },
				{ name: "一", rows: HEAD + textRow("1", "助餐") },
				{ name: "二", rows: HEAD + textRow("2", "适老") },
			],
		},
		[
			[
				["序号", "项目"],
				["1", "助餐"],
			],
			[
				["序号", "项目"],
				["2", "适老"],
			],
		],
	],
];

describe("the sheets of a .xlsx", () => {
	it.each(TABLES)("%s", async (_, made, expected) => {
		expect((await read(made)).grids.map(drawn)).toEqual(expected);
	});

	it("skips hidden sheets and reads hidden rows, and says both", async () => {
		const reading = await read({
			sheets: [
				{ name: "旧计划", rows: HEAD + textRow("9", "旧"), state: "hidden" },
				{ name: "一", rows: `${HEAD}<row hidden="1"><c><v>1</v></c><c><v>2</v></c></row><row hidden="1"/>` },
				{ name: "底稿", rows: HEAD + textRow("8", "稿"), state: "veryHidden" },
			],
		});
		expect(reading.grids.map(drawn)).toEqual([
			[
				["序号", "项目"],
				["1", "2"],
			],
		]);
		expect(reading.notes).toEqual([
			{ code: "hiddenSheet", sheet: "旧计划" },
			{ code: "hiddenSheet", sheet: "底稿" },
			{ code: "hiddenRows", sheet: "一", rows: 1 },
		]);
	});

	it("takes no longer for areas and formatted cells down to the end of the sheet", async () => {
		const formatted = Array.from(
			{ length: 100_000 },
			(_, at) => `<row r="${at + 9}"><c r="A${at + 9}" s="1"/></row>`,
		);
		const started = performance.now();
		const { grids } = await read({
			sheets: [sheet(HEAD + textRow("1", "助餐") + formatted.join(""), "A3:XFD1048576", "A4:XFD1048575")],
			formats: ["0"],
		});
		expect(grids.map(drawn)).toEqual([
			[
				["序号", "项目"],
				["1", "助餐"],
			],
		]);
		expect(performance.now() - started).toBeLessThan(5_000);
	});
});

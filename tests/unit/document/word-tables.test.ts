import { describe, expect, it } from "vitest";
import { cell, paragraph, row, run, table } from "./archives";
import { drawn } from "./drawn";
import { DOWN, down, inserted, readWord } from "./word-reading";

const wide = (text: string, columns: number) => cell(text, `<w:gridSpan w:val="${columns}"/>`);
const deleted = (text: string) => `<w:del w:id="2"><w:r><w:delText>${text}</w:delText></w:r></w:del>`;
const DELETED_MARK = "<w:pPr><w:rPr><w:del w:id='3'/></w:rPr></w:pPr>";

// [what it is, the body, its tables]
const TABLES: readonly (readonly [string, string, readonly string[][][]])[] = [
	[
		"a plain table",
		table(row(["序号", "项目"]), row(["1", "助餐"])),
		[
			[
				["序号", "项目"],
				["1", "助餐"],
			],
		],
	],
	[
		"cells merged down, also twice in a column",
		table(row([down("甲"), "一"]), row([DOWN, "二"]), row([down("乙"), "三"]), row([DOWN, "四"])),
		[
			[
				["甲", "一"],
				["↑", "二"],
				["乙", "三"],
				["↑", "四"],
			],
		],
	],
	[
		"cells merged across and down at once",
		table(
			row([cell("块", '<w:gridSpan w:val="2"/><w:vMerge w:val="restart"/>'), "一"]),
			row([cell("", '<w:gridSpan w:val="2"/><w:vMerge w:val="continue"/>'), "二"]),
			row(["子", "丑", "三"]),
		),
		[
			[
				["块", "←", "一"],
				["↑", "←", "二"],
				["子", "丑", "三"],
			],
		],
	],
	[
		"cells merged to the left, as old programs write it",
		table(
			row([cell("甲", '<w:hMerge w:val="restart"/>'), cell("", "<w:hMerge/>"), "乙"]),
			row(["一", "二", "三"]),
		),
		[
			[
				["甲", "←", "乙"],
				["一", "二", "三"],
			],
		],
	],
	[
		"a title over all columns and a row that begins further right",
		table(row([wide("标题", 3)]), row(["甲", "乙", "丙"]), row(["一", "二"], '<w:gridBefore w:val="1"/>')),
		[
			[
				["标题", "←", "←"],
				["甲", "乙", "丙"],
				["", "一", "二"],
			],
		],
	],
	[
		"the head row that Word repeats on every page is there once",
		table(row(["序号", "项目"], "<w:tblHeader/>"), row(["1", "助餐"]), row(["2", "适老"])),
		[
			[
				["序号", "项目"],
				["1", "助餐"],
				["2", "适老"],
			],
		],
	],
	[
		"line breaks, paragraphs, tabs and hyphens that do not break",
		table(
			row([
				cell(paragraph(run("一是"), "<w:r><w:br/></w:r>", run("二是")) + paragraph(run("三是"))),
				cell(
					paragraph(
						run("1"),
						"<w:r><w:noBreakHyphen/></w:r>",
						run("3月"),
						"<w:r><w:tab/></w:r>",
						run("完成"),
					),
				),
			]),
			row(["甲", "乙"]),
		),
		[
			[
				["一是\n二是\n三是", "1-3月\t完成"],
				["甲", "乙"],
			],
		],
	],
	[
		"tracked changes are read as accepted",
		table(
			row([
				cell(
					paragraph(
						run("新建"),
						deleted("旧的"),
						inserted("10个"),
						`<w:moveFrom>${run("走")}</w:moveFrom>`,
						`<w:moveTo>${run("来")}</w:moveTo>`,
					),
				),
				"乙",
			]),
			row(["删去", "的行"], '<w:del w:id="9"/>'),
			row([cell(`<w:p>${DELETED_MARK}${run("前段")}</w:p>${paragraph(run("后段"))}`), "丁"]),
		),
		[
			[
				["新建10个来", "乙"],
				["前段后段", "丁"],
			],
		],
	],
	[
		"hidden text, notes, comments and fields' codes are left out; links and controls are not",
		table(
			row([
				cell(
					`<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r><w:commentRangeStart w:id="0"/>${run("甲")}<w:r><w:footnoteReference w:id="2"/><w:commentReference w:id="0"/></w:r><w:hyperlink r:id="x">${run("网")}</w:hyperlink><w:sdt><w:sdtPr/><w:sdtContent>${run("控")}</w:sdtContent></w:sdt><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>`,
				),
				"乙",
			]),
			row(["丙", "丁"]),
		),
		[
			[
				["甲网控", "乙"],
				["丙", "丁"],
			],
		],
	],
	[
		"a table in a cell is text of the cell",
		table(
			row(["甲", cell(paragraph(run("其中")) + table(row(["子", "丑"]), row(["寅", "卯"])) + paragraph())]),
			row(["丙", "丁"]),
			row(["戊", "己"]),
		),
		[
			[
				["甲", "其中\n子 丑\n寅 卯"],
				["丙", "丁"],
				["戊", "己"],
			],
		],
	],
	[
		"a table in a content control, as templates have them",
		`<w:sdt><w:sdtContent>${table(row(["甲", "乙"]), `<w:sdt><w:sdtContent>${row(["丙", "丁"])}</w:sdtContent></w:sdt>`)}</w:sdtContent></w:sdt>`,
		[
			[
				["甲", "乙"],
				["丙", "丁"],
			],
		],
	],
	[
		"two tables",
		table(row(["甲", "乙"]), row(["丙", "丁"])) + paragraph() + table(row(["子", "丑"]), row(["寅", "卯"])),
		[
			[
				["甲", "乙"],
				["丙", "丁"],
			],
			[
				["子", "丑"],
				["寅", "卯"],
			],
		],
	],
];

describe("the tables of a .docx", () => {
	it.each(TABLES)("%s", async (_, body, expected) => {
		expect((await readWord(body)).grids.map(drawn)).toEqual(expected);
	});
});

import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readText } from "@/server/document/text-document";
import { drawn } from "./drawn";

// [what it is, the text, its tables]
const TABLES: readonly (readonly [string, string, readonly string[][][]])[] = [
	[
		"tabs",
		"序号\t项目\r\n1\t助餐\r\n",
		[
			[
				["序号", "项目"],
				["1", "助餐"],
			],
		],
	],
	[
		"tabs, with line breaks and quotation marks inside",
		'序号\t项目\n1\t"一是""安居""；\n二是建成"\n2\t""',
		[
			[
				["序号", "项目"],
				["1", '一是"安居"；\n二是建成'],
				["2", ""],
			],
		],
	],
	[
		"quotation marks that are the text's own",
		'"安居"工程\t"助餐\n甲\t"乙"丙',
		[
			[
				['"安居"工程', '"助餐'],
				["甲", '"乙"丙'],
			],
		],
	],
	[
		"rows of different lengths",
		"甲\t乙\t丙\n丁\t戊\n\n己\t\t庚",
		[
			[
				["甲", "乙", "丙"],
				["丁", "戊", "·"],
				["己", "", "庚"],
			],
		],
	],
	[
		"Markdown",
		"| 序号 | 项目 |\n|:---|---:|\n| 1 | 一是<br>二是 |\n| 2 | a \\| b |",
		[
			[
				["序号", "项目"],
				["1", "一是\n二是"],
				["2", "a | b"],
			],
		],
	],
	[
		"rows of bars without those at the ends",
		"序号 | 项目\n1 | 助餐\n2 | 适老",
		[
			[
				["序号", "项目"],
				["1", "助餐"],
				["2", "适老"],
			],
		],
	],
	[
		"full-width bars",
		"序号｜项目｜\n1｜助餐｜",
		[
			[
				["序号", "项目"],
				["1", "助餐"],
			],
		],
	],
	[
		"a cell to each bar, counted",
		"序号 |\n项目 |\n时序 |\n1 |\n助餐 |\n1-3月，选址。\n4-6月，建成。 |\n2 |\n适老 |\n全年 |",
		[
			[
				["序号", "项目", "时序"],
				["1", "助餐", "1-3月，选址。\n4-6月，建成。"],
				["2", "适老", "全年"],
			],
		],
	],
	[
		"a cell to each bar, the last one lost",
		"序号 |\n项目 |\n一 |\n助餐 |\n二 |\n适老",
		[
			[
				["序号", "项目"],
				["一", "助餐"],
				["二", "适老"],
			],
		],
	],
	[
		"a cell to each bar, without numbers",
		"项目 |\n推进时序 |\n单位 |\n助餐 |\n1-3月，完成十个助餐点的选址工作。4-6月，完成建设并投入运营。 |\n养老科 |\n适老 |\n2-5月，完成全部入户评估工作。6-12月，完成改造并组织验收。 |\n福利科 |",
		[
			[
				["项目", "推进时序", "单位"],
				["助餐", "1-3月，完成十个助餐点的选址工作。4-6月，完成建设并投入运营。", "养老科"],
				["适老", "2-5月，完成全部入户评估工作。6-12月，完成改造并组织验收。", "福利科"],
			],
		],
	],
	[
		"a blank cell to a bar",
		"序号 |\n项目 |\n备注 |\n1 |\n助餐 |\n |\n2 |\n适老 |\n已定 |",
		[
			[
				["序号", "项目", "备注"],
				["1", "助餐", ""],
				["2", "适老", "已定"],
			],
		],
	],
	["prose", "1月，完成排摸。\n2月，完成改造。", []],
	["a lone bar", "甲 | 乙", []],
	["nothing", "", []],
];

describe("the tables of a text", () => {
	it.each(TABLES)("%s", (_, text, expected) => {
		expect(readText(text).grids.map(drawn)).toEqual(expected);
	});

	it.each([
		["tabs", "2025年计划\n（草案）\n甲\t乙\n丙\t丁\n注：略"],
		["cells of bars", "2025年计划\n（草案）\n甲 |\n乙 |\n丙 |\n丁 |\n注：略"],
		["rows of bars", "2025年计划\n\n（草案）\n| 甲 | 乙 |\n|---|---|\n| 丙 | 丁 |\n\n注：略"],
	])("keeps the lines above and below a table of %s", (_, text) => {
		const [grid] = readText(text).grids;
		expect(grid?.before).toEqual(["2025年计划", "（草案）"]);
		expect(grid?.after).toEqual(["注：略"]);
	});

	it("reads the document of 2024: a head and ten projects of six columns", () => {
		const { grids } = readText(readFileSync("prisma/plan/2024/ten-projects-2024.txt", "utf8"));
		const [head, ...rows] = grids.flatMap(drawn);
		expect(grids).toHaveLength(1);
		expect(head).toEqual(["序号", "项目名称", "主要内容", "推进时序", "牵头科室、单位", "责任单位、板块"]);
		expect(rows.map(([ordinal]) => ordinal)).toEqual(["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"]);
		expect(rows[2]?.[5]).toBe("各区镇(街道)、市民政局婚姻登记处、市殡仪馆");
	});
});

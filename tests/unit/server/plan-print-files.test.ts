import { describe, expect, it } from "vitest";
import type { PrintContent, PrintedPlan } from "@/lib/contracts/plan-print";
import { LIGHTS } from "@/lib/domain/light/facts";
import { LIGHT_WORDS } from "@/lib/format/light-words";
import { writeExcel } from "@/server/plan/print/write-excel";
import { writeWord } from "@/server/plan/print/write-word";
import { plan2024 } from "../../../prisma/plan/2024";
import { excelTable, partOf, wordTable } from "../../support/office-tables";

// The files as Office reads them, of the plan of 2024 and of text that a file must not break at.

const HEADS = ["序号", "项目名称", "主要内容", "推进时序", "牵头科室、单位", "责任单位、板块"];

function printed(content: PrintContent, more: Partial<PrintedPlan> = {}): PrintedPlan {
	return {
		planId: plan2024.id,
		planTitle: plan2024.title,
		title: plan2024.title,
		notes: [],
		content,
		rows: plan2024.projects.map((project, index) => {
			const light = LIGHTS[index % LIGHTS.length] ?? "grey";
			return {
				projectId: project.id,
				ordinal: project.ordinal,
				name: project.name,
				mainContent: project.mainContent,
				schedule: project.schedule,
				leads: project.leadText,
				responsible: project.responsibleText,
				progress:
					content === "plan"
						? null
						: {
								told: `共 ${index} 个节点。\n1-3月：3月28日完成。`,
								light: { light, word: LIGHT_WORDS[light], reason: `第${index}个原因。` },
							},
			};
		}),
		...more,
	};
}

const FILES = [
	["Word", async (plan: PrintedPlan) => wordTable(await writeWord(plan))],
	["Excel", async (plan: PrintedPlan) => excelTable(await writeExcel(plan))],
] as const;

describe.each(FILES)("the plan as %s", (_, read) => {
	it("is the official table: title, six columns, the head on every page, across", async () => {
		const table = await read(printed("plan"));
		expect(table.above).toEqual([plan2024.title]);
		expect(table.rows[0]?.map(({ text }) => text)).toEqual(HEADS);
		expect(table.rows.map((row) => row.length)).toEqual(Array.from({ length: 11 }, () => 6));
		expect(table.repeated).toBe(1);
		expect(table.isAcross).toBe(true);
	});

	it("holds the texts of the plan, cell for cell", async () => {
		const { rows } = await read(printed("plan"));
		expect(rows.slice(1).map((row) => row.map(({ text }) => text))).toEqual(
			plan2024.projects.map((project) => [
				String(project.ordinal),
				project.name,
				project.mainContent,
				project.schedule,
				project.leadText,
				project.responsibleText,
			]),
		);
	});

	it("has two more columns with progress: sentences, and the light by word and colour", async () => {
		const { rows } = await read(printed("progress"));
		expect(rows[0]?.map(({ text }) => text)).toEqual([...HEADS, "进展情况", "亮灯"]);
		expect(rows[1]?.[6]?.text).toBe("共 0 个节点。\n1-3月：3月28日完成。");
		const lights = rows.slice(1, 6).map((row) => row[7]);
		expect(lights.map((cell) => cell?.text)).toEqual(
			LIGHTS.map((light, index) => `${LIGHT_WORDS[light]}\n第${index}个原因。`),
		);
		expect(new Set(lights.map((cell) => cell?.fill)).size).toBe(5);
		const others = rows.flatMap((row) => row.slice(0, 7));
		expect(others.every(({ fill }) => fill === null)).toBe(true);
	});

	it("has its notes below the title", async () => {
		const notes = ["演示数据 · 今天是 2024年8月15日", "截至2024年6月30日（按当时已知）"];
		expect((await read(printed("plan", { notes }))).above).toEqual([plan2024.title, ...notes]);
	});

	it("takes any text: marks of XML, what Excel would run, characters that no file may hold", async () => {
		const [first] = printed("plan").rows;
		if (!first) throw new Error("no project");
		const rows = [
			{
				...first,
				name: '=1+1 <b>&amp; "引号"',
				mainContent: "甲\u0000\u000b乙\r\n丙",
				schedule: "",
				leads: "@甲",
			},
		];
		const table = await read(printed("plan", { rows }));
		expect(table.rows[1]?.map(({ text }) => text).slice(1, 5)).toEqual([
			'=1+1 <b>&amp; "引号"',
			"甲乙\n丙",
			"",
			"@甲",
		]);
	});
});

describe("the files", () => {
	it("name the typefaces of official papers, and in Word what takes their place", async () => {
		const bytes = await writeWord(printed("plan"));
		const fonts = partOf(bytes, "word/fontTable.xml");
		expect(fonts).toContain('w:name="方正小标宋简体"><w:altName w:val="方正小标宋_GBK,华文中宋,宋体,SimSun,');
		expect(fonts).toContain('w:name="仿宋_GB2312"><w:altName w:val="仿宋,');
		expect(partOf(bytes, "word/styles.xml")).toContain('w:eastAsia="仿宋_GB2312"');
		expect(partOf(await writeExcel(printed("plan")), "xl/styles.xml")).toContain('val="仿宋_GB2312"');
	});

	it("let a long row go over to the next page", async () => {
		const xml = partOf(await writeWord(printed("plan")), "word/document.xml");
		expect(xml.match(/<w:cantSplit\s*\/>/g) ?? []).toHaveLength(1);
	});

	it("are as high in Excel as their text, which Excel draws up to 409 points only", async () => {
		const told = Array.from({ length: 60 }, (_, index) => `第${index}句，说得很长很长很长很长很长。`).join(
			"\n",
		);
		const rows = printed("progress").rows.map((row) =>
			row.progress ? { ...row, progress: { ...row.progress, told } } : row,
		);
		const sheet = partOf(await writeExcel(printed("progress", { rows })), "xl/worksheets/sheet1.xml");
		const heights = [...sheet.matchAll(/<row [^>]*ht="([\d.]+)"/g)].map(([, height]) => Number(height));
		expect(heights).toHaveLength(12);
		expect(Math.max(...heights)).toBeLessThanOrEqual(409);
	});
});

import { readFileSync } from "node:fs";
import type { Download, Page } from "@playwright/test";
import { plan2024 } from "../../prisma/plan/2024";
import { excelTable, wordTable } from "../../tests/support/office-tables";
import { expect, expectAccessible, expectFitsWidth, test } from "../support/people";

// The plan printed back: taken from the page, opened as Office opens it, held against the plan and the page.

const READ = {
	Word: async (download: Download) => wordTable(readFileSync(await download.path())),
	Excel: async (download: Download) => excelTable(readFileSync(await download.path())),
} as const;
const ENDINGS = { Word: "docx", Excel: "xlsx" } as const;
const TODAY_NOTES = ["演示数据 · 今天是 2024年8月15日", "截至2024年8月15日"];

async function exported(page: Page, content: string, format: keyof typeof READ): Promise<Download> {
	if (!(await page.getByRole("radio", { name: content }).isVisible()))
		await page.locator("summary", { hasText: "导出 Word / Excel" }).click();
	await page.getByRole("radio", { name: content }).check();
	const [download] = await Promise.all([
		page.waitForEvent("download"),
		page.getByRole("button", { name: `导出 ${format}` }).click(),
	]);
	return download;
}

for (const format of ["Word", "Excel"] as const) {
	test(`a leader takes the table and its progress away as ${format}`, async ({ as }) => {
		const page = await as("leader");
		await page.goto("/projects");
		const plain = await exported(page, "原表", format);
		expect(plain.suggestedFilename()).toBe(`2024年民政重点项目.${ENDINGS[format]}`);
		const table = await READ[format](plain);
		expect(table).toMatchObject({
			above: ["2024年民政重点项目", TODAY_NOTES[0]],
			repeated: 1,
			isAcross: true,
		});
		expect(table.rows.map((row) => row.length)).toEqual(Array.from({ length: 11 }, () => 6));
		expect(table.rows.slice(1).map((row) => [row[1]?.text, row[4]?.text, row[5]?.text])).toEqual(
			plan2024.projects.map(({ name, leadText, responsibleText }) => [name, leadText, responsibleText]),
		);

		const full = await exported(page, "含进展情况、亮灯", format);
		expect(full.suggestedFilename()).toBe(`2024年民政重点项目进展表（截至2024-08-15）.${ENDINGS[format]}`);
		const { above, rows } = await READ[format](full);
		expect(above).toEqual(["2024年民政重点项目进展表", ...TODAY_NOTES]);
		expect(rows[0]?.slice(6).map(({ text }) => text)).toEqual(["进展情况", "亮灯"]);
		// The words of the lights are those of the page, and each word has its one colour.
		const words = rows.slice(1).map((row) => row[7]?.text.split("\n")[0] ?? "");
		const badges = await page.locator("[data-record] [data-label='亮灯和原因']").allInnerTexts();
		expect(badges).toHaveLength(10);
		for (const [index, badge] of badges.entries()) expect(badge).toContain(words[index]?.split("（")[0]);
		const colours = new Map(rows.slice(1).map((row) => [row[7]?.text.slice(0, 2), row[7]?.fill]));
		expect(new Set(colours.values()).size).toBe(colours.size);
		expect([...colours.values()].every((fill) => typeof fill === "string")).toBe(true);
	});
}

test("the file has the point of the page", async ({ as }) => {
	const page = await as("leader");
	await page.goto("/projects?asOf=2024-06-30&known=then");
	const download = await exported(page, "含进展情况、亮灯", "Word");
	expect(download.suggestedFilename()).toBe("2024年民政重点项目进展表（截至2024-06-30，按当时已知）.docx");
	const { above, rows } = await READ.Word(download);
	expect(above[2]).toBe("截至2024年6月30日（按当时已知）");
	expect(rows[7]?.[6]?.text).toContain("指标“适老化改造”：尚无数据，目标 1,800 户；7月1日开始。");
});

test("a town takes away its own projects, and nothing of other towns", async ({ as }) => {
	const page = await as("fenghuang", { width: 390, height: 844 });
	await page.goto("/projects");
	const { above, rows } = await READ.Word(await exported(page, "含进展情况、亮灯", "Word"));
	await expectFitsWidth(page);
	await expectAccessible(page);
	expect(above.at(-1)).toBe("只列与凤凰镇有关的项目");
	expect(rows.slice(1).map((row) => row[0]?.text)).not.toContain("9");
	const text = JSON.stringify(rows.map((row) => row.slice(6)));
	expect(text).toContain("本单位");
	for (const { name } of plan2024.units.filter(({ kind, id }) => kind === "town" && id !== "fenghuang"))
		expect(text).not.toContain(name);
});

test("it is done by keyboard", async ({ as }) => {
	const page = await as("bangongshi");
	await page.goto("/projects");
	await page.locator("summary", { hasText: "导出 Word / Excel" }).focus();
	await page.keyboard.press("Enter");
	await page.keyboard.press("Tab");
	await expect(page.getByRole("radio", { name: "含进展情况、亮灯" })).toBeFocused();
	await page.keyboard.press("ArrowUp");
	await expect(page.getByRole("radio", { name: "原表" })).toBeChecked();
	await expectAccessible(page);
	await page.keyboard.press("Tab");
	await page.keyboard.press("Tab");
	await expect(page.getByRole("button", { name: "导出 Excel" })).toBeFocused();
	const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
	expect(download.suggestedFilename()).toBe("2024年民政重点项目.xlsx");
});

test("the answer is kept nowhere and taken for nothing else; nobody else gets any", async ({
	as,
	browser,
	baseURL,
}) => {
	const page = await as("leader");
	const answer = await page.request.get("/projects/export?format=docx");
	expect(answer.headers()).toMatchObject({
		"cache-control": "private, no-store",
		"x-content-type-options": "nosniff",
	});
	expect(answer.headers()["content-disposition"]).toContain(
		`filename*=UTF-8''${encodeURIComponent("2024年民政重点项目")}.docx`,
	);
	expect((await page.request.get("/projects/export?format=pdf")).status()).toBe(404);
	const nobody = await browser.newContext({ baseURL });
	expect((await nobody.request.get("/projects/export?format=docx")).status()).toBe(404);
	await nobody.close();
});

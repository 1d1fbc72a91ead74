import type { Page } from "@playwright/test";
import { htmlOf, rows2025, wordOf } from "../../tests/support/plan-document";
import { expect, expectAccessible, expectFitsWidth, test } from "../support/people";

// An administrator brings next year's table in: every refusal in its own words, then the way to a published plan.

test.describe.configure({ mode: "serial" });

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** The form's own: the router has one too. */
const alertOf = (page: Page) => page.getByRole("form", { name: "导入新年度计划" }).getByRole("alert");
const read = (page: Page) => page.getByRole("button", { name: "读取表格" }).click();
const choose = (page: Page, name: string, buffer: Buffer) =>
	page.getByLabel("计划文件").setInputFiles({ name, mimeType: DOCX, buffer });

/** As Ctrl+V does, with what a program puts on the clipboard. */
async function paste(page: Page, html: string, text: string) {
	await page.getByRole("textbox", { name: "或粘贴表格" }).focus();
	await page.evaluate(
		([page_, words]) => {
			const data = new DataTransfer();
			data.setData("text/html", page_);
			data.setData("text/plain", words);
			const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
			document.activeElement?.dispatchEvent(event);
		},
		[html, text] as const,
	);
}

/** Other tests have imports under review too: none of these names is among them. */
async function expectNotUnderReview(page: Page, names: readonly string[]) {
	await page.goto("/plans");
	const imports = page.getByRole("region", { name: /^正在核对的导入/ });
	await expect(imports).toBeVisible();
	for (const name of names) await expect(imports.getByText(name, { exact: true })).toHaveCount(0);
}

const overview = /\/plans\/imports\/[0-9a-f-]{36}$/;

const BAD: readonly (readonly [name: string, content: Buffer, sentence: string])[] = [
	["计划.pdf", Buffer.from("%PDF-1.7\n%\n"), "不能直接读取 PDF"],
	["坏的.docx", wordOf(rows2025).subarray(0, 3000), "文件已损坏或不完整"],
	["空的.docx", Buffer.alloc(0), "没有内容可读"],
	["说明.txt", Buffer.from("明年再说。"), "文字里没有找到表格"],
	["图.jpg", Buffer.from("ffd8ffe000104a46494600010100000100010000", "hex"), "这是图片"],
	[
		"通讯录.html",
		Buffer.from(
			htmlOf(
				[
					["姓名", "电话"],
					["甲", "1"],
				],
				"通讯录",
			),
		),
		"没有找到年度计划",
	],
];

test("what cannot be read is refused in its own words, and what was typed stays", async ({ as }) => {
	const page = await as("admin");
	await page.goto("/plans");
	await page.getByRole("link", { name: "导入新年度计划" }).click();
	await expect(page.getByRole("heading", { name: "导入新年度计划" })).toBeVisible();
	await expectAccessible(page);
	await read(page);
	await expect(alertOf(page)).toContainText("请选择文件，或把表格粘贴到下面。");
	for (const [name, content, sentence] of BAD) {
		await choose(page, name, content);
		await read(page);
		await expect(alertOf(page), name).toContainText(sentence);
		await expect(page.getByLabel("计划文件")).toHaveAccessibleDescription(new RegExp(sentence));
	}
	await page.getByRole("button", { name: "清除文件" }).click();
	await paste(page, htmlOf(rows2025), "表格");
	await expect(page.getByText("收到表格：11 行 × 6 列。")).toBeVisible();
	await page.getByRole("textbox", { name: "年度" }).fill("2024");
	await read(page);
	await expect(alertOf(page)).toContainText("2024年的年度计划已经有了");
	await page.getByRole("textbox", { name: "年度" }).fill("2026");
	await read(page);
	await expect(alertOf(page)).toContainText("表格的标题写的是2025年");
	await expect(page.getByText("收到表格：11 行 × 6 列。")).toBeVisible();
	await expectAccessible(page);
	await page.setViewportSize({ width: 390, height: 844 });
	await expectFitsWidth(page);
	await expectNotUnderReview(page, [...BAD.map(([name]) => name), "粘贴的表格"]);
});

test("a pasted table is read with its merged cells and discarded without a trace", async ({ as }) => {
	const page = await as("admin");
	await page.goto("/plans/imports/new");
	await paste(page, htmlOf(rows2025, ""), "表格");
	await read(page);
	await page.waitForURL(overview);
	await expect(page.getByText("共 10 个项目，43 个节点")).toBeVisible();

	const publishing = page.getByRole("region", { name: "发布" });
	await expect(publishing).toContainText("没有读到标题");
	await publishing.getByRole("link", { name: /没有读到标题/ }).click();
	const title = page.getByRole("textbox", { name: "计划名称" });
	await title.fill(" ");
	await page.getByRole("button", { name: "确定名称" }).click();
	await expect(title).toHaveAccessibleDescription(/请填写计划名称/);
	await title.fill("2025年民政工作重点项目清单");
	await page.getByRole("button", { name: "确定名称" }).click();
	await expect(page.getByRole("heading", { level: 1 })).toContainText("2025年民政工作重点项目清单");
	await expect(publishing).not.toContainText("没有读到标题");
	await page.getByRole("button", { name: "放弃这次导入" }).click();
	await page.getByRole("dialog").getByRole("button", { name: "放弃", exact: true }).click();
	await page.waitForURL("/plans");
	await expectNotUnderReview(page, ["粘贴的表格"]);
});

test("a Word document becomes the plan of its year; the year that runs stays on the screens", async ({
	as,
}) => {
	const page = await as("admin");
	await page.goto("/plans/imports/new");
	const rows = rows2025.map((row, index) => (index === 2 ? row.with(5, `${row[5]}、市教育局`) : row));
	await choose(page, "2025年民政重点项目.docx", wordOf(rows));
	await read(page);
	await page.waitForURL(overview);
	const address = page.url();
	await expectAccessible(page);
	await page.setViewportSize({ width: 390, height: 844 });
	await expectFitsWidth(page);
	await page.setViewportSize({ width: 1366, height: 768 });

	const publishing = page.getByRole("region", { name: "发布" });
	await expect(publishing).toContainText("有单位还没有对应：市教育局");
	await publishing.getByRole("link", { name: /有单位还没有对应/ }).click();
	await page.locator("summary", { hasText: "是新增单位：市教育局" }).click();
	const named = page.getByRole("form", { name: "新增“市教育局”" });
	await named.getByLabel("类别").selectOption({ label: "协作部门" });
	await named.getByRole("button", { name: "注明为新增单位" }).click();
	await expect(page.getByRole("region", { name: /^单位名单中没有的名称/ })).toHaveCount(0);

	await page.getByRole("button", { name: "确认勾选的存疑" }).click();
	await expect(page.getByText("请先勾选核对过的存疑。").first()).toBeVisible();
	for (const box of await page.getByRole("checkbox").all()) await box.check();
	await page.getByRole("button", { name: "确认勾选的存疑" }).click();
	await expect(page.getByText("没有待核对的存疑。")).toBeVisible();

	await page.getByRole("button", { name: "发布2025年年度计划" }).click();
	const dialog = page.getByRole("dialog");
	await expect(dialog).toContainText("10 个项目、43 个节点");
	await expect(dialog).toContainText("新增单位 1 个（市教育局）");
	await expectAccessible(page);
	await dialog.getByRole("button", { name: "发布", exact: true }).click();
	await expect(page.getByText("2025年年度计划已发布").first()).toBeVisible();
	await expectAccessible(page);
	await page
		.getByRole("link", { name: /^项目页面/ })
		.first()
		.click();
	await expect(page.getByRole("heading", { level: 1 })).toContainText("安居助困");
	await expect(page).toHaveURL("/projects/2025-p01");
	await page.goto("/projects");
	await expect(page.getByRole("link", { name: /安居助困/ }).first()).toHaveAttribute("href", /2024-p01/);

	for (const username of ["fenghuang", "leader", "auditor"]) {
		const other = await as(username);
		for (const path of ["/plans", "/plans/imports/new", new URL(address).pathname])
			expect((await other.goto(path))?.status(), `${username} ${path}`).toBe(404);
	}
});

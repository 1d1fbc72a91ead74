import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "../support/people";
import { plantImport } from "../support/planted-import";
import { madeOf, press, projectOf, unfold, windowOf } from "../support/review";

// What can be pointed at, what the keyboard alone can correct, and what outlives a page that is left.

const DATABASE = process.env.E2E_DEMO_DATABASE_URL;

/** The bar of a window on the year. */
const barOf = (page: Page, number: number) =>
	page.locator(".review-bar").filter({ hasText: new RegExp(`^${number}\\??：`) });

/** Types into a field in the place of what stands there. */
async function type(page: Page, label: string, text: string, form: string) {
	await page.getByRole("form", { name: form }).getByLabel(label, { exact: true }).focus();
	await page.keyboard.press("ControlOrMeta+A");
	await page.keyboard.type(text);
}

test("pointing and stepping mark what belongs together, from either side", async ({ as }) => {
	const page = await as("admin");
	await page.goto(projectOf(await plantImport(DATABASE), 7));
	const wordsOf = (name: string) => page.locator(`#src-${name} a`).first();
	const lit = async (locator: ReturnType<typeof wordsOf>) => expect(locator).toHaveAttribute("data-lit", "");
	const unlit = async (locator: ReturnType<typeof wordsOf>) =>
		expect(locator).not.toHaveAttribute("data-lit", "");

	await wordsOf("w3").hover();
	await lit(barOf(page, 3));
	await lit(windowOf(page, 3));
	await unlit(barOf(page, 2));
	await wordsOf("w2").focus();
	await lit(barOf(page, 2));
	await unlit(barOf(page, 3));

	await barOf(page, 4).hover();
	await lit(wordsOf("w4"));
	await barOf(page, 5).focus();
	await lit(wordsOf("w5"));
	await unlit(wordsOf("w4"));

	const target = page.getByRole("region", { name: /^指标/ }).getByRole("listitem").first();
	await wordsOf("t1").focus();
	await lit(target);
	await target.locator("summary").first().focus();
	await lit(wordsOf("t1"));

	const lead = page
		.getByRole("region", { name: /^单位/ })
		.getByRole("link", { name: "市老年活动中心" })
		.first();
	await wordsOf("ul2").hover();
	await lit(lead);
	await wordsOf("w1").focus();
	await unlit(lead);
	await lead.focus();
	await lit(wordsOf("ul2"));
});

test("tracks, acting leads, units and targets are corrected by keyboard", async ({ as }) => {
	test.setTimeout(180_000);
	const page = await as("admin");
	await page.goto(projectOf(await plantImport(DATABASE), 7));
	const made = madeOf(page);

	await unfold(page, 2, "时间", "修改时间");
	const when = windowOf(page, 2).getByRole("form", { name: "修改时间" });
	await when.getByLabel("工作线").focus();
	await page.keyboard.press("ControlOrMeta+A");
	await page.keyboard.type("居家改造");
	await page.keyboard.press("Enter");
	await expect(made).toHaveCount(1);
	await expect(page.getByText("居家改造", { exact: true }).first()).toBeVisible();

	await unfold(page, 3, "主办、承办", "修改主办和承办");
	const duties = windowOf(page, 3).getByRole("form", { name: "修改主办和承办" });
	await duties.getByLabel("主办单位（排第一位）").focus();
	await page.keyboard.press("End");
	await page.keyboard.press("Tab");
	await page.keyboard.press("Home");
	await duties.getByRole("button", { name: "保存主办、承办" }).focus();
	await page.keyboard.press("Enter");
	await expect(made).toHaveCount(2);
	await expect(made.first()).toHaveText(/节点 3：主办市老年活动中心(?!.*承办)/);

	await page.locator("summary", { hasText: "修改牵头和责任单位" }).focus();
	await page.keyboard.press("Enter");
	await type(page, "牵头单位 3（选填）", "没有的科", "修改单位");
	await page.keyboard.press("Enter");
	const third = page.getByRole("form", { name: "修改单位" }).getByLabel("牵头单位 3");
	await expect(third).toHaveAccessibleDescription(/单位名单中没有叫“没有的科”的单位/);
	await expectAccessible(page);
	await type(page, "牵头单位 3（选填）", "社会事务科", "修改单位");
	await type(page, "再加责任单位 1（选填）", "市殡仪馆", "修改单位");
	await page.keyboard.press("Enter");
	await expect(made).toHaveCount(3);
	const units = page.getByRole("region", { name: /^单位/ });
	await expect(units).toContainText("市老年活动中心、社会事务科");
	await expect(units).toContainText(/责任单位：.*、市殡仪馆/);

	await page.locator("summary", { hasText: "是已有单位：银龄服务科" }).focus();
	await page.keyboard.press("Enter");
	await type(page, "已有单位", "养老服务科", "对应“银龄服务科”");
	await page.keyboard.press("Enter");
	await expect(made).toHaveCount(4);
	await expect(units).toContainText("牵头单位：养老服务科、");

	await page.locator("summary", { hasText: "修改：指标：适老化改造" }).focus();
	await page.keyboard.press("Enter");
	await type(page, "目标", "１，９００", "修改指标 1");
	await page.keyboard.press("Enter");
	await expect(made).toHaveCount(5);
	await expect(page.getByRole("region", { name: /^指标/ })).toContainText("1,900");
	await press(page, /^撤销.*修改指标/, "已撤销。");
	await expect(made).toHaveCount(4);
});

test("what was typed or ticked outlives the page, its tab and the session", async ({ as }) => {
	const importId = await plantImport(DATABASE);
	const page = await as("admin");
	const overview = `/plans/imports/${importId}`;
	await page.goto(overview);
	const boxes = page.getByRole("form", { name: "确认存疑" }).getByRole("checkbox");
	await boxes.nth(1).check();
	await boxes.nth(3).check();
	await page.getByRole("link", { name: /^核对/ }).first().click();
	await page.waitForURL(/projects\/\d+#d\d+$/);
	await page.goto(overview);
	await expect(page.getByText("已恢复上次填写、还没有保存的内容。")).toBeVisible();
	await expect(boxes.nth(1)).toBeChecked();
	await expect(boxes.nth(2)).not.toBeChecked();
	await expect(boxes.nth(3)).toBeChecked();

	await page.goto(projectOf(importId, 5));
	const form = await unfold(page, 1, "时间", "修改时间");
	await form.getByLabel("工作线").fill("年检");
	const context = page.context();
	await page.close();
	const next = await context.newPage();
	await next.goto(projectOf(importId, 5));
	const again = windowOf(next, 1).getByRole("form", { name: "修改时间" });
	await expect(again.getByLabel("工作线")).toHaveValue("年检");

	const cookies = await context.cookies();
	await context.clearCookies();
	await press(next, "保存时间", "登录已失效。");
	await expect(again.getByLabel("工作线")).toHaveValue("年检");
	await context.addCookies(cookies);
	await next.reload();
	await expect(again.getByLabel("工作线")).toHaveValue("年检");
	await press(next, "保存时间", "已保存。");
	await next.reload();
	await expect(next.getByText("已恢复上次填写")).toHaveCount(0);
	await expect(windowOf(next, 1).getByText("年检", { exact: true })).toBeVisible();
});

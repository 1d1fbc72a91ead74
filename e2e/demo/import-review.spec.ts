import { intoNextYear } from "../../tests/support/reading-2025";
import { expect, expectAccessible, expectFitsWidth, test } from "../support/people";
import { plantImport } from "../support/planted-import";
import { madeOf, press, projectOf, unfold, windowOf } from "../support/review";

// An administrator goes through projects of next year's table, with the keyboard alone.

const DATABASE = process.env.E2E_DEMO_DATABASE_URL;

test("dates, a split, a join, owners and a suggestion are corrected by keyboard, and all are kept", async ({
	as,
}) => {
	test.setTimeout(180_000);
	const importId = await plantImport(DATABASE);
	const page = await as("admin");
	await page.goto(projectOf(importId, 3));
	await expectAccessible(page);
	await expectFitsWidth(page);
	const made = madeOf(page);

	await press(page, /^采用建议/, "已保存。");
	await expect(made).toHaveCount(1);

	const split = await unfold(page, 1, "拆分", "拆分节点");
	await split.getByRole("radio").first().focus();
	await page.keyboard.press("Space");
	await press(page, "拆成两个节点", "已保存。");
	await expect(windowOf(page, 5)).toBeVisible();
	await expect(made).toHaveCount(2);

	const when = await unfold(page, 2, "时间", "修改时间");
	await when.getByLabel("完成期限").fill("2025-01-15");
	await when.getByLabel("开始日期").fill("2025-02-01");
	await press(page, "保存时间", "没有保存，请看下面标出的地方。");
	await expect(when.getByText("结束日期不能早于开始日期。").first()).toBeVisible();
	await expect(when.getByLabel("完成期限")).toHaveValue("2025-01-15");
	await when.getByLabel("完成期限").fill("2025-03-15");
	await when.getByLabel("时间精度").selectOption({ label: "到日" });
	await press(page, "保存时间", "已保存。");
	await expect(windowOf(page, 2).getByRole("heading")).toHaveText("2. 2月1日–3月15日");
	await expect(made).toHaveCount(3);

	const duties = await unfold(page, 2, "主办、承办", "修改主办和承办");
	await duties.getByRole("checkbox", { name: "市殡仪馆" }).focus();
	await page.keyboard.press("Space");
	await press(page, "保存主办、承办", "已保存。");
	await expect(made).toHaveCount(4);

	await press(page, "与节点 5 合并", "已保存。");
	await expect(windowOf(page, 5)).toHaveCount(0);
	await expect(made).toHaveCount(5);

	await page.reload();
	await expect(windowOf(page, 2).getByRole("heading")).toHaveText("2. 2月1日–3月15日");
	await expect(windowOf(page, 2).getByText(/承办 .*市殡仪馆/)).toBeVisible();
	await expect(windowOf(page, 5)).toHaveCount(0);
	await expect(page.locator("[data-original]")).toContainText("bet36");
	await expect(made).toHaveCount(5);
	await expectAccessible(page);

	await press(page, /^撤销.*节点 4 与 5 合并/, "已撤销。");
	await expect(windowOf(page, 5)).toBeVisible();
});

test("pointing at a window marks its words, and stepping onto words marks their window", async ({ as }) => {
	const importId = await plantImport(DATABASE);
	const page = await as("admin");
	await page.goto(projectOf(importId, 7));
	const words = page.locator("#src-w3 a").first();
	await windowOf(page, 3).hover();
	await expect(words).toHaveAttribute("data-lit", "");
	await page.locator("#src-w2 a").first().focus();
	await expect(windowOf(page, 2)).toHaveAttribute("data-lit", "");
	await expect(words).not.toHaveAttribute("data-lit", "");
	await page.keyboard.press("Enter");
	await expect(page).toHaveURL(/#w2$/);
});

test("what was typed and not saved is there again, also when somebody else was first", async ({ as }) => {
	const importId = await plantImport(DATABASE);
	const page = await as("admin");
	await page.goto(projectOf(importId, 5));
	const form = await unfold(page, 1, "提出存疑", "提出存疑");
	await form.getByLabel("存疑内容").fill("年检的范围待主管部门明确。");
	await page.getByRole("link", { name: "下一个项目" }).click();
	await page.waitForURL(/projects\/6$/);
	await page.goto(projectOf(importId, 5));
	const again = page.getByRole("form", { name: "提出存疑" }).first();
	await expect(again.getByText("已恢复上次填写、还没有保存的内容。")).toBeVisible();
	await expect(again.getByLabel("存疑内容")).toHaveValue("年检的范围待主管部门明确。");

	const other = await as("admin");
	await other.goto(projectOf(importId, 9));
	await press(other, /^确认无误/, "已确认。");

	await press(page, "保存存疑", "您打开页面之后，这次导入在别处有了修改");
	await expect(again.getByLabel("存疑内容")).toHaveValue("年检的范围待主管部门明确。");
	await page.reload();
	await expect(again.getByLabel("存疑内容")).toHaveValue("年检的范围待主管部门明确。");
	await press(page, "保存存疑", "已保存。");
	await page.reload();
	await expect(page.getByText("年检的范围待主管部门明确。").first()).toBeVisible();
	await expect(page.getByText("已恢复上次填写")).toHaveCount(0);
});

test("two acts in one breath are both made, the second on what the first left", async ({ as }) => {
	const importId = await plantImport(DATABASE);
	const page = await as("admin");
	await page.goto(projectOf(importId, 10));
	const made = madeOf(page);
	const words = await windowOf(page, 8).locator("p").first().textContent();
	// Joining renumbers what follows: the window that was the eighth is the seventh when its own act comes.
	await page.evaluate(() => {
		const buttons = [...document.querySelectorAll<HTMLButtonElement>("button[type=submit]")];
		for (const label of ["与节点 3 合并", "与节点 9 合并"])
			buttons.find(({ textContent }) => textContent === label)?.click();
	});
	await expect(made).toHaveCount(2);
	await expect(page.getByText("在别处有了修改")).toHaveCount(0);
	await expect(windowOf(page, 9)).toHaveCount(0);
	await expect(windowOf(page, 8)).toBeVisible();
	await expect(windowOf(page, 7).locator("p").first()).toContainText((words ?? "").slice(0, 12));
	await expect(made.first()).toContainText("节点 7 与 8 合并");

	await page.goto(projectOf(importId, 9));
	const other = await as("admin");
	await other.goto(projectOf(importId, 9));
	await press(other, /^确认无误/, "已确认。");
	await page.evaluate(() => {
		const buttons = [...document.querySelectorAll<HTMLButtonElement>("button[type=submit]")];
		for (const label of ["与节点 2 合并", "与节点 3 合并"])
			buttons.find(({ textContent }) => textContent === label)?.click();
	});
	await expect(page.getByText("在别处有了修改")).toHaveCount(2);
	await expect(made).toHaveCount(0);
});

test("a window that leaves the year is clipped by one press, and taken back", async ({ as }) => {
	const importId = await plantImport(DATABASE, intoNextYear);
	const page = await as("admin");
	await page.goto(`/plans/imports/${importId}`);
	const link = page.getByRole("link", { name: /去处理\s*：项目 8 节点 3的日期不在计划年度内/ });
	await link.focus();
	await page.keyboard.press("Enter");
	await expect(page).toHaveURL(/projects\/8#w3$/);
	const last = windowOf(page, 3);
	await expect(last).toContainText("2026年1月1日至2月28日不在2025年度内，不能发布。");
	await expectAccessible(page);
	await press(page, "截到本年度（10月1日至12月31日）", "已保存。");
	await expect(last.getByRole("heading")).toHaveText("3. 10–12月");
	await expect(last).toContainText("原文“10月至次年2月”");
	await expect(last).not.toContainText("不能发布");
	await press(page, /^撤销.*节点 3 的时间/, "已撤销。");
	await expect(last).toContainText("不能发布");
});

test("a window that the table lacks is added, and a row that is no project is left out", async ({ as }) => {
	const importId = await plantImport(DATABASE);
	const page = await as("admin");
	await page.goto(projectOf(importId, 3));
	const windows = page.getByRole("region", { name: /^节点/ });
	await expect(windowOf(page, 5)).toHaveCount(0);
	await windows.locator("summary", { hasText: "补充节点" }).focus();
	await page.keyboard.press("Enter");
	await press(page, "补充", "请填写补充的内容。");
	await windows.getByRole("textbox", { name: "时间和内容" }).fill("11-12月，评选优秀村居。");
	await press(page, "补充", "已保存。");
	await expect(windowOf(page, 5).getByRole("heading")).toHaveText("5. 11–12月");
	await expectAccessible(page);

	await page.locator("summary", { hasText: "这一行不是项目" }).focus();
	await page.keyboard.press("Enter");
	await press(page, "删去这一行", "已删去这一行，可在本页恢复。");
	await expect(page).toHaveURL(/imports\/[0-9a-f-]{36}$/);
	await expect(page.getByText("共 9 个项目")).toBeVisible();
	await expect(page.getByRole("region", { name: /^已删去的行/ }).getByRole("listitem")).toHaveCount(1);
	await expectAccessible(page);
	await press(page, /^恢复/, "已撤销。");
	await expect(page.getByText("共 10 个项目")).toBeVisible();
	await expect(page.getByRole("region", { name: /^已删去的行/ })).toHaveCount(0);
});

test("a phone shows one column, and nobody but administrators sees anything", async ({ as }) => {
	const importId = await plantImport(DATABASE);
	const phone = await as("admin", { width: 390, height: 844 });
	await phone.goto(projectOf(importId, 7));
	await expectFitsWidth(phone);
	await expectAccessible(phone);
	await phone.locator("summary", { hasText: "原文" }).first().click();
	await expect(phone.locator("[data-original]")).toBeHidden();
	for (const username of ["leader", "yanglao", "auditor"]) {
		const page = await as(username);
		expect((await page.goto(projectOf(importId, 7)))?.status()).toBe(404);
	}
});

import { expect, expectAccessible, test } from "../support/people";

// The workflow between a town and a section, as each of them does it.

test("a town on a phone corrects what was returned, sees everything on one page, and the section approves it", async ({
	as,
}) => {
	const town = await as("fenghuang", { width: 390, height: 844 });
	await town.goto("/");
	await expect(town.getByText("请写明完成了哪些改造").first()).toBeVisible();
	await town
		.getByRole("link", { name: /修改后重交/ })
		.first()
		.click();
	await town.waitForURL(/\/edit$/);
	await town
		.getByLabel("完成情况", { exact: true })
		.fill("凤凰镇慈善超市完成货架、标识和收银台改造，8月10日起对外服务。");
	await town.setInputFiles("input[type=file]", {
		name: "现场 照片（一）.txt",
		mimeType: "text/plain",
		buffer: Buffer.from("说明：现场照片另存。", "utf8"),
	});
	await expect(town.getByText("现场 照片（一）.txt").first()).toBeVisible();
	await town.getByRole("button", { name: "下一步：核对" }).click();
	await town.waitForURL(/\/check$/);
	await expect(town.getByText("8月10日起对外服务")).toBeVisible();
	await expectAccessible(town);
	await town.getByRole("button", { name: "提交" }).click();
	await town.waitForURL((url) => !url.pathname.endsWith("/check"));
	await expect(town.getByText(/社会救助和慈善事业科/).first()).toBeVisible();
	const report = new URL(town.url()).pathname;

	const section = await as("jiuzhu");
	await section.goto("/");
	await section.getByRole("link", { name: "凤凰镇" }).first().click();
	await section.waitForURL(/\/reports\//);
	expect(new URL(section.url()).pathname).toBe(report);
	await section.getByRole("button", { name: "审核通过" }).click();
	await expect(section.getByText("已通过").first()).toBeVisible();

	const other = await as("leyu");
	expect((await other.goto(report))?.status()).toBe(404);
});

test("a section returns a report with a reason, and is told where the reason is missing", async ({ as }) => {
	const section = await as("jiuzhu");
	await section.goto("/reports?state=submitted");
	await section.locator("[data-record]").filter({ hasText: "南丰镇" }).getByRole("link").first().click();
	await section.getByRole("button", { name: "退回修改" }).click();
	const dialog = section.getByRole("dialog");
	await dialog.getByRole("button", { name: "退回", exact: true }).click();
	await expect(dialog.getByText(/原因/).first()).toBeVisible();
	await dialog.getByLabel("退回的原因").fill("请补充开放时间。");
	await expectAccessible(section);
	await dialog.getByRole("button", { name: "退回", exact: true }).click();
	await expect(section.getByText("已退回").first()).toBeVisible();
	await expect(section.getByText("请补充开放时间。").first()).toBeVisible();
});

test("finishing a milestone while owners are unfinished asks for a reason and keeps what was typed", async ({
	as,
}) => {
	const section = await as("shiwu");
	await section.goto("/milestones/2024-p03-m3");
	await section.getByRole("textbox", { name: /^说明/ }).fill("七夕活动全部办完。");
	await section.getByRole("button", { name: "标记完成" }).click();
	await expect(section.getByText(/原因/).first()).toBeVisible();
	await expect(section.getByRole("textbox", { name: /^说明/ })).toHaveValue("七夕活动全部办完。");
	await expect(section.getByText("进行中").first()).toBeVisible();
});

test("a figure that the lead enters counts at once", async ({ as }) => {
	const section = await as("shezu");
	await section.goto("/targets/2024-p05-t1");
	await section.getByRole("textbox", { name: "分子" }).fill("５３０");
	await section.getByLabel("数据来源").fill("年检系统导出");
	await section.getByRole("button", { name: "保存数据" }).click();
	await expect(section.locator("[data-numerator='530']").first()).toBeAttached();
});

test("two people move one milestone at once: one wins, the other is told and loses nothing", async ({
	as,
}) => {
	const one = await as("weibao");
	const other = await as("weibaozhongxin");
	await one.goto("/milestones/2024-p09-m3");
	await other.goto("/milestones/2024-p09-m3");
	await one.getByRole("button", { name: "开始", exact: true }).click();
	await expect(one.getByText("进行中").first()).toBeVisible();
	await other.getByRole("textbox", { name: /^说明/ }).fill("我也来开始。");
	await other.getByRole("button", { name: "开始", exact: true }).click();
	await expect(other.getByRole("alert").filter({ hasText: "刚才有人更新了这项内容" })).toBeVisible();
	await expect(other.getByRole("textbox", { name: /^说明/ })).toHaveValue("我也来开始。");
});

test("an unchanged figure is confirmed with one click", async ({ as }) => {
	const town = await as("deji");
	await town.goto("/");
	const unchanged = town.getByRole("button", { name: /无变化/ }).first();
	await unchanged.click();
	await expect(town.getByRole("status").filter({ hasText: /无变化|已确认/ })).toBeVisible();
});

test("the administrator resets a password, and the account's session ends at its next request", async ({
	as,
}) => {
	const shuiwu = await as("shuiwu");
	await shuiwu.goto("/");
	const admin = await as("admin");
	await admin.goto("/admin/users/demo-shuiwu");
	await admin.getByRole("button", { name: "重置密码" }).click();
	const dialog = admin.getByRole("dialog");
	await dialog.getByRole("button", { name: /重置/ }).click();
	await expect(admin.getByRole("region", { name: "一次性密码" }).getByRole("textbox")).not.toHaveValue("");
	await shuiwu.goto("/projects");
	expect(new URL(shuiwu.url()).pathname).toBe("/login");
});

import { readFileSync } from "node:fs";
import { expect, expectAccessible, expectFitsWidth, test } from "../support/people";

test("the auditor finds a refused look by filters, and takes the answer away", async ({ as }) => {
	const stranger = await as("gongdian");
	expect((await stranger.goto("/projects/2024-p06"))?.status()).toBe(404);

	const auditor = await as("auditor");
	await auditor.goto("/audit?who=gongdian&outcome=refused&action=project.view&ip=203.0.113.9");
	await expect(auditor.getByText("没有符合条件的记录")).toBeVisible();
	await expectAccessible(auditor);

	await auditor.goto("/audit?who=gongdian&outcome=refused&action=project.view");
	const entry = auditor.locator("[data-record]").first();
	await expect(entry).toContainText("查看项目，未获准");
	await entry.getByText("详情").focus();
	await auditor.keyboard.press("Enter");
	await expect(entry).toContainText(/地址：(127\.0\.0\.1|::1)/);
	await auditor.setViewportSize({ width: 390, height: 844 });
	await expectFitsWidth(auditor);
	await expectAccessible(auditor);

	const [download] = await Promise.all([
		auditor.waitForEvent("download"),
		auditor.getByRole("link", { name: "导出 CSV" }).click(),
	]);
	expect(download.suggestedFilename()).toMatch(/^操作日志_2024-08-15\.csv$/);
	const lines = readFileSync(await download.path(), "utf8")
		.trimEnd()
		.split("\r\n");
	expect(lines[0]).toContain("时间,业务时间,人员,角色,单位,地址,操作");
	expect(lines.length).toBeGreaterThan(1);
	for (const line of lines.slice(1)) expect(line).toContain("查看项目，未获准");
});

test("a unit finds its own trail in the menu, without other people's addresses", async ({ as }) => {
	const town = await as("fenghuang");
	await town.goto("/");
	await town.getByRole("link", { name: "操作日志" }).first().click();
	await expect(town.getByText("本单位的记录")).toBeVisible();
	await expect(town.locator("[data-record]").first()).toBeVisible();
	await expect(town.getByLabel("来源地址")).toHaveCount(0);
	await expectAccessible(town);
});

test("the auditor changes nothing: no form, no way to reports", async ({ as }) => {
	const auditor = await as("auditor");
	for (const path of ["/projects/2024-p07", "/milestones/2024-p07-m4", "/targets/2024-p07-t1"]) {
		await auditor.goto(path);
		await expect(auditor.getByRole("heading", { level: 1 })).toBeVisible();
		await expect(auditor.locator("main form:not([method=get])")).toHaveCount(0);
	}
	for (const path of [
		"/reports",
		"/assignments",
		"/units",
		"/units/fenghuang",
		"/admin/users",
		"/admin/units",
	]) {
		expect((await auditor.goto(path))?.status(), path).toBe(404);
	}
});

import type { Page } from "@playwright/test";
import { expect, expectAccessible, expectFitsWidth, test } from "../support/people";

// Any day in the past: what a page says of it, the way into it, through it and out of it again.

const POINT = "asOf=2024-06-30&known=then";

/** Screens of a role that tell of a point. */
const screens: readonly (readonly [username: string, paths: readonly string[]])[] = [
	[
		"leader",
		[
			"/",
			"/projects",
			"/projects/2024-p07",
			"/milestones?status=inProgress",
			"/milestones/2024-p02-m2",
			"/targets/2024-p07-t1",
			"/assignments?state=approved",
			"/units",
			"/units/fenghuang",
			"/reports",
		],
	],
	["yanglao", ["/", "/projects/2024-p07", "/targets/2024-p07-t1", "/milestones/2024-p07-m2"]],
	["fenghuang", ["/", "/reports", "/milestones/2024-p02-m2"]],
];

for (const [username, paths] of screens) {
	for (const path of paths) {
		test(`${username} ${path} of the past keeps its point in every link and offers no act`, async ({
			looks,
		}) => {
			const page = await looks(username);
			const response = await page.goto(at(path));
			expect(response?.status()).toBe(200);
			await expect(page.getByText("截至 2024-06-30（按当时已知）")).toBeVisible();
			expect(await linksThatLoseThePoint(page)).toEqual([]);
			const main = page.getByRole("main");
			await expect(main.locator("form[action^='javascript'], form[method='post' i]")).toHaveCount(0);
			await expectFitsWidth(page);
			await expectAccessible(page);
			await page.setViewportSize({ width: 390, height: 844 });
			await expectFitsWidth(page);
			await expectAccessible(page);
		});
	}
}

test("a leader goes from a project to a report of that day and back to today", async ({ as }) => {
	const page = await as("leader");
	await page.goto("/projects");
	await page.locator("summary", { hasText: "截至日期" }).click();
	await page.locator("input[name=asOf]").fill("2024-06-30");
	await page.getByLabel("按当时已知").check();
	await page.getByRole("button", { name: "查看" }).click();
	await expect(page.getByText("截至 2024-06-30（按当时已知）")).toBeVisible();
	await page.getByRole("table").getByRole("link", { name: "银发" }).first().click();
	await expect(page.getByRole("heading", { level: 1 })).toContainText("银发");
	await expectPoint(page);
	await page.locator("main a[href^='/milestones/']").first().click();
	await expect(page.getByRole("heading", { level: 1 })).toContainText("节点");
	await expectPoint(page);
	await page.getByRole("navigation", { name: "主导航" }).getByRole("link", { name: "报告" }).click();
	await expect(page.getByRole("heading", { level: 1 })).toContainText("报告");
	await expectPoint(page);
	await page.locator("main a[href^='/reports/']").first().click();
	await expect(page.getByRole("heading", { name: "经过" })).toBeVisible();
	await expectPoint(page);
	await page.getByRole("link", { name: "回到今天" }).click();
	await expect(page.getByText("不能办理")).toHaveCount(0);
	expect(new URL(page.url()).search).toBe("");
});

test("a day that cannot be shown is left out, and the page says so", async ({ as }) => {
	const page = await as("leader");
	for (const [day, words] of [
		["2024-02-30", "不是有效的日期"],
		["2024-12-31", "还没有到"],
		["2023-12-31", "早于本年度计划"],
	] as const) {
		await page.goto(`/projects?asOf=${day}`);
		await expect(page.getByText(words)).toBeVisible();
		await expect(page.getByText("不能办理")).toHaveCount(0);
	}
});

test("the control works without JavaScript and keeps the filters", async ({ as, browser, baseURL }) => {
	const signedIn = await as("leader");
	const context = await browser.newContext({
		baseURL,
		javaScriptEnabled: false,
		storageState: await signedIn.context().storageState(),
	});
	const page = await context.newPage();
	await page.goto("/milestones?status=done");
	await page.locator("summary", { hasText: "截至日期" }).click();
	await page.locator("input[name=asOf]").fill("2024-06-30");
	await page.getByRole("button", { name: "查看" }).click();
	await expect(page.getByText("截至 2024-06-30（按现在已知）")).toBeVisible();
	expect(new URL(page.url()).searchParams.get("status")).toBe("done");
	expect(await linksThatLoseThePoint(page, false)).toEqual([]);
	await context.close();
});

function at(path: string): string {
	return `${path}${path.includes("?") ? "&" : "?"}${POINT}`;
}

async function expectPoint(page: Page): Promise<void> {
	const { searchParams } = new URL(page.url());
	expect([searchParams.get("asOf"), searchParams.get("known")]).toEqual(["2024-06-30", "then"]);
	expect(await linksThatLoseThePoint(page)).toEqual([]);
}

/** Links inside the product that lead elsewhere in time, 回到今天 and files aside. */
async function linksThatLoseThePoint(page: Page, then = true): Promise<string[]> {
	const hrefs = await page
		.locator('a[href^="/"]:not([data-today])')
		.evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
	expect(hrefs.length).toBeGreaterThan(3);
	return hrefs.filter((href) => {
		if (href.startsWith("/api/")) return false;
		const { searchParams } = new URL(href, "http://x");
		return searchParams.get("asOf") !== "2024-06-30" || (searchParams.get("known") === "then") !== then;
	});
}

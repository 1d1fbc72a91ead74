import { expect, expectAccessible, expectFitsWidth, test } from "../support/people";

// Each page, and one of each role that it is not for. A refusal looks like absence, whatever is there.

const NOT_ADMINISTRATORS = ["leader", "bangongshi", "jiuzhu", "laonian", "fenghuang", "auditor"];

const REFUSED: readonly (readonly [path: string, usernames: readonly string[]])[] = [
	["/projects/2024-p99", ["leader", "fenghuang"]],
	["/projects/2024-p06", ["gongdian"]],
	["/milestones/2024-p06-m1", ["gongdian"]],
	["/targets/2024-p07-t1", ["gongdian"]],
	["/assignments", ["auditor"]],
	["/units", ["auditor"]],
	["/units/leyu", ["fenghuang", "gongdian", "laonian", "auditor"]],
	["/reports", ["admin", "auditor"]],
	["/admin/users", NOT_ADMINISTRATORS],
	["/admin/users/new", NOT_ADMINISTRATORS],
	["/admin/users/demo-leyu", NOT_ADMINISTRATORS],
	["/admin/units", NOT_ADMINISTRATORS],
	["/admin/units/new", NOT_ADMINISTRATORS],
	["/admin/units/leyu", NOT_ADMINISTRATORS],
	["/plans", NOT_ADMINISTRATORS],
	["/plans/imports/new", NOT_ADMINISTRATORS],
	["/plans/imports/00000000-0000-4000-8000-000000000000", NOT_ADMINISTRATORS],
	["/audit", ["leader", "bangongshi", "admin"]],
	["/reports/00000000-0000-4000-8000-000000000000", ["leader", "auditor"]],
];

for (const [path, usernames] of REFUSED) {
	test(`${path} is refused in the words of absence`, async ({ looks }) => {
		for (const username of usernames) {
			const page = await looks(username);
			const response = await page.goto(path);
			expect(response?.status(), username).toBe(404);
			await expect(page.getByRole("heading", { name: /没有找到/ })).toBeVisible();
			await expect(page.getByRole("link", { name: "回到首页" })).toBeVisible();
			await page.setViewportSize({ width: 390, height: 844 });
			await expectFitsWidth(page);
		}
	});
}

test("a report that waits for review is for its unit, its reviewers and the leaders", async ({ as }) => {
	const reviewer = await as("jiuzhu");
	await reviewer.goto("/reports?state=submitted");
	const row = reviewer.locator("[data-records] [data-record]").first();
	const path = `/reports/${await row.getAttribute("data-record")}`;
	for (const username of ["gongdian", "bangongshi", "shezu", "admin", "auditor"]) {
		const page = await as(username);
		for (const part of ["", "/edit", "/check"]) {
			const response = await page.goto(`${path}${part}`);
			expect(response?.status(), `${username} ${part}`).toBe(404);
			await expect(page.getByRole("heading", { name: /没有找到/ })).toBeVisible();
		}
		await expectAccessible(page);
	}
	for (const part of ["/edit", "/check"]) {
		const response = await reviewer.goto(`${path}${part}`);
		expect(response?.status(), part).toBe(404);
	}
});

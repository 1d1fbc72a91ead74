import { expect, expectAccessible, expectFitsWidth, test } from "../support/people";
import { SCREENS } from "../support/screens";

// Each role's screens: they open, fit a phone and a small desktop, and pass axe. What is not theirs: refused.spec.ts.

for (const [username, paths] of SCREENS) {
	for (const path of paths) {
		test(`${username} ${path} is accessible and fits 1366 and 390 px`, async ({ looks }) => {
			const page = await looks(username);
			const response = await page.goto(path);
			expect(response?.status()).toBe(200);
			await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
			await expect(page.getByText("演示数据").first()).toBeVisible();
			await expectFitsWidth(page);
			await expectAccessible(page);
			await page.setViewportSize({ width: 390, height: 844 });
			await expectFitsWidth(page);
			await expectAccessible(page);
		});
	}
}

test("nobody sees a page without signing in", async ({ browser, baseURL }) => {
	const context = await browser.newContext({ baseURL });
	const page = await context.newPage();
	for (const path of ["/", "/projects", "/reports", "/admin/users", "/audit", "/targets/2024-p07-t1"]) {
		await page.goto(path);
		expect(new URL(page.url()).pathname).toBe("/login");
	}
	await expectAccessible(page);
	await context.close();
});

test("signing out ends the session for every page", async ({ browser, baseURL }) => {
	const context = await browser.newContext({ baseURL });
	const page = await context.newPage();
	const { signIn } = await import("../support/people");
	await signIn(page, "renshe");
	const cookies = await context.cookies();
	await page.getByRole("button", { name: "退出" }).first().click();
	await page.waitForURL(/\/login/);
	await context.addCookies(cookies);
	await page.goto("/reports");
	expect(new URL(page.url()).pathname).toBe("/login");
	await context.close();
});

test("a wrong password is refused next to the fields, and what was typed stays", async ({ page }) => {
	await page.goto("/login");
	await page.getByLabel("用户名").fill("niemand");
	await page.getByLabel("密码").fill("wrong");
	await page.getByRole("button", { name: "登录" }).click();
	await expect(page.getByText("用户名或密码不正确")).toBeVisible();
	await expect(page.getByLabel("用户名")).toHaveValue("niemand");
});

import { expect, test } from "../support/people";

// One failure of this name; five would lock it.

test("the trail records the address of the connection, whatever a header claims", async ({
	as,
	browser,
	baseURL,
}) => {
	const context = await browser.newContext({
		baseURL,
		extraHTTPHeaders: { "X-Forwarded-For": "203.0.113.77" },
	});
	const page = await context.newPage();
	await page.goto("/login");
	await page.getByLabel("用户名").fill("changyinsha");
	await page.getByLabel("密码").fill("not the password");
	await page.getByRole("button", { name: "登录" }).click();
	// The answer itself: the browser has other alerts, and closing early would take the attempt back.
	await expect(page.getByText("用户名或密码不正确")).toBeVisible();
	await context.close();

	const auditor = await as("auditor");
	await auditor.goto("/audit?action=session.open&outcome=refused&who=changyinsha");
	const entry = auditor.locator("[data-record]").first();
	await entry.getByText("详情").click();
	await expect(entry).toContainText(/地址：(127\.0\.0\.1|::1)/);
	await auditor.goto("/audit?ip=203.0.113.77");
	await expect(auditor.getByText("没有符合条件的记录")).toBeVisible();
});

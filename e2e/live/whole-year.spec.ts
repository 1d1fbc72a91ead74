import type { Browser, Page } from "@playwright/test";
import { expect, signIn, test } from "../support/people";

// From an empty published plan, through the browser alone: accounts, a split, eleven approved town reports,
// ten meal points, a finished milestone.

const towns = [
	["yangshe", "杨舍镇"],
	["jingang", "金港街道"],
	["houcheng", "后塍街道"],
	["deji", "德积街道"],
	["jinfeng", "锦丰镇"],
	["tangqiao", "塘桥镇"],
	["fenghuang", "凤凰镇"],
	["leyu", "乐余镇"],
	["nanfeng", "南丰镇"],
	["daxin", "大新镇"],
	["changyinsha", "常阴沙现代农业示范园区"],
] as const;

const people = [
	["jiuzhu", "社会救助和慈善事业科", "科室人员"],
	["yanglao", "养老服务科", "科室人员"],
	["juzhang", null, "局领导"],
	...towns.map(([username, unit]) => [username, unit, "单位人员"] as const),
] as const;

const SURVEY = "2024-p01-m1";
const SITES = "2024-p06-t1";

/** Differs per account and, as the rule wants, does not contain its name. */
function ownPassword(username: string): string {
	return `Nian-du-2024-${[...username].reverse().join("")}-7`;
}

async function replaceOneTimePassword(page: Page, username: string, oneTime: string): Promise<void> {
	await signIn(page, username, oneTime);
	await expect(page.getByRole("heading", { name: "设置新密码" })).toBeVisible();
	await page.getByLabel("一次性密码").fill(oneTime);
	await page.getByLabel("新密码", { exact: true }).fill(ownPassword(username));
	await page.getByLabel("再次填写新密码").fill(ownPassword(username));
	await page.getByRole("button", { name: "修改密码" }).click();
	await page.waitForURL((url) => url.pathname !== "/password" && url.pathname !== "/login");
}

/** An administrator creates an account and reads its one-time password off the screen. */
async function createAccount(page: Page, [username, unit, role]: (typeof people)[number]): Promise<string> {
	await page.goto("/admin/users/new");
	await page.getByLabel("用户名").fill(username);
	await page.getByLabel("姓名或岗位").fill(`${unit ?? "局长"} 经办人`);
	await page.getByLabel("角色").selectOption({ label: role });
	if (unit) {
		const option = page.getByLabel("所属单位").locator("option", { hasText: unit });
		await page.getByLabel("所属单位").selectOption(await option.first().getAttribute("value"));
	}
	await page.getByRole("button", { name: "新建账号" }).click();
	const shown = page.getByRole("region", { name: "一次性密码" }).getByRole("textbox");
	await expect(shown).not.toHaveValue("");
	return shown.inputValue();
}

async function freshPage(browser: Browser, baseURL: string | undefined): Promise<Page> {
	const context = await browser.newContext({ baseURL, locale: "zh-CN", timezoneId: "Asia/Shanghai" });
	return context.newPage();
}

async function pageOf(browser: Browser, baseURL: string | undefined, username: string): Promise<Page> {
	const page = await freshPage(browser, baseURL);
	await signIn(page, username, ownPassword(username));
	return page;
}

interface Written {
	readonly project: string;
	readonly narrative: string;
	readonly figure?: string;
}

/** A town opens what it owes from its work bench, writes it, checks everything on one page and submits. */
async function submitCompletion(page: Page, { project, narrative, figure }: Written): Promise<void> {
	await page.goto("/");
	const row = page
		.locator("[data-record^='completion']")
		.or(page.locator("[data-record]"))
		.filter({ hasText: project })
		.filter({ has: page.getByRole("button", { name: /^填写/ }) })
		.first();
	await row.getByRole("button", { name: /^填写/ }).click();
	await page.waitForURL(/\/reports\/[^/]+\/edit/);
	await page.getByRole("radio", { name: /^完成/ }).check();
	await page.getByLabel("所属日期").fill("2024-08-15");
	await page.getByLabel("完成情况", { exact: true }).fill(narrative);
	if (figure) await page.getByRole("textbox", { name: /助餐点选址/ }).fill(figure);
	await page.getByRole("button", { name: "下一步：核对" }).click();
	await page.waitForURL(/\/check$/);
	await page.getByRole("button", { name: "提交" }).click();
	await page.waitForURL((url) => !url.pathname.endsWith("/check"));
	await expect(page.getByText("待审核").first()).toBeVisible();
}

/** A section opens what waits for its review, one after the other, and approves it; answers how many. */
async function approveAll(page: Page): Promise<number> {
	for (let approved = 0; ; approved++) {
		await page.goto("/reports?state=submitted");
		const waiting = page.locator("[data-records] [data-record]");
		if ((await waiting.count()) === 0) return approved;
		await waiting.first().getByRole("link").first().click();
		await page.waitForURL(/\/reports\/[0-9a-f-]{36}/);
		await page.getByRole("button", { name: "审核通过" }).click();
		await expect(page.getByText("已通过").first()).toBeVisible();
	}
}

test("an empty published plan reaches eleven approved reports, ten meal points and a finished milestone", async ({
	browser,
	baseURL,
}) => {
	test.setTimeout(600_000);
	const first = process.env.E2E_LIVE_ADMIN_PASSWORD;
	if (!first) throw new Error("E2E_LIVE_ADMIN_PASSWORD is not set: e2e/support/global-setup.ts sets it");

	await test.step("the administrator makes the accounts, and each chooses a password", async () => {
		const admin = await freshPage(browser, baseURL);
		await replaceOneTimePassword(admin, "admin", first);
		for (const person of people) {
			const oneTime = await createAccount(admin, person);
			const page = await freshPage(browser, baseURL);
			await replaceOneTimePassword(page, person[0], oneTime);
			await page.context().close();
		}
		await admin.context().close();
	});

	const relief = await pageOf(browser, baseURL, "jiuzhu");
	const elderly = await pageOf(browser, baseURL, "yanglao");

	await test.step("nothing has begun: the leader reads what is late", async () => {
		const leader = await pageOf(browser, baseURL, "juzhang");
		await expect(leader.locator("[data-sentence]")).toContainText("个项目中");
		await leader.context().close();
	});

	await test.step("the sections start a milestone and split ten meal points over ten towns", async () => {
		await relief.goto(`/milestones/${SURVEY}`);
		await relief.getByRole("button", { name: "开始", exact: true }).click();
		await expect(relief.getByText("进行中").first()).toBeVisible();
		await elderly.goto(`/targets/${SITES}`);
		for (const [, unit] of towns.slice(0, 10)) {
			await elderly.getByRole("textbox", { name: unit, exact: true }).fill("1");
		}
		await elderly.getByRole("button", { name: "定稿" }).click();
		await expect(elderly.getByText(/承办单位随之确定/).first()).toBeVisible();
	});

	await test.step("eleven towns report the survey, ten of them a site", async () => {
		for (const [index, [username, unit]] of towns.entries()) {
			const page = await pageOf(browser, baseURL, username);
			const narrative = `${unit}已逐户排摸低收入家庭居住安全，台账齐全。`;
			await submitCompletion(page, { project: "安居助困", narrative });
			if (index < 10) {
				const site = `${unit}助餐点选址已确定，产权清楚，面积符合要求。`;
				await submitCompletion(page, { project: "银发餐桌", narrative: site, figure: "１" });
			}
			await page.context().close();
		}
	});

	await test.step("the sections approve, and the milestone is finished", async () => {
		expect(await approveAll(relief)).toBe(11);
		expect(await approveAll(elderly)).toBe(10);
		await relief.goto(`/milestones/${SURVEY}`);
		await relief.getByRole("checkbox", { name: /排摸工作/ }).check();
		await relief.getByRole("button", { name: "标记完成" }).click();
		await expect(relief.getByText("逾期完成").first()).toBeVisible();
	});

	await test.step("the leader's figures follow from the reports", async () => {
		const leader = await pageOf(browser, baseURL, "juzhang");
		await leader.goto("/assignments?project=2024-p01&state=approved");
		await expect(leader.locator("[data-records] [data-record]")).toHaveCount(11);
		await leader.goto(`/targets/${SITES}`);
		await expect(leader.locator("[data-figure='10']").first()).toBeVisible();
		const values = await leader
			.locator("#actual [data-record], [data-records] [data-record]")
			.evaluateAll((rows) => rows.map((row) => Number(row.getAttribute("data-value") ?? 0)));
		expect(values.filter((value) => value === 1).length).toBeGreaterThanOrEqual(10);
		await leader.context().close();
	});
});

import type { Page } from "@playwright/test";
import { expect, expectAccessible, expectFitsWidth, signIn } from "../support/people";
import { SCREENS } from "../support/screens";
import { test } from "./installation";
import { FILES } from "./long-words";

// Every screen in the states that a demonstration does not have: before there is a plan, before anything has
// happened, with the longest of everything, and without its database. In this order, on one installation.

test.describe.configure({ mode: "serial" });

/** What was found on the way, so that one run tells all of it: a fault ends a serial file. */
class Troubles {
	readonly all: string[] = [];

	async collect(where: string, look: () => Promise<void>): Promise<void> {
		try {
			await look();
		} catch (error) {
			this.all.push(`${where}: ${error instanceof Error ? error.message : String(error)}`);
		}
	}
}

async function expectWhole(page: Page): Promise<void> {
	for (const [width, height] of [
		[1366, 768],
		[390, 844],
	] as const) {
		await page.setViewportSize({ width, height });
		// A chart takes a moment to follow the window.
		await expect(() => expectFitsWidth(page)).toPass({ timeout: 5_000 });
	}
	await expectAccessible(page);
}

test("before a plan is published, each role is told so", async ({ as, installation }) => {
	test.setTimeout(180_000);
	await installation.sql(`UPDATE "Plan" SET "state" = 'draft'`);
	for (const username of ["leader", "bangongshi", "jiuzhu", "laonian", "fenghuang"]) {
		const page = await as(username);
		for (const path of ["/", "/projects", "/milestones", "/units", "/assignments"]) {
			await page.goto(path);
			await expect(page.getByText("还没有发布年度计划"), `${username} ${path}`).toBeVisible();
		}
		await expectWhole(page);
	}
});

test("and when it is, nothing is due or late in the first days of the year", async ({ installation }) => {
	await installation.sql(`
		UPDATE "Plan" SET "state" = 'published';
		UPDATE "Target" SET "startOn" = '2024-03-01' WHERE "startOn" < '2024-03-01';
		UPDATE "Milestone" SET "endOn" = '2024-04-30', "dueOn" = '2024-04-30' WHERE "endOn" < '2024-04-30';
	`);
});

/** Who sees where what, while nothing has happened and nothing is due. */
const EMPTY: readonly (readonly [username: string, path: string, sentence: string])[] = [
	["leader", "/", "没有滞后或预警的事项"],
	["leader", "/", "未来30天没有到期的节点"],
	["leader", "/reports", "还没有报告"],
	["leader", "/reports?state=approved", "没有符合条件的报告"],
	["leader", "/projects?light=red", "没有符合条件的项目"],
	["leader", "/milestones?light=red", "没有符合条件的节点"],
	["leader", "/assignments?due=overdue", "没有符合条件的分解任务"],
	["leader", "/units/idle", "这个单位不承担本年度计划中的工作"],
	["leader", "/projects/2024-p01", "还没有可以查看的报告"],
	["leader", "/milestones/2024-p01-m1", "还没有记录"],
	["leader", "/targets/2024-p07-t1", "还没有分解到单位"],
	["jiuzhu", "/", "目前没有待办事项"],
	["idlesection", "/", "今年没有由本单位牵头的项目"],
	["idle", "/", "本月没有需要填报的事项"],
	["idle", "/projects", "没有您能查看的项目"],
	["idle", "/milestones", "没有您能查看的节点"],
	["fenghuang", "/", "还没有审核通过的报告"],
	["fenghuang", "/reports", "要填的事项在工作台"],
	["admin", "/admin/users?q=nobody", "没有符合条件的账号"],
	["auditor", "/audit?who=nobody", "没有符合条件的记录"],
];

test("nothing yet: each page says why it is empty, and what to do", async ({ as }) => {
	test.setTimeout(300_000);
	const troubles = new Troubles();
	for (const [username, path, sentence] of EMPTY) {
		await troubles.collect(`${username} ${path}`, async () => {
			const page = await as(username);
			await page.goto(path);
			await expect(page.getByText(sentence).first()).toBeVisible({ timeout: 5_000 });
			await expectWhole(page);
			await page.close();
		});
	}
	expect(troubles.all).toEqual([]);
});

test("the longest of everything: every screen holds it", async ({ as, installation }) => {
	test.setTimeout(480_000);
	const reportId = await installation.fill("long");
	expect(reportId).toMatch(/^[0-9a-f-]{36}$/);
	const reports = [
		["fenghuang", ["", "/edit", "/check"].map((part) => `/reports/${reportId}${part}`)],
		["jiuzhu", [`/reports/${reportId}`]],
	] as const;
	const troubles = new Troubles();
	for (const [username, paths] of [...SCREENS, ...reports]) {
		const page = await as(username);
		for (const path of paths) {
			await troubles.collect(`${username} ${path}`, async () => {
				const response = await page.goto(path);
				expect(response?.status()).toBe(200);
				if (path.includes(reportId)) await expect(page.getByText(FILES[19] ?? "")).toBeVisible();
				await expectWhole(page);
			});
		}
	}
	expect(troubles.all).toEqual([]);
});

test("what was typed is kept when the database is gone, and is taken once it is back", async ({
	as,
	installation,
}) => {
	test.setTimeout(240_000);
	const page = await as("jiuzhu");
	await page.goto("/milestones/2024-p01-m1");
	const note = page.getByLabel("说明").first();
	const start = page.getByRole("button", { name: "开始", exact: true });
	await note.fill("已召开推进会。");

	await installation.stopDatabase();
	await start.click();
	const refusal = page.getByText(/系统没有响应.*请稍后原样再提交一次.*编号/);
	await expect(refusal).toBeVisible({ timeout: 60_000 });
	await expect(note).toHaveValue("已召开推进会。");
	await expectFitsWidth(page);

	await installation.startDatabase();
	await expect(async () => {
		await start.click();
		await expect(page.getByText("进行中").first()).toBeVisible({ timeout: 10_000 });
	}).toPass({ timeout: 60_000 });
});

test("without its database a page gives a way on, and works again by itself", async ({
	browser,
	baseURL,
	installation,
}) => {
	test.setTimeout(240_000);
	const context = await browser.newContext({ baseURL, locale: "zh-CN" });
	const page = await context.newPage();
	await signIn(page, "leader");
	const stranger = await (await browser.newContext({ baseURL, locale: "zh-CN" })).newPage();
	await stranger.goto("/login");

	await installation.stopDatabase();
	await stranger.getByLabel("用户名").fill("leader");
	await stranger.getByLabel("密码").fill("wrong");
	await stranger.getByRole("button", { name: "登录" }).click();
	await expect(stranger.getByText("系统暂时没有响应")).toBeVisible({ timeout: 60_000 });
	await expect(stranger.getByLabel("用户名")).toHaveValue("leader");
	await stranger.context().close();
	await page.goto("/projects");
	await expect(page.getByRole("heading", { name: "这个页面暂时打不开" })).toBeVisible({ timeout: 60_000 });
	await expect(page.locator("code")).not.toBeEmpty();
	await expect(page.getByRole("link", { name: "回到首页" })).toBeVisible();
	await expectWhole(page);

	await installation.startDatabase();
	await expect(async () => {
		await page.goto("/projects");
		await expect(page.getByRole("heading", { name: "项目", level: 1 })).toBeVisible({ timeout: 5_000 });
	}).toPass({ timeout: 60_000 });
	await context.close();
});

import { type BrowserContext, chromium, type Page } from "@playwright/test";
import { DEMO_PASSWORD } from "../../../prisma/demo/accounts";
import { CHROMIUM_ARGS, ensureChromium, findChromium } from "../../../scripts/runtime/chromium";
import type { Findings } from "./findings";

const MILESTONE = "/milestones/2024-p08-m2";
const TYPED = "停电前写下的话";

export interface BrowserView {
	/** A page and a form, as a person sees them. */
	lookWhileSilent(findings: Findings): Promise<void>;
	/** The same form again, untouched, when the database is back. */
	saveAfterwards(findings: Findings): Promise<void>;
	close(): Promise<void>;
}

/** A real browser in which a section's person has a form open. */
export async function openBrowser(origin: string): Promise<BrowserView> {
	ensureChromium();
	const browser = await chromium.launch({ executablePath: findChromium() ?? undefined, args: CHROMIUM_ARGS });
	const context = await browser.newContext({ baseURL: origin, locale: "zh-CN" });
	const form = await signedIn(context);
	await form.goto(MILESTONE);
	await form.getByRole("textbox", { name: /^说明/ }).fill(TYPED);
	return {
		lookWhileSilent: async (findings) => {
			await form.getByRole("button", { name: "只保存任务勾选" }).click();
			const summary = form.getByText("系统没有响应，不能确定这次操作是否已保存").first();
			await expectShown(findings, "a form says what to do", summary.waitFor({ timeout: 10_000 }));
			const kept = await form.getByRole("textbox", { name: /^说明/ }).inputValue();
			findings.expect(kept === TYPED, "the form keeps what was typed", kept);
			const page = await context.newPage();
			const title = page.getByRole("heading", { name: "这个页面暂时打不开" });
			const shown = page.goto("/projects").then(() => title.waitFor({ timeout: 10_000 }));
			await expectShown(findings, "a page says that it cannot be opened", shown);
			await page.close();
		},
		saveAfterwards: async (findings) => {
			await form.getByRole("button", { name: "只保存任务勾选" }).click();
			// Words without a move are refused by the rules: the form reached them, and is still whole.
			const answered = form.getByText("系统没有响应").first().waitFor({ state: "detached", timeout: 10_000 });
			await expectShown(findings, "the same form is answered afterwards", answered);
			const kept = await form.getByRole("textbox", { name: /^说明/ }).inputValue();
			findings.expect(kept === TYPED, "and still keeps what was typed", kept);
		},
		close: () => browser.close(),
	};
}

async function signedIn(context: BrowserContext): Promise<Page> {
	const page = await context.newPage();
	await page.goto("/login");
	await page.getByLabel("用户名").fill("weibao");
	await page.getByLabel("密码").fill(DEMO_PASSWORD);
	await page.getByRole("button", { name: "登录" }).click();
	await page.waitForURL((url) => url.pathname !== "/login");
	return page;
}

async function expectShown(findings: Findings, sentence: string, shown: Promise<unknown>): Promise<void> {
	const began = performance.now();
	const fault = await shown.then(() => null, String);
	findings.expect(fault === null, sentence, fault ?? `${((performance.now() - began) / 1000).toFixed(1)} s`);
}

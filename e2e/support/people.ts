import AxeBuilder from "@axe-core/playwright";
import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";

export { expect };

const PASSWORD = "Demo-2024-plan";

type StorageState = Awaited<ReturnType<BrowserContext["storageState"]>>;

/** Sessions are made once per worker and account: signing in costs an argon2 hash. */
const states = new Map<string, StorageState>();

/** Signs in through the form, as a person does, and lands on the person's own page. */
export async function signIn(page: Page, username: string, password = PASSWORD): Promise<void> {
	await page.goto("/login");
	await page.getByLabel("用户名").fill(username);
	await page.getByLabel("密码").fill(password);
	await page.getByRole("button", { name: "登录" }).click();
	await page.waitForURL((url) => url.pathname !== "/login");
}

interface Fixtures {
	/** A page in which the account is signed in. A console error or a failed page fails the test. */
	as(username: string, options?: { width?: number; height?: number; password?: string }): Promise<Page>;
}

export const test = base.extend<Fixtures>({
	as: async ({ browser, baseURL }, use) => {
		const contexts: BrowserContext[] = [];
		const faults: string[] = [];
		await use(async (username, { width = 1366, height = 768, password } = {}) => {
			const key = `${baseURL} ${username}`;
			let storageState = states.get(key);
			if (!storageState) {
				const context = await browser.newContext({ baseURL, locale: "zh-CN" });
				await signIn(await context.newPage(), username, password);
				storageState = await context.storageState();
				states.set(key, storageState);
				await context.close();
			}
			const context = await browser.newContext({
				baseURL,
				storageState,
				viewport: { width, height },
				locale: "zh-CN",
				timezoneId: "Asia/Shanghai",
			});
			contexts.push(context);
			const page = await context.newPage();
			watch(page, faults);
			return page;
		});
		for (const context of contexts) await context.close();
		expect(faults, "console errors and uncaught exceptions").toEqual([]);
	},
});

function watch(page: Page, faults: string[]): void {
	page.on("pageerror", (error) => faults.push(`${page.url()}: ${error.message}`));
	page.on("console", (message) => {
		// A refused page answers 404 and a refused document 422, by design; the browser reports an error of loading.
		const expected = /status of (404|422)/.test(message.text());
		if (message.type() === "error" && !expected) faults.push(`${page.url()}: ${message.text()}`);
	});
}

/** No serious or critical finding of axe on the page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
	const { violations } = await new AxeBuilder({ page }).analyze();
	const grave = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
	const told = grave.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`);
	expect(told, `axe on ${page.url()}`).toEqual([]);
}

/** The page fits its width: nothing but marked regions scrolls sideways. */
export async function expectFitsWidth(page: Page): Promise<void> {
	const overflow = () =>
		page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
	// Charts follow a new width in their own time. Soft, so that one run tells all the places.
	await expect
		.configure({ soft: true })
		.poll(overflow, { message: `horizontal overflow of ${page.url()}`, timeout: 5_000 })
		.toBeLessThanOrEqual(0);
}

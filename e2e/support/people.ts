import AxeBuilder from "@axe-core/playwright";
import { type Browser, type BrowserContext, test as base, expect, type Page } from "@playwright/test";

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
	/** The same in a browser that this worker keeps: for tests that only look, as its scripts are loaded once. */
	looks(username: string): Promise<Page>;
}

interface Kept {
	/** By server and account. */
	lookers: Map<string, BrowserContext>;
}

const DESKTOP = { width: 1366, height: 768 };
const HERE = { locale: "zh-CN", timezoneId: "Asia/Shanghai" };

/** The state of a browser in which the account is signed in. */
async function signedIn(
	browser: Browser,
	baseURL: string | undefined,
	username: string,
	password?: string,
): Promise<StorageState> {
	const key = `${baseURL} ${username}`;
	const known = states.get(key);
	if (known) return known;
	const context = await browser.newContext({ baseURL, locale: "zh-CN" });
	await signIn(await context.newPage(), username, password);
	const storageState = await context.storageState();
	states.set(key, storageState);
	await context.close();
	return storageState;
}

export const test = base.extend<Fixtures, Kept>({
	lookers: [
		// biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern.
		async ({}, use) => {
			const lookers = new Map<string, BrowserContext>();
			await use(lookers);
			for (const context of lookers.values()) await context.close();
		},
		{ scope: "worker" },
	],
	as: async ({ browser, baseURL }, use) => {
		const contexts: BrowserContext[] = [];
		const faults: string[] = [];
		await use(async (username, { width = DESKTOP.width, height = DESKTOP.height, password } = {}) => {
			const storageState = await signedIn(browser, baseURL, username, password);
			const viewport = { width, height };
			const context = await browser.newContext({ ...HERE, baseURL, storageState, viewport });
			contexts.push(context);
			const page = await context.newPage();
			watch(page, faults);
			return page;
		});
		for (const context of contexts) await context.close();
		expect(faults, "console errors and uncaught exceptions").toEqual([]);
	},
	looks: async ({ browser, baseURL, lookers }, use) => {
		const pages: Page[] = [];
		const faults: string[] = [];
		await use(async (username) => {
			const key = `${baseURL} ${username}`;
			let context = lookers.get(key);
			if (!context) {
				const storageState = await signedIn(browser, baseURL, username);
				context = await browser.newContext({ ...HERE, baseURL, storageState, viewport: DESKTOP });
				lookers.set(key, context);
			}
			const page = await context.newPage();
			pages.push(page);
			watch(page, faults);
			return page;
		});
		for (const page of pages) await page.close();
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
	// Its other mode opens a page of its own for each look, for the sake of frames from elsewhere: we have none.
	// What passed is not read, and listing its every element would take as long as looking.
	const look = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });
	const { violations } = await look.analyze();
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

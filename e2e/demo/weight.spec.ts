import type { Page } from "@playwright/test";
import { expect, test } from "../support/people";

// What a page ships in compressed JavaScript. The measure of the framework alone is an empty page of Next 16.4
// with React 19 without its legacy polyfill, which no browser that runs the application loads.

const FRAMEWORK_KB = 135;
const PAGE_KB = 45;
const CHARTS_KB = 130;

/** Compressed kilobytes of the scripts that a first visit to the page loads, without their headers. */
async function scriptWeight(page: Page, path: string): Promise<number> {
	const session = await page.context().newCDPSession(page);
	await session.send("Network.setCacheDisabled", { cacheDisabled: true });
	await page.goto(path, { waitUntil: "networkidle" });
	const bytes = await page.evaluate(() =>
		performance
			.getEntriesByType("resource")
			.filter((entry) => entry instanceof PerformanceResourceTiming)
			.filter((entry) => new URL(entry.name).pathname.endsWith(".js"))
			.reduce((sum, entry) => sum + entry.encodedBodySize, 0),
	);
	expect(bytes).toBeGreaterThan(0);
	await session.detach();
	return bytes / 1000;
}

const pages: readonly (readonly [username: string, path: string])[] = [
	["leader", "/"],
	["leader", "/projects/2024-p07"],
	["leader", "/milestones"],
	["leader", "/assignments"],
	["jiuzhu", "/"],
	["jiuzhu", "/milestones/2024-p02-m2"],
	["jiuzhu", "/reports"],
	["leyu", "/"],
	["admin", "/admin/users"],
	["admin", "/admin/users/new"],
	["auditor", "/audit"],
];

for (const [username, path] of pages) {
	test(`${path} of ${username} ships little JavaScript`, async ({ as }) => {
		const weight = await scriptWeight(await as(username), path);
		expect(weight, `${path}: ${weight.toFixed(0)} kB`).toBeLessThan(FRAMEWORK_KB + PAGE_KB);
	});
}

test("the page that draws a chart loads it after the text, within its own limit", async ({ as }) => {
	const page = await as("yanglao");
	const weight = await scriptWeight(page, "/targets/2024-p07-t1");
	expect(weight, `${weight.toFixed(0)} kB`).toBeLessThan(FRAMEWORK_KB + PAGE_KB + CHARTS_KB);
});

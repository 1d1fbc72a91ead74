import type { Page } from "@playwright/test";
import { expect, test } from "../support/people";

interface Figure {
	readonly href: string;
	readonly figure: string;
	readonly name: string;
}

/** Every number of the leader's screen that opens the records behind it. */
async function figuresOn(page: Page): Promise<Figure[]> {
	return page.locator("a[data-figure]").evaluateAll((links) =>
		links.map((link) => ({
			href: link.getAttribute("href") ?? "",
			figure: link.getAttribute("data-figure") ?? "",
			name: link.getAttribute("aria-label") ?? link.textContent ?? "",
		})),
	);
}

/** What the listed records add up to: their number, the sum of their values, or Σ numerator / Σ denominator. */
async function sumOfRecords(page: Page, anchor: string): Promise<number> {
	const scope =
		anchor && (await page.locator(`${anchor} [data-records], ${anchor}[data-records]`).count()) > 0;
	const list = scope
		? page.locator(`${anchor} [data-records], ${anchor}[data-records]`).first()
		: page.locator("[data-records]").first();
	await expect(list, "the opened page marks its list of records").toBeAttached();
	return list.evaluate((element) => {
		const rows = [...element.querySelectorAll("[data-record]")];
		if (rows.some((row) => row.hasAttribute("data-denominator"))) {
			const sum = (name: string) =>
				rows.reduce((total, row) => total + Number(row.getAttribute(name) ?? 0), 0);
			return (sum("data-numerator") / sum("data-denominator")) * 100;
		}
		return rows.reduce((total, row) => total + Number(row.getAttribute("data-value") ?? 1), 0);
	});
}

function groupedByPage(figures: readonly Figure[]): Map<string, Figure[]> {
	const groups = new Map<string, Figure[]>();
	for (const figure of figures) {
		const path = figure.href.split("#")[0] ?? figure.href;
		groups.set(path, [...(groups.get(path) ?? []), figure]);
	}
	return groups;
}

test("every number of the leader's screen opens records that add up to it", async ({ as }) => {
	test.setTimeout(420_000);
	const page = await as("leader");
	await page.goto("/");
	const figures = await figuresOn(page);
	expect(figures.length, "the screen offers its numbers as links").toBeGreaterThan(60);

	// A page is opened once for all numbers that lead to it; an anchor says which of its lists is meant.
	const byPage = groupedByPage(figures);
	for (const [path, led] of byPage) {
		const response = await page.goto(path);
		expect(response?.status(), path).toBe(200);
		for (const { href, figure, name } of led) {
			const shown = Number(figure);
			expect(Number.isFinite(shown), `${name} has a figure`).toBe(true);
			// Rates are shown with one decimal.
			expect(await sumOfRecords(page, new URL(href, page.url()).hash), `${name} → ${href}`).toBeCloseTo(
				shown,
				1,
			);
		}
	}
});

test("the parts of the sentence add up to the number of projects", async ({ as }) => {
	const page = await as("leader");
	await page.goto("/");
	const sentence = page.locator("[data-sentence]");
	const numbers = await sentence
		.locator("a[data-figure]")
		.evaluateAll((links) => links.map((link) => Number(link.getAttribute("data-figure"))));
	const [total, ...parts] = numbers;
	expect(total).toBe(10);
	expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total);
});

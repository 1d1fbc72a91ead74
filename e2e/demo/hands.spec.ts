import type { Page } from "@playwright/test";
import { expect, expectFitsWidth, test } from "../support/people";
import { SCREENS } from "../support/screens";

// Every screen by keyboard alone, at 200 % zoom of 1366×768, and on paper.

/** A4 upright at 96 dots an inch, less the margins of 1 cm that browsers print with. */
const PAPER = { width: 718, height: 1047 };

/** What the keyboard must reach: everything that can be clicked and is shown. */
const ACTABLE =
	"a[href], button:not([disabled]), input:not([type=hidden]):not([disabled]), select, textarea, summary";

interface Walk {
	/** Things that can be clicked and that Tab did not come to. */
	readonly missed: readonly string[];
	/** Things that Tab came to and that do not show it. */
	readonly unseen: readonly string[];
}

/** Goes through the page with Tab, as who has no mouse does, until the focus leaves it. */
async function walk(page: Page): Promise<Walk> {
	await page.evaluate((selector) => {
		const isShown = (element: Element) =>
			element.checkVisibility({ checkVisibilityCSS: true }) && element.getClientRects().length > 0;
		const all = [...document.querySelectorAll(selector)].filter(isShown);
		// Of a group of radio buttons Tab reaches one; the arrows go through the rest.
		const radios = new Set<string>();
		for (const element of all) {
			const radio = element instanceof HTMLInputElement && element.type === "radio" ? element.name : null;
			if (radio !== null && radios.has(radio)) continue;
			if (radio !== null) radios.add(radio);
			if (element.getAttribute("tabindex") !== "-1") element.setAttribute("data-wanted", radio ?? "");
		}
	}, ACTABLE);
	const unseen: string[] = [];
	for (let step = 0; step < 1500; step++) {
		await page.keyboard.press("Tab");
		const found = await page.evaluate(() => {
			const at = document.activeElement;
			if (!at || at === document.body) return null;
			// A date field is several stops in one element; only the first element again is the end.
			const first = document.querySelector("[data-first]");
			const before = first === at && document.querySelectorAll("[data-reached]").length > 1;
			if (!first) at.setAttribute("data-first", "");
			at.setAttribute("data-reached", "");
			const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(at);
			const shows = (outlineStyle !== "none" && outlineWidth !== "0px") || boxShadow !== "none";
			return { before, shows, html: at.outerHTML.slice(0, 160) };
		});
		if (!found || found.before) break;
		if (!found.shows) unseen.push(found.html);
	}
	const missed = await page.evaluate(() => {
		const radioReached = (name: string | null) =>
			name !== null && name !== "" && document.querySelector(`input[name="${name}"][data-reached]`) !== null;
		return [...document.querySelectorAll("[data-wanted]:not([data-reached])")]
			.filter((element) => element.checkVisibility({ checkVisibilityCSS: true }))
			.filter((element) => !radioReached(element.getAttribute("data-wanted")))
			.map((element) => element.outerHTML.slice(0, 160));
	});
	return { missed, unseen };
}

/** A kind of screen is gone through once for each way of looking at it: a bench for each who has one, a list once. */
const seen = new Set<string>();
function firstOfItsKind(username: string, path: string): boolean {
	const kind = path === "/" ? `/ ${username}` : path.replace(/2024-p\d\d(-[mt]\d+)?/, "").replace(/\?.*/, "");
	return !seen.has(kind) && seen.add(kind).has(kind);
}

const KINDS = SCREENS.map(
	([username, paths]) => [username, paths.filter((path) => firstOfItsKind(username, path))] as const,
).filter(([, paths]) => paths.length > 0);

for (const [username, paths] of KINDS) {
	for (const path of paths) {
		test(`${username} ${path} is reached by Tab, is whole at 200 % and on paper`, async ({ looks }) => {
			// The leader's screen has some four hundred stops.
			test.setTimeout(240_000);
			const page = await looks(username);
			await page.setViewportSize({ width: 1366, height: 768 });
			await page.goto(path);
			const { missed, unseen } = await walk(page);
			expect.soft(missed, `${path}: out of the keyboard's reach`).toEqual([]);
			expect.soft(unseen, `${path}: the focus is not to be seen`).toEqual([]);

			await page.setViewportSize({ width: 683, height: 384 });
			await expectFitsWidth(page);

			await page.setViewportSize(PAPER);
			await page.emulateMedia({ media: "print" });
			await expectFitsWidth(page);
			const heads = await page
				.locator("main thead")
				.evaluateAll((all) => all.map((one) => getComputedStyle(one).display));
			expect(
				heads.every((display) => display === "table-header-group"),
				`${path}: head rows repeat`,
			).toBe(true);
			await expect(page.locator("main").getByRole("button").filter({ visible: true })).toHaveCount(0);
			await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
		});
	}
}

test("a milestone is moved and a dialog is left without a mouse", async ({ as }) => {
	const page = await as("jiuzhu");
	await page.goto("/milestones/2024-p02-m2");
	await page.keyboard.press("Tab");
	// The first stop leads past the navigation.
	await expect(page.getByRole("link", { name: /跳到|跳过/ })).toBeFocused();
	await page.keyboard.press("Enter");
	await page.keyboard.press("Tab");
	const inMain = await page.evaluate(() => document.querySelector("main")?.contains(document.activeElement));
	expect(inMain).toBe(true);
});

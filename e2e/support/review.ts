import type { Page } from "@playwright/test";
import { expect } from "./people";

// How a person goes through a project of an import under review, with the keyboard.

export const projectOf = (importId: string, number: number) =>
	`/plans/imports/${importId}/projects/${number}`;

export const windowOf = (page: Page, number: number) =>
	page.getByRole("listitem", { name: `节点 ${number}`, exact: true });

/** Opens a fold of a window's; answers its form. */
export async function unfold(page: Page, number: number, word: string, form: string) {
	const item = windowOf(page, number);
	await item.locator("summary", { hasText: word }).focus();
	await page.keyboard.press("Enter");
	return item.getByRole("form", { name: form });
}

/** Presses a button and waits until what it did is told. */
export async function press(page: Page, name: string | RegExp, told: string) {
	await page.getByRole("button", { name }).first().focus();
	await page.keyboard.press("Enter");
	await expect(page.getByText(told).last()).toBeVisible();
}

/** What was corrected so far. */
export const madeOf = (page: Page) => page.getByRole("region", { name: /^已作的修改/ }).getByRole("listitem");

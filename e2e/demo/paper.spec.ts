import { expect, test } from "../support/people";

// What paper would lose or say wrongly, beyond what hands.spec.ts looks at on every screen.

test("the sum of a table is printed once, below its last row", async ({ as }) => {
	const page = await as("leader");
	await page.emulateMedia({ media: "print" });
	for (const path of ["/", "/projects/2024-p02", "/targets/2024-p07-t1"]) {
		await page.goto(path);
		const feet = page.locator("main .data-table tfoot");
		await expect(feet.first(), path).toBeVisible();
		// A footer group is repeated on every page, as if it were the sum of that page.
		const displays = await feet.evaluateAll((all) => all.map((foot) => getComputedStyle(foot).display));
		expect(new Set(displays), path).toEqual(new Set(["table-row-group"]));
	}
});

test("what is folded away on the screen is printed, because paper cannot be unfolded", async ({ as }) => {
	const auditor = await as("auditor");
	await auditor.emulateMedia({ media: "print" });
	await auditor.goto("/audit?action=report.return");
	await expect(auditor.getByText(/^涉及：/).first()).toBeVisible();
	const leader = await as("leader");
	await leader.emulateMedia({ media: "print" });
	await leader.goto("/targets/2024-p07-t1");
	await expect(leader.getByRole("columnheader", { name: "阶段目标（户）" })).toBeVisible();
});

test("sentences are printed to their end", async ({ as }) => {
	const page = await as("leader");
	await page.emulateMedia({ media: "print" });
	await page.setViewportSize({ width: 718, height: 1047 });
	for (const [path, part] of [
		["/", "#attention"],
		["/projects", "[data-records]"],
		["/milestones", "[data-records]"],
	] as const) {
		await page.goto(path);
		const cut = await page.locator(`${part} *`).evaluateAll((all) =>
			all
				.filter((one) => getComputedStyle(one).overflow === "hidden" && !one.closest(".sr-only"))
				.filter((one) => one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1)
				.map((one) => one.textContent),
		);
		expect(cut, path).toEqual([]);
	}
});

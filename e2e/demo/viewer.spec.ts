import type { Page } from "@playwright/test";
import { expect, expectAccessible, expectFitsWidth, test } from "../support/people";

// Files in the page: pictures and PDF open over it, everything goes through the authorised route.

const MILESTONE = "/milestones/2024-p10-m6";
const NAME = `方案 "定稿" 100%；😀.pdf`;

/** One page with nothing but a filled square, so that it needs no font. */
const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents 4 0 R>>endobj
4 0 obj<</Length 34>>stream
0.1 0.2 0.4 rg 50 50 200 200 re f

endstream endobj
trailer<</Root 1 0 R>>
%%EOF
`;

async function attach(page: Page, name: string, mimeType: string, content: string): Promise<void> {
	await page.setInputFiles("input[type=file]", { name, mimeType, buffer: Buffer.from(content) });
	await expect(page.getByRole("button", { name: `移除 ${name}` })).toBeVisible();
}

test("evidence is added, seen in the page, saved under its own name and taken off again", async ({ as }) => {
	const lead = await as("jiuzhuzhan");
	await lead.goto(MILESTONE);
	await attach(lead, NAME, "application/pdf", PDF);
	await attach(lead, "清单.csv", "text/csv", "镇,户数\n凤凰镇,150\n");
	const files = lead.getByRole("region", { name: /佐证材料/ });
	const viewer = lead.getByRole("dialog");

	const picture = files.getByRole("link", { name: /揭牌仪式/ });
	await picture.focus();
	await lead.keyboard.press("Enter");
	await expect(viewer.getByRole("heading", { name: "揭牌仪式.png" })).toBeVisible();
	await expect(viewer.getByRole("img", { name: "揭牌仪式.png" })).toHaveJSProperty("naturalWidth", 960);
	await expect(viewer.getByText("第 1 个，共 2 个")).toBeVisible();
	await expectAccessible(lead);

	await lead.keyboard.press("ArrowRight");
	await expect(viewer.getByRole("heading", { name: NAME })).toBeVisible();
	await expect(viewer.getByText("第 2 个，共 2 个")).toBeVisible();
	await expect(viewer.getByRole("button", { name: "下一个" })).toHaveAttribute("aria-disabled", "true");
	await lead.keyboard.press("ArrowRight");
	await expect(viewer.getByRole("heading", { name: NAME })).toBeVisible();
	// Where the browser has a viewer of its own. A frame that is refused would be a console error, and fail.
	const shown = await lead.evaluate(() => navigator.pdfViewerEnabled);
	const frame = viewer.locator("iframe");
	if (shown) await expect(frame).toHaveAttribute("title", NAME);
	else await expect(viewer.getByText("请下载后查看")).toBeVisible();
	// Chromium's viewer lives in a frame of its own below ours.
	const viewers = () => lead.frames().filter((inner) => inner.url().startsWith("chrome-extension:")).length;
	if (shown) await expect.poll(viewers).toBe(1);
	const saving = lead.waitForEvent("download");
	await viewer.getByRole("link", { name: "下载" }).click();
	expect((await saving).suggestedFilename()).toBe(NAME.replaceAll('"', "_"));

	await lead.keyboard.press("Escape");
	await expect(viewer).toBeHidden();
	await expect(picture).toBeFocused();

	const savingTable = lead.waitForEvent("download");
	await files.getByRole("link", { name: /清单\.csv/ }).click();
	expect((await savingTable).suggestedFilename()).toBe("清单.csv");

	for (const name of [NAME, "清单.csv"]) {
		await lead.getByRole("button", { name: `移除 ${name}` }).click();
		await expect(lead.getByRole("button", { name: `移除 ${name}` })).toBeHidden();
	}
});

test("on a telephone the viewer fills the screen and is closed by touch", async ({ as }) => {
	const leader = await as("leader", { width: 390, height: 844 });
	await leader.goto(MILESTONE);
	await leader.getByRole("link", { name: /揭牌仪式/ }).click();
	const viewer = leader.getByRole("dialog");
	await expect(viewer.getByRole("img", { name: "揭牌仪式.png" })).toHaveJSProperty("naturalWidth", 960);
	await expectFitsWidth(leader);
	expect((await viewer.boundingBox())?.width).toBe(390);
	await viewer.getByRole("button", { name: "关闭" }).click();
	await expect(viewer).toBeHidden();
});

test("the route serves nobody else, and says how it may be used", async ({ as, request }) => {
	const leader = await as("leader");
	await leader.goto(MILESTONE);
	const href = (await leader.getByRole("link", { name: /揭牌仪式/ }).getAttribute("href")) ?? "";
	expect(href).toMatch(/^\/api\/files\/[0-9a-f-]{36}$/);
	const served = await leader.request.get(href);
	expect(served.status()).toBe(200);
	expect(served.headers()).toMatchObject({
		"cache-control": "private, no-store",
		"content-type": "image/png",
		"x-content-type-options": "nosniff",
		"content-security-policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
		"content-disposition":
			"inline; filename=\"____.png\"; filename*=UTF-8''%E6%8F%AD%E7%89%8C%E4%BB%AA%E5%BC%8F.png",
	});
	expect((await leader.request.head(href)).headers()["content-length"]).toBe(
		served.headers()["content-length"],
	);

	expect((await request.get(href)).status()).toBe(401);
	const stranger = await as("leyu");
	const missing = "/api/files/00000000-0000-4000-8000-000000000000";
	const refused = await Promise.all([href, missing].map((path) => stranger.request.get(path)));
	expect(refused.map((answer) => answer.status())).toEqual([404, 404]);
	const [forbidden, absent] = await Promise.all(refused.map((answer) => answer.text()));
	expect(forbidden).toBe(absent);
});

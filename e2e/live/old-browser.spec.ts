import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "@playwright/test";
import chromium109 from "@sparticuz/chromium";

// Offices still run Chromium 109, the last one for Windows 7. This is that browser, not the tests' own.

const run = promisify(execFile);

const HEADLESS = [
	"--headless",
	"--no-sandbox",
	"--disable-gpu",
	"--disable-dev-shm-usage",
	"--single-process",
	"--no-zygote",
	"--virtual-time-budget=5000",
];

/**
 * The page as the old browser leaves it, after its scripts have run. In a single process, the only way in which
 * this build runs everywhere, it sometimes ends before it has said anything: then it is asked again.
 */
async function seenBy(executable: string, url: string): Promise<string> {
	for (let attempt = 1; ; attempt++) {
		const asked = run(executable, [...HEADLESS, "--dump-dom", url], { timeout: 30_000 });
		const html = await asked.then(
			({ stdout }) => stdout,
			() => "",
		);
		if (html !== "" || attempt === 5) return html;
	}
}

test("a browser older than Chromium 111 is told so, whatever page it opens", async ({ baseURL }) => {
	const executable = await chromium109.executablePath();
	const itself = "data:text/html,<script>document.write(navigator.userAgent)</script>";
	expect(await seenBy(executable, itself)).toContain("HeadlessChrome/109.");
	for (const path of ["/login", "/projects", "/old-browser.html"]) {
		const html = await seenBy(executable, `${baseURL}${path}`);
		expect(html, path).toContain("这个浏览器版本太旧，无法打开本系统");
		expect(html, path).toContain("Chrome 或 Edge 111 及以上");
	}
});

test("a current browser is not sent away", async ({ page }) => {
	await page.goto("/login");
	await page.waitForLoadState("networkidle");
	expect(new URL(page.url()).pathname).toBe("/login");
	await expect(page.getByLabel("用户名")).toBeVisible();
});

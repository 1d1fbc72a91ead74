import { defineConfig } from "@playwright/test";
import { CHROMIUM_ARGS, findChromium } from "./scripts/runtime/chromium";

const executablePath = findChromium();
if (!executablePath) {
	throw new Error("No Chromium: npx playwright install chromium, or apt-get install chromium fonts-noto-cjk");
}

/** What these write would change what the others look at. */
const ACTING = ["workflow.spec.ts", "who-sees-what.spec.ts", "import-review.spec.ts", "import.spec.ts"];

export default defineConfig({
	testDir: "e2e",
	globalSetup: "./e2e/support/global-setup.ts",
	outputDir: "test-results",
	// A page waits for its server and its database as often as for the browser: three keep two cores busy.
	workers: 3,
	forbidOnly: true,
	timeout: 90_000,
	expect: { timeout: 15_000 },
	reporter: [["list"]],
	use: {
		locale: "zh-CN",
		timezoneId: "Asia/Shanghai",
		viewport: { width: 1366, height: 768 },
		screenshot: "only-on-failure",
		// A trace keeps the page at every step: it doubles what a walk through four hundred stops costs.
		trace: process.env.E2E_TRACE ? "retain-on-failure" : "off",
		launchOptions: { executablePath, args: CHROMIUM_ARGS },
	},
	projects: [
		// The addresses are those of the servers that e2e/support/global-setup.ts has started.
		{
			name: "demo",
			testDir: "e2e/demo",
			testIgnore: ACTING,
			// They only look, so any of them may go beside any other.
			fullyParallel: true,
			use: { baseURL: process.env.E2E_DEMO_URL },
		},
		{
			// These act: figures that are being added up meanwhile would change under the other tests.
			name: "demo-acts",
			testDir: "e2e/demo",
			testMatch: ACTING,
			dependencies: ["demo"],
			use: { baseURL: process.env.E2E_DEMO_URL },
		},
		{ name: "live", testDir: "e2e/live", use: { baseURL: process.env.E2E_LIVE_URL } },
		// These start an installation of their own: they empty it, fill it and take its database away.
		{ name: "states", testDir: "e2e/states" },
	],
});

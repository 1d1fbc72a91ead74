import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";
import { Fault } from "./fault";

const OF_THE_SYSTEM = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** Arguments without which Chromium does not run as root, or speaks to servers of its maker. */
export const CHROMIUM_ARGS = [
	"--no-sandbox",
	"--disable-quic",
	"--disable-background-networking",
	"--disable-component-update",
];

/** Playwright's own Chromium, else the system's; null when there is none. */
export function findChromium(): string | null {
	return [chromium.executablePath(), ...OF_THE_SYSTEM].find((path) => existsSync(path)) ?? null;
}

/** Makes sure that there is a Chromium and a font with Chinese characters; installs them as root on Debian. */
export function ensureChromium(): void {
	const missing = [...(findChromium() ? [] : ["chromium"]), ...(hasChineseFont() ? [] : ["fonts-noto-cjk"])];
	if (missing.length === 0) return;
	const explanation = `The browser tests need ${missing.join(" and ")}: apt-get install ${missing.join(" ")} (or npx playwright install chromium).`;
	if (process.getuid?.() !== 0 || spawnSync("apt-get", ["--version"]).status !== 0)
		throw new Fault(explanation);
	console.log(`  installing ${missing.join(" and ")}`);
	for (const args of [["update"], ["install", "-y", "--no-install-recommends", ...missing]]) {
		const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
		const done = spawnSync("apt-get", ["-qq", ...args], { encoding: "utf8", env });
		if (done.status !== 0) throw new Fault(`${explanation}\n${done.stderr}`);
	}
	if (!findChromium()) throw new Fault(explanation);
}

function hasChineseFont(): boolean {
	// fc-list comes with Chromium; without either, the font is asked for as well.
	return spawnSync("fc-list", [":lang=zh", "family"], { encoding: "utf8" }).stdout?.trim().length > 0;
}

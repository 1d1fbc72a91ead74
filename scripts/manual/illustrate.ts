import { rmSync } from "node:fs";
import { chromium } from "@playwright/test";
import { startApplication } from "../runtime/application";
import { build, needsBuild } from "../runtime/build";
import { CHROMIUM_ARGS, ensureChromium, findChromium } from "../runtime/chromium";
import { openDataFolder } from "../runtime/data-folder";
import { startServer } from "../runtime/embedded-server";
import { begin, end, live, onEnd } from "../runtime/lifetime";
import { freePort } from "../runtime/ports";
import { step } from "../runtime/progress";
import { prepareDemonstration } from "../runtime/sample-data";
import { sweepAbandoned, temporaryFolder } from "../runtime/temporary-folder";
import { takePictures } from "./take-pictures";

const FOLDER = "docs/images/manual";

/** Starts a demonstration that nobody else uses, takes every picture of the manual, and ends it. */
export function illustrate(): void {
	live(async () => {
		ensureChromium();
		if (needsBuild()) await step("构建网页", build, true);
		const address = await startDemonstration();
		const opening = chromium.launch({
			executablePath: findChromium() ?? undefined,
			args: CHROMIUM_ARGS,
		});
		const browser = await begin(opening, (opened) => opened.close());
		const bytes = await step("拍摄使用手册的截图", () => takePictures(browser, address, FOLDER), true);
		console.log(`${FOLDER}：共 ${Math.ceil(bytes / 1024)} KB`);
		await end(0);
	});
}

async function startDemonstration(): Promise<string> {
	await sweepAbandoned("manual");
	const path = temporaryFolder("manual");
	onEnd(() => rmSync(path, { recursive: true, force: true }));
	const folder = openDataFolder(path, "demo");
	onEnd(folder.release);
	const server = await begin(startServer(folder, { durable: false }), (started) => started.stop());
	const port = await freePort();
	const env = await prepareDemonstration(server, folder, port);
	await begin(startApplication("start", port, env), (started) => started.stop());
	return `http://localhost:${port}`;
}

import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "@playwright/test";
import sharp from "sharp";
import { DEMO_PASSWORD } from "../../prisma/demo/accounts";
import { DEMO_DAY } from "../runtime/settings";
import type { Picture } from "./picture";
import { PICTURES } from "./pictures";

const DESKTOP = { width: 1366, height: 768 };
const PHONE = { width: 390, height: 844 };
/** Text on flat ground: more colours make the file larger, not the picture better. */
const COLOURS = 64;

/** Takes every picture into `folder`, which then holds nothing else. Answers with the bytes of all of them. */
export async function takePictures(browser: Browser, address: string, folder: string): Promise<number> {
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	let bytes = 0;
	for (const picture of PICTURES) {
		const taken = await take(browser, address, picture);
		writeFileSync(join(folder, `${picture.name}.png`), taken);
		bytes += taken.length;
	}
	return bytes;
}

async function take(browser: Browser, address: string, picture: Picture): Promise<Buffer> {
	const context = await browser.newContext({
		baseURL: address,
		locale: "zh-CN",
		timezoneId: "Asia/Shanghai",
		reducedMotion: "reduce",
		viewport: picture.onPhone ? PHONE : DESKTOP,
		hasTouch: picture.onPhone === true,
	});
	const page = await context.newPage();
	try {
		if (picture.as) await signIn(page, picture.as);
		await page.goto(picture.path, { waitUntil: "networkidle" });
		await picture.prepare?.(page);
		if (picture.at)
			await page
				.locator(picture.at)
				.first()
				.evaluate((part) => part.scrollIntoView());
		await page.waitForLoadState("networkidle");
		if (picture.showsRealTimes) await page.evaluate(fixTimes, DEMO_DAY);
		const taken = await page.screenshot({ animations: "disabled", caret: "hide" });
		return await sharp(taken).png({ palette: true, colours: COLOURS, effort: 10 }).toBuffer();
	} catch (error) {
		throw new Error(`the picture ${picture.name} was not taken`, { cause: error });
	} finally {
		await context.close();
	}
}

/**
 * Signing in and the trail go by the machine's clock, even in a demonstration: their times are replaced, a minute
 * apart, so that the same product gives the same pictures on any day. Runs in the page.
 */
function fixTimes(day: string): void {
	const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	for (let minute = 59; texts.nextNode(); ) {
		const text = texts.currentNode;
		const fixed = text.nodeValue?.replace(
			/\d{4}-\d\d-\d\d \d\d:\d\d/,
			`${day} 09:${String(minute).padStart(2, "0")}`,
		);
		if (fixed === undefined || fixed === text.nodeValue) continue;
		text.nodeValue = fixed;
		minute = Math.max(0, minute - 1);
	}
}

async function signIn(page: Page, username: string): Promise<void> {
	await page.goto("/login");
	await page.getByLabel("用户名").fill(username);
	await page.getByLabel("密码").fill(DEMO_PASSWORD);
	await page.getByRole("button", { name: "登录" }).click();
	await page.waitForURL((url) => url.pathname !== "/login");
}

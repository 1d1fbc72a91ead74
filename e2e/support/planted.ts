import type { Page } from "@playwright/test";
import { expect, type test } from "./people";

// What 塘桥镇 writes so that it can be looked for. It is not the town of the other acting tests.

type SignedIn = Parameters<Parameters<typeof test>[2]>[0]["as"];

export const TOWN = "tangqiao";

/** What all of its texts and file names have in common: what somebody would search for. */
export const SEARCHED = "暗号";

/** Words that stand nowhere else, and figures that no total and no difference can be. */
export const MARKS = {
	approvedText: "kefqzwa",
	approvedFile: "hbxqjva",
	approvedNumerator: 71_237,
	approvedDenominator: 94_721,
	returnedText: "kefqzwr",
	returnedFile: "hbxqjvr",
	returnedFigure: 62_711,
	returnReason: "wyxqgmr",
	changedText: "kefqzwc",
	changedFile: "hbxqjvc",
	draftText: "kefqzwd",
	draftFile: "hbxqjvd",
} as const;
export type Mark = keyof typeof MARKS;

/** A report of the town, and the ids of the files that it has held. */
export interface PlantedReport {
	readonly id: string;
	readonly files: readonly string[];
}

/** Approved for 社会事务科; returned by 养老服务科 and being changed since; a draft for 未成年人保护科. */
export interface Planted {
	readonly approved: PlantedReport;
	readonly returned: PlantedReport;
	readonly draft: PlantedReport;
	/** The request of 养老服务科 for a later end of the milestone whose report it returned. */
	readonly extensionId: string;
}

interface Written {
	readonly milestone: string;
	readonly text: Mark;
	readonly file: Mark;
	/** By the rest of the field's name, as typed. */
	readonly figures?: Readonly<Record<string, number>>;
}

export async function plant(as: SignedIn): Promise<Planted> {
	const town = await as(TOWN);
	const approved = await draft(town, {
		milestone: "2024-p04-m2",
		text: "approvedText",
		file: "approvedFile",
		figures: {
			"2024-p04-t1.numerator": 1,
			"2024-p04-t2.numerator": MARKS.approvedNumerator,
			"2024-p04-t2.denominator": MARKS.approvedDenominator,
		},
	});
	await submit(town, approved.id);
	const returned = await draft(town, {
		milestone: "2024-p07-m4",
		text: "returnedText",
		file: "returnedFile",
		figures: { "2024-p07-t1.numerator": MARKS.returnedFigure },
	});
	await submit(town, returned.id);
	const kept = await draft(town, { milestone: "2024-p08-m2", text: "draftText", file: "draftFile" });

	const shiwu = await as("shiwu");
	await shiwu.goto(`/reports/${approved.id}`);
	await shiwu.getByRole("button", { name: "审核通过" }).click();
	await expect(shiwu.getByText("已通过").first()).toBeVisible();
	const yanglao = await as("yanglao");
	await yanglao.goto(`/reports/${returned.id}`);
	await yanglao.getByRole("button", { name: "退回修改" }).click();
	const dialog = yanglao.getByRole("dialog");
	await dialog.getByLabel("退回的原因").fill(words("returnReason"));
	await dialog.getByRole("button", { name: "退回", exact: true }).click();
	await expect(yanglao.getByText("已退回").first()).toBeVisible();

	await yanglao.goto("/milestones/2024-p07-m4");
	const extension = await yanglao.locator('a[href^="/extensions/"]').first().getAttribute("href");

	await town.goto(`/reports/${returned.id}/edit`);
	const added = await write(town, returned.id, { text: "changedText", file: "changedFile" });
	return {
		approved,
		returned: { id: returned.id, files: [...returned.files, added] },
		draft: kept,
		extensionId: extension?.split("/")[2] ?? "",
	};
}

async function draft(town: Page, written: Written): Promise<PlantedReport> {
	await town.goto(`/milestones/${written.milestone}`);
	await town.getByRole("button", { name: "填写完成情况报告" }).first().click();
	await town.waitForURL(/\/edit$/);
	const id = new URL(town.url()).pathname.split("/")[2] ?? "";
	return { id, files: [await write(town, id, written)] };
}

/** Fills and saves the form that is open; answers the id of the file that was attached. */
async function write(
	town: Page,
	id: string,
	{ text, file, figures = {} }: Omit<Written, "milestone">,
): Promise<string> {
	const name = `${words(file)}.txt`;
	const upload = await town.request.post(`/api/files?report=${id}`, {
		headers: { origin: new URL(town.url()).origin },
		multipart: { file: { name, mimeType: "text/plain", buffer: Buffer.from("说明另附。", "utf8") } },
	});
	expect(upload.status()).toBe(201);
	await town.getByRole("radio", { name: "进展" }).check();
	await town.getByLabel("完成情况", { exact: true }).fill(words(text));
	for (const [field, figure] of Object.entries(figures)) {
		await town.locator(`input[name="readings.${field}"]`).fill(String(figure));
	}
	await town.getByRole("button", { name: "保存草稿" }).click();
	await expect(town.getByText("草稿已保存").first()).toBeVisible();
	const answer: { readonly file: { readonly id: string } } = await upload.json();
	return answer.file.id;
}

async function submit(town: Page, id: string): Promise<void> {
	await town.goto(`/reports/${id}/check`);
	await town.getByRole("button", { name: "提交" }).click();
	await town.waitForURL((url) => !url.pathname.endsWith("/check"));
}

function words(mark: Mark): string {
	return `${SEARCHED}${MARKS[mark]}`;
}

/** Whether a text holds a mark; a figure with or without its separator, and not as a part of something else. */
export function holds(text: string, mark: Mark): boolean {
	const sought = MARKS[mark];
	if (typeof sought === "string") return text.includes(sought);
	const [, thousands, rest] = /^(\d+)(\d{3})$/.exec(String(sought)) ?? [];
	return new RegExp(`(?<![\\w.-])${thousands},?${rest}(?![\\w-])`).test(text);
}

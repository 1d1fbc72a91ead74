import type { Page } from "@playwright/test";
import { rows2025, wordOf } from "../../tests/support/plan-document";
import type { Picture } from "./picture";

// The pictures of an import. The first that needs it reads next year's table in; the others find it in the list. It
// is never published, so that no other picture shows anything of it.

const FILE = "2025年民政重点项目.docx";
/** A department that the bureau's list does not have, so that the overview shows what is asked of such a name. */
const UNKNOWN = "市教育局";
/** The project whose review is shown. */
const PROJECT = 7;

async function chooseFile(page: Page): Promise<void> {
	const rows = rows2025.map((row, at) => (at === 2 ? row.with(5, `${row[5]}、${UNKNOWN}`) : row));
	await page.getByLabel("计划文件").setInputFiles({
		name: FILE,
		mimeType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
		buffer: wordOf(rows),
	});
}

/** As Ctrl+V does with what Excel and Word put on the clipboard as text. */
async function pasteTable(page: Page): Promise<void> {
	const text = rows2025.map((row) => row.map((cell) => cell.replace(/\s+/g, "")).join("\t")).join("\n");
	const box = page.getByRole("textbox", { name: "或粘贴表格" });
	await box.fill(text);
	await box.evaluate((part) => part.scrollTo(0, 0));
}

/** What an act did is told over the page's lower part. */
const closeNotice = (page: Page) => page.getByRole("button", { name: "关闭提示" }).click();

async function openImport(page: Page): Promise<void> {
	const link = page.getByRole("link", { name: FILE });
	if ((await link.count()) > 0) {
		await link.first().click();
	} else {
		await page.goto("/plans/imports/new", { waitUntil: "networkidle" });
		await chooseFile(page);
		await page.getByRole("button", { name: "读取表格" }).click();
		await closeNotice(page);
	}
	await page.waitForURL(/\/plans\/imports\/[0-9a-f-]{36}$/);
}

/** A project's review with the pointer on a window, so that its words are marked in the document. */
async function openReview(page: Page): Promise<void> {
	await openImport(page);
	await page.goto(`${page.url()}/projects/${PROJECT}`, { waitUntil: "networkidle" });
	const item = page.getByRole("listitem", { name: "节点 1", exact: true });
	await item.evaluate((part) => part.scrollIntoView({ block: "center" }));
	await item.hover({ position: { x: 40, y: 12 } });
}

/** Settles all that stands in the way; the dialog is opened and not confirmed. */
async function openPublishDialog(page: Page): Promise<void> {
	await openImport(page);
	const summary = page.locator("summary", { hasText: `是新增单位：${UNKNOWN}` });
	await summary.click();
	const named = page.getByRole("form", { name: `新增“${UNKNOWN}”` });
	await named.getByLabel("类别").selectOption({ label: "协作部门" });
	await named.getByRole("button", { name: "注明为新增单位" }).click();
	await summary.waitFor({ state: "detached" });
	for (const box of await page.getByRole("checkbox").all()) await box.check();
	await page.getByRole("button", { name: "确认勾选的存疑" }).click();
	await page.getByText("没有待核对的存疑。").waitFor();
	await closeNotice(page);
	await page.getByRole("button", { name: "发布2025年年度计划" }).click();
	await page.getByRole("dialog").waitFor();
}

/** In the order in which the manual shows them; the last settles what the others show as open. */
export const IMPORT_PICTURES: readonly Picture[] = [
	{ name: "import-file", as: "admin", path: "/plans/imports/new", prepare: chooseFile },
	{ name: "import-paste", as: "admin", path: "/plans/imports/new", prepare: pasteTable, at: "#new" },
	{ name: "import-overview", as: "admin", path: "/plans", prepare: openImport, showsRealTimes: true },
	{ name: "import-review", as: "admin", path: "/plans", prepare: openReview },
	{ name: "import-publish", as: "admin", path: "/plans", prepare: openPublishDialog, showsRealTimes: true },
];

import type { Page } from "@playwright/test";
import { IMPORT_PICTURES } from "./import-pictures";
import type { Picture } from "./picture";

/** Opens the first report that a list holds. */
async function openFirstReport(page: Page): Promise<void> {
	await page.locator("[data-records] [data-record] a").first().click();
	await page.waitForURL(/\/reports\/[0-9a-f-]{36}/);
}

async function openReturnDialog(page: Page): Promise<void> {
	await openFirstReport(page);
	await page.getByRole("button", { name: "退回修改" }).click();
	await page.getByLabel("退回的原因").fill("请补充受益人数和服务时间，照片请换一张看得清标牌的。");
	await page.getByRole("checkbox", { name: "完成情况" }).check();
}

async function openReturned(page: Page): Promise<void> {
	await page
		.getByRole("link", { name: /^修改后重交/ })
		.first()
		.click();
	await page.waitForURL(/\/edit/);
}

async function openCheckOfReturned(page: Page): Promise<void> {
	await openReturned(page);
	await page.goto(page.url().replace(/\/edit.*/, "/check"), { waitUntil: "networkidle" });
}

async function changeWords(page: Page): Promise<void> {
	await page.getByLabel("完成期限").fill("2024-09-15");
	await page.getByLabel("调整原因").fill("市政府专题会议纪要〔2024〕12号");
}

async function openAskForm(page: Page): Promise<void> {
	await page.getByText("填写延期申请").click();
}

async function openFirstExtension(page: Page): Promise<void> {
	await page.locator("[data-records] [data-record] a").first().click();
	await page.waitForURL(/\/extensions\/[0-9a-f-]{36}/);
}

/** Every picture, in the order in which the manual shows them. */
export const PICTURES: readonly Picture[] = [
	{ name: "login", path: "/login" },
	{ name: "milestone-list", as: "jiuzhu", path: "/milestones?due=30" },
	{ name: "as-of", as: "leader", path: "/?asOf=2024-06-30&known=then" },
	{ name: "phone-bench", as: "fenghuang", path: "/", onPhone: true },
	{ name: "phone-more", as: "fenghuang", path: "/", onPhone: true, prepare: openMore },
	{ name: "project-export", as: "leader", path: "/projects", prepare: openExport },
	{ name: "section-bench", as: "jiuzhu", path: "/" },
	{ name: "milestone-move", as: "shezu", path: "/milestones/2024-p05-m2", at: "#move" },
	{ name: "report-review", as: "jiuzhu", path: "/reports?state=submitted", prepare: openFirstReport },
	{ name: "report-return", as: "jiuzhu", path: "/reports?state=submitted", prepare: openReturnDialog },
	{ name: "target-reading", as: "shezu", path: "/targets/2024-p05-t1", at: "#reading" },
	{ name: "target-split", as: "yanglao", path: "/targets/2024-p07-t1", at: "#split" },
	{
		name: "extension-ask",
		as: "jiuzhu",
		path: "/milestones/2024-p02-m2",
		prepare: openAskForm,
		at: "#extensions",
	},
	{ name: "unit-bench", as: "fenghuang", path: "/" },
	{ name: "report-edit", as: "fenghuang", path: "/", prepare: openReturned },
	{ name: "report-check", as: "fenghuang", path: "/", prepare: openCheckOfReturned },
	{ name: "leader", as: "leader", path: "/" },
	{ name: "target-evidence", as: "leader", path: "/targets/2024-p07-t1" },
	{ name: "leader-wall", as: "leader", path: "/", at: "#wall" },
	{ name: "project", as: "leader", path: "/projects/2024-p02" },
	{ name: "extension-decide", as: "leader", path: "/extensions", prepare: openFirstExtension },
	{ name: "office-reports", as: "bangongshi", path: "/reports" },
	{ name: "admin-user-new", as: "admin", path: "/admin/users/new", prepare: chooseLeader },
	{ name: "admin-units", as: "admin", path: "/admin/units" },
	{ name: "admin-unit", as: "admin", path: "/admin/units/fenghuang", showsRealTimes: true },
	...IMPORT_PICTURES,
	{ name: "adjustments", as: "admin", path: "/milestones/2024-p02-m2/adjust", prepare: changeWords },
	{ name: "settings", as: "admin", path: "/admin/settings" },
	{ name: "audit", as: "auditor", path: "/audit?who=凤凰镇&outcome=done", showsRealTimes: true },
];

async function openMore(page: Page): Promise<void> {
	await page.getByRole("navigation", { name: "底部导航" }).getByText("更多").click();
}

async function openExport(page: Page): Promise<void> {
	await page.locator("summary", { hasText: "导出 Word / Excel" }).click();
}

async function chooseLeader(page: Page): Promise<void> {
	await page.getByLabel("角色").selectOption({ label: "局领导" });
}

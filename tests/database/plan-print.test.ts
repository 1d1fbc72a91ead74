import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PrintContent } from "@/lib/contracts/plan-print";
import { viewAtQuery } from "@/lib/contracts/view-at";
import { db } from "@/server/db/client";
import { adjustMilestonePlan } from "@/server/plan/commands-adjust-milestone";
import { adjustProjectPlan } from "@/server/plan/commands-adjust-project";
import { planFile } from "@/server/plan/print/export";
import { printedPlan } from "@/server/plan/print/queries";
import { pageView } from "@/server/plan/view-at";
import { renameUnit } from "@/server/unit/commands-rename";
import { plan2024 } from "../../prisma/plan/2024";
import { ownDatabase } from "../support/database";
import { excelTable, wordTable } from "../support/office-tables";
import { milestoneForm, projectForm, REASON } from "./adjust-scene";
import { moved } from "./overview-people";
import { approved, must, onDay, splitVillages, submitted } from "./report-ground";
import { as, settlePeople } from "./report-people";
import { someone } from "./target-people";

ownDatabase("plan");

const VILLAGES = "2024-p04";
const OTHER_TOWNS = plan2024.units.filter(({ kind, id }) => kind === "town" && id !== "fenghuang");

beforeAll(async () => {
	process.env.BUSINESS_DAY = "2024-08-15";
	await settlePeople();
	await splitVillages("fenghuang", "deji");
	await moved("2024-p04-m1", "done", "2024-03-28");
	await moved("2024-p04-m2", "inProgress", "2024-04-02");
	// 凤凰镇's was approved on 25 June and speaks for the 20th; 德积街道's waits.
	await onDay("2024-06-25", async () => approved(await as("fenghuang"), { speaksFor: "2024-06-20" }));
	await onDay("2024-07-01", async () => submitted(await as("deji"), { speaksFor: "2024-06-30" }));
});
afterAll(() => {
	delete process.env.BUSINESS_DAY;
});

async function printed(username: string, content: PrintContent = "progress", asOf?: string, known?: "then") {
	return printedPlan(await as(username), content, await pageView(viewAtQuery.parse({ asOf, known })));
}

/** The lines of 进展情况 of 乡村著名行动. */
async function told(...asked: Parameters<typeof printed>): Promise<string[]> {
	const row = (await printed(...asked))?.rows.find(({ projectId }) => projectId === VILLAGES);
	return row?.progress?.told.split("\n") ?? [];
}

describe("the table alone", () => {
	it("is the plan's, word for word, of all projects for the bureau", async () => {
		const table = await printed("leader", "plan");
		expect(table).toMatchObject({ title: "2024年民政重点项目", notes: [] });
		expect(table?.rows.map((row) => ({ ...row, schedule: row.schedule.replaceAll("\n", "") }))).toEqual(
			plan2024.projects.map((project) => ({
				projectId: project.id,
				ordinal: project.ordinal,
				name: project.name,
				mainContent: project.mainContent,
				schedule: project.schedule.replaceAll("\n", ""),
				leads: project.leadText,
				responsible: project.responsibleText,
				progress: null,
			})),
		);
	});

	it.each([
		["fenghuang", [1, 2, 3, 4, 5, 6, 7, 8, 10], "只列与凤凰镇有关的项目"],
		["gongdian", [1], "只列与供电公司有关的项目"],
		["weibaozhongxin", [8, 9], "只列与市未成年人关爱保护中心有关的项目"],
	] as const)("has for %s the projects %j, with their own numbers", async (username, ordinals, note) => {
		const table = await printed(username, "plan");
		expect(table?.rows.map(({ ordinal }) => ordinal)).toEqual(ordinals);
		expect(table?.notes).toEqual([note]);
	});

	it("says in a demonstration that it is one, as the pages do", async () => {
		process.env.DEMO = "1";
		const notes = (await printed("leader", "progress", "2024-06-30", "then"))?.notes;
		delete process.env.DEMO;
		expect(notes).toEqual(["演示数据 · 今天是 2024年8月15日", "截至2024年6月30日（按当时已知）"]);
	});
});

describe("进展情况", () => {
	const RATE =
		"指标“行政村地名命名率”：已达 25.0%（6/24），目标不少于 60.0%；序时进度应达 26.9%，差距为目标的 3.1 个百分点";

	it("tells the bureau what is known today", async () => {
		const lines = await told("leader");
		expect(lines.slice(0, 4)).toEqual([
			"共 3 个节点：已完成 1 个，进行中 1 个，未到期 1 个。",
			"1-3月：3月28日完成。",
			"4-8月：进行中，8月31日到期，还有 16 天；11 个承办单位中 1 个的完成报告已通过。",
			"9-11月：未到期，9月1日开始。",
		]);
		expect(lines[4]).toContain("指标“特色乡村”：达标单位 1 个，目标不少于 11 个，完成 9.1%；");
		expect(lines[5]).toContain(RATE);
		expect(lines).toHaveLength(6);
	});

	it.each([
		["fenghuang", "本单位已通过。", "本单位累计 6/12。"],
		["deji", "本单位待审核。", "本单位尚无已计入的填报数，分母 12。"],
		["yangshe", "本单位未提交。", null],
	] as const)("tells %s the city's totals and its own cells", async (username, duty, figure) => {
		const lines = await told(username);
		expect(lines[2]).toBe(
			`4-8月：进行中，8月31日到期，还有 16 天；11 个承办单位中 1 个的完成报告已通过；${duty}`,
		);
		expect(lines[5]).toContain(RATE);
		if (figure) expect(lines[5]).toMatch(new RegExp(`；${figure}$`));
		else expect(lines[5]).not.toContain("本单位");
	});

	it.each(["fenghuang", "auditor"])(
		"names no other unit to %s, in sentences nor in lights",
		async (username) => {
			const progress = (await printed(username))?.rows.map((row) => row.progress);
			const text = JSON.stringify(progress);
			expect(OTHER_TOWNS.filter(({ name }) => text.includes(name)).map(({ name }) => name)).toEqual([]);
			expect(text.includes("本单位")).toBe(username === "fenghuang");
		},
	);

	it.each([
		["2024-03-20", "then", "1-3月：未开始，3月31日到期，还有 11 天；4 项任务完成 0 项。", "尚无数据"],
		["2024-06-20", "then", "1-3月：3月28日完成。", "尚无数据"],
		["2024-06-20", undefined, "1-3月：3月28日完成。", "已达 25.0%（6/24）"],
		["2024-06-24", "then", "1-3月：3月28日完成。", "尚无数据"],
		["2024-06-25", "then", "1-3月：3月28日完成。", "已达 25.0%（6/24）"],
	] as const)("on %s, knowing %s", async (asOf, known, window, figure) => {
		const lines = await told("shiwu", "progress", asOf, known);
		expect(lines[1]).toBe(window);
		expect(lines[5]).toContain(figure);
	});
});

describe("亮灯", () => {
	it("is that of the list of projects, with its word, its part and one sentence", async () => {
		const row = (await printed("leader"))?.rows.find(({ ordinal }) => ordinal === 1);
		expect(row?.progress?.light).toEqual({
			light: "red",
			word: "滞后",
			reason: "1月：应于1月31日完成，已逾期 197 天；杨舍镇、金港街道、后塍街道等 11 个单位尚未通过。",
		});
		const town = (await printed("fenghuang"))?.rows.find(({ ordinal }) => ordinal === 1);
		expect(town?.progress?.light.reason).toBe("1月：应于1月31日完成，已逾期 197 天；11 个单位尚未通过。");
	});
});

describe("the file", () => {
	it.each([
		["docx", async (bytes: Uint8Array) => wordTable(bytes)],
		["xlsx", excelTable],
	] as const)(
		"%s holds what the query answers, has a name that says the day, and is trailed",
		async (format, read) => {
			const view = await pageView(viewAtQuery.parse({ asOf: "2024-06-30", known: "then" }));
			const actor = await as("shiwu");
			const file = await planFile(actor, { format, content: "progress" }, view);
			const plan = await printedPlan(actor, "progress", view);
			expect(file?.name).toBe(`2024年民政重点项目进展表（截至2024-06-30，按当时已知）.${format}`);
			const table = await read(file?.bytes ?? new Uint8Array());
			expect(table.rows.slice(1).map((cells) => cells[6]?.text)).toEqual(
				plan?.rows.map(({ progress }) => progress?.told),
			);
			expect(table.rows.slice(1).map((cells) => cells[3]?.text)).toEqual(
				plan?.rows.map(({ schedule }) => schedule),
			);
			const entry = await db.auditEntry.findFirstOrThrow({
				where: { action: "plan.export" },
				orderBy: { seq: "desc" },
			});
			expect(entry).toMatchObject({
				outcome: "done",
				actorId: "shiwu",
				subjectType: "plan",
				subjectId: "2024",
				detail: { format, content: "progress", asOf: "2024-06-30", knownThen: true },
			});
		},
	);

	it("is absent for a unit that has no part in the plan, and the look is trailed as refused", async () => {
		await db.unit.create({ data: { id: "idle", name: "无关单位", kind: "partner", ordinal: 900 } });
		const actor = await someone("unit", "idle");
		expect(
			await planFile(actor, { format: "docx", content: "plan" }, await pageView(viewAtQuery.parse({}))),
		).toBeNull();
		const entries = await db.auditEntry.findMany({ where: { actorId: actor.userId } });
		expect(entries).toMatchObject([{ action: "plan.export", outcome: "refused" }]);
	});
});

describe("a plan that was adjusted", () => {
	beforeAll(() =>
		onDay("2024-08-14", async () => {
			const admin = await as("admin");
			const window = { words: "开展评估验收", endOn: "2024-12-31" };
			must(await adjustMilestonePlan(admin, await milestoneForm("2024-p04-m3", window), randomUUID()));
			must(
				await adjustProjectPlan(
					admin,
					await projectForm("2024-p05", { mainContent: "新的主要内容。", leadIds: ["shezu", "shiwu"] }),
					randomUUID(),
				),
			);
			const { version } = await db.unit.findUniqueOrThrow({ where: { id: "shiwu" } });
			const named = { name: "社会事务和地名科", fullName: null, reason: REASON };
			must(await renameUnit(admin, { unitId: "shiwu", version, ...named }, randomUUID()));
		}),
	);

	it("says what it said at the point", async () => {
		const cells = async (asOf?: string) => {
			const rows = (await printed("leader", "plan", asOf, asOf ? "then" : undefined))?.rows ?? [];
			const four = rows.find(({ ordinal }) => ordinal === 4);
			const five = rows.find(({ ordinal }) => ordinal === 5);
			return [four?.schedule.split("\n").at(-1), four?.leads, five?.mainContent, five?.leads];
		};
		const [, , , village, society] = plan2024.projects;
		expect(await cells("2024-08-13")).toEqual([
			village?.schedule.split("\n").at(-1),
			"社会事务科",
			society?.mainContent,
			"社会工作和社会组织管理科",
		]);
		expect(await cells()).toEqual([
			"9-12月，开展评估验收。",
			"社会事务和地名科",
			"新的主要内容。",
			"社会工作和社会组织管理科、社会事务和地名科",
		]);
	});
});

describe("before a plan was published", () => {
	it("there is nothing to print", async () => {
		await db.plan.updateMany({ data: { state: "draft" } });
		expect(await printed("leader", "plan")).toBeNull();
	});
});

import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/server/auth/actor";
import { db } from "@/server/db/client";
import { moveMilestone } from "@/server/milestone/commands-move";
import { projectPage } from "@/server/plan/queries-project";
import { ownDatabase } from "../support/database";
import { reported } from "./milestone-reports";
import { move, RETROFITS } from "./milestone-scene";
import { someone } from "./target-people";

ownDatabase("plan");
process.env.BUSINESS_DAY = "2024-08-15";

const PROJECT = "2024-p07";
const NOTE = "凤凰镇两户反复做工作";

let yanglao: Actor;
let yangshe: Actor;
let approvedReport: string;

beforeAll(async () => {
	[yanglao, yangshe] = await Promise.all([someone("section", "yanglao"), someone("unit", "yangshe")]);
	await moveMilestone(yanglao, await move(RETROFITS, { effectiveOn: "2024-07-02", note: NOTE }), null);
	await db.extensionFact.create({
		data: {
			milestoneId: RETROFITS,
			newEndOn: new Date("2024-10-31"),
			reason: "材料晚到",
			effectiveOn: new Date("2024-08-01"),
			recordedAt: new Date("2024-08-01T02:00:00Z"),
			recordedById: yanglao.userId,
		},
	});
	approvedReport = await reported(yangshe, RETROFITS, "approved");
	await reported(await someone("unit", "fenghuang"), RETROFITS, "submitted");
});

describe("the page of a project", () => {
	it("lays its windows on the year by track, with the original end beside the extended one", async () => {
		const page = await projectPage(yanglao, PROJECT);
		expect(page?.tracks.map(({ name, windows }) => [name, windows.length])).toEqual([
			["安全培训", 1],
			["适老化改造", 4],
		]);
		const window = page?.tracks[1]?.windows.find(({ milestoneId }) => milestoneId === RETROFITS);
		expect(window).toMatchObject({
			endOn: "2024-09-30",
			dueOn: "2024-10-31",
			status: "inProgress",
			movable: true,
		});
		expect(window?.completions).toEqual({ approved: 1, total: 11 });
		// The lessons are moved by 市老年活动中心 alone.
		expect(page?.tracks[0]?.windows[0]?.movable).toBe(false);
	});

	it("says which part its light comes from", async () => {
		const page = await projectPage(yanglao, PROJECT);
		expect(page?.light.light).toBe("red");
		expect(page?.because?.href).toMatch(/^\/(milestones|targets)\/2024-p07-/);
	});

	it("shows its lead every owner with a link to what each has handed in", async () => {
		const { matrix } = (await projectPage(yanglao, PROJECT)) ?? {};
		expect(matrix?.columns.map(({ ordinal }) => ordinal)).toEqual([1, 3, 4, 5]);
		expect(matrix?.rows).toHaveLength(12);
		const own = matrix?.rows.find(({ unit }) => unit.id === "yangshe");
		expect(own?.cells.map((cell) => cell?.state ?? null)).toEqual([null, "toReport", "approved", "notOpen"]);
		expect(own?.cells[1]?.late).toBe(true);
		expect(own?.cells[2]?.href).toBe(`/reports/${approvedReport}`);
		expect(own?.cells[1]?.href).toBe("/assignments?unit=yangshe&project=2024-p07");
		expect(matrix?.others).toBe(0);
	});

	it("tells what happened in order, with the words for its lead", async () => {
		const { history } = (await projectPage(yanglao, PROJECT)) ?? {};
		expect(history?.entries.map(({ act }) => act.kind)).toEqual([
			"status",
			"report",
			"report",
			"report",
			"extension",
		]);
		expect(history?.entries[0]).toMatchObject({
			words: NOTE,
			byName: "yanglao 经办人",
			effectiveOn: "2024-07-02",
		});
		expect(history?.total).toBe(5);
		expect((await projectPage(yanglao, PROJECT, 2))?.history.entries).toHaveLength(2);
	});

	it("shows a town its own row, totals of all, and no word about another town", async () => {
		const page = await projectPage(yangshe, PROJECT);
		expect(page?.matrix.rows.map(({ unit }) => unit.id)).toEqual(["yangshe"]);
		expect(page?.matrix.others).toBe(11);
		expect(page?.matrix.columns.map(({ approved, total }) => [approved, total])).toContainEqual([1, 11]);
		expect(page?.reports).toMatchObject({ total: 1 });
		expect(page?.tracks.flatMap(({ windows }) => windows).some(({ movable }) => movable)).toBe(false);
		const told = JSON.stringify({ ...page, mainContent: [] });
		expect(told).not.toContain("凤凰镇");
		expect(told).not.toContain("fenghuang");
		expect(told).not.toContain(NOTE);
		expect(told).not.toContain("材料晚到");
	});

	it("shows the office approved reports alone, and the administrator and the auditor none", async () => {
		const office = await projectPage(await someone("office", "bangongshi"), PROJECT);
		expect(office?.reports?.list.map(({ id }) => id)).toEqual([approvedReport]);
		for (const role of ["admin", "auditor"] as const) {
			const page = await projectPage(await someone(role), PROJECT);
			expect(page?.reports).toBeNull();
			expect(page?.history.entries.some(({ act }) => act.kind === "report")).toBe(false);
			expect(JSON.stringify(page)).not.toContain("/reports/");
			expect(page?.matrix.rows).toHaveLength(role === "admin" ? 12 : 0);
		}
	});

	it("is missing for a unit outside the project, like one that does not exist", async () => {
		const gongdian = await someone("unit", "gongdian");
		expect(await projectPage(gongdian, PROJECT)).toBeNull();
		expect(await projectPage(gongdian, "2024-p99")).toBeNull();
		expect(await projectPage(yangshe, "2024-p09")).toBeNull();
	});

	it("is missing for everybody while its plan is a draft", async () => {
		await db.plan.update({ where: { id: "2024" }, data: { state: "draft" } });
		try {
			expect(await projectPage(yanglao, PROJECT)).toBeNull();
		} finally {
			await db.plan.update({ where: { id: "2024" }, data: { state: "published" } });
		}
	});
});

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { historySentence } from "@/lib/format/history-sentences";
import { db } from "@/server/db/client";
import { removeFile } from "@/server/files/commands";
import { uploadFile } from "@/server/files/upload";
import { milestonePage } from "@/server/milestone/queries";
import { projectPage } from "@/server/plan/queries-project";
import { startCorrection } from "@/server/report/commands-draft";
import { approveReport, returnReport } from "@/server/report/commands-review";
import { submitReport, withdrawReport } from "@/server/report/commands-submit";
import { reportPage } from "@/server/report/queries";
import { sampleUpload } from "../../scripts/demo-data/sample-files";
import { ownDatabase } from "../support/database";
import { POLICY } from "./milestone-scene";
import { must, seen, splitVillages, submitted } from "./report-ground";
import { as, settlePeople } from "./report-people";

ownDatabase("plan");

const FILES = mkdtempSync(join(tmpdir(), "timelines-"));
const PROJECT = "2024-p07";

beforeAll(async () => {
	process.env.BUSINESS_DAY = "2024-08-15";
	process.env.FILES_DIR = FILES;
	await settlePeople();
	await splitVillages("fenghuang");
});
afterAll(() => {
	delete process.env.BUSINESS_DAY;
	delete process.env.FILES_DIR;
	rmSync(FILES, { recursive: true, force: true });
});

describe("the story of a milestone and its project", () => {
	beforeAll(async () => {
		const yanglao = await as("yanglao");
		const attach = async (name: string) =>
			must(
				await uploadFile(
					yanglao,
					{ kind: "milestone", id: POLICY },
					await sampleUpload({ kind: "note", name }),
				),
			);
		await attach("方案.txt");
		const { id } = await attach("旧稿.txt");
		must(await removeFile(yanglao, id, crypto.randomUUID()));
		const recorded = {
			light: "green" as const,
			reason: "已有实际进展",
			endsOn: new Date("2024-08-31"),
			effectiveOn: new Date("2024-08-15"),
			recordedAt: new Date("2024-08-15T02:00:00Z"),
			recordedById: yanglao.userId,
		};
		await db.overrideFact.create({ data: { ...recorded, milestoneId: POLICY } });
		await db.overrideFact.create({ data: { ...recorded, targetId: "2024-p07-t1" } });
	});

	const sentences = async (username: string) =>
		(await milestonePage(await as(username), POLICY))?.history.entries.map(({ act }) => historySentence(act));

	it("tells the lead's files, with those taken off again, and lights set by hand", async () => {
		const files = ["上传附件“旧稿.txt”（后已移除）", "上传附件“方案.txt”"];
		const light = "人工亮灯“正常”，到 8月31日为止";
		for (const username of ["yanglao", "leader"]) {
			expect((await sentences(username))?.toSorted()).toEqual([...files, light].toSorted());
		}
		// Files are for leaders, the office and leads; a light is for everybody who sees the project.
		for (const username of ["yangshe", "admin", "auditor"])
			expect(await sentences(username)).toEqual([light]);
	});

	it("lists no file that was taken off among the files", async () => {
		const page = await milestonePage(await as("yanglao"), POLICY);
		expect(page?.files?.list.map(({ name }) => name)).toEqual(["方案.txt"]);
	});

	it("is told on the project's page too, with the reason for who may read words", async () => {
		const page = await projectPage(await as("yanglao"), PROJECT);
		const lights = page?.history.entries.filter(({ act }) => act.kind === "override");
		expect(lights?.map(({ act }) => historySentence(act)).toSorted()).toEqual([
			"指标“适老化改造”人工亮灯“正常”，到 8月31日为止",
			"节点2：人工亮灯“正常”，到 8月31日为止",
		]);
		expect(lights?.map(({ words }) => words)).toEqual(["原因：已有实际进展", "原因：已有实际进展"]);
		const forTown = await projectPage(await as("yangshe"), PROJECT);
		expect(forTown?.history.entries.map(({ words }) => words)).toEqual([null, null]);
	});
});

describe("the story of a report", () => {
	it("begins with its draft and ends with the correction that took its place", async () => {
		const [town, lead] = [await as("fenghuang"), await as("shiwu")];
		const id = () => crypto.randomUUID();
		const report = await submitted(town);
		must(await withdrawReport(town, await seen(report), id()));
		must(await submitReport(town, await seen(report), id()));
		const words = { reason: "照片不清楚", fields: ["files" as const] };
		must(await returnReport(lead, { ...(await seen(report)), ...words }, id()));
		must(await submitReport(town, await seen(report), id()));
		must(await approveReport(lead, await seen(report), id()));
		const { reportId: correction } = must(await startCorrection(town, { reportId: report }, id()));
		const story = async (reportId: string) => (await reportPage(lead, reportId))?.events;

		const before = ["started", "submitted", "withdrawn", "submitted", "returned", "submitted", "approved"];
		expect((await story(report))?.map(({ kind }) => kind)).toEqual(before);
		must(await submitReport(town, await seen(correction), id()));
		must(await approveReport(lead, await seen(correction), id()));
		const whole = await story(report);
		expect(whole?.map(({ kind }) => kind)).toEqual([...before, "corrected"]);
		expect(whole?.every(({ byName }) => byName !== "")).toBe(true);
		expect(whole?.[4]).toMatchObject(words);
		expect((await story(correction))?.map(({ kind }) => kind)).toEqual([
			"startedCorrection",
			"submitted",
			"approved",
		]);
	});
});

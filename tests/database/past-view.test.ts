import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { reportListQuery } from "@/lib/contracts/report";
import { viewAtQuery } from "@/lib/contracts/view-at";
import { db } from "@/server/db/client";
import { milestonePage } from "@/server/milestone/queries";
import { dateOf } from "@/server/plan/fact-dates";
import { projectPage } from "@/server/plan/queries-project";
import { pageView } from "@/server/plan/view-at";
import { approveReport } from "@/server/report/commands-review";
import { submitReport, withdrawReport } from "@/server/report/commands-submit";
import { reportPageAt } from "@/server/report/queries";
import { reportList } from "@/server/report/queries-list";
import { targetPage } from "@/server/target/queries";
import { ownDatabase } from "../support/database";
import { drafted, must, NAMED, onDay, seen, splitVillages, VILLAGES } from "./report-ground";
import { as, settlePeople } from "./report-people";

ownDatabase("plan");

const PROJECT = "2024-p04";
let withdrawn = "";
let approved = "";

beforeAll(async () => {
	process.env.BUSINESS_DAY = "2024-08-15";
	await settlePeople();
	await splitVillages("fenghuang", "deji");
	// Written on 10 June, handed in on the 12th; one taken back on the 20th, one approved on the 25th.
	await onDay("2024-06-10", async () => {
		const written = { speaksFor: "2024-06-10", narrative: "六月的情况" };
		withdrawn = await drafted(await as("fenghuang"), written);
		approved = await drafted(await as("deji"), written);
	});
	await onDay("2024-06-12", async () => {
		must(await submitReport(await as("fenghuang"), await seen(withdrawn), randomUUID()));
		must(await submitReport(await as("deji"), await seen(approved), randomUUID()));
	});
	await onDay("2024-06-20", async () => {
		must(await withdrawReport(await as("fenghuang"), await seen(withdrawn), randomUUID()));
	});
	await onDay("2024-06-25", async () => {
		must(await approveReport(await as("shiwu"), await seen(approved), randomUUID()));
	});
});
afterAll(() => {
	delete process.env.BUSINESS_DAY;
});

async function pointOf(asOf: string, known?: "then") {
	return (await pageView(viewAtQuery.parse({ asOf, known }))).at;
}

/** What a person sees of a report at a point: its state, 尚未提交, or nothing. */
async function stateFor(username: string, id: string, asOf: string, known?: "then") {
	const page = await reportPageAt(await as(username), id, await pointOf(asOf, known));
	return page === null || page === "notYet" ? page : page.state;
}

describe("a report in the past", () => {
	it.each([
		["fenghuang", "2024-06-11", "notYet"],
		["fenghuang", "2024-06-12", "submitted"],
		["fenghuang", "2024-06-20", "draft"],
		["shiwu", "2024-06-11", "notYet"],
		["shiwu", "2024-06-19", "submitted"],
		["shiwu", "2024-06-20", "notYet"],
		["leader", "2024-06-19", "submitted"],
		["leader", "2024-06-20", "notYet"],
		["bangongshi", "2024-06-19", null],
		["deji", "2024-06-19", null],
		["gongdian", "2024-06-19", null],
		["shezu", "2024-06-19", null],
		["admin", "2024-06-19", null],
		["auditor", "2024-06-19", null],
	] as const)("that was taken back later: %s on %s sees %s", async (username, day, expected) => {
		expect(await stateFor(username, withdrawn, day, "then")).toBe(expected);
	});

	it.each([
		["bangongshi", "2024-06-24", "then", "notYet"],
		["bangongshi", "2024-06-25", "then", "approved"],
		// It speaks for 10 June: known today, it is approved since then.
		["bangongshi", "2024-06-10", undefined, "approved"],
		["shiwu", "2024-06-10", "then", "notYet"],
		["shiwu", "2024-06-10", undefined, "approved"],
		["fenghuang", "2024-06-25", "then", null],
	] as const)("that was approved later: %s on %s, knowing %s, sees %s", async (...row) => {
		const [username, day, known, expected] = row;
		expect(await stateFor(username, approved, day, known)).toBe(expected);
	});

	it("offers nothing to do and tells what had happened", async () => {
		const page = await reportPageAt(await as("shiwu"), approved, await pointOf("2024-06-12", "then"));
		if (page === null || page === "notYet") throw new Error("not seen");
		expect(Object.values(page.may)).toEqual([false, false, false, false, false]);
		expect(page.events.map(({ kind }) => kind)).toEqual(["started", "submitted"]);
		expect(page.narrative).toBe("六月的情况");
	});

	it.each([
		["2024-06-11", "then", []],
		["2024-06-12", "then", ["submitted", "submitted"]],
		["2024-06-20", "then", ["submitted"]],
		["2024-06-25", "then", ["approved"]],
	] as const)("is listed on %s, knowing %s, as %j", async (day, known, expected) => {
		const list = await reportList(await as("leader"), reportListQuery.parse({}), await pointOf(day, known));
		expect(list.rows.map(({ state }) => state)).toEqual(expected);
		expect(list.total).toBe(expected.length);
	});

	it("counts its figures from the day on which they were approved, as known then", async () => {
		const figure = async (day: string, known?: "then") =>
			(await targetPage(await as("leader"), NAMED, await pointOf(day, known)))?.actualAmount ?? null;
		expect(await figure("2024-06-24", "then")).toBeNull();
		expect(await figure("2024-06-25", "then")).not.toBeNull();
		expect(await figure("2024-06-10")).not.toBeNull();
	});
});

describe("forms in the past", () => {
	it("are shown to nobody who has them today", async () => {
		const lead = await as("shiwu");
		const at = await pointOf("2024-06-30");
		const [today, then] = [await milestonePage(lead, VILLAGES), await milestonePage(lead, VILLAGES, 30, at)];
		expect([today?.moveForm === null, then?.moveForm === null]).toEqual([false, true]);
		const [now, before] = [await targetPage(lead, NAMED), await targetPage(lead, NAMED, at)];
		expect([now?.splitForm === null, before?.splitForm === null]).toEqual([false, true]);
		const town = await as("fenghuang");
		expect((await milestonePage(town, VILLAGES))?.ownReport).not.toBeNull();
		expect((await milestonePage(town, VILLAGES, 30, at))?.ownReport).toBeNull();
	});
});

describe("files in the past", () => {
	it("are those that were there", async () => {
		// The lead alone carries it out.
		const milestoneId = "2024-p04-m1";
		const file = (fileName: string, from: string, to: string | null) => ({
			milestoneId,
			fileName,
			mediaType: "application/pdf",
			bytes: 1,
			sha256: "x",
			storageKey: randomUUID(),
			uploadedById: "shiwu",
			createdAt: new Date(`${from}T04:00:00Z`),
			removedAt: to === null ? null : new Date(`${to}T04:00:00Z`),
		});
		await db.attachment.createMany({
			data: [file("早.pdf", "2024-03-01", "2024-05-01"), file("晚.pdf", "2024-06-01", null)],
		});
		const names = async (day: string) => {
			const page = await milestonePage(await as("leader"), milestoneId, 30, await pointOf(day, "then"));
			return page?.files?.list.map(({ name }) => name) ?? [];
		};
		expect(await names("2024-02-28")).toEqual([]);
		expect(await names("2024-03-01")).toEqual(["早.pdf"]);
		expect(await names("2024-05-01")).toEqual([]);
		expect(await names("2024-06-01")).toEqual(["晚.pdf"]);
	});
});

describe("the plan in the past", () => {
	it("has the words, the goal and the leads of the day, and the rights of today", async () => {
		const on = (field: string, before: string | number | string[], after: string | number | string[]) => ({
			actId: "act",
			projectId: PROJECT,
			field,
			before,
			after,
			reason: "测试",
			effectiveOn: dateOf("2024-07-01"),
			recordedAt: new Date("2024-07-01T04:00:00Z"),
			recordedById: "admin",
		});
		const { shortName } = await db.project.findUniqueOrThrow({ where: { id: PROJECT } });
		const { mainContent } = await db.project.findUniqueOrThrow({ where: { id: PROJECT } });
		await db.adjustment.createMany({
			data: [
				{ ...on("shortName", shortName, "新名"), subjectType: "project", subjectId: PROJECT },
				{ ...on("mainContent", mainContent, "新的主要内容"), subjectType: "project", subjectId: PROJECT },
				{ ...on("leadIds", ["shiwu"], ["shezu"]), subjectType: "project", subjectId: PROJECT },
				{ ...on("name", "旧指标", "新指标"), subjectType: "target", subjectId: NAMED },
			],
		});
		await db.project.update({
			where: { id: PROJECT },
			data: { shortName: "新名", mainContent: "新的主要内容" },
		});
		await db.projectLead.updateMany({ where: { projectId: PROJECT }, data: { unitId: "shezu" } });
		await db.target.update({ where: { id: NAMED }, data: { name: "新指标" } });
		const page = async (day: string) => {
			const project = await projectPage(await as("leader"), PROJECT, 30, await pointOf(day));
			const target = await targetPage(await as("leader"), NAMED, await pointOf(day));
			return [
				project?.shortName,
				project?.mainContent.join("\n") === "新的主要内容",
				project?.leads.map(({ id }) => id),
				target?.name,
			];
		};
		expect(await page("2024-06-30")).toEqual([shortName, false, ["shiwu"], "旧指标"]);
		expect(await page("2024-07-01")).toEqual(["新名", true, ["shezu"], "新指标"]);
		// The section that leads it today reads what was handed in to the one before; that one no longer does.
		expect(await stateFor("shezu", approved, "2024-06-25", "then")).toBe("approved");
		expect(await stateFor("shiwu", approved, "2024-06-25", "then")).toBeNull();
	});
});

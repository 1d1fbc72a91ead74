import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/server/auth/actor";
import { db } from "@/server/db/client";
import { confirmPeriod } from "@/server/milestone/commands-confirm";
import { moveMilestone } from "@/server/milestone/commands-move";
import { milestonePage } from "@/server/milestone/queries";
import { sectionBench } from "@/server/milestone/queries-bench";
import { ownDatabase } from "../support/database";
import { reported } from "./milestone-reports";
import { confirmation, LESSONS, move, POLICY, RETROFITS } from "./milestone-scene";
import { someone } from "./target-people";

ownDatabase("plan");
process.env.BUSINESS_DAY = "2024-08-15";

const NOTE = "凤凰镇两户反复做工作";

let yanglao: Actor;
let yangshe: Actor;
let laonian: Actor;

beforeAll(async () => {
	[yanglao, yangshe, laonian] = await Promise.all([
		someone("section", "yanglao"),
		someone("unit", "yangshe"),
		someone("unit", "laonian"),
	]);
	await moveMilestone(yanglao, await move(RETROFITS, { effectiveOn: "2024-07-02", note: NOTE }), null);
	await reported(yangshe, RETROFITS, "submitted");
	await reported(await someone("unit", "fenghuang"), RETROFITS, "returned");
	await confirmPeriod(laonian, confirmation(LESSONS, "2024-05", { note: NOTE }), null);
});

describe("the page of a milestone", () => {
	it("shows its lead every owner, the form and the words", async () => {
		const page = await milestonePage(yanglao, RETROFITS);
		expect(page).toMatchObject({ status: "inProgress", cells: "all", statusOn: "2024-07-02" });
		expect(page?.owners.map((row) => [row.unit.id, row.state]).slice(0, 2)).toEqual([
			["yangshe", "submitted"],
			["jingang", "toReport"],
		]);
		expect(page?.owners).toHaveLength(11);
		expect(page?.completions).toEqual({ total: 11, approved: 0, submitted: 1, returned: 1 });
		expect(page?.owners[0]?.reportId).not.toBeNull();
		expect(page?.moveForm?.moves).toEqual([
			{ to: "notStarted", needsReason: true },
			{ to: "done", needsReason: true },
			{ to: "cancelled", needsReason: true },
		]);
		expect(page?.history.entries.map((entry) => entry.words)).toContain(NOTE);
		expect(page?.light).toMatchObject({ light: "yellow" });
		expect(page?.light.reason).toContain("杨舍镇");
	});

	it("shows a town its own line, the others as a count, and no word about them", async () => {
		const page = await milestonePage(yangshe, RETROFITS);
		expect(page?.owners.map((row) => row.unit.id)).toEqual(["yangshe"]);
		expect(page?.completions).toEqual({ total: 11, approved: 0, submitted: 1, returned: 1 });
		expect(page?.moveForm).toBeNull();
		expect(page?.files).toBeNull();
		const told = JSON.stringify(page);
		expect(told).not.toContain("凤凰镇");
		expect(told).not.toContain("fenghuang");
		expect(told).not.toContain(NOTE);
	});

	it("shows a town the way to its own report, and nobody else one", async () => {
		const own = await milestonePage(yangshe, RETROFITS);
		expect(own?.ownReport).toMatchObject({ state: "submitted" });
		const jingang = await milestonePage(await someone("unit", "jingang"), RETROFITS);
		expect(jingang?.ownReport).toBe("toStart");
		expect((await milestonePage(yangshe, POLICY))?.ownReport).toBeNull();
		expect((await milestonePage(yangshe, "2024-p07-m5"))?.ownReport).toBeNull();
		expect((await milestonePage(yanglao, RETROFITS))?.ownReport).toBeNull();
	});

	it("reads its reasons to no administrator and no auditor, and opens them no report", async () => {
		for (const role of ["admin", "auditor"] as const) {
			const page = await milestonePage(await someone(role), RETROFITS);
			expect(page?.owners.every((row) => row.reportId === null)).toBe(true);
			expect(page?.owners).toHaveLength(role === "admin" ? 11 : 0);
			expect(JSON.stringify(page)).not.toContain(NOTE);
		}
	});

	it("has no other section open a town's report", async () => {
		const page = await milestonePage(await someone("section", "shiwu"), RETROFITS);
		expect(page?.owners).toHaveLength(11);
		expect(page?.owners.every((row) => row.reportId === null)).toBe(true);
		expect(page?.moveForm).toBeNull();
	});

	it("opens a leader what was submitted, and offers no form", async () => {
		const page = await milestonePage(await someone("leader"), RETROFITS);
		expect(page?.owners.filter((row) => row.reportId !== null)).toHaveLength(2);
		expect(page?.moveForm).toBeNull();
		expect(page?.history.entries.some((entry) => entry.words === NOTE)).toBe(true);
	});

	it("is missing for a unit outside the project, like one that does not exist", async () => {
		const gongdian = await someone("unit", "gongdian");
		expect(await milestonePage(gongdian, RETROFITS)).toBeNull();
		expect(await milestonePage(gongdian, "2024-p07-m99")).toBeNull();
		expect(await milestonePage(yanglao, "2024-p07-m99")).toBeNull();
	});

	it("lists the months of a monthly one and which can be confirmed", async () => {
		const page = await milestonePage(laonian, LESSONS);
		expect(page?.periods.map(({ state }) => state)).toEqual([
			...["missed", "missed", "missed", "missed", "confirmed", "missed", "missed"],
			"open",
			...["toCome", "toCome", "toCome", "toCome"],
		]);
		expect(page?.periods[4]?.note).toBe(NOTE);
		expect(page?.confirmable).toHaveLength(7);
		const seenByTown = await milestonePage(yangshe, LESSONS);
		expect(seenByTown?.confirmable).toEqual([]);
		expect(seenByTown?.periods[4]?.note).toBeNull();
	});

	it("offers no form once the year is closed", async () => {
		await db.plan.update({ where: { id: "2024" }, data: { state: "closed" } });
		try {
			expect((await milestonePage(yanglao, POLICY))?.moveForm).toBeNull();
		} finally {
			await db.plan.update({ where: { id: "2024" }, data: { state: "published" } });
		}
	});
});

describe("the bench of who leads", () => {
	it("lists what is late, due and waiting for review, each once", async () => {
		const bench = await sectionBench(yanglao);
		expect(bench?.projects.map(({ id }) => id)).toEqual(["2024-p06", "2024-p07"]);
		expect(bench?.reviews.map(({ unitName }) => unitName)).toEqual(["杨舍镇"]);
		expect(bench?.late.map(({ milestoneId }) => milestoneId)).toContain(POLICY);
		const listed = [...(bench?.late ?? []), ...(bench?.due ?? [])].map(({ milestoneId }) => milestoneId);
		expect(new Set(listed).size).toBe(listed.length);
		expect(bench?.due.every(({ dueOn }) => dueOn >= "2024-08-15" && dueOn <= "2024-09-14")).toBe(true);
	});

	it("asks the acting lead of monthly work for every month that can be confirmed", async () => {
		const bench = await sectionBench(laonian);
		expect(bench?.confirmations.map(({ period }) => period)).toEqual([
			"2024-01",
			"2024-02",
			"2024-03",
			"2024-04",
			"2024-06",
			"2024-07",
			"2024-08",
		]);
		expect(bench?.confirmations.at(-1)?.isOverdue).toBe(false);
	});

	it("is not there for a town, a leader or an administrator", async () => {
		expect(await sectionBench(yangshe)).toBeNull();
		expect(await sectionBench(await someone("leader"))).toBeNull();
		expect(await sectionBench(await someone("admin"))).toBeNull();
	});
});

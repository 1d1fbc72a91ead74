import { beforeAll, describe, expect, it } from "vitest";
import { assignmentListFilters, milestoneListFilters, projectListFilters } from "@/lib/contracts/lists";
import type { LeaderOverviewDto } from "@/lib/contracts/overview";
import type { Actor } from "@/server/auth/actor";
import { leaderOverview } from "@/server/plan/overview/queries";
import { assignmentList, milestoneList, projectList } from "@/server/plan/overview/queries-lists";
import { ownDatabase } from "../support/database";
import { completion, leaderOf, moved } from "./overview-people";
import { someone } from "./target-people";

ownDatabase("plan");
process.env.BUSINESS_DAY = "2024-08-15";

let leader: Actor;
let overview: LeaderOverviewDto;

async function seenBy(actor: Actor): Promise<LeaderOverviewDto> {
	const seen = await leaderOverview(actor);
	if (!seen) throw new Error("no overview");
	return seen;
}

/** How many completions the list behind a figure holds. */
async function listed(query: Record<string, string>): Promise<number> {
	const list = await assignmentList(leader, assignmentListFilters.parse(query));
	return list?.lines.length ?? -1;
}

const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);

beforeAll(async () => {
	leader = await leaderOf();
	// Project 5: everything begun and finished that could be, so that nothing of it is red or yellow by date.
	await moved("2024-p05-m1", "done", "2024-03-20");
	await moved("2024-p05-m2", "done", "2024-06-20");
	await moved("2024-p05-m3", "inProgress", "2024-07-02", "已召开部署会");
	// Of 杨舍镇: one approved, one waiting, one returned. Of 供电公司: one approved.
	await completion("2024-p01-m1", "yangshe", [
		["submitted", "2024-01-28"],
		["approved", "2024-01-29"],
	]);
	await completion("2024-p01-m2", "yangshe", [["submitted", "2024-05-30"]]);
	await completion("2024-p02-m2", "yangshe", [
		["submitted", "2024-08-12"],
		["returned", "2024-08-13"],
	]);
	await completion("2024-p01-m2", "gongdian", [
		["submitted", "2024-05-20"],
		["approved", "2024-05-21"],
	]);
	// Approved ahead of a window that opens in September: it is not owed yet.
	await completion("2024-p02-m3", "yangshe", [
		["submitted", "2024-08-01"],
		["approved", "2024-08-02"],
	]);
	overview = await seenBy(leader);
});

describe("the sentence", () => {
	it("counts ten projects on the business day, and its parts add up", () => {
		const { asOf, total, parts } = overview.sentence;
		expect([asOf, total]).toEqual(["2024-08-15", 10]);
		expect(parts.map(({ light }) => light)).toEqual(["blue", "green", "yellow", "red", "grey"]);
		expect(sum(parts.map(({ count }) => count))).toBe(10);
	});

	it("calls a plan late of which nothing was recorded since January", () => {
		const red = overview.sentence.parts.find(({ light }) => light === "red");
		// Each project but the fifth has a window that ended by June with nothing recorded; the fifth has targets
		// without a figure.
		expect(red?.count).toBeGreaterThanOrEqual(9);
	});

	it("opens lists that hold as many projects as it says", async () => {
		for (const { light, count } of overview.sentence.parts) {
			const list = await projectList(leader, projectListFilters.parse({ light }));
			expect(list?.lines, light).toHaveLength(count);
			expect(list?.lines.every((line) => line.light.light === light)).toBe(true);
		}
	});
});

describe("what to attend to", () => {
	it("is at most five, red before yellow, each with a reason, an owner and a link", () => {
		expect(overview.exceptions).toHaveLength(5);
		const lights = overview.exceptions.map(({ light }) => light.light);
		expect(lights).toEqual(lights.toSorted((a, b) => (a === b ? 0 : a === "red" ? -1 : 1)));
		for (const item of overview.exceptions) {
			expect(item.light.reason).not.toBe("");
			expect(item.owner).not.toBe("");
			expect(item.href).toMatch(/^\/(milestones|targets)\/2024-p\d\d-/);
		}
	});

	it("shows a leader first what the sections lead that the leader answers for", async () => {
		const { exceptions } = await seenBy(await leaderOf("weibao"));
		const own = exceptions.map(
			({ owner }) => owner === "未成年人保护科" || owner === "市未成年人关爱保护中心",
		);
		expect(own[0]).toBe(true);
		expect(own).toEqual(own.toSorted((a, b) => Number(b) - Number(a)));
		expect(exceptions).toHaveLength(5);
	});

	it("says when nothing was done about it, and else what was done last", () => {
		expect(overview.exceptions.some(({ lastAct }) => lastAct === null)).toBe(true);
		for (const { lastAct } of overview.exceptions) if (lastAct) expect(lastAct).toMatch(/^\d+月\d+日 /);
	});
});

describe("units and projects", () => {
	const cellOf = (unitId: string, projectId: string) => {
		const row = overview.units.rows.find((one) => one.unitId === unitId);
		return row?.cells[overview.projects.findIndex(({ id }) => id === projectId)];
	};

	it("counts what is owed by today and what of it is approved", () => {
		expect(cellOf("yangshe", "2024-p01")).toMatchObject({ owed: 2, approved: 1, light: "green" });
		expect(cellOf("jingang", "2024-p01")).toMatchObject({ owed: 2, approved: 0, light: "red" });
		expect(cellOf("gongdian", "2024-p01")).toMatchObject({ owed: 1, approved: 1, light: "blue" });
		expect(cellOf("zhujian", "2024-p01")).toMatchObject({ owed: 1, approved: 0, light: "red" });
	});

	it("does not count a completion whose window has not opened, approved or not", () => {
		expect(cellOf("yangshe", "2024-p02")).toMatchObject({ owed: 1, approved: 0, light: "yellow" });
	});

	it("leaves empty where a unit has no part in a project", () => {
		expect(cellOf("gongdian", "2024-p05")).toBeNull();
		expect(cellOf("yangshe", "2024-p09")).toBeNull();
	});

	it("puts the eleven towns first in the official order, and below them the others that owe something", () => {
		const names = overview.units.rows.map(({ name }) => name);
		expect(names.slice(0, 3)).toEqual(["杨舍镇", "金港街道", "后塍街道"]);
		expect(names[10]).toBe("常阴沙现代农业示范园区");
		expect(names.slice(11)).toEqual([
			"市老年活动中心",
			"市民政局婚姻登记处",
			"市殡仪馆",
			"市慈善总会",
			"供电公司",
			"市住建局",
			"市水务局",
			"市人社局",
			"市新市民事务中心",
		]);
	});

	it("adds up by row and by column", () => {
		const { rows, columns, total } = overview.units;
		// Fourteen windows of each of eleven towns have opened; three partners owe project 1 one each, 市慈善总会
		// project 2, two affiliates project 3, 市老年活动中心 project 7, two departments project 10.
		expect(total).toEqual({ owed: 11 * 14 + 3 + 1 + 2 + 1 + 2, approved: 2 });
		expect(rows.find(({ unitId }) => unitId === "yangshe")).toMatchObject({ owed: 14, approved: 1 });
		for (const row of rows) {
			expect(sum(row.cells.map((cell) => cell?.owed ?? 0)), row.name).toBe(row.owed);
			expect(sum(row.cells.map((cell) => cell?.approved ?? 0)), row.name).toBe(row.approved);
		}
		columns.forEach((column, index) => {
			expect(sum(rows.map((row) => row.cells[index]?.owed ?? 0))).toBe(column.owed);
			expect(sum(rows.map((row) => row.cells[index]?.approved ?? 0))).toBe(column.approved);
		});
		expect(sum(columns.map(({ owed }) => owed))).toBe(total.owed);
		expect(sum(columns.map(({ approved }) => approved))).toBe(total.approved);
	});

	it("opens lists that hold as many completions as its numbers say", async () => {
		expect(await listed({ due: "opened" })).toBe(overview.units.total.owed);
		expect(await listed({ due: "opened", state: "approved" })).toBe(2);
		expect(await listed({ unit: "yangshe", due: "opened" })).toBe(14);
		expect(await listed({ unit: "yangshe", project: "2024-p01", due: "opened" })).toBe(2);
		expect(await listed({ unit: "yangshe", project: "2024-p01", due: "opened", state: "approved" })).toBe(1);
		expect(await listed({ unit: "yangshe", project: "2024-p02", due: "opened", state: "approved" })).toBe(0);
		expect(await listed({ project: "2024-p01", due: "opened" })).toBe(25);
	});
});

describe("the wall and what falls due", () => {
	it("shows all forty-three windows, two of one month never in one lane", () => {
		expect(overview.wall).toHaveLength(10);
		const lanes = overview.wall.flatMap((row) => row.lanes);
		expect(lanes.flat()).toHaveLength(43);
		for (const lane of lanes) {
			lane.forEach((bar, index) => {
				expect(bar.startMonth).toBeGreaterThan(lane[index - 1]?.endMonth ?? 0);
			});
		}
	});

	it("lists what ends within thirty days, by date, and opens as many milestones", async () => {
		expect(overview.due.map(({ key }) => key)).toEqual(["2024-p02-m2", "2024-p04-m2"]);
		const list = await milestoneList(leader, milestoneListFilters.parse({ due: "30" }));
		expect(list?.lines.map(({ id }) => id)).toEqual(["2024-p02-m2", "2024-p04-m2"]);
	});
});

describe("who sees the overview", () => {
	it("is the office as well, with the same numbers", async () => {
		const seen = await seenBy(await someone("office", "bangongshi"));
		expect(seen.sentence).toEqual(overview.sentence);
		expect(seen.units).toEqual(overview.units);
	});

	it.each([
		["a town's staff", "unit", "yangshe"],
		["a partner's staff", "unit", "gongdian"],
		["the auditor", "auditor", null],
	] as const)("is not %s", async (_, role, unitId) => {
		expect(await leaderOverview(await someone(role, unitId))).toBeNull();
	});
});

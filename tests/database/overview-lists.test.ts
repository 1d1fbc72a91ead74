import { beforeAll, describe, expect, it } from "vitest";
import { assignmentListFilters, milestoneListFilters, projectListFilters } from "@/lib/contracts/lists";
import type { Actor } from "@/server/auth/actor";
import { assignmentList, milestoneList, projectList } from "@/server/plan/overview/queries-lists";
import { unitList, unitPage } from "@/server/plan/overview/queries-units";
import { ownDatabase } from "../support/database";
import { completion, leaderOf, moved } from "./overview-people";
import { someone } from "./target-people";

ownDatabase("plan");
process.env.BUSINESS_DAY = "2024-08-15";

let leader: Actor;
let town: Actor;
let pendingReport: string;

const projects = (actor: Actor, query: Record<string, string> = {}) =>
	projectList(actor, projectListFilters.parse(query));
const milestones = (actor: Actor, query: Record<string, string> = {}) =>
	milestoneList(actor, milestoneListFilters.parse(query));
const assignments = (actor: Actor, query: Record<string, string> = {}) =>
	assignmentList(actor, assignmentListFilters.parse(query));

/** Names of towns other than 凤凰镇. */
const OTHER_TOWNS = [
	"杨舍镇",
	"金港街道",
	"后塍街道",
	"德积街道",
	"锦丰镇",
	"塘桥镇",
	"乐余镇",
	"南丰镇",
	"大新镇",
	"常阴沙",
];

beforeAll(async () => {
	leader = await leaderOf();
	town = await someone("unit", "fenghuang");
	await moved("2024-p01-m1", "done", "2024-01-30");
	await completion("2024-p01-m1", "fenghuang", [
		["submitted", "2024-01-28"],
		["approved", "2024-01-29"],
	]);
	pendingReport = await completion("2024-p01-m2", "yangshe", [["submitted", "2024-08-14"]]);
});

describe("the list of projects", () => {
	it("holds all ten for a leader, in the order of the table", async () => {
		const list = await projects(leader);
		expect(list?.lines.map(({ ordinal }) => ordinal)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
		expect(list?.lines[0]).toMatchObject({
			name: "安居助困",
			done: 1,
			total: 4,
			leads: [{ id: "jiuzhu", href: "/units/jiuzhu" }],
			next: { milestoneId: "2024-p01-m2", dueOn: "2024-05-31" },
		});
	});

	it("holds for a unit's staff only what it has a part in", async () => {
		const partner = await someone("unit", "gongdian");
		expect((await projects(partner))?.lines.map(({ id }) => id)).toEqual(["2024-p01"]);
	});

	it("keeps to a lead unit", async () => {
		const list = await projects(leader, { lead: "weibao" });
		expect(list?.lines.map(({ ordinal }) => ordinal)).toEqual([8, 9]);
	});

	it("leaves out what an address says wrongly", async () => {
		expect((await projects(leader, { light: "violet" }))?.lines).toHaveLength(10);
	});
});

describe("the list of milestones", () => {
	it("holds all forty-three by due date", async () => {
		const list = await milestones(leader);
		expect(list?.total).toBe(43);
		const dues = list?.lines.map(({ dueOn }) => dueOn) ?? [];
		expect(dues).toEqual(dues.toSorted());
	});

	it.each([
		["of one project", { project: "2024-p10" }, 10],
		["of one state", { status: "done" }, 1],
		["that run in a month of one project", { project: "2024-p10", month: "3" }, 3],
		["whose words hold a text, in full width or not", { q: "　适老化改造政策 " }, 1],
		["of a project that does not exist", { project: "none" }, 0],
	] as const)("keeps to those %s", async (_, query, count) => {
		expect((await milestones(leader, query))?.total).toBe(count);
	});

	it("counts owners for who sees them all, and the own unit alone for its staff", async () => {
		const forLeader = await milestones(leader, { project: "2024-p01", status: "done" });
		expect(forLeader?.lines[0]?.completions).toEqual({ approved: 1, owners: 11 });
		const forTown = await milestones(town, { project: "2024-p01", status: "done" });
		expect(forTown?.lines[0]?.completions).toEqual({ approved: 1, owners: 1 });
		const ofOthers = (await milestones(town, { project: "2024-p03" }))?.lines.find(
			({ id }) => id === "2024-p03-m2",
		);
		expect(ofOthers).toMatchObject({ completions: null, isLeadOnly: false });
		const forAuditor = await milestones(await someone("auditor"), { project: "2024-p01", status: "done" });
		expect(forAuditor?.lines[0]?.completions).toEqual({ approved: 1, owners: 11 });
	});

	it("tells a unit's staff nothing about another unit", async () => {
		const told = JSON.stringify([await milestones(town), await projects(town), await assignments(town)]);
		for (const name of OTHER_TOWNS) expect(told).not.toContain(name);
		expect(told).not.toContain(pendingReport);
	});
});

describe("the list of completions", () => {
	it("holds a unit's own for its staff, whatever the address asks for", async () => {
		const own = await assignments(town);
		expect(own?.total).toBeGreaterThan(0);
		expect(own?.lines.every(({ unit }) => unit.id === "fenghuang")).toBe(true);
		expect(own?.units).toEqual([{ id: "fenghuang", name: "凤凰镇" }]);
		expect((await assignments(town, { unit: "yangshe" }))?.total).toBe(0);
	});

	it("holds all units of the projects that a unit leads, and its own elsewhere", async () => {
		const list = await assignments(await someone("unit", "laonian"));
		const units = new Set(list?.lines.map(({ unit }) => unit.id));
		expect(units.has("yangshe") && units.has("laonian")).toBe(true);
		expect(new Set(list?.lines.map(({ projectId }) => projectId))).toEqual(new Set(["2024-p07"]));
	});

	it("opens a waiting report for a leader and for its unit, not for the office or another section", async () => {
		const query = { unit: "yangshe", project: "2024-p01", state: "submitted" };
		const reportFor = async (actor: Actor) => (await assignments(actor, query))?.lines[0]?.reportId;
		expect(await reportFor(leader)).toBe(pendingReport);
		expect(await reportFor(await someone("unit", "yangshe"))).toBe(pendingReport);
		expect(await reportFor(await someone("section", "jiuzhu"))).toBe(pendingReport);
		expect(await reportFor(await someone("office", "bangongshi"))).toBeNull();
		expect(await reportFor(await someone("section", "shiwu"))).toBeNull();
	});

	it("keeps to what is late: past its end and not handed in", async () => {
		const late = await assignments(leader, { project: "2024-p01", due: "overdue" });
		// The first window was finished by its lead; of the second thirteen of fourteen have not handed in.
		expect(late?.total).toBe(13);
	});

	it("is not for the auditor, who sees totals", async () => {
		expect(await assignments(await someone("auditor"))).toBeNull();
	});
});

describe("a unit's page", () => {
	it("shows what it owes, by due date, and its state in each project", async () => {
		const page = await unitPage(leader, "fenghuang");
		expect(page?.unit).toMatchObject({ name: "凤凰镇", kind: "town" });
		expect(page?.leads).toEqual([]);
		expect(page?.projects.find(({ projectId }) => projectId === "2024-p01")).toMatchObject({
			owed: 2,
			approved: 1,
			light: "red",
		});
		expect(page?.assignments[0]).toMatchObject({
			milestoneId: "2024-p01-m1",
			state: "approved",
			late: false,
		});
	});

	it("shows what a section leads", async () => {
		const page = await unitPage(leader, "yanglao");
		expect(page?.leads.map(({ ordinal }) => ordinal)).toEqual([6, 7]);
	});

	it("opens for a unit's staff only where it is their own", async () => {
		expect(await unitPage(town, "fenghuang")).not.toBeNull();
		expect(await unitPage(town, "yangshe")).toBeNull();
		expect(await unitPage(town, "no-such-unit")).toBeNull();
	});

	it("is missing for everybody where the unit is", async () => {
		expect(await unitPage(leader, "no-such-unit")).toBeNull();
	});

	it("is not for the auditor", async () => {
		const auditor = await someone("auditor");
		expect(await unitPage(auditor, "fenghuang")).toBeNull();
		expect(await unitList(auditor)).toBeNull();
	});
});

describe("the list of units", () => {
	it("holds the units with a part in the plan, in the official order", async () => {
		const list = await unitList(leader);
		expect(list?.lines[0]).toMatchObject({ name: "社会救助和慈善事业科", leads: 2, owed: 0 });
		expect(list?.lines.at(-1)).toMatchObject({ name: "常阴沙现代农业示范园区", owed: 14 });
		expect(list?.lines.map(({ name }) => name)).not.toContain("办公室");
	});

	it("holds one line for a unit's staff: their own", async () => {
		expect((await unitList(town))?.lines.map(({ id }) => id)).toEqual(["fenghuang"]);
	});
});

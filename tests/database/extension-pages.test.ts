import { beforeAll, describe, expect, it } from "vitest";
import { extensionListQuery } from "@/lib/contracts/extension";
import type { Role } from "@/lib/domain/user/roles";
import type { Actor } from "@/server/auth/actor";
import { db } from "@/server/db/client";
import { grantExtension, refuseExtension } from "@/server/extension/commands-decide";
import { extensionPage, pendingExtensions } from "@/server/extension/queries";
import { extensionList } from "@/server/extension/queries-list";
import { milestonePage } from "@/server/milestone/queries";
import { assignmentList } from "@/server/plan/overview/queries-lists";
import { projectPage } from "@/server/plan/queries-project";
import { unitBench } from "@/server/report/queries-bench";
import { ownDatabase } from "../support/database";
import { asked, NAMING } from "./extension-scene";
import { freshMilestone, RETROFITS } from "./milestone-scene";
import { leaderOf } from "./overview-people";
import { someone } from "./target-people";

ownDatabase("plan");
process.env.BUSINESS_DAY = "2024-08-15";

const SECRET = "理由里的暗号";
let yanglao: Actor;
let shiwu: Actor;
let leader: Actor;
let waiting: string;
let granted: string;
let naming: string;

beforeAll(async () => {
	yanglao = await someone("section", "yanglao");
	shiwu = await someone("section", "shiwu");
	leader = await leaderOf();
	const refused = await asked(yanglao, RETROFITS, { reason: SECRET });
	await refuseExtension(leader, { ...refused, words: SECRET }, null);
	const request = await asked(yanglao, RETROFITS, { reason: SECRET });
	await grantExtension(leader, { ...request, words: null }, null);
	granted = request.extensionId;
	waiting = (await asked(yanglao, await freshMilestone(), { reason: SECRET })).extensionId;
	naming = (await asked(shiwu, NAMING, { reason: SECRET, newEndOn: "2024-09-30" })).extensionId;
});

const all = extensionListQuery.parse({});

describe("the list of requests", () => {
	it("shows a leader what waits first, the own 分管 before others", async () => {
		const own = await leaderOf("shiwu");
		const list = await extensionList(own, all);
		expect(list?.lines.map(({ id, forMe }) => [id, forMe]).slice(0, 2)).toEqual([
			[naming, true],
			[waiting, false],
		]);
		expect([list?.waiting, list?.total]).toEqual([1, 4]);
		expect((await extensionList(leader, all))?.waiting).toBe(2);
	});

	it("filters by state and project, and takes what an address says wrongly for nothing", async () => {
		const of = async (query: Record<string, string>) =>
			(await extensionList(leader, extensionListQuery.parse(query)))?.total;
		expect(await of({ state: "granted" })).toBe(1);
		expect(await of({ state: "withdrawn" })).toBe(0);
		expect(await of({ project: "2024-p04" })).toBe(1);
		expect(await of({ state: "nonsense", page: "x" })).toBe(4);
	});

	it("shows a lead its own", async () => {
		expect((await extensionList(shiwu, all))?.lines.map(({ id }) => id)).toEqual([naming]);
		expect((await pendingExtensions(yanglao))?.requests.map(({ id }) => id)).toEqual([waiting]);
		expect((await pendingExtensions(leader))?.requests.map(({ id }) => id)).toEqual([waiting, naming]);
	});
});

describe("one request", () => {
	it("has all that its decision asks for", async () => {
		const page = await extensionPage(leader, granted);
		expect(page).toMatchObject({
			state: "granted",
			dueOn: "2024-09-30",
			newEndOn: "2024-10-31",
			mayDecide: false,
			milestone: { id: RETROFITS, endOn: "2024-09-30", dueOn: "2024-10-31", completions: { total: 11 } },
			earlier: [{ state: "refused" }],
		});
		expect((await extensionPage(leader, waiting))?.mayDecide).toBe(true);
		expect((await extensionPage(await leaderOf("shiwu"), waiting))?.mayDecide).toBe(false);
		expect((await extensionPage(yanglao, waiting))?.mayWithdraw).toBe(true);
	});
});

describe("who may not read requests", () => {
	it.each([
		["an administrator", "admin", null],
		["the office", "office", "bangongshi"],
		["another section", "section", "jiuzhu"],
		["a town that owns it", "unit", "yangshe"],
		["the auditor", "auditor", null],
	] as const satisfies readonly (readonly [string, Role, string | null])[])(
		"finds none: %s",
		async (_name, role, unitId) => {
			const actor = await someone(role, unitId);
			expect(await extensionPage(actor, granted)).toBeNull();
			expect((await extensionList(actor, all))?.total ?? 0).toBe(0);
			expect((await pendingExtensions(actor))?.requests ?? []).toEqual([]);
			const page = await milestonePage(actor, RETROFITS);
			expect(page?.extensions).toEqual({ form: null, requests: [] });
			expect(page?.history.entries.map(({ act }) => act.kind)).toEqual(["extension"]);
		},
	);

	it("is told the moved and the original day all the same, and a town not the reason", async () => {
		const town = await someone("unit", "yangshe");
		const [page, project, bench, list] = await Promise.all([
			milestonePage(town, RETROFITS),
			projectPage(town, "2024-p07"),
			unitBench(town),
			assignmentList(town, { page: 1 }),
		]);
		const days = { dueOn: "2024-10-31", endOn: "2024-09-30" };
		expect(page).toMatchObject(days);
		expect(bench?.due.find(({ key }) => key === RETROFITS)).toMatchObject(days);
		expect(list?.lines.find(({ milestoneId }) => milestoneId === RETROFITS)).toMatchObject(days);
		expect(JSON.stringify([page, project, bench, list])).not.toContain(SECRET);
	});
});

it("keeps at most one open request of a milestone, whatever writes it", async () => {
	const row = await db.extensionRequest.findUniqueOrThrow({
		where: { id: waiting },
		omit: { checkpointMoves: true },
	});
	await expect(db.extensionRequest.create({ data: { ...row, id: "second" } })).rejects.toThrow();
});

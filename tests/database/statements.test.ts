import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Actor, actorOfUsername } from "@/server/auth/actor";
import { db } from "@/server/db/client";
import type { PrismaClient } from "@/server/db/generated/client";
import { milestonePage } from "@/server/milestone/queries";
import { sectionBench } from "@/server/milestone/queries-bench";
import { leaderOverview } from "@/server/plan/overview/queries";
import { unitPage } from "@/server/plan/overview/queries-units";
import { projectPage } from "@/server/plan/queries-project";
import { unitBench } from "@/server/report/queries-bench";
import { reportList } from "@/server/report/queries-list";
import { targetPage } from "@/server/target/queries";
import { ownDatabase } from "../support/database";

// No page makes more than a handful of statements, whatever the number of milestones, units and reports.

const HANDFUL = 10;

ownDatabase("plan");

let statements = 0;
let leader: Actor;
let section: Actor;
let town: Actor;

async function account(username: string, role: Actor["role"], unitId: string | null): Promise<Actor> {
	await db.user.create({ data: { username, displayName: username, role, unitId, passwordHash: "-" } });
	const actor = await actorOfUsername(db, username);
	if (!actor) throw new Error(`no actor ${username}`);
	return actor;
}

beforeAll(async () => {
	process.env.BUSINESS_DAY = "2024-08-15";
	leader = await account("leader", "leader", null);
	section = await account("yanglao", "section", "yanglao");
	town = await account("leyu", "unit", "leyu");
	(db as PrismaClient<"query">).$on("query", () => {
		statements++;
	});
});

afterAll(() => {
	delete process.env.BUSINESS_DAY;
});

describe("a page's statements", () => {
	const pages: readonly (readonly [name: string, read: () => Promise<unknown>])[] = [
		["the leader's screen", () => leaderOverview(leader)],
		["a section's bench", () => sectionBench(section)],
		["a town's bench", () => unitBench(town)],
		["a project", () => projectPage(section, "2024-p07")],
		["a milestone", () => milestonePage(section, "2024-p07-m4")],
		["a target", () => targetPage(section, "2024-p07-t1")],
		["a unit", () => unitPage(leader, "leyu")],
		["the list of reports", () => reportList(leader, { page: 1 })],
	];

	it.each(pages)("are a handful for %s", async (_name, read) => {
		statements = 0;
		expect(await read()).not.toBeNull();
		expect(statements).toBeGreaterThan(0);
		expect(statements).toBeLessThanOrEqual(HANDFUL);
	});

	it("are three for the leader's screen while nothing changes", async () => {
		await leaderOverview(leader);
		statements = 0;
		await leaderOverview(leader);
		// The plan with its versions, those of its projects, and the notes of the exceptions.
		expect(statements).toBe(3);
	});

	it("do not grow with the number of milestones", async () => {
		await db.projectVersion.updateMany({ data: { version: { increment: 1 } } });
		statements = 0;
		await leaderOverview(leader);
		const before = statements;
		expect(before).toBeGreaterThan(3);
		const milestones = await db.milestone.findMany({ where: { projectId: "2024-p01" } });
		for (const [index, { id: _id, ...row }] of milestones.entries()) {
			await db.milestone.create({ data: { ...row, id: `more-${index}`, ordinal: 100 + index } });
		}
		statements = 0;
		await leaderOverview(leader);
		expect(statements).toBe(before);
	});
});

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addDays } from "@/lib/domain/time/day";
import { actorOfUsername } from "@/server/auth/actor";
import { db } from "@/server/db/client";
import { assessedPlan } from "@/server/plan/assessment";
import { leaderOverview } from "@/server/plan/overview/queries";
import { pageView } from "@/server/plan/view-at";
import { demoAccounts } from "../../prisma/demo/accounts";
import { play } from "../../scripts/demo-data/play";
import { sampleYear } from "../../scripts/demo-data/story";
import { ownDatabase } from "../support/database";

ownDatabase("plan");

let files: string;

beforeAll(async () => {
	files = await mkdtemp(join(tmpdir(), "sample-files-"));
	process.env.FILES_DIR = files;
	process.env.BUSINESS_DAY = "2024-08-15";
	for (const { username, displayName, role, unitId } of demoAccounts) {
		// Nobody signs in here, so no password need be hashed.
		const data = {
			id: `demo-${username}`,
			username,
			displayName,
			role,
			unitId,
			passwordHash: "-",
			isDemo: true,
		};
		await db.user.create({ data });
	}
	await play(sampleYear);
}, 120_000);

afterAll(async () => {
	delete process.env.BUSINESS_DAY;
	delete process.env.FILES_DIR;
	await rm(files, { recursive: true, force: true });
});

async function assessment() {
	const leader = await actorOfUsername(db, "leader");
	const assessed = leader && (await assessedPlan(leader));
	if (!assessed) throw new Error("no plan");
	return assessed.assessment;
}

describe("the sample progress on 15 August 2024", () => {
	it("gives every project the light that the demonstration tells of", async () => {
		const { projects } = await assessment();
		expect(projects.map(({ project, light }) => [project.shortName, light.light])).toEqual([
			["安居助困", "green"],
			["善助乐享", "yellow"],
			["婚丧领域移风易俗", "green"],
			["乡村著名行动", "yellow"],
			["全生命周期", "red"],
			["银发餐桌", "green"],
			["安全护航", "yellow"],
			["困境儿童关爱", "green"],
			["未成年人保护平台", "green"],
			["救助管理服务", "green"],
		]);
	});

	it("shows every light, 已中止 and every state of a milestone", async () => {
		const milestones = (await assessment()).projects.flatMap((project) => project.milestones);
		expect(new Set(milestones.map(({ light }) => light.light))).toEqual(
			new Set(["grey", "green", "yellow", "red", "blue", null]),
		);
		expect(new Set(milestones.map(({ state }) => state.status))).toEqual(
			new Set(["notStarted", "inProgress", "done", "cancelled"]),
		);
	});

	it("shows milestones finished on time and late", async () => {
		const finished = (await assessment()).projects
			.flatMap((project) => project.milestones)
			.map(({ light }) => light.reason)
			.flatMap((reason) => (reason.code === "finished" ? [reason.daysLate] : []));
		expect(finished.filter((days) => days === 0).length).toBeGreaterThan(10);
		expect(finished.filter((days) => days > 0).length).toBeGreaterThanOrEqual(3);
	});

	it("shows targets ahead, on time, behind, reached and not begun", async () => {
		const targets = (await assessment()).projects.flatMap((project) => project.targets);
		const byName = Object.fromEntries(targets.map(({ facts, light }) => [facts.name, light.light]));
		expect(byName).toEqual({
			特色乡村: "yellow",
			行政村地名命名率: "yellow",
			社会组织年检率: "green",
			等级评估率: "yellow",
			基层党组织覆盖率: "green",
			年度抽查比例: "green",
			助餐点选址: "blue",
			助餐点建成运营: "grey",
			适老化改造: "yellow",
			教学队伍: "blue",
			安全培训: "green",
		});
		const ahead = targets.find(({ facts }) => facts.name === "社会组织年检率");
		expect(ahead?.gap).toBeLessThan(-10);
	});

	it("has reports in every state, a withdrawn one and a correction that counts", async () => {
		const states = await db.report.groupBy({ by: ["state"] });
		expect(new Set(states.map(({ state }) => state))).toEqual(
			new Set(["draft", "submitted", "returned", "approved"]),
		);
		expect(await db.reportEvent.count({ where: { kind: "withdrawn" } })).toBeGreaterThan(0);
		expect(await db.report.count({ where: { state: "approved", supersedesId: { not: null } } })).toBe(1);
		expect(await db.reading.count({ where: { isConfirmation: true } })).toBe(1);
	});

	it("has extensions granted, refused and waiting, one of them under 分管", async () => {
		const requests = await db.extensionRequest.findMany({ orderBy: { askedAt: "asc" } });
		expect(requests.map(({ milestoneId, state }) => [milestoneId, state])).toEqual([
			["2024-p02-m2", "refused"],
			["2024-p05-m3", "granted"],
			["2024-p04-m2", "asked"],
			["2024-p07-m4", "asked"],
		]);
	});

	it("gives every town, section and affiliate something that it did itself", async () => {
		const acted = await db.auditEntry.groupBy({ by: ["actorId"], where: { actorId: { not: null } } });
		const silent = demoAccounts
			.filter(({ role }) => role === "section" || role === "unit")
			.map(({ username }) => username)
			.filter((username) => !acted.some(({ actorId }) => actorId === `demo-${username}`));
		expect(silent).toEqual([]);
	});

	it("never speaks of a day after the one on which it was recorded, nor after 15 August", async () => {
		const [{ count }] = await db.$queryRaw<[{ count: bigint }]>`
			SELECT count(*) AS count FROM (
				SELECT "effectiveOn", "recordedAt" FROM "StatusFact" UNION ALL
				SELECT "effectiveOn", "recordedAt" FROM "Reading" UNION ALL
				SELECT "effectiveOn", "recordedAt" FROM "ReportEvent") facts
			WHERE "effectiveOn" > ("recordedAt" AT TIME ZONE 'Asia/Shanghai')::date OR "recordedAt" > '2024-08-15T16:00:00Z'`;
		expect(Number(count)).toBe(0);
	});
});

describe("the sentence on any day of 2024, looked back at from its last", () => {
	it.each(["then", undefined] as const)(
		"adds up to ten projects, knowing %s",
		async (known) => {
			process.env.BUSINESS_DAY = "2024-12-31";
			const leader = await actorOfUsername(db, "leader");
			if (!leader) throw new Error("no leader");
			const wrong: string[] = [];
			for (let day = "2024-01-01"; day <= "2024-12-31"; day = addDays(day, 1)) {
				const { at } = await pageView({ asOf: day, known });
				const { sentence } = (await leaderOverview(leader, at)) ?? {};
				const parts = sentence?.parts.reduce((sum, { count }) => sum + count, 0);
				if (sentence?.asOf !== day || sentence.total !== 10 || parts !== 10) wrong.push(`${day}: ${parts}`);
			}
			expect(wrong).toEqual([]);
		},
		120_000,
	);
});

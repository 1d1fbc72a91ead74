import { randomUUID } from "node:crypto";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import type { PlanData } from "@/lib/contracts/plan-data";
import type { Actor } from "@/server/auth/actor";
import { db } from "@/server/db/client";
import { assessedPlan } from "@/server/plan/assessment";
import { saveCorrections } from "@/server/plan-import/commands";
import { publishImport } from "@/server/plan-import/commands-publish";
import { importList, importPage } from "@/server/plan-import/queries";
import { ownDatabase } from "../support/database";
import { plan2025, school, withFirst } from "../support/plan-2025";
import { type Snapshot, snapshot } from "../support/snapshot";
import { json, makeDraft, opened, publish } from "./import-scene";
import { someone } from "./target-people";

ownDatabase("plan");

const IN_WINTER = "2024-12-20";
let admin: Actor;
let other: Actor;
let start: Snapshot;

beforeAll(async () => {
	process.env.BUSINESS_DAY = IN_WINTER;
	admin = await someone("admin");
	other = await someone("admin");
	start = await snapshot();
});
afterEach(async () => {
	process.env.BUSINESS_DAY = IN_WINTER;
	await start.restore();
});

describe("publishing an import", () => {
	it("makes it the plan of its year, whole, with one entry in the trail that counts it", async () => {
		const importId = await opened(admin, { plan: plan2025 });
		const lastSeq = (await db.auditEntry.findFirst({ orderBy: { seq: "desc" } }))?.seq ?? 0n;
		expect(await publish(admin, importId)).toEqual({
			ok: true,
			value: { planId: "2025", year: 2025, projects: 10, milestones: 43, targets: 11 },
		});
		const plan = await db.plan.findUniqueOrThrow({
			where: { year: 2025 },
			include: { projects: { include: { milestones: true, targets: true, doubts: true } } },
		});
		expect(plan).toMatchObject({
			id: "2025",
			state: "published",
			title: "2025年民政重点项目",
			hasDemoData: false,
		});
		expect(plan.publishedAt?.toISOString()).toContain(IN_WINTER);
		const all = (part: "milestones" | "targets" | "doubts") =>
			plan.projects.reduce((sum, one) => sum + one[part].length, 0);
		expect([plan.projects.length, all("milestones"), all("targets"), all("doubts")]).toEqual([
			10, 43, 11, 24,
		]);
		const entries = await db.auditEntry.findMany({ where: { seq: { gt: lastSeq } } });
		expect(entries).toMatchObject([
			{
				...{ action: "import.publish", outcome: "done", actorId: admin.userId },
				...{ subjectType: "plan", subjectId: "2025" },
				detail: {
					...{ import: importId, year: 2025, projects: 10, milestones: 43, targets: 11 },
					...{ newUnits: 0, newGroups: 0, confirmedDoubts: 0 },
				},
			},
		]);
	});

	it("leaves the year that runs alone, and is what everybody sees from New Year on", async () => {
		const yearSeen = async () => (await assessedPlan(admin))?.assessment.year;
		expect(await yearSeen()).toBe(2024);
		const before = await db.bureauVersion.findUniqueOrThrow({ where: { id: 1 } });
		await publish(admin, await opened(admin, { plan: plan2025 }));
		const after = await db.bureauVersion.findUniqueOrThrow({ where: { id: 1 } });
		expect(after.version).toBe(before.version + 1n);
		expect(await db.projectVersion.count({ where: { projectId: { startsWith: "2025-" } } })).toBe(10);
		expect(await yearSeen()).toBe(2024);
		process.env.BUSINESS_DAY = "2025-01-01";
		expect(await yearSeen()).toBe(2025);
		expect((await assessedPlan(admin))?.assessment.projects).toHaveLength(10);
	});

	it("closes the review: the import is there to be looked at, and no longer in the list", async () => {
		const importId = await opened(admin, { plan: plan2025 });
		await publish(admin, importId);
		expect(await importPage(admin, importId)).toMatchObject({ isPublished: true, isYearTaken: true });
		expect(await importList(admin)).toEqual([]);
		const save = saveCorrections(admin, { importId, version: 2, corrections: {} }, randomUUID());
		expect(await save).toEqual({ ok: false, reason: "alreadyPublished" });
		expect(await publish(admin, importId, 2)).toEqual({ ok: false, reason: "alreadyPublished" });
	});

	it("takes what was corrected in place of what was read", async () => {
		const importId = await opened(admin, { plan: { title: "读得不对" }, unknownUnits: ["市教育局"] });
		const corrections = json({ plan: plan2025, unknownUnits: [] });
		await saveCorrections(admin, { importId, version: 1, corrections }, randomUUID());
		expect((await publish(admin, importId, 2)).ok).toBe(true);
	});

	it("brings in the units and groups that the administrator has named, with their aliases and members", async () => {
		const plan = withFirst(
			{
				responsible: [
					{ unit: "unit-school" },
					{ group: "schools" },
					{ group: "towns" },
					{ unit: "gongdian" },
				],
			},
			{
				units: [school],
				groups: [{ id: "schools", name: "各学校", membersKnown: true, members: ["unit-school", "yangshe"] }],
			},
		);
		const fixed = withOwnersOf(plan, ["unit-school"]);
		expect(await publish(admin, await opened(admin, { plan: fixed }))).toMatchObject({ ok: true });
		const unit = await db.unit.findUniqueOrThrow({
			where: { id: "unit-school" },
			include: { aliases: true, groups: true, owned: true },
		});
		expect(unit).toMatchObject({ name: "市教育局", active: true, aliases: [{ alias: "教育局" }] });
		expect(unit.groups).toMatchObject([{ groupId: "schools" }]);
		expect(unit.owned.length).toBeGreaterThan(0);
	});

	it("confirms doubts by name", async () => {
		const importId = await opened(admin, { plan: plan2025, doubts: ["甲", "乙"] });
		expect((await publish(admin, importId, 1, ["乙", "甲", "旧的"])).ok).toBe(true);
		const entry = await db.auditEntry.findFirstOrThrow({ where: { action: "import.publish" } });
		expect(entry.detail).toMatchObject({ confirmedDoubts: 2 });
	});

	it("is done once, though its form is sent twice, and answers the same", async () => {
		const importId = await opened(admin, { plan: plan2025 });
		const [input, requestId] = [{ importId, version: 1, confirmations: [] }, randomUUID()];
		const send = () => publishImport(admin, input, requestId, makeDraft);
		const [first, second] = await Promise.all([send(), send()]);
		expect(first.ok).toBe(true);
		expect(second).toEqual(first);
		expect(await db.auditEntry.count({ where: { action: "import.publish" } })).toBe(1);
	});

	it("of two imports at once makes one plan, and tells the second", async () => {
		const [one, two] = [await opened(admin, { plan: plan2025 }), await opened(other, { plan: plan2025 })];
		const outcomes = await Promise.all([publish(admin, one), publish(other, two)]);
		expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
		expect(outcomes).toContainEqual({ ok: false, reason: { kind: "yearTaken", year: 2025 } });
		expect(await db.plan.count({ where: { year: 2025 } })).toBe(1);
		expect(await db.project.count({ where: { planId: "2025" } })).toBe(10);
		expect(await db.auditEntry.count({ where: { action: "import.publish", outcome: "done" } })).toBe(1);
	});

	it("of one import by two at once makes one plan, and tells the second", async () => {
		const importId = await opened(admin, { plan: plan2025 });
		const outcomes = await Promise.all([publish(admin, importId), publish(other, importId)]);
		expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
		expect(outcomes).toContainEqual({ ok: false, reason: "alreadyPublished" });
		expect(await db.plan.count({ where: { year: 2025 } })).toBe(1);
	});
});

/** The plan with these owners of every window of its first project that names some. */
function withOwnersOf(plan: PlanData, owners: readonly string[]): PlanData {
	return {
		...plan,
		projects: plan.projects.map((project, index) =>
			index > 0
				? project
				: {
						...project,
						milestones: project.milestones.map((one) => (one.owners.length > 0 ? { ...one, owners } : one)),
					},
		),
	};
}

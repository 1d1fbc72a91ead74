import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/server/db/client";
import { loadPlan } from "@/server/plan/load";
import { plan2024 } from "../../prisma/plan/2024/index";
import { ownDatabase } from "../support/database";

ownDatabase("bare");

type Snapshot = Readonly<Record<string, readonly string[]>>;

/** Every row of every table with the transaction that wrote it: equal only when nothing was written. */
async function snapshot(): Promise<Snapshot> {
	const tables = await db.$queryRaw<{ name: string }[]>`
		SELECT relname AS name FROM pg_class
		WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname NOT LIKE '\\_prisma%'
		ORDER BY relname`;
	const rows: Record<string, readonly string[]> = {};
	for (const { name } of tables) {
		const found = await db.$queryRawUnsafe<{ row: string }[]>(
			`SELECT xmin::text || ' ' || ctid::text || ' ' || t::text AS row FROM "${name}" t ORDER BY ctid`,
		);
		rows[name] = found.map(({ row }) => row);
	}
	return rows;
}

const sizes = (of: Snapshot) =>
	Object.fromEntries(
		Object.entries(of).flatMap(([name, rows]) => (rows.length ? [[name, rows.length]] : [])),
	);

describe("loading the plan of 2024", () => {
	let first: Awaited<ReturnType<typeof loadPlan>>[];

	beforeAll(async () => {
		first = await Promise.all([loadPlan(db, plan2024), loadPlan(db, plan2024)]);
	});

	it("writes it once, even when two instances start together", () => {
		expect(first.map(({ projects, milestones }) => [projects, milestones])).toEqual([
			[10, 43],
			[10, 43],
		]);
		expect(first.map(({ changed }) => changed).toSorted()).toEqual([false, true]);
	});

	it("fills the tables of the plan and no others", async () => {
		expect(sizes(await snapshot())).toEqual({
			AuditEntry: 1,
			BureauVersion: 1,
			Checkpoint: 1,
			Deliverable: 120,
			Doubt: 24,
			Milestone: 43,
			MilestoneLead: 49,
			MilestoneOwner: 221,
			Plan: 1,
			Project: 10,
			ProjectLead: 13,
			ProjectResponsible: 18,
			ProjectVersion: 10,
			Target: 11,
			TargetFeed: 9,
			Unit: 28,
			UnitAlias: 45,
			UnitGroup: 3,
			UnitGroupMember: 13,
		});
	});

	it("publishes it, with the document and one entry in the trail", async () => {
		const plan = await db.plan.findUniqueOrThrow({ where: { id: "2024" } });
		expect(plan).toMatchObject({ year: 2024, state: "published", sourceText: plan2024.sourceText });
		expect(plan.publishedAt).not.toBeNull();
		const entries = await db.auditEntry.findMany();
		expect(entries).toMatchObject([
			{ action: "plan.load", actorName: "系统", actorId: null, outcome: "done", subjectId: "2024" },
		]);
	});

	it("keeps days, kinds, order and owners as the data has them", async () => {
		const window = await db.milestone.findUniqueOrThrow({
			where: { id: "2024-p10-m2" },
			include: { deliverables: { orderBy: { ordinal: "asc" } }, leads: true, owners: true },
		});
		expect(window.startOn.toISOString()).toBe("2024-03-11T00:00:00.000Z");
		expect(window.endOn.toISOString()).toBe("2024-03-20T00:00:00.000Z");
		expect(window.dueOn).toEqual(window.endOn);
		expect(window).toMatchObject({ precision: "tenDays", kind: "oneOff", status: "notStarted", owners: [] });
		expect(window.leads).toMatchObject([{ unitId: "jiuzhuzhan", position: 0 }]);
		expect(window.deliverables.map(({ text }) => text)).toEqual([
			"对接人社、新市民事务中心等相关单位",
			"确定“岗好有你”运行机制",
		]);
		const built = await db.target.findUniqueOrThrow({
			where: { id: "2024-p06-t2" },
			include: { feeds: true },
		});
		expect(built).toMatchObject({ limitedByTargetId: "2024-p06-t1", comparator: "exactly" });
		expect(built.feeds.map(({ milestoneId }) => milestoneId).toSorted()).toEqual([
			"2024-p06-m3",
			"2024-p06-m4",
		]);
		const owners = await db.milestoneOwner.findMany({ where: { milestoneId: "2024-p03-m2" } });
		expect(owners.map(({ unitId, basis }) => `${unitId} ${basis}`).toSorted()).toEqual([
			"binyi 初始分解",
			"hunyin 初始分解",
		]);
	});

	it("writes nothing the second time", async () => {
		const before = await snapshot();
		expect(await loadPlan(db, plan2024)).toEqual({ projects: 10, milestones: 43, changed: false });
		expect(await snapshot()).toEqual(before);
	});

	it("leaves alone what people changed, added and removed", async () => {
		await db.milestoneOwner.delete({
			where: { milestoneId_unitId: { milestoneId: "2024-p01-m1", unitId: "yangshe" } },
		});
		await db.milestoneOwner.create({
			data: { milestoneId: "2024-p09-m2", unitId: "renshe", basis: "人工调整" },
		});
		await db.milestone.update({
			where: { id: "2024-p01-m1" },
			data: { status: "done", dueOn: new Date("2024-02-15T00:00:00.000Z") },
		});
		await db.unit.update({ where: { id: "leyu" }, data: { office: "社会事业办", active: false } });
		await db.unitGroupMember.create({ data: { groupId: "council", unitId: "renshe", ordinal: 1 } });
		await db.doubt.delete({ where: { id: "2024-p06-x1" } });
		await db.plan.update({ where: { id: "2024" }, data: { state: "closed" } });
		const before = await snapshot();
		expect((await loadPlan(db, plan2024)).changed).toBe(false);
		expect(await snapshot()).toEqual(before);
	});

	it("adds what later data has more of, with what belongs to it, and nothing else", async () => {
		const [project, ...others] = plan2024.projects;
		if (!project) throw new Error("the plan has no project");
		const later = structuredClone(project.milestones[1]);
		if (!later) throw new Error("the project has no second window");
		const added = {
			...later,
			id: "2024-p01-m5",
			ordinal: 5,
			owners: ["leyu"],
			deliverables: [{ id: "2024-p01-m5-d1", text: "完成检修改造" }],
		};
		const data = {
			...plan2024,
			projects: [{ ...project, milestones: [...project.milestones, added] }, ...others],
		};
		const before = sizes(await snapshot());
		expect(await loadPlan(db, data)).toEqual({ projects: 10, milestones: 44, changed: true });
		const after = sizes(await snapshot());
		const grown = Object.keys(after).filter((name) => after[name] !== before[name]);
		expect(grown).toEqual(["AuditEntry", "Deliverable", "Milestone", "MilestoneLead", "MilestoneOwner"]);
		expect(await db.milestoneOwner.findMany({ where: { milestoneId: "2024-p01-m5" } })).toMatchObject([
			{ unitId: "leyu" },
		]);
	});

	it("writes nothing at all when a part of the data is wrong", async () => {
		const [project, ...others] = plan2024.projects;
		if (!project) throw new Error("the plan has no project");
		const extra = { ...project, id: "2024-p11", ordinal: 11, leads: ["nobody"], milestones: [], targets: [] };
		const before = await snapshot();
		const shapeless = { ...plan2024, projects: [...plan2024.projects, extra] };
		await expect(loadPlan(db, shapeless)).rejects.toThrow(/milestones/);
		const [window] = project.milestones;
		if (!window) throw new Error("the project has no window");
		const stranger = {
			...extra,
			doubts: [],
			milestones: [{ ...window, id: "2024-p11-m1", deliverables: [{ id: "2024-p11-m1-d1", text: "某事" }] }],
		};
		const dangling = { ...plan2024, projects: [project, ...others, stranger] };
		await expect(loadPlan(db, dangling)).rejects.toThrow(/[Ff]oreign key/);
		expect(await snapshot()).toEqual(before);
	});
});

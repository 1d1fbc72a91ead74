import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { auditFilters } from "@/lib/contracts/audit";
import { auditBatches, auditPage } from "@/server/audit/queries";
import { db } from "@/server/db/client";
import type { Prisma } from "@/server/db/generated/client";
import { ownDatabase, withoutGuards } from "../support/database";
import { actorOf, addOneOfEachRole, addPerson } from "./user-people";

ownDatabase("plan");

let projectOfYanglao: string;
let otherProject: string;
let number = 0;

type Entry = Partial<Prisma.AuditEntryCreateManyInput>;

function entry(more: Entry = {}): Prisma.AuditEntryCreateManyInput {
	number += 1;
	const at = new Date(Date.UTC(2024, 7, 1) + number * 1_000);
	const base = { at, recordedAt: at, actorName: "某人", action: "test.act", outcome: "done" };
	return { ...base, subjectType: "thing", subjectId: String(number), ...more };
}

const add = (...entries: Entry[]) => db.auditEntry.createMany({ data: entries.map(entry) });

async function read(username: string, filters: Record<string, string> = {}) {
	return auditPage(await actorOf(username), auditFilters.parse(filters));
}

const subjects = (page: Awaited<ReturnType<typeof read>>) => page?.rows.map(({ subjectId }) => subjectId);

beforeAll(async () => {
	await addOneOfEachRole();
	const led = await db.project.findFirstOrThrow({ where: { leads: { some: { unitId: "yanglao" } } } });
	const other = await db.project.findFirstOrThrow({ where: { leads: { none: { unitId: "yanglao" } } } });
	projectOfYanglao = led.id;
	otherProject = other.id;
});

// The trail refuses deletion, as it should.
beforeEach(async () => {
	await withoutGuards('DELETE FROM "AuditEntry"');
	number = 0;
});

describe("who reads what of the trail", () => {
	beforeEach(() =>
		add(
			{ subjectId: "of a led project", projectId: projectOfYanglao, unitId: "leyu", ip: "10.0.0.1" },
			{ subjectId: "of another project", projectId: otherProject, unitId: "leyu", subjectUnit: "leyu" },
			{
				subjectId: "about fenghuang",
				subjectUnit: "fenghuang",
				projectId: otherProject,
				unitId: "jiuzhu",
				ip: "10.0.0.2",
			},
			{ subjectId: "by fenghuang", unitId: "fenghuang", ip: "10.0.0.3" },
			{ subjectId: "of nobody" },
		),
	);

	it("an auditor all of it, latest first, with addresses", async () => {
		const page = await read("auditor");
		expect(subjects(page)).toEqual([
			"of nobody",
			"by fenghuang",
			"about fenghuang",
			"of another project",
			"of a led project",
		]);
		expect(page?.rows.at(-1)?.ip).toBe("10.0.0.1");
		expect(page?.scope).toBe("all");
	});

	it("a lead that of its projects, without other people's addresses", async () => {
		const page = await read("section");
		expect(subjects(page)).toEqual(["of a led project"]);
		expect(page?.rows[0]?.ip).toBeNull();
		expect(page?.scope).toBe("own");
	});

	it("a unit what it did and what was done about it", async () => {
		const page = await read("town");
		expect(subjects(page)).toEqual(["by fenghuang", "about fenghuang"]);
		expect(page?.rows.map(({ ip }) => ip)).toEqual(["10.0.0.3", null]);
	});

	it.each(["boss", "leader", "office"])("nothing at all for %s", async (username) => {
		expect(await read(username)).toBeNull();
		expect(await auditBatches(await actorOf(username), auditFilters.parse({}))).toBeNull();
	});

	it("nothing for a section that leads no project", async () => {
		await addPerson("clerk", { role: "section", unitId: "bangongshi" });
		expect(await read("clerk")).toBeNull();
	});

	it("a filter never widens what one may read", async () => {
		expect(subjects(await read("town", { project: projectOfYanglao }))).toEqual([]);
		expect(subjects(await read("section", { project: otherProject }))).toEqual([]);
	});
});

describe("the filters of the trail", () => {
	it("take business days of Shanghai, both inclusive", async () => {
		await add(
			{ subjectId: "last of the day before", at: new Date("2024-08-14T15:59:59.999Z") },
			{ subjectId: "first of the day", at: new Date("2024-08-14T16:00:00.000Z") },
			{ subjectId: "last of the day", at: new Date("2024-08-15T15:59:59.999Z") },
			{ subjectId: "first of the day after", at: new Date("2024-08-15T16:00:00.000Z") },
		);
		const page = await read("auditor", { from: "2024-08-15", to: "2024-08-15" });
		expect(subjects(page)).toEqual(["last of the day", "first of the day"]);
	});

	it("find by person, act, outcome, kind and thing", async () => {
		const town = await db.user.findUniqueOrThrow({ where: { username: "town" } });
		await add(
			{ subjectId: "person", actorId: town.id },
			{ subjectId: "act", action: "session.open" },
			{ subjectId: "outcome", outcome: "refused" },
			{ subjectId: "kind", subjectType: "unit" },
		);
		expect(subjects(await read("auditor", { who: "TOWN" }))).toEqual(["person"]);
		expect(subjects(await read("auditor", { who: "nobody" }))).toEqual([]);
		expect(subjects(await read("auditor", { action: "session.open" }))).toEqual(["act"]);
		expect(subjects(await read("auditor", { outcome: "refused" }))).toEqual(["outcome"]);
		expect(subjects(await read("auditor", { type: "unit" }))).toEqual(["kind"]);
		expect(subjects(await read("auditor", { type: "thing", subject: "act" }))).toEqual(["act"]);
	});

	it("find who acts without an account", async () => {
		await add({ subjectId: "guess", actorName: "未知用户" }, { subjectId: "load", actorName: "系统" }, {});
		expect(subjects(await read("auditor", { who: "未知" }))).toEqual(["guess"]);
		expect(subjects(await read("auditor", { who: "系统" }))).toEqual(["load"]);
	});

	it("find by address for the auditor, and tell nobody else one by guessing", async () => {
		const own = { unitId: "fenghuang" };
		await add(
			{ ...own, subjectId: "here", ip: "10.0.0.1" },
			{ ...own, subjectId: "there", ip: "2001:db8::1" },
			{ subjectId: "about", subjectUnit: "fenghuang", unitId: "jiuzhu", ip: "10.0.0.1" },
		);
		expect(subjects(await read("auditor", { ip: " 10.0.0.1 " }))).toEqual(["about", "here"]);
		expect(subjects(await read("auditor", { ip: "2001:db8::1" }))).toEqual(["there"]);
		expect(subjects(await read("town", { ip: "10.0.0.1" }))).toEqual(["about", "there", "here"]);
	});

	it("ignore what is no filter", async () => {
		await add({}, {});
		const page = await read("auditor", {
			from: "yesterday",
			outcome: "perhaps",
			action: "' OR 1=1",
			before: "x",
		});
		expect(page?.rows).toHaveLength(2);
	});
});

describe("the pages of the trail", () => {
	it("follow one another by key, without gap or repeat, also within one instant", async () => {
		const at = new Date("2024-08-15T08:00:00.000Z");
		await add(...Array.from({ length: 120 }, () => ({ at })));
		const seen: string[] = [];
		for (let before: string | null = ""; before !== null; ) {
			const page: Awaited<ReturnType<typeof read>> = await read("auditor", { before });
			seen.push(...(subjects(page) ?? []));
			before = page?.olderThan ?? null;
		}
		expect(seen).toEqual(Array.from({ length: 120 }, (_, index) => String(120 - index)));
	});

	it("follow one another for a unit too, whose entries are of two overlapping kinds", async () => {
		const at = new Date("2024-08-15T08:00:00.000Z");
		const kinds = [
			{ unitId: "fenghuang" },
			{ subjectUnit: "fenghuang" },
			{ unitId: "fenghuang", subjectUnit: "fenghuang" },
		];
		await add(...Array.from({ length: 120 }, (_, index) => ({ at, ...kinds[index % 3] })));
		const seen: string[] = [];
		for (let before: string | null = ""; before !== null; ) {
			const page: Awaited<ReturnType<typeof read>> = await read("town", { before });
			seen.push(...(subjects(page) ?? []));
			before = page?.olderThan ?? null;
		}
		expect(seen).toEqual(Array.from({ length: 120 }, (_, index) => String(120 - index)));
	});

	it("are not moved by what is recorded meanwhile", async () => {
		await add(...Array.from({ length: 60 }, () => ({})));
		const first = await read("auditor");
		await add({ subjectId: "new" });
		const second = await read("auditor", { before: first?.olderThan ?? "" });
		expect(subjects(second)).toEqual(Array.from({ length: 10 }, (_, index) => String(10 - index)));
	});

	it("tell who was refused neither the name of a thing nor that there is one, but tell the auditor", async () => {
		const { id } = await db.user.findUniqueOrThrow({ where: { username: "boss" } });
		await add({ subjectType: "user", subjectId: id, outcome: "refused", unitId: "fenghuang" });
		expect((await read("town"))?.rows[0]).toMatchObject({ subjectName: null, subjectHref: null });
		expect((await read("auditor"))?.rows[0]?.subjectName).toContain("boss");
	});

	it("name what they speak of", async () => {
		const milestone = await db.milestone.findFirstOrThrow({ where: { projectId: projectOfYanglao } });
		await add({
			subjectType: "milestone",
			subjectId: milestone.id,
			projectId: projectOfYanglao,
			subjectUnit: "leyu",
		});
		const project = await db.project.findUniqueOrThrow({ where: { id: projectOfYanglao } });
		expect((await read("auditor"))?.rows[0]).toMatchObject({
			subjectName: milestone.words,
			subjectHref: `/milestones/${milestone.id}`,
			projectName: project.shortName,
			subjectUnitName: "乐余镇",
		});
	});
});

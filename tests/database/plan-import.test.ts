import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/server/auth/actor";
import { db } from "@/server/db/client";
import { discardImport, openImport, saveCorrections } from "@/server/plan-import/commands";
import { publishImport } from "@/server/plan-import/commands-publish";
import { importList, importPage } from "@/server/plan-import/queries";
import { ownDatabase } from "../support/database";
import { document, json, makeDraft, NO_IMPORTERS, opened, written } from "./import-scene";
import { someone } from "./target-people";

ownDatabase("plan");
process.env.BUSINESS_DAY = "2024-12-20";

let admin: Actor;
let other: Actor;
const plan = { title: "民政重点项目" };

beforeAll(async () => {
	admin = await someone("admin");
	other = await someone("admin");
});

const save = (actor: Actor, importId: string, version: number, corrections: unknown) =>
	saveCorrections(actor, { importId, version, corrections: json(corrections) }, randomUUID());
const discard = (actor: Actor, importId: string, version: number) =>
	discardImport(actor, { importId, version }, randomUUID());

describe("a document that was read", () => {
	it("is kept for its review, and nothing of it stands in the plan", async () => {
		const before = await written();
		const importId = await opened(admin, { plan });
		const { imports, acts, ...live } = await written();
		expect({ ...live, imports: [], acts: 0 }).toEqual({ ...before, imports: [], acts: 0 });
		expect([imports.length, acts]).toEqual([before.imports.length + 1, before.acts + 1]);
		expect(await importPage(other, importId)).toMatchObject({
			...{ id: importId, year: 2025, fileName: "2025年民政重点项目.docx", version: 1 },
			...{ createdBy: admin.displayName, isPublished: false, isYearTaken: false },
			...{ reading: { plan }, corrections: {} },
		});
		expect((await importList(other))?.map(({ id }) => id)).toContain(importId);
		const entry = await db.auditEntry.findFirstOrThrow({
			where: { action: "import.open" },
			omit: { seq: true },
		});
		expect(entry).toMatchObject({ outcome: "done", subjectType: "import", subjectId: importId });
		expect(JSON.stringify(entry)).not.toContain("民政重点项目");
	});

	it("comes with the units that there are, to choose from", async () => {
		const { known } = (await importPage(admin, await opened(admin, { plan }))) ?? {};
		expect(known?.units.find(({ id }) => id === "yangshe")).toMatchObject({ name: "杨舍镇", active: true });
		expect(known?.units.find(({ id }) => id === "yangshe")?.aliases).not.toHaveLength(0);
		expect(known?.groups.find(({ id }) => id === "towns")?.members).toHaveLength(11);
	});

	it("keeps text that no database likes: NUL, half a pair, the order of the parts", async () => {
		const text = "一\u0000二\ud800三😀";
		const importId = await opened(admin, { plan: { zz: text, aa: text } });
		const page = await importPage(admin, importId);
		expect(JSON.stringify(page?.reading)).toBe(JSON.stringify({ plan: { zz: text, aa: text } }));
	});

	it("is opened once, though its form is sent twice", async () => {
		const requestId = randomUUID();
		const send = () => openImport(admin, document({ plan }), requestId);
		const [first, second] = await Promise.all([send(), send()]);
		expect(first.ok).toBe(true);
		expect(second).toEqual(first);
	});
});

describe("corrections", () => {
	it("take the place of those before, and are there for whoever comes next", async () => {
		const importId = await opened(admin, { plan });
		expect(await save(admin, importId, 1, { a: 1 })).toEqual({ ok: true, value: { importId, version: 2 } });
		expect(await save(other, importId, 2, { b: [2] })).toEqual({ ok: true, value: { importId, version: 3 } });
		expect(await importPage(admin, importId)).toMatchObject({ version: 3, corrections: { b: [2] } });
		expect((await importPage(admin, importId))?.corrections).not.toHaveProperty("a");
	});

	it("of two at once: one is kept, the other is told", async () => {
		const importId = await opened(admin, { plan });
		const outcomes = await Promise.all([
			save(admin, importId, 1, { by: "one" }),
			save(other, importId, 1, { by: "two" }),
		]);
		expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
		expect(outcomes).toContainEqual({ ok: false, reason: "conflict" });
		expect((await importPage(admin, importId))?.version).toBe(2);
	});
});

describe("an import that is discarded", () => {
	it("loses what was read and corrected; that there was one stays, with the trail", async () => {
		const before = await written();
		const importId = await opened(admin, { plan });
		await save(admin, importId, 1, { a: 1 });
		expect((await discard(other, importId, 2)).ok).toBe(true);
		const row = await db.planImport.findUniqueOrThrow({ where: { id: importId } });
		expect(row).toMatchObject({ reading: null, corrections: null, publishedAt: null });
		expect(row.discardedAt).not.toBeNull();
		const { imports: _, acts, ...live } = await written();
		expect(acts).toBe(before.acts + 3);
		expect(live).toEqual({ ...live, plans: before.plans, projects: before.projects, units: before.units });
		expect(await importPage(admin, importId)).toBeNull();
		expect((await importList(admin))?.some(({ id }) => id === importId)).toBe(false);
		const trail = await db.auditEntry.findMany({
			where: { subjectId: importId },
			select: { action: true },
			orderBy: { seq: "asc" },
		});
		expect(trail.map(({ action }) => action)).toEqual(["import.open", "import.save", "import.discard"]);
	});

	it("of two that discard it at once: one does, the other is told", async () => {
		const importId = await opened(admin, { plan });
		const outcomes = await Promise.all([discard(admin, importId, 1), discard(other, importId, 1)]);
		expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
		expect(outcomes).toContainEqual({ ok: false, reason: "alreadyDiscarded" });
	});
});

describe("refused, and nothing is written", () => {
	let importId: string;
	let before: Awaited<ReturnType<typeof written>>;
	beforeAll(async () => {
		importId = await opened(admin, { plan });
	});
	beforeEach(async () => {
		before = await written();
	});
	const acts = (actor: Actor, id: string, version = 1) => [
		save(actor, id, version, { a: 1 }),
		discard(actor, id, version),
		publishImport(actor, { importId: id, version, confirmations: [] }, randomUUID(), makeDraft),
	];

	it.each(NO_IMPORTERS)("%s, like an import that does not exist", async (_name, role, unitId) => {
		const stranger = await someone(role, unitId);
		before = await written();
		const refusal = { ok: false, reason: "notFound" };
		const opening = openImport(stranger, document({ plan }), randomUUID());
		expect(await Promise.all([opening, ...acts(stranger, importId)])).toEqual(Array(4).fill(refusal));
		expect([await importList(stranger), await importPage(stranger, importId)]).toEqual([null, null]);
		expect(await written()).toEqual(before);
	});

	it("an administrator, for one that does not exist", async () => {
		const missing = randomUUID();
		expect(await Promise.all(acts(admin, missing))).toEqual(Array(3).fill({ ok: false, reason: "notFound" }));
		expect(await importPage(admin, missing)).toBeNull();
		expect(await written()).toEqual(before);
	});

	it("for a year that has a plan", async () => {
		const reason = { kind: "yearTaken", year: 2024 };
		const outcome = await openImport(admin, document({ plan }, { year: 2024 }), randomUUID());
		expect(outcome).toEqual({ ok: false, reason });
		expect(await written()).toEqual(before);
	});

	it("for another version than the page had seen", async () => {
		const outcomes = await Promise.all(acts(admin, importId, 9));
		expect(outcomes).toEqual(Array(3).fill({ ok: false, reason: "conflict" }));
		expect(await written()).toEqual(before);
	});

	it("once it was discarded, whatever the version", async () => {
		const thrown = await opened(admin, { plan });
		await discard(admin, thrown, 1);
		before = await written();
		for (const version of [1, 2]) {
			const outcomes = await Promise.all(acts(admin, thrown, version));
			expect(outcomes).toEqual(Array(3).fill({ ok: false, reason: "alreadyDiscarded" }));
		}
		expect(await written()).toEqual(before);
	});
});

import { randomUUID } from "node:crypto";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { readingJson } from "@/lib/contracts/import-reading";
import { planDataSchema } from "@/lib/contracts/plan-data";
import { viewAtQuery } from "@/lib/contracts/view-at";
import type { PlanReading } from "@/lib/domain/plan/reading/plan-reading";
import type { Actor } from "@/server/auth/actor";
import { db } from "@/server/db/client";
import { printedPlan } from "@/server/plan/print/queries";
import { pageView } from "@/server/plan/view-at";
import { discardImport, openImport } from "@/server/plan-import/commands";
import { publishImport } from "@/server/plan-import/commands-publish";
import { correctImport, undoCorrection } from "@/server/plan-import/commands-review";
import { settleDoubts } from "@/server/plan-import/commands-settle";
import { titleImport } from "@/server/plan-import/commands-title";
import { makeDraft } from "@/server/plan-import/make-draft";
import { importPage } from "@/server/plan-import/queries";
import { importOverview, nextPlanYear, planYears } from "@/server/plan-import/queries-overview";
import { importReview } from "@/server/plan-import/queries-review";
import { ownDatabase } from "../support/database";
import { reading2025 } from "../support/plan-document";
import { type Snapshot, snapshot } from "../support/snapshot";
import { must } from "./report-ground";
import { someone } from "./target-people";

// From the reading of a table to the plan of its year, through the doors that the pages use.

ownDatabase("plan");

let admin: Actor;
let start: Snapshot;

beforeAll(async () => {
	process.env.BUSINESS_DAY = "2024-12-20";
	admin = await someone("admin");
	start = await snapshot();
});
afterEach(() => start.restore());

async function opened(of = reading2025): Promise<string> {
	const reading = readingJson({ reading: of, sourceText: "原文", notes: [] });
	const input = { year: 2025, fileName: "2025.docx", bytes: 1, sha256: "0".repeat(64), reading };
	return must(await openImport(admin, input, randomUUID())).importId;
}

async function overviewOf(importId: string) {
	const overview = await importOverview(admin, importId);
	if (!overview) throw new Error("the import is not there");
	return overview;
}

/** The last windows of projects 2 and 8 end in the next year. */
function lastOutside(project: PlanReading["projects"][number]): PlanReading["projects"][number] {
	if (project.number !== 2 && project.number !== 8) return project;
	const windows = project.windows.map((window, index) =>
		index === project.windows.length - 1 ? { ...window, endOn: "2026-02-28" } : window,
	);
	return { ...project, windows };
}

/** Confirms every doubt; answers the version after it. */
async function settled(importId: string): Promise<number> {
	const { doubts, version } = await overviewOf(importId);
	const names = doubts.map(({ name }) => name);
	return must(await settleDoubts(admin, { importId, version, doubts: names }, randomUUID())).version;
}

const publish = (importId: string, version: number) =>
	publishImport(admin, { importId, version, confirmations: [] }, randomUUID(), makeDraft);

/** The tables of the running plan, row by row. */
const live = async () =>
	Promise.all([
		db.plan.findMany({ orderBy: { id: "asc" } }),
		db.project.findMany({ orderBy: { id: "asc" } }),
		db.milestone.findMany({ orderBy: { id: "asc" } }),
		db.target.findMany({ orderBy: { id: "asc" } }),
		db.unit.findMany({ orderBy: { id: "asc" } }),
		db.unitGroup.findMany({ orderBy: { id: "asc" } }),
	]);

describe("an import from its reading to its plan", () => {
	it("says what hinders it until each doubt is confirmed by name", async () => {
		const importId = await opened();
		const before = await overviewOf(importId);
		expect(before.hindrances).toEqual([
			{ sentence: expect.stringContaining("处存疑"), href: `/plans/imports/${importId}#doubts` },
		]);
		expect((await publish(importId, 1)).ok).toBe(false);
		const [first] = before.doubts;
		if (!first) throw new Error("the table has doubts");
		must(await settleDoubts(admin, { importId, version: 1, doubts: [first.name] }, randomUUID()));
		const after = await overviewOf(importId);
		expect(after.doubts.length).toBe(before.doubts.length - 1);
		expect(after.settledDoubts).toBe(1);
		await settled(importId);
		expect((await overviewOf(importId)).hindrances).toEqual([]);
	});

	it("leads from a window outside the year to the page and place where it is mended", async () => {
		const importId = await opened({ ...reading2025, projects: reading2025.projects.map(lastOutside) });
		const hindrances = (await overviewOf(importId)).hindrances.filter(({ sentence }) =>
			sentence.includes("不在计划年度内"),
		);
		expect(hindrances).toEqual([
			{
				sentence: "项目 2 节点 3的日期不在计划年度内，请修改。",
				href: `/plans/imports/${importId}/projects/2#w3`,
			},
			{
				sentence: "项目 8 节点 3的日期不在计划年度内，请修改。",
				href: `/plans/imports/${importId}/projects/8#w3`,
			},
		]);
	});

	it("asks what the plan is called where the table does not say, and is published under that title", async () => {
		const importId = await opened({ ...reading2025, title: null });
		const version = await settled(importId);
		const untitled = await overviewOf(importId);
		expect(untitled).toMatchObject({ title: null, titleRead: null, planTitle: "2025年民政重点项目" });
		expect(untitled.hindrances).toEqual([
			{ sentence: expect.stringContaining("标题"), href: `/plans/imports/${importId}#title` },
		]);
		expect((await publish(importId, version)).ok).toBe(false);
		const say = (title: string, seen: number) =>
			titleImport(admin, { importId, version: seen, title }, randomUUID());
		const once = must(await say("2025年工作清单", version)).version;
		expect(await say("又一个", version)).toEqual({ ok: false, reason: "conflict" });
		const twice = must(await say("2025年民政工作重点项目清单", once)).version;
		expect(await overviewOf(importId)).toMatchObject({ title: "2025年民政工作重点项目清单", hindrances: [] });
		must(await publish(importId, twice));
		expect((await planYears(admin))?.[0]?.title).toBe("2025年民政工作重点项目清单");
	});

	it("is published as its draft says, row for row", async () => {
		const importId = await opened();
		const version = await settled(importId);
		const page = await importPage(admin, importId);
		if (!page) throw new Error("the import is not there");
		const draft = planDataSchema.parse(makeDraft(page, page.known).plan);
		must(await publish(importId, version));
		const rows = await db.milestone.findMany({
			where: { projectId: { startsWith: "2025-" } },
			select: { id: true, startOn: true, endOn: true, words: true, kind: true },
			orderBy: { id: "asc" },
		});
		const planned = draft.projects
			.flatMap(({ milestones }) => milestones)
			.map(({ id, startOn, endOn, words, kind }) => ({ id, startOn, endOn, words, kind }))
			.toSorted((a, b) => (a.id < b.id ? -1 : 1));
		const day = (at: Date) => at.toISOString().slice(0, 10);
		const stored = rows.map((row) => ({ ...row, startOn: day(row.startOn), endOn: day(row.endOn) }));
		expect(stored.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(planned);
		expect(await db.target.count({ where: { projectId: { startsWith: "2025-" } } })).toBe(
			draft.projects.reduce((sum, { targets }) => sum + targets.length, 0),
		);
		const shown = await overviewOf(importId);
		expect(shown).toMatchObject({ isPublished: true, hindrances: [] });
		expect(
			(await planYears(admin))?.map(({ year, importId: from, isShown }) => [year, from, isShown]),
		).toEqual([
			[2025, importId, false],
			[2024, null, true],
		]);
		expect(await nextPlanYear(admin)).toBe(2026);
	});

	it("leaves out a row that is no project, and numbers the others in order", async () => {
		const importId = await opened();
		const said = { importId, project: 2, reason: null } as const;
		must(await correctImport(admin, { ...said, op: "dropProject", version: 1 }, randomUUID()));
		const overview = await overviewOf(importId);
		expect(overview.dropped).toMatchObject([{ place: 0, number: 2 }]);
		expect(overview.projects.map(({ number, planProjectId }) => [number, planProjectId]).slice(0, 3)).toEqual(
			[
				[1, "2025-p01"],
				[3, "2025-p02"],
				[4, "2025-p03"],
			],
		);
		expect(await importReview(admin, importId, 2)).toBeNull();
		expect(await importReview(admin, importId, 3)).toMatchObject({ place: 2, of: 9, previous: 1, next: 4 });
		must(await undoCorrection(admin, { importId, version: 2, place: 0 }, randomUUID()));
		expect((await overviewOf(importId)).projects).toHaveLength(10);
		must(await correctImport(admin, { ...said, op: "dropProject", version: 3 }, randomUUID()));
		must(await publish(importId, await settled(importId)));
		const rows = await db.project.findMany({ where: { planId: "2025" }, orderBy: { ordinal: "asc" } });
		expect(rows.map(({ id, ordinal }) => [id, ordinal]).at(-1)).toEqual(["2025-p09", 9]);
		const [entry] = await db.auditEntry.findMany({ where: { action: "import.publish" } });
		expect(entry?.detail).toMatchObject({ projects: 9, confirmedDoubts: overview.doubts.length });
	});

	it("can be printed before its year begins; without a year it is the running plan's table", async () => {
		const importId = await opened();
		must(await publish(importId, await settled(importId)));
		const view = await pageView(viewAtQuery.parse({}));
		const table = await printedPlan(admin, "plan", view, 2025);
		expect([table?.title, table?.rows.length]).toEqual(["2025年民政重点项目", 10]);
		expect(table?.rows.map(({ projectId }) => projectId.slice(0, 4))).toEqual(Array(10).fill("2025"));
		expect((await printedPlan(admin, "plan", view))?.title).toBe("2024年民政重点项目");
		expect(await printedPlan(admin, "plan", view, 2031)).toBeNull();
	});

	it("is one plan of two that are published at once", async () => {
		const [one, other] = [await opened(), await opened()];
		const versions = [await settled(one), await settled(other)] as const;
		const outcomes = await Promise.all([publish(one, versions[0]), publish(other, versions[1])]);
		expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
		expect(outcomes.find(({ ok }) => !ok)).toEqual({ ok: false, reason: { kind: "yearTaken", year: 2025 } });
		expect(await db.project.count({ where: { planId: "2025" } })).toBe(10);
	});

	it("leaves no trace in the live plan when it is discarded", async () => {
		const before = await live();
		const importId = await opened();
		const version = await settled(importId);
		must(await discardImport(admin, { importId, version }, randomUUID()));
		expect(await live()).toEqual(before);
		expect(await importOverview(admin, importId)).toBeNull();
	});

	it("confirms nothing for a page that is out of date, and passes over names of no doubt", async () => {
		const importId = await opened();
		const stale = { importId, version: 7, doubts: ["p1/x"] };
		expect(await settleDoubts(admin, stale, randomUUID())).toEqual({ ok: false, reason: "conflict" });
		must(await settleDoubts(admin, { ...stale, version: 1 }, randomUUID()));
		expect((await overviewOf(importId)).settledDoubts).toBe(0);
	});
});

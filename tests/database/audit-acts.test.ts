import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { auditActionLabel } from "@/lib/format/audit-actions";
import { auditFieldLabel } from "@/lib/format/audit-details";
import { db } from "@/server/db/client";
import { commandsInSource } from "../support/actions-in-source";
import { changedFields, defaultsOf, snapshotOf } from "../support/changed-fields";
import { ownDatabase, ownedDatabase } from "../support/database";
import { splitVillages } from "./report-ground";
import { settlePeople } from "./report-people";
import { type Act, MARK } from "./trail/act";
import { ACTS_ON_EXTENSIONS } from "./trail/acts-extensions";
import { ACTS_ON_IMPORTS } from "./trail/acts-import";
import { ACTS_ON_MILESTONES } from "./trail/acts-milestones";
import { ACTS_ON_PEOPLE } from "./trail/acts-people";
import { ACTS_ON_PLAN, settleIdleSection } from "./trail/acts-plan";
import { ACTS_ON_REPORTS } from "./trail/acts-reports";
import { ACTS_ON_SETTINGS } from "./trail/acts-settings";

ownDatabase("plan");

const ACTS: readonly Act[] = [
	...ACTS_ON_PEOPLE,
	...ACTS_ON_MILESTONES,
	...ACTS_ON_REPORTS,
	...ACTS_ON_EXTENSIONS,
	...ACTS_ON_SETTINGS,
	...ACTS_ON_PLAN,
	...ACTS_ON_IMPORTS,
];
const FILES = mkdtempSync(join(tmpdir(), "audit-acts-"));

let client: pg.Client;
let defaults: Awaited<ReturnType<typeof defaultsOf>>;

beforeAll(async () => {
	process.env.BUSINESS_DAY = "2024-08-15";
	process.env.FILES_DIR = FILES;
	await settlePeople();
	await splitVillages("fenghuang");
	await settleIdleSection();
	client = new pg.Client({ connectionString: ownedDatabase().url });
	await client.connect();
	defaults = await defaultsOf(client);
});

afterAll(async () => {
	delete process.env.BUSINESS_DAY;
	delete process.env.FILES_DIR;
	await client.end();
	rmSync(FILES, { recursive: true, force: true });
});

const done = (action: string, after: bigint) =>
	db.auditEntry.findMany({ where: { action, outcome: "done", seq: { gt: after } }, orderBy: { seq: "asc" } });

describe("every command", () => {
	it("is among the acts that are tried here, and has words", () => {
		const tried = [...new Set(ACTS.map(({ action }) => action))].sort();
		expect(tried).toEqual(commandsInSource());
		expect(tried.filter((action) => auditActionLabel(action) === action)).toEqual([]);
	});

	describe.sequential("names in the trail the fields that it changed", () => {
		it.each(ACTS.map((act, index) => [`${index + 1}. ${act.action}`, act] as const))(
			"%s",
			async (_name, act) => {
				const last = (await db.auditEntry.findFirst({ orderBy: { seq: "desc" } }))?.seq ?? 0n;
				const before = await snapshotOf(client);
				await act.run();
				const changed = changedFields(before, await snapshotOf(client), defaults);
				const entries = await done(act.action, last);
				expect(entries.length).toBeGreaterThan(0);
				const named = [...new Set(entries.flatMap(({ fields }) => fields))].sort();
				const called = new Set(changed.map((field) => act.whole ?? act.called?.[field] ?? field));
				expect(named).toEqual(act.removes ? [] : [...called].sort());
				expect(named.length > 0).toBe(!act.removes);
				expect(named.filter((field) => auditFieldLabel(field) === field)).toEqual([]);
			},
		);
	});
});

describe("the trail of all of it", () => {
	it("says who, when and about whom in every entry", async () => {
		const entries = await db.auditEntry.findMany({ where: { action: { not: "plan.load" } } });
		for (const entry of entries) {
			expect(entry.actorName, entry.action).not.toBe("");
			expect(entry.actorId, entry.action).not.toBeNull();
			expect(entry.subjectId, entry.action).not.toBe("");
		}
	});

	it("holds the hash of what was written, and nowhere the words", async () => {
		const hashed = await db.auditEntry.findMany({ where: { valueHash: { not: null } } });
		expect([...new Set(hashed.map(({ action }) => action))].sort()).toEqual([
			"extension.ask",
			"extension.grant",
			"extension.refuse",
			"group.update",
			"milestone.adjust",
			"milestone.confirm",
			"milestone.move",
			"project.adjust",
			"report.correct",
			"report.return",
			"report.save",
			"report.submit",
			"setting.calendar",
			"setting.thresholds",
			"target.adjust",
			"target.allocate",
			"target.enterReading",
			"unit.merge",
			"unit.rename",
		]);
		const { rows } = await client.query(
			`SELECT "action", to_jsonb(e)::text AS entry FROM "AuditEntry" e WHERE to_jsonb(e)::text LIKE $1`,
			[`%${MARK}%`],
		);
		expect(rows).toEqual([]);
		// The words themselves were written: the search would have found them.
		const { rows: reports } = await client.query(`SELECT 1 FROM "Report" r WHERE to_jsonb(r)::text LIKE $1`, [
			`%${MARK}%`,
		]);
		expect(reports.length).toBeGreaterThan(0);
	});

	it("holds no password, neither in words nor as its hash", async () => {
		const { rows } = await client.query(
			`SELECT 1 FROM "AuditEntry" e WHERE to_jsonb(e)::text ~ '(argon2|Marked-password|a password of these)'`,
		);
		expect(rows).toEqual([]);
	});
});

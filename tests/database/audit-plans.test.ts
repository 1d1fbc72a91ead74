import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { auditFilters } from "@/lib/contracts/audit";
import { auditPage } from "@/server/audit/queries";
import type { Actor } from "@/server/auth/actor";
import { db } from "@/server/db/client";
import type { PrismaClient } from "@/server/db/generated/client";
import { query } from "../../scripts/runtime/databases";
import { ownDatabase, ownedDatabase } from "../support/database";
import { actorOf, addOneOfEachRole } from "./user-people";

// However long the history, a page of the trail reads its own entries and few others.

ownDatabase("plan");

const ENTRIES = 60_000;
/** Pages of 8 kB that one reading may touch: 51 entries, each with a few steps down its index. */
const BLOCKS = 400;

const asked: { readonly sql: string; readonly params: readonly unknown[] }[] = [];
let auditor: Actor;
let townId: string;

beforeAll(async () => {
	await addOneOfEachRole();
	auditor = await actorOf("auditor");
	townId = (await actorOf("town")).userId;
	// Everybody acts all the time, except for what the filters below look for: that is rare or long ago.
	await query(ownedDatabase().ownerUrl, async (client) => {
		await client.query(
			`INSERT INTO "AuditEntry" ("at", "recordedAt", "actorId", "actorName", "unitId", "ip", "action", "outcome",
				"subjectType", "subjectId", "projectId", "subjectUnit")
			SELECT at, at, CASE WHEN n < 200 THEN $2 ELSE 'u' || n % 40 END, '某人', CASE WHEN n < 200 THEN 'fenghuang' ELSE 'leyu' END,
				CASE WHEN n < 200 THEN '10.9.9.9' ELSE '10.0.0.' || n % 200 END, CASE WHEN n < 200 THEN 'unit.create' ELSE 'file.view' END,
				CASE WHEN n < 200 THEN 'refused' ELSE 'done' END, CASE WHEN n < 200 THEN 'unit' ELSE 'file' END,
				CASE WHEN n < 200 THEN 'thing' ELSE 'f' || n END, CASE WHEN n < 200 THEN '2024-p07' ELSE '2024-p01' END,
				CASE WHEN n < 100 THEN 'fenghuang' ELSE 'leyu' END
			FROM (SELECT n, timestamptz '2021-01-01' + n * interval '20 minutes' AS at FROM generate_series(1, $1::int) n) AS all_of_them`,
			[ENTRIES, townId],
		);
		await client.query('VACUUM ANALYZE "AuditEntry"');
	});
	(db as PrismaClient<"query">).$on("query", (event) => {
		if (event.query.includes('"AuditEntry"') && event.query.includes("ORDER BY"))
			asked.push({ sql: event.query, params: JSON.parse(event.params) as unknown[] });
	});
});
afterAll(() => asked.splice(0));

interface Plan {
	readonly "Node Type": string;
	readonly "Relation Name"?: string;
	readonly "Shared Hit Blocks": number;
	readonly "Shared Read Blocks": number;
	readonly Plans?: readonly Plan[];
}

const nodesOf = (plan: Plan): string[] => [plan["Node Type"], ...(plan.Plans ?? []).flatMap(nodesOf)];

/** How the page's readings of the trail were carried out: the kinds of steps, and how much each touched. */
async function plansOf(actor: Actor, filters: Record<string, string>) {
	asked.splice(0);
	const page = await auditPage(actor, auditFilters.parse(filters));
	// Events arrive a moment after their answer.
	for (let wait = 0; asked.length === 0 && wait < 100; wait++) await new Promise((go) => setTimeout(go, 10));
	return query(ownedDatabase().url, async (client) => {
		const plans: Plan[] = [];
		for (const { sql, params } of asked) {
			const { rows } = await client.query(`EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${sql}`, [...params]);
			plans.push(rows[0]["QUERY PLAN"][0].Plan);
		}
		return { rows: page?.rows.length ?? 0, plans };
	});
}

describe("a page of the trail reads by key", () => {
	const filters: readonly (readonly [string, Record<string, string>])[] = [
		["without a filter", {}],
		["from the middle of the history", { before: `${Date.UTC(2022, 5, 1)}-20000` }],
		["of a day long ago", { from: "2021-02-01", to: "2021-02-01" }],
		["of a person", { who: "town" }],
		["of an act", { action: "unit.create" }],
		["of refusals", { outcome: "refused" }],
		["of a kind of thing", { type: "unit" }],
		["of a thing", { type: "unit", subject: "thing" }],
		["of a project", { project: "2024-p07" }],
		["from an address", { ip: "10.9.9.9" }],
		["of nobody's act", { who: "未知用户" }],
	];

	it.each(filters)("%s", async (_name, filter) => {
		const { plans } = await plansOf(auditor, filter);
		expect(plans).toHaveLength(1);
		for (const plan of plans) {
			expect(nodesOf(plan)).not.toContain("Seq Scan");
			expect(plan["Shared Hit Blocks"] + plan["Shared Read Blocks"]).toBeLessThan(BLOCKS);
		}
	});

	it("for a unit, whose entries are two kinds of few among many", async () => {
		const { rows, plans } = await plansOf(await actorOf("town"), {});
		expect(rows).toBe(50);
		expect(plans).toHaveLength(2);
		for (const plan of plans) {
			expect(nodesOf(plan)).not.toContain("Seq Scan");
			expect(plan["Shared Hit Blocks"] + plan["Shared Read Blocks"]).toBeLessThan(BLOCKS);
		}
	});
});

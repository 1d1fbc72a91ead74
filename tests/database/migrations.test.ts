import pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from "vitest";
import { differenceToSchema, migrate, migrationNames } from "../../scripts/runtime/migrations";
import { cloneDatabase, ownDatabase, ownedDatabase } from "../support/database";
import { constraintCases } from "./constraint-cases";

ownDatabase("plan");

const APPEND_ONLY = [
	["StatusFact", `"note" = 'x'`],
	["ChecklistFact", `"done" = false`],
	["ConfirmationFact", `"note" = 'x'`],
	["ExtensionFact", `"reason" = 'x'`],
	["OverrideFact", `"reason" = 'x'`],
	["ReportEvent", `"reason" = 'x'`],
	["Reading", `"numerator" = 2`],
	["AllocationSet", `"isFinal" = false`],
	["AllocationLine", `"amount" = 2`],
	["AuditEntry", `"actorName" = 'x'`],
	["Adjustment", `"reason" = 'x'`],
	["ExtensionEvent", `"reason" = 'x'`],
] as const;

// What the cases and the append-only tables hang on.
const GROUND = `
	INSERT INTO "Report" ("id", "milestoneId", "unitId", "kind", "createdById", "createdAt", "updatedAt")
		VALUES ('r1', '2024-p01-m1', 'yangshe', 'completion', 'u', now(), now());
	INSERT INTO "AllocationSet" ("seq", "targetId", "isFinal", "effectiveOn", "recordedAt", "recordedById")
		VALUES (900, '2024-p06-t1', true, '2024-03-01', '2024-03-01T04:00Z', 'u');
	INSERT INTO "ExtensionRequest" ("id", "milestoneId", "unitId", "dueOn", "newEndOn", "reason", "progress", "askedById", "askedAt")
		VALUES ('e1', '2024-p01-m1', 'jiuzhu', '2024-03-31', '2024-04-30', '雨', '八成', 'u', '2024-03-01T04:00Z');
`;

const ONE_OF_EACH = `
	INSERT INTO "StatusFact" ("milestoneId", "fromStatus", "toStatus", "effectiveOn", "recordedAt", "recordedById")
		VALUES ('2024-p01-m1', 'notStarted', 'inProgress', '2024-03-01', '2024-03-01T04:00Z', 'u');
	INSERT INTO "ChecklistFact" ("deliverableId", "done", "effectiveOn", "recordedAt", "recordedById")
		VALUES ('2024-p01-m1-d1', true, '2024-03-01', '2024-03-01T04:00Z', 'u');
	INSERT INTO "ConfirmationFact" ("milestoneId", "period", "effectiveOn", "recordedAt", "recordedById")
		VALUES ('2024-p01-m1', '2024-Q1', '2024-03-01', '2024-03-01T04:00Z', 'u');
	INSERT INTO "ExtensionFact" ("milestoneId", "newEndOn", "reason", "effectiveOn", "recordedAt", "recordedById")
		VALUES ('2024-p01-m1', '2024-04-30', '雨', '2024-03-01', '2024-03-01T04:00Z', 'u');
	INSERT INTO "OverrideFact" ("milestoneId", "light", "reason", "endsOn", "effectiveOn", "recordedAt", "recordedById")
		VALUES ('2024-p01-m1', 'green', '雨', '2024-03-31', '2024-03-01', '2024-03-01T04:00Z', 'u');
	INSERT INTO "ReportEvent" ("reportId", "kind", "reportKind", "speaksFor", "effectiveOn", "recordedAt", "recordedById")
		VALUES ('r1', 'submitted', 'completion', '2024-03-01', '2024-03-01', '2024-03-01T04:00Z', 'u');
	INSERT INTO "Reading" ("targetId", "unitId", "numerator", "effectiveOn", "recordedAt", "recordedById", "reportId")
		VALUES ('2024-p06-t1', 'yangshe', 1, '2024-03-01', '2024-03-01T04:00Z', 'u', 'r1');
	INSERT INTO "AllocationLine" ("setSeq", "unitId", "amount") VALUES (900, 'yangshe', 1);
	INSERT INTO "ExtensionEvent" ("requestId", "kind", "effectiveOn", "recordedAt", "recordedById")
		VALUES ('e1', 'asked', '2024-03-01', '2024-03-01T04:00Z', 'u');
	INSERT INTO "Adjustment" ("actId", "projectId", "subjectType", "subjectId", "field", "before", "after", "reason", "effectiveOn", "recordedAt", "recordedById")
		VALUES ('a1', '2024-p01', 'milestone', '2024-p01-m1', 'words', '"甲"', '"乙"', '更正', '2024-03-01', '2024-03-01T04:00Z', 'u');
	INSERT INTO "AuditEntry" ("at", "recordedAt", "actorName", "action", "outcome", "subjectType", "subjectId")
		VALUES (now(), now(), '系统', 'test.act', 'done', 'plan', '2024');
	-- No table with events to come can be truncated at all: let the counting of changes be over.
	SET CONSTRAINTS ALL IMMEDIATE;
`;

describe("the migrations", () => {
	it("lead to prisma/schema.prisma, with nothing left over", async () => {
		expect(await differenceToSchema(inject("databaseServer"), "migrations")).toBe("");
	});

	it("are applied once, even by two starts at the same time", async () => {
		const bare = await cloneDatabase("bare");
		const client = await connect(bare.ownerUrl);
		await client.query('DROP SCHEMA "public" CASCADE; CREATE SCHEMA "public"');
		const applied = await Promise.all([migrate(bare.ownerUrl), migrate(bare.ownerUrl)]);
		expect(applied.flat()).toEqual(migrationNames());
		const { rows } = await client.query('SELECT "migration_name" FROM "_prisma_migrations" ORDER BY 1');
		expect(rows.map((row) => row.migration_name)).toEqual(migrationNames());
		await client.end();
		await bare.drop();
	});
});

describe("the database itself, even to the owner of its tables", () => {
	let client: pg.Client;
	beforeAll(async () => {
		client = await connect(ownedDatabase().ownerUrl);
		await client.query(GROUND);
	});
	afterAll(() => client.end());
	beforeEach(() => client.query("BEGIN"));
	afterEach(() => client.query("ROLLBACK"));

	describe.each(APPEND_ONLY)("keeps %s as it was written", (table, change) => {
		const acts = [`UPDATE "${table}" SET ${change}`, `DELETE FROM "${table}"`, `TRUNCATE "${table}" CASCADE`];
		it.each(acts)("refusing %s", async (act) => {
			await client.query(ONE_OF_EACH);
			expect(await refusalOf(act)).toMatchObject({ code: "23001" });
		});
	});

	it("lets a draft be thrown away, because no fact hangs on it", async () => {
		const { rowCount } = await client.query(`DELETE FROM "Report" WHERE "id" = 'r1'`);
		expect(rowCount).toBe(1);
	});

	it("keeps a report on which a fact hangs", async () => {
		await client.query(ONE_OF_EACH);
		expect(await refusalOf(`DELETE FROM "Report" WHERE "id" = 'r1'`)).toMatchObject({
			code: expect.stringMatching(/^23/),
		});
	});

	describe.each(constraintCases)("$constraint", ({ constraint, accepted, refused }) => {
		it.each(accepted)("accepts %s", async (sql) => {
			await expect(client.query(sql)).resolves.toBeDefined();
		});
		it.each(refused)("refuses %s", async (sql) => {
			expect(await refusalOf(sql)).toMatchObject({ constraint });
		});
	});

	it("has a case for each of its hand-written constraints", async () => {
		const { rows } = await client.query(`SELECT conname AS name FROM pg_constraint
			WHERE contype = 'c' AND connamespace = 'public'::regnamespace UNION ALL SELECT indexname FROM pg_indexes WHERE indexname LIKE '%_one_open_per_%'`);
		const tried = constraintCases.map(({ constraint }) => constraint);
		expect(tried.toSorted()).toEqual(rows.map((row) => row.name).toSorted());
	});

	async function refusalOf(sql: string): Promise<pg.DatabaseError> {
		const error = await client.query(sql).then(
			() => null,
			(refusal: unknown) => refusal,
		);
		if (error instanceof pg.DatabaseError) return error;
		throw new Error(`not refused: ${sql}`);
	}
});

async function connect(url: string | undefined): Promise<pg.Client> {
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	return client;
}

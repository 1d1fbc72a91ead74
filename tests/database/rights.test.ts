import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { query } from "../../scripts/runtime/databases";
import { APPEND_ONLY, giveRights } from "../../scripts/runtime/rights";
import { ownDatabase, ownedDatabase } from "../support/database";

ownDatabase("plan");

const NOT_ALLOWED = "42501";

let application: pg.Client;

beforeAll(async () => {
	application = new pg.Client({ connectionString: ownedDatabase().url });
	await application.connect();
});
afterAll(() => application.end());

async function refusal(sql: string, client: pg.Client = application): Promise<string | undefined> {
	const error = await client.query(sql).then(
		() => null,
		(thrown: unknown) => thrown,
	);
	if (error instanceof pg.DatabaseError) return error.code;
	throw new Error(`not refused: ${sql}`);
}

async function names(sql: string): Promise<string[]> {
	const { rows } = await application.query<{ name: string }>(sql);
	return rows.map(({ name }) => name).toSorted();
}

const TABLES = `SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace`;

describe("the list of append-only tables", () => {
	it("names every table of facts, and no other", async () => {
		// User and the like end in none of these; a new table that does is named in scripts/runtime/rights.ts.
		const facts = await names(`${TABLES} AND relname ~ '(Fact|Event|Set|Line|Reading|Entry|Adjustment)$'`);
		expect(APPEND_ONLY.toSorted()).toEqual(facts.filter((name) => name !== "ReportReading"));
	});

	it("names exactly the tables whose triggers refuse every change", async () => {
		const withTriggers = `SELECT c.relname AS name FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
			JOIN pg_proc p ON p.oid = t.tgfoid AND p.proname = 'refuse_change' WHERE t.tgenabled = 'O'`;
		const perRow = await names(`${withTriggers} AND t.tgname = 'append_only_rows'`);
		expect(perRow).toEqual(APPEND_ONLY.toSorted());
		expect(await names(`${withTriggers} AND t.tgname = 'append_only_table'`)).toEqual(perRow);
	});
});

describe.each(APPEND_ONLY)("the application's account on %s", (table) => {
	it("reads and adds", async () => {
		await application.query(`SELECT count(*) FROM "${table}"`);
		const { rows } = await application.query(
			`SELECT has_table_privilege('"${table}"', 'INSERT') AS adds, has_table_privilege('"${table}"', 'UPDATE') AS changes,
				has_any_column_privilege('"${table}"', 'UPDATE') AS column, has_table_privilege('"${table}"', 'TRIGGER') AS trigger`,
		);
		expect(rows).toEqual([{ adds: true, changes: false, column: false, trigger: false }]);
	});

	it.each([
		`DELETE FROM "${table}"`,
		`TRUNCATE "${table}" CASCADE`,
		`SELECT 1 FROM "${table}" FOR UPDATE`,
		`ALTER TABLE "${table}" DISABLE TRIGGER ALL`,
		`ALTER TABLE "${table}" DISABLE TRIGGER append_only_rows`,
		`DROP TRIGGER append_only_rows ON "${table}"`,
		`CREATE TRIGGER mine BEFORE INSERT ON "${table}" FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
		`ALTER TABLE "${table}" OWNER TO CURRENT_USER`,
		`DROP TABLE "${table}"`,
	])("may not %s", async (sql) => {
		expect(await refusal(sql)).toBe(NOT_ALLOWED);
	});

	it("may not change any of its columns, nor give itself the right to", async () => {
		await application.query(`GRANT ALL ON "${table}" TO CURRENT_USER`);
		const { fields } = await application.query(`SELECT * FROM "${table}" LIMIT 0`);
		for (const { name } of fields) {
			expect(await refusal(`UPDATE "${table}" SET "${name}" = NULL`)).toBe(NOT_ALLOWED);
		}
	});
});

describe("the application's account", () => {
	it.each([
		"SET session_replication_role = replica",
		"CREATE TABLE mine (id int)",
		"CREATE TEMPORARY TABLE mine (id int)",
		"CREATE SCHEMA mine",
		"CREATE FUNCTION mine() RETURNS int LANGUAGE sql AS 'SELECT 1'",
		"CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'",
		"DROP FUNCTION refuse_change() CASCADE",
		'ALTER TABLE "User" ADD COLUMN mine int',
		'DROP TABLE "User"',
		'TRUNCATE "User" CASCADE',
		'DELETE FROM "_prisma_migrations"',
		'INSERT INTO "_prisma_migrations" SELECT * FROM "_prisma_migrations"',
		"SET ROLE bureau_owner",
		"CREATE ROLE mine",
		"ALTER ROLE CURRENT_USER SUPERUSER",
		"SELECT pg_read_file('PG_VERSION')",
		`COPY "AuditEntry" TO PROGRAM 'true'`,
		`SELECT setval('"AuditEntry_seq_seq"', 1)`,
	])("may not %s", async (sql) => {
		const { url, ownerUrl } = ownedDatabase();
		// A database's own rights are not copied with a template.
		await giveRights({ application: url, owner: ownerUrl });
		expect(await refusal(sql)).toBe(NOT_ALLOWED);
	});

	it("reads, adds, changes and removes everywhere else", async () => {
		const kept = new Set<string>([...APPEND_ONLY, "_prisma_migrations"]);
		const others = (await names(TABLES)).filter((name) => !kept.has(name));
		expect(others.length).toBeGreaterThan(20);
		const { rows } = await application.query(
			`SELECT name FROM unnest($1::text[]) AS name WHERE NOT (SELECT bool_and(has_table_privilege(quote_ident(name), kind))
				FROM unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE']) AS kind)`,
			[others],
		);
		expect(rows).toEqual([]);
	});

	it("gets its rights on a table that a migration adds, and loses one that was given by hand", async () => {
		const { url, ownerUrl } = ownedDatabase();
		await query(ownerUrl, (owner) =>
			owner.query(
				`CREATE TABLE "Later" (id bigserial); GRANT UPDATE, DELETE ON "AuditEntry" TO application;
				GRANT UPDATE ("actorName") ON "AuditEntry" TO application`,
			),
		);
		expect(await refusal('INSERT INTO "Later" DEFAULT VALUES')).toBe(NOT_ALLOWED);
		const starts = [1, 2].map(() => giveRights({ application: url, owner: ownerUrl }));
		expect(await Promise.all(starts)).toEqual([true, true]);
		await application.query('INSERT INTO "Later" DEFAULT VALUES');
		expect(await refusal(`UPDATE "AuditEntry" SET "actorName" = 'x'`)).toBe(NOT_ALLOWED);
		expect(await refusal('DELETE FROM "AuditEntry"')).toBe(NOT_ALLOWED);
		await query(ownerUrl, (owner) => owner.query('DROP TABLE "Later"'));
	});
});

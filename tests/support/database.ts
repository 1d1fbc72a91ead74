import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, inject } from "vitest";

/** `bare`: the schema and nothing in it. `plan`: with the published plan of 2024, units and groups. */
export type Template = "bare" | "plan";

export interface ClonedDatabase {
	readonly url: string;
	drop(): Promise<void>;
}

/**
 * Gives this test file a database of its own, cloned from the template, and points the application's client at
 * it (the client reads DATABASE_URL at its first query). Call it once at the top level of the file.
 */
export function ownDatabase(template: Template = "plan"): void {
	let cloned: ClonedDatabase | undefined;
	beforeAll(async () => {
		cloned = await cloneDatabase(template);
		process.env.DATABASE_URL = cloned.url;
	});
	afterAll(async () => {
		const { db } = await import("@/server/db/client");
		await db.$disconnect();
		await cloned?.drop();
	});
}

/** One more database, for a test that needs its own; `drop` it afterwards. */
export async function cloneDatabase(template: Template): Promise<ClonedDatabase> {
	const name = `test_${randomUUID()}`;
	await administer(`CREATE DATABASE "${name}" TEMPLATE "template_${template}"`);
	const url = new URL(inject("databaseServer"));
	url.pathname = `/${name}`;
	return { url: url.href, drop: () => administer(`DROP DATABASE "${name}" WITH (FORCE)`) };
}

async function administer(sql: string): Promise<void> {
	const client = new pg.Client({ connectionString: inject("databaseServer") });
	await client.connect();
	await client.query(sql).finally(() => client.end());
}

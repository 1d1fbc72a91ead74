import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, inject } from "vitest";
import { OWNER, query } from "../../scripts/runtime/databases";

/** `bare`: the schema and nothing in it. `plan`: with the published plan of 2024, units and groups. */
export type Template = "bare" | "plan";

export interface ClonedDatabase {
	/** For the account that runs the application. */
	readonly url: string;
	/** For the account that owns the tables. */
	readonly ownerUrl: string;
	/** For the server's administrator, who can do everything: what no account of the product may do. */
	readonly adminUrl: string;
	drop(): Promise<void>;
}

let own: ClonedDatabase | undefined;

/**
 * Gives this test file a database of its own, cloned from the template, and points the application's client at
 * it (the client reads DATABASE_URL at its first query), with the rights that the application has. Call it once
 * at the top level of the file.
 */
export function ownDatabase(template: Template = "plan"): void {
	beforeAll(async () => {
		own = await cloneDatabase(template);
		process.env.DATABASE_URL = own.url;
	});
	afterAll(async () => {
		const { db } = await import("@/server/db/client");
		await db.$disconnect();
		await own?.drop();
	});
}

/** The database of `ownDatabase`, once its beforeAll has run. */
export function ownedDatabase(): ClonedDatabase {
	if (!own) throw new Error("call ownDatabase first");
	return own;
}

/**
 * Runs statements in the file's own database with the guards down, as no account of the product can: to take
 * back or change what is append-only between two tests.
 */
export async function withoutGuards(...statements: readonly string[]): Promise<void> {
	await query(ownedDatabase().adminUrl, async (client) => {
		await client.query("SET session_replication_role = replica");
		for (const statement of statements) await client.query(statement);
	});
}

/** One more database, for a test that needs its own; `drop` it afterwards. */
export async function cloneDatabase(template: Template): Promise<ClonedDatabase> {
	const name = `test_${randomUUID()}`;
	await administer(`CREATE DATABASE "${name}" TEMPLATE "template_${template}" OWNER ${OWNER}`);
	const addressIn = (server: string) => {
		const url = new URL(server);
		url.pathname = `/${name}`;
		return url.href;
	};
	const { application, owner } = inject("databaseAccounts");
	return {
		url: addressIn(application),
		ownerUrl: addressIn(owner),
		adminUrl: addressIn(inject("databaseServer")),
		drop: () => administer(`DROP DATABASE "${name}" WITH (FORCE)`),
	};
}

async function administer(sql: string): Promise<void> {
	await query(inject("databaseServer"), (client) => client.query(sql));
}

import pg from "pg";
import type { EmbeddedServer } from "./embedded-server";

/** The database's name in an embedded server, and the ordinary user that the application connects as. */
const DATABASE = "bureau";
const APPLICATION = "application";

/** Makes the database and its owner where they are missing; answers with the application's address of it. */
export async function ensureDatabase(server: EmbeddedServer): Promise<string> {
	const url = new URL(server.url(DATABASE));
	await query(server.url("postgres"), async (client) => {
		if (!(await exists(client, "SELECT FROM pg_roles WHERE rolname = $1", APPLICATION))) {
			await client.query(`CREATE ROLE ${APPLICATION} LOGIN PASSWORD '${url.password}'`);
		}
		if (!(await exists(client, "SELECT FROM pg_database WHERE datname = $1", DATABASE))) {
			await client.query(`CREATE DATABASE ${DATABASE} OWNER ${APPLICATION}`);
		}
	});
	url.username = APPLICATION;
	return url.href;
}

/** Throws the database away with everything in it. Facts refuse deletion, so a fresh start is a fresh database. */
export async function dropDatabase(server: EmbeddedServer): Promise<void> {
	await query(server.url("postgres"), (client) =>
		client.query(`DROP DATABASE IF EXISTS ${DATABASE} WITH (FORCE)`),
	);
}

/** One connection for as long as `work` takes. */
export async function query<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
	const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
	await client.connect();
	return work(client).finally(() => client.end());
}

async function exists(client: pg.Client, sql: string, name: string): Promise<boolean> {
	return (await client.query(sql, [name])).rowCount === 1;
}

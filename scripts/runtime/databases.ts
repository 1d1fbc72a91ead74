import pg from "pg";
import { type DataFolder, keptSecret } from "./data-folder";
import type { EmbeddedServer } from "./embedded-server";

/** A database's addresses for the account that owns its tables and for the one that runs the application. */
export interface Addresses {
	readonly application: string;
	/** Equal to `application` where the installation has one account only. */
	readonly owner: string;
}

/** The database's name in an embedded server. */
const DATABASE = "bureau";

/** Who migrates and owns everything, and who runs the application (docs/decisions/0005-two-database-accounts.md). */
export const OWNER = "bureau_owner";
export const APPLICATION = "application";

/**
 * Makes the database and its two accounts where they are missing; answers with its addresses. A database of the
 * days of one account is handed over to its new owner.
 */
export async function ensureDatabase(server: EmbeddedServer, folder: DataFolder): Promise<Addresses> {
	await ensureAccounts(server, folder);
	await query(server.url("postgres"), async (client) => {
		if (!(await exists(client, "SELECT FROM pg_database WHERE datname = $1", DATABASE))) {
			await client.query(`CREATE DATABASE ${DATABASE} OWNER ${OWNER}`);
		}
	});
	await query(server.url(DATABASE), (client) => client.query(`REASSIGN OWNED BY ${APPLICATION} TO ${OWNER}`));
	return addressesOf(server, folder, DATABASE);
}

/** Makes the two accounts of a server; their passwords are kept in the folder. */
export async function ensureAccounts(server: EmbeddedServer, folder: DataFolder): Promise<void> {
	await query(server.url("postgres"), async (client) => {
		for (const account of [OWNER, APPLICATION]) {
			const known = await exists(client, "SELECT FROM pg_roles WHERE rolname = $1", account);
			const attributes = "LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS";
			// The password is base64url, so that it needs no escaping, neither here nor in an address.
			const password = passwordOf(folder, account);
			await client.query(
				`${known ? "ALTER" : "CREATE"} ROLE ${account} WITH ${attributes} PASSWORD '${password}'`,
			);
		}
	});
}

/** The addresses of one of the server's databases for its two accounts. */
export function addressesOf(server: EmbeddedServer, folder: DataFolder, database: string): Addresses {
	const addressFor = (account: string) => {
		const url = new URL(server.url(database));
		url.username = account;
		url.password = passwordOf(folder, account);
		return url.href;
	};
	return { application: addressFor(APPLICATION), owner: addressFor(OWNER) };
}

function passwordOf(folder: DataFolder, account: string): string {
	return keptSecret(folder, `database-${account}`);
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

import type { Client } from "pg";
import { query } from "../../scripts/runtime/databases";
import { ownedDatabase } from "./database";

/** A moment of this file's database, to which it can be taken back. */
export interface Snapshot {
	/**
	 * Every row is as it was at the moment. Only tables that differ are written anew, which takes a fraction of
	 * what a fresh clone takes; numbers that sequences gave out stay given out, as after a rollback.
	 */
	restore(): Promise<void>;
}

/** Keeps the present moment of the database of `ownDatabase`, in a schema that no account of the product sees. */
export async function snapshot(): Promise<Snapshot> {
	const { adminUrl } = ownedDatabase();
	let marks = await query(adminUrl, async (client) => {
		await client.query("CREATE SCHEMA kept");
		for (const table of await tablesOf(client)) {
			await client.query(`CREATE TABLE kept."${table}" AS TABLE public."${table}"`);
		}
		return marksOf(client);
	});
	return {
		async restore() {
			marks = await query(adminUrl, async (client) => {
				const now = await marksOf(client);
				// The guards and foreign keys are down: rows go and come in any order, append-only ones too.
				await client.query("SET session_replication_role = replica");
				await client.query("BEGIN");
				for (const [table, mark] of now) {
					if (mark === marks.get(table)) continue;
					await client.query(`DELETE FROM public."${table}"`);
					await client.query(`INSERT INTO public."${table}" SELECT * FROM kept."${table}"`);
				}
				await client.query("COMMIT");
				return marksOf(client);
			});
		},
	};
}

async function tablesOf(client: Client): Promise<readonly string[]> {
	const { rows } = await client.query<{ name: string }>(
		"SELECT tablename::text AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1",
	);
	return rows.map(({ name }) => name);
}

/** Of every table a hash of where each row lies and which transaction wrote it: it differs whenever a row does. */
async function marksOf(client: Client): Promise<ReadonlyMap<string, string>> {
	const parts = (await tablesOf(client)).map(
		(table) => `SELECT '${table}' AS "table",
			coalesce(md5(string_agg(xmin::text || ctid::text, ',' ORDER BY ctid)), '') AS "mark" FROM public."${table}"`,
	);
	const { rows } = await client.query<{ table: string; mark: string }>(parts.join(" UNION ALL "));
	return new Map(rows.map(({ table, mark }) => [table, mark]));
}

import { query } from "./databases";

/** How far the sample data got: its load is marked before and after, because it is many transactions. */
export type SampleState = "none" | "begun" | "loaded";

export async function sampleState(url: string): Promise<SampleState> {
	return query(url, async (client) => {
		const { rows } = await client.query<{ key: string }>(
			`SELECT "key" FROM "Setting" WHERE "key" LIKE 'demo.%'`,
		);
		const keys = rows.map((row) => row.key);
		if (keys.includes("demo.loaded")) return "loaded";
		return keys.includes("demo.begun") ? "begun" : "none";
	});
}

export async function markSample(url: string, state: "begun" | "loaded"): Promise<void> {
	await query(url, (client) =>
		client.query(`INSERT INTO "Setting" ("key", "value") VALUES ($1, 'true') ON CONFLICT DO NOTHING`, [
			`demo.${state}`,
		]),
	);
}

/** Whether anything of the demonstration ever came into this database, by whatever way. */
export async function holdsSampleData(url: string): Promise<boolean> {
	if ((await sampleState(url)) !== "none") return true;
	return query(url, async (client) => {
		const { rows } = await client.query<{ found: boolean }>(
			`SELECT EXISTS (SELECT FROM "User" WHERE "isDemo") OR EXISTS (SELECT FROM "Plan" WHERE "hasDemoData") AS found`,
		);
		return rows[0]?.found === true;
	});
}

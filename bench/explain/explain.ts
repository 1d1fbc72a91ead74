import type pg from "pg";
import { query } from "../../scripts/runtime/databases";
import type { Statement } from "../load/statement-log";

/** How PostgreSQL carried a statement out. */
export interface Explained {
	readonly sql: string;
	readonly ms: number;
	/** Blocks of 8 kB found in PostgreSQL's memory, and read into it. */
	readonly blocks: number;
	readonly scans: readonly Scan[];
}

export interface Scan {
	readonly how: string;
	readonly relation: string;
	readonly index: string | null;
	readonly loops: number;
	/** Over all loops. */
	readonly rows: number;
}

interface PlanNode {
	readonly "Node Type": string;
	readonly "Relation Name"?: string;
	readonly "Index Name"?: string;
	readonly "Actual Rows": number;
	readonly "Actual Loops": number;
	readonly "Shared Hit Blocks": number;
	readonly "Shared Read Blocks": number;
	readonly Plans?: readonly PlanNode[];
}

const CONTROL = /^(BEGIN|COMMIT|ROLLBACK|SET|DEALLOCATE|DISCARD)\b/i;

/**
 * EXPLAIN (ANALYZE, BUFFERS) of statements with the parameters they were sent with, in their order, inside a
 * transaction that is rolled back.
 */
export async function explain(url: string, statements: readonly Statement[]): Promise<readonly Explained[]> {
	return query(url, async (client) => {
		await client.query("BEGIN");
		const explained: Explained[] = [];
		for (const statement of statements) {
			if (!CONTROL.test(statement.sql)) explained.push(await explainOne(client, statement));
		}
		await client.query("ROLLBACK");
		return explained;
	});
}

async function explainOne(client: pg.Client, { sql, parameters }: Statement): Promise<Explained> {
	await client.query(`PREPARE looked_at AS ${sql}`);
	const values = parameters.length > 0 ? `(${parameters.join(", ")})` : "";
	const { rows } = await client.query<{ "QUERY PLAN": [{ Plan: PlanNode; "Execution Time": number }] }>(
		`EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) EXECUTE looked_at${values}`,
	);
	await client.query("DEALLOCATE looked_at");
	const [plan] = rows[0]?.["QUERY PLAN"] ?? [];
	if (!plan) throw new Error(`no plan for ${sql}`);
	return {
		sql,
		ms: plan["Execution Time"],
		blocks: plan.Plan["Shared Hit Blocks"] + plan.Plan["Shared Read Blocks"],
		scans: together(scansOf(plan.Plan, null)),
	};
}

/** A bitmap's heap scan and the index scan below it are one way to read a table. */
function scansOf(node: PlanNode, above: PlanNode | null): Scan[] {
	const below = (node.Plans ?? []).flatMap((child) => scansOf(child, node));
	const how = node["Node Type"];
	if (!how.includes("Scan") || how === "Bitmap Heap Scan" || node["Actual Loops"] === 0) return below;
	const relation = node["Relation Name"] ?? above?.["Relation Name"];
	if (!relation) return below;
	const loops = node["Actual Loops"];
	const rows = node["Actual Rows"] * loops;
	return [{ how, relation, index: node["Index Name"] ?? null, loops, rows }, ...below];
}

function together(scans: readonly Scan[]): Scan[] {
	const found = new Map<string, Scan>();
	for (const scan of scans) {
		const key = `${scan.how} ${scan.relation} ${scan.index}`;
		const same = found.get(key);
		const sum = same && { ...scan, loops: same.loops + scan.loops, rows: same.rows + scan.rows };
		found.set(key, sum ?? scan);
	}
	return [...found.values()];
}

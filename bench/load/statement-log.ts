import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { query } from "../../scripts/runtime/databases";
import { pause } from "../../scripts/runtime/processes";
import { copyOf, type Ground, type Size } from "../ground/databases";

/** A statement as PostgreSQL received it. */
export interface Statement {
	readonly sql: string;
	/** Quoted as PostgreSQL logs them: `'2024'`, `NULL`. */
	readonly parameters: readonly string[];
}

const SETTLE_MS = 300;

/**
 * What the database is asked while `work` runs, read from the server's own log: the session's check, the
 * beginning and the end of transactions and all. Nothing else may use the database meanwhile.
 */
export async function statementsOf(
	ground: Ground,
	size: Size,
	work: () => Promise<void>,
): Promise<readonly Statement[]> {
	const path = join(ground.folder.path, "postgres.log");
	await logStatements(ground, true);
	const from = statSync(path).size;
	try {
		await work();
		await pause(SETTLE_MS);
	} finally {
		await logStatements(ground, false);
	}
	return parse(readFileSync(path).subarray(from).toString("utf8"), copyOf(size));
}

async function logStatements(ground: Ground, on: boolean): Promise<void> {
	await query(ground.server.url("postgres"), async (client) => {
		await client.query(`ALTER SYSTEM SET log_statement = '${on ? "all" : "none"}'`);
		await client.query("ALTER SYSTEM SET log_line_prefix = '%d|'");
		await client.query("SELECT pg_reload_conf()");
	});
	await pause(SETTLE_MS);
}

const ENTRY = /^(\w*)\|(LOG|DETAIL):\s+/;

/** A line of the log begins with its database; what does not continues the line before. */
function parse(log: string, database: string): Statement[] {
	const entries = log.split("\n").reduce<string[]>((lines, line) => {
		if (ENTRY.test(line) || lines.length === 0) lines.push(line);
		else lines[lines.length - 1] += `\n${line.replace(/^\t/, "")}`;
		return lines;
	}, []);
	const statements: Statement[] = [];
	for (const entry of entries) {
		if (!entry.startsWith(`${database}|`)) continue;
		const said = entry.replace(ENTRY, "");
		const sql = /^(?:statement|execute [^:]*): ([\s\S]*)$/.exec(said)?.[1]?.trim();
		const last = statements.at(-1);
		if (sql) statements.push({ sql, parameters: [] });
		else if (last && /^Parameters: /i.test(said)) {
			statements[statements.length - 1] = { sql: last.sql, parameters: parametersOf(said) };
		}
	}
	return statements;
}

function parametersOf(detail: string): string[] {
	return [...detail.matchAll(/\$\d+ = ('(?:[^']|'')*'|NULL)/g)].map((match) => match[1] ?? "NULL");
}

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import type { MigrationList, SchemasContainer } from "@prisma/schema-engine-wasm";
import pg from "pg";
import { MigrationAdapter } from "./migration-adapter";
import { SchemaEngine } from "./schema-engine";

const FOLDER = resolve("prisma/migrations");
const SCHEMA = resolve("prisma/schema.prisma");
/** Our own key among PostgreSQL's advisory locks: whoever changes the schema or its rights takes turns. */
export const TURN = 2024_0001;
const EVERYTHING = { externalTables: [], externalEnums: [] };

/** Applies what is missing, in order; answers with the names of what it applied. Two at once take turns. */
export async function migrate(url: string): Promise<readonly string[]> {
	const turn = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
	await turn.connect();
	try {
		await turn.query("SELECT pg_advisory_lock($1)", [TURN]);
		const input = { migrationsList: migrationList(), filters: EVERYTHING };
		const done = await withEngine(url, (engine) => engine.applyMigrations(input));
		return done.appliedMigrationNames;
	} finally {
		await turn.end();
	}
}

/**
 * The SQL that leads from the migrations (or from nothing) to prisma/schema.prisma; empty when they agree.
 * The migrations are replayed in a scratch database of the server, which `url` must be allowed to create.
 */
export async function differenceToSchema(url: string, from: "migrations" | "nothing"): Promise<string> {
	const { stdout } = await withEngine(url, (engine) =>
		engine.diff({
			from: from === "nothing" ? { tag: "empty" } : { tag: "migrations", ...migrationList() },
			to: { tag: "schemaDatamodel", ...schema() },
			script: true,
			exitCode: null,
			filters: EVERYTHING,
		}),
	);
	const sql = stdout?.trim() ?? "";
	return sql === "-- This is an empty migration." ? "" : sql;
}

/** The names of the migrations of this version of the product, oldest first. */
export function migrationNames(): readonly string[] {
	return readdirSync(FOLDER, { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map((entry) => entry.name)
		.sort();
}

async function withEngine<T>(url: string, work: (engine: SchemaEngine) => Promise<T>): Promise<T> {
	const adapter = new MigrationAdapter(clientConfig(url));
	try {
		const datamodels = schema().files.map(({ path, content }): [string, string] => [path, content]);
		const engine = await SchemaEngine.new(
			{ datamodels },
			() => {},
			bindMigrationAwareSqlAdapterFactory(adapter),
		);
		return await work(engine).finally(() => engine.free());
	} finally {
		await adapter.close();
	}
}

// Fields, not a connection string: that would win over the name of the scratch database.
function clientConfig(url: string): pg.ClientConfig {
	const { host, port, user, password, database, ssl } = new pg.Client({ connectionString: url });
	return { host, port, user, password, database, ssl, connectionTimeoutMillis: 10_000 };
}

function schema(): SchemasContainer {
	return { files: [{ path: SCHEMA, content: readFileSync(SCHEMA, "utf8") }] };
}

function migrationList(): MigrationList {
	const lockfile = join(FOLDER, "migration_lock.toml");
	return {
		baseDir: FOLDER,
		lockfile: {
			path: "migration_lock.toml",
			content: existsSync(lockfile) ? readFileSync(lockfile, "utf8") : null,
		},
		shadowDbInitScript: "",
		migrationDirectories: migrationNames().map((name) => ({
			path: name,
			migrationFile: {
				path: "migration.sql",
				content: { tag: "ok", value: readFileSync(join(FOLDER, name, "migration.sql"), "utf8") },
			},
		})),
	};
}

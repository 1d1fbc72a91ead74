import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { createRequire } from "node:module";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { openDataFolder } from "../../scripts/runtime/data-folder";
import { type EmbeddedServer, startServer } from "../../scripts/runtime/embedded-server";
import { migrate } from "../../scripts/runtime/migrations";
import { sweepAbandoned, temporaryFolder } from "../../scripts/runtime/temporary-folder";

declare module "vitest" {
	export interface ProvidedContext {
		/** The address of the server's own database; tests clone their templates through it. */
		databaseServer: string;
	}
}

/** One PostgreSQL for all database tests, with a template that holds the schema and one with the plan. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
	await sweepAbandoned("vitest");
	const path = temporaryFolder("vitest");
	const folder = openDataFolder(path, "test");
	const server = await startServer(folder, { durable: false });
	const tearDown = async () => {
		await server.stop();
		folder.release();
		rmSync(path, { recursive: true, force: true });
	};
	try {
		await makeTemplates(server);
	} catch (error) {
		await tearDown();
		throw error;
	}
	project.provide("databaseServer", server.url("postgres"));
	return tearDown;
}

async function makeTemplates(server: EmbeddedServer): Promise<void> {
	await administer(server, 'CREATE DATABASE "template_bare"');
	await migrate(server.url("template_bare"));
	await administer(server, 'CREATE DATABASE "template_plan" TEMPLATE "template_bare"');
	// A process of its own, because the loader is server code and this one is not.
	const tsx = createRequire(import.meta.url).resolve("tsx/cli");
	const loaded = spawnSync(process.execPath, [tsx, "--conditions=react-server", "scripts/plan-load.ts"], {
		encoding: "utf8",
		env: { ...process.env, DATABASE_URL: server.url("template_plan") },
	});
	if (loaded.status !== 0) throw new Error(`scripts/plan-load.ts failed:\n${loaded.stdout}${loaded.stderr}`);
}

async function administer(server: EmbeddedServer, sql: string): Promise<void> {
	const client = new pg.Client({ connectionString: server.url("postgres") });
	await client.connect();
	await client.query(sql).finally(() => client.end());
}

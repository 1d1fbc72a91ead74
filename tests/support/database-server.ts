import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { createRequire } from "node:module";
import type { TestProject } from "vitest/node";
import { type DataFolder, openDataFolder } from "../../scripts/runtime/data-folder";
import { type Addresses, addressesOf, ensureAccounts, OWNER, query } from "../../scripts/runtime/databases";
import { type EmbeddedServer, startServer } from "../../scripts/runtime/embedded-server";
import { prepareSchema } from "../../scripts/runtime/schema";
import { sweepAbandoned, temporaryFolder } from "../../scripts/runtime/temporary-folder";

declare module "vitest" {
	export interface ProvidedContext {
		/** The address of the server's own database for its administrator; tests clone their templates through it. */
		databaseServer: string;
		/** The addresses of that database for the two accounts of the product; tests put their database's name in. */
		databaseAccounts: Addresses;
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
		await makeTemplates(server, folder);
	} catch (error) {
		await tearDown();
		throw error;
	}
	project.provide("databaseServer", server.url("postgres"));
	project.provide("databaseAccounts", addressesOf(server, folder, "postgres"));
	return tearDown;
}

async function makeTemplates(server: EmbeddedServer, folder: DataFolder): Promise<void> {
	await ensureAccounts(server, folder);
	await administer(server, `CREATE DATABASE "template_bare" OWNER ${OWNER}`);
	await prepareSchema(addressesOf(server, folder, "template_bare"));
	await administer(server, `CREATE DATABASE "template_plan" TEMPLATE "template_bare" OWNER ${OWNER}`);
	// A process of its own, because the loader is server code and this one is not.
	const tsx = createRequire(import.meta.url).resolve("tsx/cli");
	const loaded = spawnSync(process.execPath, [tsx, "--conditions=react-server", "scripts/plan-load.ts"], {
		encoding: "utf8",
		env: { ...process.env, DATABASE_URL: addressesOf(server, folder, "template_plan").application },
	});
	if (loaded.status !== 0) throw new Error(`scripts/plan-load.ts failed:\n${loaded.stdout}${loaded.stderr}`);
}

async function administer(server: EmbeddedServer, sql: string): Promise<void> {
	await query(server.url("postgres"), (client) => client.query(sql));
}

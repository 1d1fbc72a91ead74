import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fingerprintOf } from "../../scripts/runtime/build";
import {
	type DataFolder,
	dataPath,
	emptyDataFolder,
	openDataFolder,
} from "../../scripts/runtime/data-folder";
import { query } from "../../scripts/runtime/databases";
import { type EmbeddedServer, startServer } from "../../scripts/runtime/embedded-server";
import { begin, onEnd } from "../../scripts/runtime/lifetime";
import { stopOrphan } from "../../scripts/runtime/orphan";
import { step } from "../../scripts/runtime/progress";
import { prepareDemonstration } from "../../scripts/runtime/sample-data";
import { fillWithOtherPlans } from "./other-plans";

/** The year of the demonstration alone, and the same year among a hundred others. */
export type Size = "small" | "big";
export const SIZES = ["small", "big"] as const satisfies readonly Size[];

/** What the databases are made of. */
const SOURCES = ["prisma", "scripts/demo-data", "bench/ground/other-plans.ts", "bench/ground/other-facts.ts"];
const OWNER = "application";

export interface Ground {
	readonly folder: DataFolder;
	readonly server: EmbeddedServer;
	/** The address of a run's own copy, for the application. */
	url(size: Size): string;
	/** … and for the administrator of the server. */
	adminUrl(size: Size): string;
	/** The environment of an application on a copy. */
	environment(size: Size, port: number): NodeJS.ProcessEnv;
}

/**
 * One embedded server with both databases, made once and kept in the data folder; a run works on fresh copies,
 * because status updates leave facts behind that nobody can delete. Made anew when their sources changed.
 */
export async function prepareGround(): Promise<Ground> {
	const folder = openDataFolder(dataPath("bench"), "bench");
	onEnd(folder.release);
	const madeOf = join(folder.path, "made-of.txt");
	const sources = fingerprintOf(SOURCES);
	if (!existsSync(madeOf) || readFileSync(madeOf, "utf8") !== sources) {
		await stopOrphan(join(folder.path, "database"));
		emptyDataFolder(folder, "bench");
	}
	const server = await begin(startServer(folder, { durable: true }), (started) => started.stop());
	const env = await prepareDemonstration(server, folder, 0);
	await ensureBig(server);
	writeFileSync(madeOf, sources);
	for (const size of SIZES) {
		await step(`复制数据库 ${size}`, () => copy(server, templateOf(size), copyOf(size)));
	}
	const url = (size: Size) => renamed(env.DATABASE_URL ?? "", copyOf(size));
	return {
		folder,
		server,
		url,
		adminUrl: (size) => server.url(copyOf(size)),
		environment: (size, port) => ({
			...env,
			DATABASE_URL: url(size),
			NEXTAUTH_URL: `http://127.0.0.1:${port}`,
			PORT: String(port),
		}),
	};
}

async function ensureBig(server: EmbeddedServer): Promise<void> {
	const big = templateOf("big");
	if (await exists(server, big)) return;
	const making = `${big}_making`;
	await copy(server, templateOf("small"), making);
	await step("生成大数据库", () => fillWithOtherPlans(server.url(making)), true);
	await query(server.url("postgres"), (client) => client.query(`ALTER DATABASE ${making} RENAME TO ${big}`));
}

function templateOf(size: Size): string {
	return size === "small" ? "bureau" : "bureau_big";
}

/** The name of a run's copy in the server. */
export function copyOf(size: Size): string {
	return `run_${size}`;
}

async function copy(server: EmbeddedServer, from: string, to: string): Promise<void> {
	await query(server.url("postgres"), async (client) => {
		await client.query(`DROP DATABASE IF EXISTS ${to} WITH (FORCE)`);
		await client.query(`CREATE DATABASE ${to} TEMPLATE ${from} OWNER ${OWNER} STRATEGY FILE_COPY`);
	});
}

async function exists(server: EmbeddedServer, name: string): Promise<boolean> {
	const found = await query(server.url("postgres"), (client) =>
		client.query("SELECT FROM pg_database WHERE datname = $1", [name]),
	);
	return found.rowCount === 1;
}

function renamed(address: string, database: string): string {
	const url = new URL(address);
	url.pathname = `/${database}`;
	return url.href;
}

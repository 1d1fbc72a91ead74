import { rmSync } from "node:fs";
import { startApplication } from "../../scripts/runtime/application";
import { type DataFolder, openDataFolder, type Purpose } from "../../scripts/runtime/data-folder";
import { type Addresses, ensureDatabase } from "../../scripts/runtime/databases";
import { type EmbeddedServer, startServer } from "../../scripts/runtime/embedded-server";
import { prepareLiveDatabase } from "../../scripts/runtime/live-database";
import { freePort } from "../../scripts/runtime/ports";
import { prepareDemonstration } from "../../scripts/runtime/sample-data";
import { applicationEnvironment } from "../../scripts/runtime/settings";
import { sweepAbandoned, temporaryFolder } from "../../scripts/runtime/temporary-folder";

/** What was started, to be stopped in reverse order. */
export type Stops = (() => void | Promise<void>)[];

export async function stopAll(stops: Stops): Promise<void> {
	for (const stop of stops.reverse()) await stop();
}

export interface Demonstration {
	readonly url: string;
	/** The application's, for scripts that work on its database. */
	readonly env: NodeJS.ProcessEnv;
}

/** The demonstration, on data of its own. */
export async function bootDemonstration(stops: Stops): Promise<Demonstration> {
	const { folder, server, port } = await ground("demo", "demo", stops);
	const env = await prepareDemonstration(server, folder, port);
	const application = await startApplication("start", port, env);
	stops.push(application.stop);
	return { url: `http://localhost:${port}`, env };
}

export interface LiveInstallation {
	readonly url: string;
	/** Of `admin`. */
	readonly oneTimePassword: string;
	/** The application's, for scripts that work on its database. */
	readonly env: NodeJS.ProcessEnv;
	readonly addresses: Addresses;
	readonly folder: DataFolder;
	readonly server: EmbeddedServer;
}

/** An installation with the published plan and one administrator, on a fixed day. `name` tells runs apart. */
export async function bootLive(name: string, day: string, stops: Stops): Promise<LiveInstallation> {
	const { folder, server, port } = await ground(name, "live", stops);
	const url = `http://localhost:${port}`;
	const addresses = await ensureDatabase(server, folder);
	const env = {
		...applicationEnvironment(folder, addresses.application, port),
		NEXTAUTH_URL: url,
		FILES_DIR: folder.files,
		DEMO: undefined,
		BUSINESS_DAY: day,
	};
	const oneTimePassword = await prepareLiveDatabase(addresses, env);
	const application = await startApplication("start", port, env);
	stops.push(application.stop);
	return { url, oneTimePassword, env, addresses, folder, server };
}

async function ground(name: string, purpose: Purpose, stops: Stops) {
	await sweepAbandoned(`browser-${name}`);
	const path = temporaryFolder(`browser-${name}`);
	const folder = openDataFolder(path, purpose);
	stops.push(() => rmSync(path, { recursive: true, force: true }), folder.release);
	const server = await startServer(folder, { durable: false });
	stops.push(server.stop);
	return { folder, server, port: await freePort() };
}

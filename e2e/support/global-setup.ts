import { rmSync } from "node:fs";
import { startApplication } from "../../scripts/runtime/application";
import { build, needsBuild } from "../../scripts/runtime/build";
import { openDataFolder, type Purpose } from "../../scripts/runtime/data-folder";
import { ensureDatabase } from "../../scripts/runtime/databases";
import { startServer } from "../../scripts/runtime/embedded-server";
import { prepareLiveDatabase } from "../../scripts/runtime/live-database";
import { freePort } from "../../scripts/runtime/ports";
import { prepareDemonstration } from "../../scripts/runtime/sample-data";
import { applicationEnvironment, DEMO_DAY } from "../../scripts/runtime/settings";
import { sweepAbandoned, temporaryFolder } from "../../scripts/runtime/temporary-folder";

/** What was started, to be stopped in reverse order. */
type Stops = (() => void | Promise<void>)[];

/**
 * One production build and two servers with data of their own: the demonstration, and an installation that
 * holds the published plan and one administrator. E2E_DEMO_URL, E2E_LIVE_URL and E2E_LIVE_ADMIN_PASSWORD (the
 * one-time password of `admin`) tell the tests where and how.
 */
export default async function setUp(): Promise<() => Promise<void>> {
	const stops: Stops = [];
	const tearDown = async () => {
		for (const stop of stops.reverse()) await stop();
	};
	try {
		if (needsBuild()) await build();
		process.env.E2E_DEMO_URL = await bootDemonstration(stops);
		const live = await bootLive(stops);
		process.env.E2E_LIVE_URL = live.url;
		process.env.E2E_LIVE_ADMIN_PASSWORD = live.oneTimePassword;
	} catch (error) {
		await tearDown();
		throw error;
	}
	return tearDown;
}

async function bootDemonstration(stops: Stops): Promise<string> {
	const { folder, server, port } = await ground("demo", stops);
	const env = await prepareDemonstration(server, folder, port);
	const application = await startApplication("start", port, env);
	stops.push(application.stop);
	return `http://localhost:${port}`;
}

async function bootLive(stops: Stops): Promise<{ url: string; oneTimePassword: string }> {
	const { folder, server, port } = await ground("live", stops);
	const url = `http://localhost:${port}`;
	const addresses = await ensureDatabase(server, folder);
	const env = {
		...applicationEnvironment(folder, addresses.application, port),
		NEXTAUTH_URL: url,
		FILES_DIR: folder.files,
		DEMO: undefined,
		BUSINESS_DAY: DEMO_DAY,
	};
	const oneTimePassword = await prepareLiveDatabase(addresses, env);
	const application = await startApplication("start", port, env);
	stops.push(application.stop);
	return { url, oneTimePassword };
}

async function ground(purpose: Purpose, stops: Stops) {
	await sweepAbandoned(`browser-${purpose}`);
	const path = temporaryFolder(`browser-${purpose}`);
	const folder = openDataFolder(path, purpose);
	stops.push(() => rmSync(path, { recursive: true, force: true }), folder.release);
	const server = await startServer(folder, { durable: false });
	stops.push(server.stop);
	return { folder, server, port: await freePort() };
}

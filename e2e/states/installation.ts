import { runServerScript } from "../../scripts/runtime/children";
import { query } from "../../scripts/runtime/databases";
import { startServer } from "../../scripts/runtime/embedded-server";
import { bootLive, type LiveInstallation, type Stops, stopAll } from "../support/installations";
import { test as people } from "../support/people";
import { DAY } from "./long-words";

/** An installation that these tests have to themselves: they empty it, fill it and take its database away. */
export interface Installation extends Pick<LiveInstallation, "url" | "folder"> {
	/** Runs SQL as the owner of the tables. */
	sql(text: string): Promise<void>;
	/** Runs a script of ./data as server code; answers with what it printed. */
	fill(script: "people" | "long"): Promise<string>;
	stopDatabase(): Promise<void>;
	startDatabase(): Promise<void>;
}

async function boot(stops: Stops): Promise<Installation> {
	const { url, env, addresses, folder, server } = await bootLive("states", DAY, stops);
	let running = server;
	return {
		url,
		folder,
		sql: (text) => query(addresses.owner, (client) => client.query(text)).then(() => undefined),
		fill: (script) => runServerScript(`e2e/states/data/${script}.ts`, env).then((told) => told.trim()),
		stopDatabase: () => running.stop(),
		// On the same folder and port: the application finds it again without a hand.
		startDatabase: async () => {
			running = await startServer(folder, { durable: false });
			stops.push(running.stop);
		},
	};
}

/** As e2e/support/people.ts, in the installation of these tests, which holds the plan and people of every role. */
export const test = people.extend<object, { installation: Installation }>({
	installation: [
		// biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures it needs off the pattern.
		async ({}, use) => {
			const stops: Stops = [];
			try {
				const installation = await boot(stops);
				await installation.fill("people");
				await use(installation);
			} finally {
				await stopAll(stops);
			}
		},
		{ scope: "worker", timeout: 240_000 },
	],
	baseURL: async ({ installation }, use) => use(installation.url),
});

import { runServerScript } from "./children";
import { type DataFolder, emptyFiles } from "./data-folder";
import { dropDatabase, ensureDatabase } from "./databases";
import type { EmbeddedServer } from "./embedded-server";
import { step } from "./progress";
import { markSample, sampleState } from "./sample-marks";
import { prepareSchema } from "./schema";
import { demoEnvironment } from "./settings";

/**
 * Brings the demonstration's database to what it should hold: schema, plan, accounts, sample progress. What a
 * cut-off load left half-done is thrown away first. Answers with the application's environment.
 */
export async function prepareDemonstration(
	server: EmbeddedServer,
	folder: DataFolder,
	port: number,
): Promise<NodeJS.ProcessEnv> {
	const url = await prepareDatabase(server, folder);
	const env = demoEnvironment(folder, url, port);
	if ((await sampleState(url)) === "begun") {
		await step("清除上次未载入完的演示数据", async () => {
			await dropDatabase(server);
			emptyFiles(folder);
			await prepareDatabase(server, folder);
		});
	}
	await step("载入年度计划", () => runServerScript("scripts/plan-load.ts", env));
	if ((await sampleState(url)) === "loaded") return env;
	await markSample(url, "begun");
	await step("建立演示账号", () => runServerScript("scripts/demo-accounts.ts", env));
	await step("载入演示进展", () => runServerScript("scripts/demo-data/load.ts", env), true);
	await markSample(url, "loaded");
	return env;
}

/** Answers with the address for the application's account. */
async function prepareDatabase(server: EmbeddedServer, folder: DataFolder): Promise<string> {
	const addresses = await ensureDatabase(server, folder);
	await step("更新数据库结构", () => prepareSchema(addresses));
	return addresses.application;
}

import { runServerScript } from "./children";
import { type DataFolder, emptyFiles } from "./data-folder";
import { dropDatabase, ensureDatabase } from "./databases";
import type { EmbeddedServer } from "./embedded-server";
import { migrate } from "./migrations";
import { step } from "./progress";
import { markSample, sampleState } from "./sample-marks";
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
	const env = demoEnvironment(folder, await prepareSchema(server), port);
	const url = env.DATABASE_URL ?? "";
	if ((await sampleState(url)) === "begun") {
		await step("清除上次未载入完的演示数据", async () => {
			await dropDatabase(server);
			emptyFiles(folder);
			await prepareSchema(server);
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

async function prepareSchema(server: EmbeddedServer): Promise<string> {
	const url = await ensureDatabase(server);
	await step("更新数据库结构", () => migrate(url));
	return url;
}

import { join } from "node:path";
import { announceAccounts } from "./announcement";
import { startApplication } from "./application";
import { build, needsBuild } from "./build";
import { dataPath, emptyDataFolder, openDataFolder } from "./data-folder";
import { startServer } from "./embedded-server";
import { Fault } from "./fault";
import { live, onEnd } from "./lifetime";
import { stopOrphan } from "./orphan";
import { elapsed, step } from "./progress";
import { prepareDemonstration } from "./sample-data";
import { freeApplicationPort } from "./settings";
import { keepRunning } from "./supervision";

/** `npm run demo` and, with `next dev` in place of the build, `npm run dev`. */
export function demonstrate(args: readonly string[], mode: "start" | "dev" = "start"): void {
	live(async () => {
		const strange = args.find((arg) => arg !== "--reset");
		if (strange)
			throw new Fault(`不认识的参数 ${strange}，只有 --reset。 Unknown argument; only --reset is known.`);
		const folder = openDataFolder(dataPath("demo"), "demo");
		onEnd(folder.release);
		const port = await freeApplicationPort();
		console.log(`民政局年度重点项目 · 演示（数据在 ${folder.path}）`);
		if (args.includes("--reset")) {
			await stopOrphan(join(folder.path, "database"));
			emptyDataFolder(folder, "demo");
		}
		const prepared = async () => {
			const server = await step("启动数据库", () =>
				keepRunning("数据库", (again) => startServer(folder, { durable: true, again })),
			);
			return prepareDemonstration(server, folder, port);
		};
		const built = async () => {
			if (mode === "start" && needsBuild()) await step("构建网页（首次约一分钟）", build, true);
		};
		const [env] = await Promise.all([prepared(), built()]);
		const own: NodeJS.ProcessEnv = mode === "dev" ? { ...env, NODE_ENV: "development" } : env;
		await step("启动应用", () =>
			keepRunning("应用", (again) => startApplication(mode, port, own, { again })),
		);
		announceAccounts(port, elapsed());
	});
}

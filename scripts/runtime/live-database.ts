import { runServerScript } from "./children";
import { Fault } from "./fault";
import { migrate } from "./migrations";
import { step } from "./progress";
import { holdsSampleData } from "./sample-marks";

/**
 * Brings a real database to this version: schema, plan, first administrator. Answers with that administrator's
 * one-time password, or with "" when there is one already. Throws Fault on a demonstration's database.
 */
export async function prepareLiveDatabase(env: NodeJS.ProcessEnv): Promise<string> {
	const url = env.DATABASE_URL ?? "";
	await step("更新数据库结构", () => migrate(url));
	if (await holdsSampleData(url)) {
		throw new Fault(
			"这个数据库里有演示数据，不能用于正式运行；请换一个数据库或 DATA_DIR。 This database holds demonstration data; use another one.",
		);
	}
	await step("载入年度计划", () => runServerScript("scripts/plan-load.ts", env));
	return (await runServerScript("scripts/first-admin.ts", env)).trim();
}

import { runServerScript } from "./children";
import type { Addresses } from "./databases";
import { Fault } from "./fault";
import { step } from "./progress";
import { holdsSampleData } from "./sample-marks";
import { prepareSchema } from "./schema";

/**
 * Brings a real database to this version: schema, plan, first administrator. Answers with that administrator's
 * one-time password, or with "" when there is one already. `env` is the application's, with its own account's
 * address. Throws Fault on a demonstration's database.
 */
export async function prepareLiveDatabase(addresses: Addresses, env: NodeJS.ProcessEnv): Promise<string> {
	const { protectedByRights } = await step("更新数据库结构", () => prepareSchema(addresses));
	if (!protectedByRights) {
		console.warn(
			"  注意：只有一个数据库账号，操作日志仅由触发器保护。设置 DATABASE_OWNER_URL 可再用数据库权限保护它（见 README）。",
		);
	}
	if (await holdsSampleData(addresses.application)) {
		throw new Fault(
			"这个数据库里有演示数据，不能用于正式运行；请换一个数据库或 DATA_DIR。 This database holds demonstration data; use another one.",
		);
	}
	await step("载入年度计划", () => runServerScript("scripts/plan-load.ts", env));
	return (await runServerScript("scripts/first-admin.ts", env)).trim();
}

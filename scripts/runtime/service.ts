import { startApplication } from "./application";
import { build, needsBuild } from "./build";
import { type DataFolder, dataPath, openDataFolder } from "./data-folder";
import { type Addresses, ensureDatabase } from "./databases";
import { startServer } from "./embedded-server";
import { Fault } from "./fault";
import { live, onEnd } from "./lifetime";
import { prepareLiveDatabase } from "./live-database";
import { elapsed, step } from "./progress";
import {
	applicationEnvironment,
	checkStorageSettings,
	freeApplicationPort,
	givenAddresses,
} from "./settings";
import { keepRunning } from "./supervision";

/** `npm start`: schema, plan, first administrator, production build; never any sample data. */
export function serve(): void {
	live(async () => {
		checkIntentions();
		checkStorageSettings();
		const folder = openDataFolder(dataPath("live"), "live");
		onEnd(folder.release);
		const port = await freeApplicationPort();
		console.log(`民政局年度重点项目（数据在 ${process.env.DATABASE_URL ? "DATABASE_URL" : folder.path}）`);
		const prepared = async () => {
			const addresses = givenAddresses() ?? (await embeddedAddresses(folder));
			const env = applicationEnvironment(folder, addresses.application, port);
			return { env, oneTimePassword: await prepareLiveDatabase(addresses, env) };
		};
		const built = async () => {
			if (needsBuild()) await step("构建网页（首次约一分钟）", build, true);
		};
		const [{ env, oneTimePassword }] = await Promise.all([prepared(), built()]);
		await step("启动应用", () =>
			keepRunning("应用", (again) => startApplication("start", port, env, { again })),
		);
		console.log(`\n  就绪（${elapsed()} 秒）：${env.NEXTAUTH_URL}\n  按 Ctrl-C 停止。\n`);
		if (oneTimePassword) announceFirstAdministrator(oneTimePassword);
	});
}

/** What belongs to the demonstration does not slip into the real thing through a forgotten variable. */
function checkIntentions(): void {
	if (process.env.DEMO) {
		throw new Fault(
			"npm start 不能带 DEMO；演示请用 npm run demo。 DEMO is set; use npm run demo for a demonstration.",
		);
	}
	if (process.env.BUSINESS_DAY) {
		console.warn(
			`  注意：BUSINESS_DAY 把“今天”固定为 ${process.env.BUSINESS_DAY}，所有记录都会写在这一天。正式使用时请不要设置。`,
		);
	}
}

async function embeddedAddresses(folder: DataFolder): Promise<Addresses> {
	const server = await step("启动数据库", () =>
		keepRunning("数据库", (again) => startServer(folder, { durable: true, again })),
	);
	return ensureDatabase(server, folder);
}

function announceFirstAdministrator(oneTimePassword: string): void {
	console.log(`  第一位系统管理员（只显示这一次，首次登录时必须修改）
    用户名  admin
    密码    ${oneTimePassword}
`);
}

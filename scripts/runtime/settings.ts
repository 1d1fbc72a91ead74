import { S3_VARIABLES, storageSettings } from "@/lib/contracts/storage-settings";
import type { DataFolder } from "./data-folder";
import { keptSecret } from "./data-folder";
import type { Addresses } from "./databases";
import { Fault } from "./fault";
import { isFree } from "./ports";
import { pause } from "./processes";

/** The day on which the demonstration takes place. */
export const DEMO_DAY = "2024-08-15";

/** `PORT` (default 3000), known to be free. Throws Fault for what is no port or is taken. */
export async function freeApplicationPort(): Promise<number> {
	const setting = process.env.PORT || "3000";
	const port = Number(setting);
	if (!/^\d+$/.test(setting) || port < 1 || port > 65_535) {
		throw new Fault(
			`PORT 应是 1 到 65535 之间的整数，现在是“${setting}”。 PORT must be a whole number from 1 to 65535.`,
		);
	}
	// The application of a start that was killed a moment ago is just ending.
	for (let attempt = 0; attempt < 8; attempt++, await pause(200)) {
		if (await isFree(port)) return port;
	}
	throw new Fault(
		`端口 ${port} 已被占用，请关闭占用它的程序，或换一个端口：PORT=3001 npm run …。 Port ${port} is taken; free it or set PORT.`,
	);
}

/**
 * `DATABASE_URL` with `DATABASE_OWNER_URL`, the account that migrates; without the second one, one account does
 * both. Null without `DATABASE_URL`: then the server is the embedded one. Throws Fault for an owner alone.
 */
export function givenAddresses(): Addresses | null {
	const { DATABASE_URL: application, DATABASE_OWNER_URL: owner } = process.env;
	if (application) return { application, owner: owner || application };
	if (!owner) return null;
	throw new Fault(
		"只设置了 DATABASE_OWNER_URL；应用自己的账号请用 DATABASE_URL 给出。 DATABASE_OWNER_URL is set without DATABASE_URL.",
	);
}

/** Throws Fault when the variables of the S3-compatible storage are half-set or unreadable. */
export function checkStorageSettings(): void {
	const settings = storageSettings(process.env);
	if (!settings.ok) throw new Fault(settings.reason);
}

/** What the application reads of its environment, whatever it runs for. */
export function applicationEnvironment(folder: DataFolder, url: string, port: number): NodeJS.ProcessEnv {
	return {
		...process.env,
		NODE_ENV: "production",
		DATABASE_URL: url,
		// The application never learns how to reach its tables as their owner.
		DATABASE_OWNER_URL: undefined,
		FILES_DIR: process.env.FILES_DIR || folder.files,
		NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET || keptSecret(folder, "session-secret"),
		NEXTAUTH_URL: process.env.NEXTAUTH_URL || `http://localhost:${port}`,
		AUTH_TRUST_HOST: "true",
	};
}

/** The demonstration never writes outside its own folder, whatever the shell is set to. */
export function demoEnvironment(folder: DataFolder, url: string, port: number): NodeJS.ProcessEnv {
	return {
		...applicationEnvironment(folder, url, port),
		DEMO: "1",
		BUSINESS_DAY: DEMO_DAY,
		FILES_DIR: folder.files,
		...Object.fromEntries(S3_VARIABLES.map((name) => [name, undefined])),
		NEXTAUTH_SECRET: keptSecret(folder, "session-secret"),
		NEXTAUTH_URL: `http://localhost:${port}`,
	};
}

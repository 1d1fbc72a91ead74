import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { ensureChromium } from "./chromium";

/** What a step came to; `told` is what it printed, to be shown when something failed. */
export interface Tally {
	readonly passed: number;
	readonly failed: number;
	readonly told: string;
}

export type Runner = "unit" | "database" | "browser";

const LIMIT_MS = 40 * 60_000;

/** Runs a package's command; it counts as one check. */
export async function command(name: string, bin: string, args: readonly string[]): Promise<Tally> {
	const { ok, told } = await execute(name, bin, args);
	return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, told };
}

/** Runs a test runner and counts its tests. One that ran no test, or fell over beside its tests, is a failure. */
export async function tests(runner: Runner, report: string): Promise<Tally> {
	if (runner === "browser") ensureChromium();
	const { ok, told } =
		runner === "browser"
			? await execute("@playwright/test", "playwright", ["test", "--reporter=list,json"], {
					PLAYWRIGHT_JSON_OUTPUT_FILE: report,
				})
			: await execute("vitest", "vitest", [
					...["run", "--project", runner],
					...["--reporter=default", "--reporter=json", `--outputFile.json=${report}`],
				]);
	const { passed, failed } = existsSync(report)
		? count(runner, readFileSync(report, "utf8"))
		: { passed: 0, failed: 0 };
	const silent = failed === 0 && (passed === 0 || !ok);
	return { passed, failed: silent ? 1 : failed, told };
}

function count(runner: Runner, report: string): { passed: number; failed: number } {
	if (runner === "browser") {
		const { stats } = JSON.parse(report) as {
			stats: { expected: number; unexpected: number; flaky: number };
		};
		return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
	}
	const { numPassedTests, numFailedTests } = JSON.parse(report) as {
		numPassedTests: number;
		numFailedTests: number;
	};
	return { passed: numPassedTests, failed: numFailedTests };
}

function execute(
	name: string,
	bin: string,
	args: readonly string[],
	extra: Readonly<Record<string, string>> = {},
): Promise<{ ok: boolean; told: string }> {
	const { bin: bins } = JSON.parse(readFileSync(resolve("node_modules", name, "package.json"), "utf8")) as {
		bin: string | Readonly<Record<string, string>>;
	};
	const program = resolve("node_modules", name, typeof bins === "string" ? bins : (bins[bin] ?? ""));
	// vitest sets its own NODE_ENV, Next chooses by command; one of the shell would change what is built.
	const env: NodeJS.ProcessEnv = { ...process.env, ...extra, NEXT_TELEMETRY_DISABLED: "1" };
	Reflect.deleteProperty(env, "NODE_ENV");
	const child = spawn(process.execPath, [program, ...args], { env, stdio: ["ignore", "pipe", "pipe"] });
	// SIGINT, because Playwright tears its servers down on that one only.
	const timer = setTimeout(() => child.kill("SIGINT"), LIMIT_MS);
	let told = "";
	for (const stream of [child.stdout, child.stderr]) {
		stream.setEncoding("utf8").on("data", (text: string) => {
			told += text;
		});
	}
	return new Promise((done) => {
		child.once("close", (code) => {
			clearTimeout(timer);
			done({ ok: code === 0, told });
		});
	});
}

import { type ChildProcess, spawn } from "node:child_process";
import { Fault } from "./fault";
import { isEnding, onEnd } from "./lifetime";

const LAST_WORDS = 8_000;
const GRACE_MS = 8_000;

/** A process that we started, as long as it runs. */
export interface Child {
	/** Undefined when it could not be started. */
	readonly pid: number | undefined;
	readonly ended: Promise<void>;
	stop(): Promise<void>;
}

/** Runs one of our scripts as server code in a process of its own; see `run`. */
export function runServerScript(script: string, env: NodeJS.ProcessEnv): Promise<string> {
	return run(["--conditions=react-server", "--import", "tsx", script], env);
}

/**
 * Runs Node.js to its end and answers with the end of what it printed. Throws Fault with its
 * last words, complaints included, when it fails.
 * Never settles once we are leaving: then the child was told to stop, and its failure says nothing.
 */
export async function run(args: readonly string[], env: NodeJS.ProcessEnv): Promise<string> {
	const child = spawn(process.execPath, args, { env, stdio: ["ignore", "pipe", "pipe"] });
	onEnd(() => stopProcess(child));
	let answer = "";
	let lastWords = "";
	for (const stream of [child.stdout, child.stderr]) {
		stream.setEncoding("utf8").on("data", (text: string) => {
			lastWords = (lastWords + text).slice(-LAST_WORDS);
			if (stream === child.stdout) answer = (answer + text).slice(-LAST_WORDS);
		});
	}
	const code = await new Promise<number | null>((resolve, reject) => {
		child.once("error", reject);
		child.once("close", resolve);
	});
	if (isEnding()) return new Promise(() => undefined);
	if (code !== 0) throw new Fault(`${args.at(-1)} 失败。 It failed:\n${lastWords}`);
	return answer;
}

/** Watches over a child that runs until it is stopped. */
export function watch(child: ChildProcess): Child {
	const ended = new Promise<void>((resolve) => {
		child.once("exit", () => resolve());
		child.once("error", () => resolve());
	});
	return { pid: child.pid, ended, stop: () => stopProcess(child) };
}

/** Asks a child to end; after a while it is not asked any more. */
async function stopProcess(child: ChildProcess): Promise<void> {
	if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
	const ended = new Promise((resolve) => child.once("exit", resolve));
	child.kill("SIGTERM");
	const timer = setTimeout(() => child.kill("SIGKILL"), GRACE_MS);
	await ended;
	clearTimeout(timer);
}

import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { type Child, watch } from "./children";
import { Fault } from "./fault";
import { pause } from "./processes";

const READY_MS = 60_000;

/**
 * One process stays under 500 MB of resident memory under load: V8 and malloc would rather keep what they
 * once had than clean up or give back. Whoever sets either in the shell knows better.
 */
const FRUGAL = { NODE_OPTIONS: "--max-old-space-size=320", MALLOC_ARENA_MAX: "2" };

const guard = fileURLToPath(new URL("end-with-parent.mjs", import.meta.url));

/** The path of Next's command, for a Node.js of our own. */
export function nextCommand(): string {
	return createRequire(import.meta.url).resolve("next/dist/bin/next");
}

/**
 * Starts Next (`start` for the production build, `dev` for work on the code) and waits until it and its
 * database answer; started `again`, only until it answers: the database may be what is missing. Its own process group keeps it out of the terminal's Ctrl-C, because it ends before the
 * database does; should we be killed, it ends by itself.
 */
export async function startApplication(
	mode: "start" | "dev",
	port: number,
	env: NodeJS.ProcessEnv,
	{ again = false }: { readonly again?: boolean } = {},
): Promise<Child> {
	const started = spawn(process.execPath, ["--import", guard, nextCommand(), mode, "-p", String(port)], {
		env: {
			...(mode === "start" ? FRUGAL : {}),
			...env,
			PORT: String(port),
			NEXT_TELEMETRY_DISABLED: "1",
			END_WITH_PARENT: "1",
		},
		stdio: ["ignore", mode === "dev" ? "inherit" : "ignore", "inherit", "pipe"],
		detached: true,
	});
	const child = watch(started);
	try {
		await untilAnswering(port, child, (answer) => again || answer.ok);
	} catch (error) {
		await child.stop();
		throw error;
	}
	return child;
}

/** Settles when GET /api/health answers as wanted. Throws Fault when the application ends or takes too long. */
async function untilAnswering(
	port: number,
	child: Child,
	isReady: (answer: Response) => boolean,
): Promise<void> {
	let gone = false;
	void child.ended.then(() => {
		gone = true;
	});
	for (const until = performance.now() + READY_MS; performance.now() < until && !gone; await pause(100)) {
		const answer = await fetch(`http://127.0.0.1:${port}/api/health`, {
			signal: AbortSignal.timeout(30_000),
		}).catch(() => null);
		if (answer && isReady(answer)) return;
	}
	throw new Fault(
		gone
			? "应用启动后随即退出，原因见上。 The application ended as soon as it had started; see above."
			: "应用没有在一分钟内就绪。 The application was not ready within a minute.",
	);
}

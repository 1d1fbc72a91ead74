import { Worker } from "node:worker_threads";

// Plain JavaScript: a thread that has to learn TypeScript first starts half a second later.
const WATCH = `
const { writeSync } = require("node:fs");
const { workerData } = require("node:worker_threads");
setTimeout(() => {
	writeSync(2, workerData.sentence + "\\n");
	process.kill(process.pid, "SIGKILL");
}, workerData.milliseconds);
`;

/**
 * Does the work in this very thread, and ends the whole process with `sentence` on standard error when it takes
 * longer than `milliseconds`. For commands with one piece of work, never for a server. Throws what the work throws.
 */
export async function withinTime<T>(
	milliseconds: number,
	sentence: string,
	work: () => Promise<T>,
): Promise<T> {
	const watch = new Worker(WATCH, {
		eval: true,
		workerData: { milliseconds, sentence },
		execArgv: [],
		env: {},
	});
	watch.unref();
	try {
		return await work();
	} finally {
		await watch.terminate();
	}
}

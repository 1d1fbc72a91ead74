import { Fault } from "./fault";
import { beforeEnding, begin, fail, isEnding } from "./lifetime";
import { pause } from "./processes";

/** A part of the service: the database, the application. */
export interface Part {
	/** Settles when it has ended, asked or not. */
	readonly ended: Promise<void>;
	stop(): Promise<void>;
}

/** What ran this long ended for a new reason: it is started again at once. */
const STEADY_MS = 10_000;
const FIRST_DELAY_MS = 100;
const LONGEST_DELAY_MS = 15_000;
/** About an hour of trying without success; then a person has to look. */
const ATTEMPTS = 240;

/**
 * Starts a part and starts it again whenever it ends by itself, sooner or later after how often that failed in
 * a row; stops it when we leave. Throws when the first start fails; leaves with a Fault when later ones fail for
 * an hour. `start` gets `true` from the second time on.
 */
export async function keepRunning<T extends Part>(
	name: string,
	start: (again: boolean) => Promise<T>,
): Promise<T> {
	let latest: Part | undefined;
	const first = await begin(start(false), (started) => (latest ?? started).stop());
	latest = first;
	void watchOver(name, first, async () => {
		latest = await beforeEnding(start(true));
		return latest;
	}).catch(fail);
	return first;
}

async function watchOver(name: string, first: Part, startAgain: () => Promise<Part>): Promise<void> {
	let running = first;
	for (let failures = 0; ; ) {
		const since = performance.now();
		await running.ended;
		if (isEnding()) return;
		if (performance.now() - since > STEADY_MS) failures = 0;
		console.error(`  ！${name}意外停止，正在重新启动。 It ended by itself and is started again.`);
		const restarted = await restart(name, failures, startAgain);
		if (!restarted) return;
		failures = restarted.failures;
		running = restarted.part;
		console.error(`  ✓ ${name}已恢复。 It runs again.`);
	}
}

/** Null when we are leaving. */
async function restart(
	name: string,
	before: number,
	startAgain: () => Promise<Part>,
): Promise<{ readonly part: Part; readonly failures: number } | null> {
	for (let failures = before; failures < ATTEMPTS; ) {
		await pause(Math.min(FIRST_DELAY_MS * 2 ** failures, LONGEST_DELAY_MS));
		if (isEnding()) return null;
		failures++;
		try {
			return { part: await startAgain(), failures };
		} catch (error) {
			if (isEnding()) return null;
			console.error(
				`  ！${name}没有启动（第 ${failures} 次）：${error instanceof Error ? error.message : error}`,
			);
		}
	}
	throw new Fault(
		`${name}多次重新启动都没有成功，服务停止。 It could not be started again; the service ends.`,
	);
}

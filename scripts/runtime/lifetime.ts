import { tell } from "./fault";

type Stop = () => void | Promise<void>;

const stops: Stop[] = [];
const beginnings = new Set<Promise<unknown>>();
let ending: Promise<never> | undefined;

/** Registers what has to be undone when we leave; the last begun is the first undone. */
export function onEnd(stop: Stop): void {
	stops.push(stop);
}

/** Begins something that must be undone. Leaving waits until it has begun, so that nothing is left behind. */
export function begin<T>(work: Promise<T>, stop: (begun: T) => void | Promise<void>): Promise<T> {
	const begun = work.then((value) => {
		onEnd(() => stop(value));
		return value;
	});
	return beforeEnding(begun);
}

/** Lets leaving wait until `work` has settled; whatever undoes it is registered already. */
export function beforeEnding<T>(work: Promise<T>): Promise<T> {
	beginnings.add(work);
	return work.finally(() => beginnings.delete(work));
}

/** Undoes everything in reverse order and leaves. The first call decides the exit code. */
export function end(code: number): Promise<never> {
	ending ??= undo(code);
	return ending;
}

export function isEnding(): boolean {
	return ending !== undefined;
}

/** Leaves with 1 after telling why, unless we are leaving anyway: then the failure is a consequence. */
export function fail(error: unknown): Promise<never> {
	if (!isEnding()) console.error(tell(error));
	return end(1);
}

/**
 * Runs `work` as this process's purpose. Ctrl-C, a closed terminal and SIGTERM undo what it began and leave with
 * 0. npm and tsx pass a signal on that the terminal has sent to us already, so a second one changes nothing.
 */
export function live(work: () => Promise<void>): void {
	for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void end(0));
	work().catch(fail);
}

async function undo(code: number): Promise<never> {
	await Promise.allSettled(beginnings);
	let outcome = code;
	for (const stop of stops.reverse()) {
		try {
			await stop();
		} catch (error) {
			console.error(tell(error));
			outcome = 1;
		}
	}
	process.exit(outcome);
}

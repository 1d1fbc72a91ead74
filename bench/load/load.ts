/** What one stretch of load came to. */
export interface Stretch {
	readonly perSecond: number;
	/** Milliseconds of every request, sorted. */
	readonly latencies: readonly number[];
}

export interface Limits {
	readonly connections: number;
	/** No request is begun after this many seconds … */
	readonly seconds: number;
	/** … nor after this many requests. */
	readonly requests: number;
}

/**
 * Sends requests over several connections, each the next as soon as it has its answer, until a limit is
 * reached. `send` is told which connection it serves and how many requests were begun before. Throws what it
 * throws: an answer that is not the one expected measures nothing.
 */
export async function load(
	limits: Limits,
	send: (connection: number, index: number) => Promise<void>,
): Promise<Stretch> {
	const latencies: number[] = [];
	const start = performance.now();
	const until = start + limits.seconds * 1000;
	let begun = 0;
	const serve = async (connection: number) => {
		while (begun < limits.requests && performance.now() < until) {
			const sentAt = performance.now();
			await send(connection, begun++);
			latencies.push(performance.now() - sentAt);
		}
	};
	await Promise.all(Array.from({ length: limits.connections }, (_, connection) => serve(connection)));
	const seconds = (performance.now() - start) / 1000;
	return { perSecond: latencies.length / seconds, latencies: latencies.sort((a, b) => a - b) };
}

/** The value below which a share of the sorted values lies. */
export function percentile(sorted: readonly number[], share: number): number {
	return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
	const sorted = values.toSorted((a, b) => a - b);
	const middle = sorted.length / 2;
	return ((sorted[Math.ceil(middle) - 1] ?? Number.NaN) + (sorted[Math.floor(middle)] ?? Number.NaN)) / 2;
}

const began = performance.now();

/** Runs one step and prints a line with the seconds it took; a long one is announced first. */
export async function step<T>(label: string, work: () => Promise<T>, announce = false): Promise<T> {
	if (announce) console.log(`  … ${label}`);
	const start = performance.now();
	const result = await work();
	console.log(`  ✓ ${label}（${seconds(performance.now() - start)} 秒）`);
	return result;
}

/** Seconds since this process began, with one decimal. */
export function elapsed(): string {
	return seconds(performance.now() - began);
}

function seconds(ms: number): string {
	return (ms / 1000).toFixed(1);
}

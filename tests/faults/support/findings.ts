/** What a scenario did and saw. */
export class Findings {
	passed = 0;
	failed = 0;

	/** One expectation with the figures behind it. */
	expect(holds: boolean, sentence: string, evidence = ""): void {
		if (holds) this.passed++;
		else this.failed++;
		console.log(`  ${holds ? "ok    " : "FAILED"} ${sentence}${evidence ? ` (${evidence})` : ""}`);
	}

	/** Nothing to judge, but worth reading. */
	tell(sentence: string): void {
		console.log(`         ${sentence}`);
	}
}

/** `0 0.1 4.2` of a list of milliseconds: median, 99th of a hundred, longest, in seconds. */
export function spread(times: readonly number[]): string {
	const sorted = times.toSorted((a, b) => a - b);
	const at = (part: number) =>
		((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0) / 1000).toFixed(2);
	return `${sorted.length} requests, median ${at(0.5)} s, p99 ${at(0.99)} s, longest ${at(1)} s`;
}

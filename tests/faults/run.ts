import { build, needsBuild } from "../../scripts/runtime/build";
import { fullDisk } from "./full-disk";
import { kills } from "./kills";
import { paused } from "./paused";
import { reviewers } from "./reviewers";
import { Findings } from "./support/findings";

type Scenario = (findings: Findings, settings: { seed: number; rounds: number }) => Promise<void>;

const SCENARIOS: Readonly<Record<string, { readonly run: Scenario; readonly rounds: number }>> = {
	kills: { run: kills, rounds: 10 },
	reviewers: { run: reviewers, rounds: 200 },
	paused: { run: paused, rounds: 1 },
	disk: { run: fullDisk, rounds: 1 },
};

/**
 * Runs the named scenarios, or all; answers with the exit code. FAULTS_SEED repeats a run's random choices,
 * FAULTS_ROUNDS shortens it.
 */
export async function runFaults(names: readonly string[]): Promise<number> {
	const unknown = names.find((name) => !(name in SCENARIOS));
	if (unknown) {
		console.error(`No scenario ${unknown}; there are ${Object.keys(SCENARIOS).join(", ")}.`);
		return 1;
	}
	for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(1));
	const seed = Number(process.env.FAULTS_SEED || Math.floor(Math.random() * 1_000_000));
	if (needsBuild()) await build();
	let passed = 0;
	let failed = 0;
	for (const [name, { run, rounds }] of Object.entries(SCENARIOS)) {
		if (names.length > 0 && !names.includes(name)) continue;
		const began = performance.now();
		console.log(`${name} (seed ${seed})`);
		const findings = new Findings();
		try {
			await run(findings, { seed, rounds: Number(process.env.FAULTS_ROUNDS || rounds) });
		} catch (error) {
			findings.expect(
				false,
				"runs to its end",
				error instanceof Error ? (error.stack ?? error.message) : String(error),
			);
		}
		passed += findings.passed;
		failed += findings.failed;
		console.log(`${name}: ${((performance.now() - began) / 1000).toFixed(0)} s`);
	}
	console.log(`${passed} passed, ${failed} failed`);
	return failed === 0 && passed > 0 ? 0 : 1;
}

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "./build";
import { tell } from "./fault";
import { command, type Tally, tests } from "./suite-steps";

type Step = readonly [name: string, work: (folder: string) => Promise<Tally>];

/** After these, the browser has nothing to look at. */
const BUILD = "build";
const BROWSER = "browser";

const STEPS: readonly Step[] = [
	["format", () => command("@biomejs/biome", "biome", ["format", "."])],
	["lint", () => command("@biomejs/biome", "biome", ["check", "--formatter-enabled=false", "."])],
	[
		"types",
		async () =>
			all(await command("next", "next", ["typegen"]), () => command("typescript", "tsc", ["--noEmit"])),
	],
	["imports", () => command("tsx", "tsx", ["scripts/imports.ts"])],
	["unit", (folder) => tests("unit", join(folder, "unit.json"))],
	["database", (folder) => tests("database", join(folder, "database.json"))],
	[BUILD, () => build().then(() => ({ passed: 1, failed: 0, told: "" }))],
	[BROWSER, (folder) => tests("browser", join(folder, "browser.json"))],
];

/** Runs every step, also after a failure, and prints the sum as the last line. Answers with the exit code. */
export async function runSuite(): Promise<number> {
	const folder = mkdtempSync(join(tmpdir(), "civil-affairs-suite-"));
	let passed = 0;
	let failed = 0;
	let built = true;
	try {
		for (const [name, work] of STEPS) {
			const start = performance.now();
			const tally: Tally = name === BROWSER && !built ? skipped() : await work(folder).catch(fault);
			if (name === BUILD) built = tally.failed === 0;
			passed += tally.passed;
			failed += tally.failed;
			const seconds = ((performance.now() - start) / 1000).toFixed(1);
			console.log(
				`${tally.failed === 0 ? "ok" : "FAILED"}  ${name}: ${tally.passed} passed, ${tally.failed} failed (${seconds} s)`,
			);
			if (tally.failed > 0) console.log(tally.told);
		}
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
	console.log(`${passed} passed, ${failed} failed`);
	return failed === 0 ? 0 : 1;
}

/** The first tally, unless it stands; then the next one. For a step of two commands that counts as one. */
async function all(first: Tally, next: () => Promise<Tally>): Promise<Tally> {
	return first.failed > 0 ? first : next();
}

function skipped(): Tally {
	return { passed: 0, failed: 1, told: "Not run, because there is no build." };
}

function fault(error: unknown): Tally {
	return { passed: 0, failed: 1, told: tell(error) };
}

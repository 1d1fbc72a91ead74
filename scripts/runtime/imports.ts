import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { Fault } from "./fault";

const CONFIG = resolve(".dependency-cruiser.cjs");
const CRUISE = resolve("node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
const OURS = /^(?!.*node_modules).*\.(tsx?|mjs|cjs)$/;

export interface ImportReport {
	/** How many modules of ours were read. */
	readonly modules: number;
	readonly violations: readonly { readonly rule: string; readonly from: string; readonly to: string }[];
}

interface Cruise {
	readonly modules: readonly { readonly source: string }[];
	readonly summary: {
		readonly violations: readonly {
			readonly rule: { readonly name: string };
			readonly from: string;
			readonly to: string;
		}[];
	};
}

/** Holds the imports of the folders under `root` against the rules of the house. */
export function reportOnImports(root: string, folders: readonly string[]): ImportReport {
	// A process without tsx, which loads @swc/core's visitor in a way that dependency-cruiser does not expect.
	const args = [CRUISE, "--config", CONFIG, "--output-type", "json", ...folders];
	const env = { ...process.env, NODE_OPTIONS: "" };
	const done = spawnSync(process.execPath, args, { cwd: root, encoding: "utf8", env, maxBuffer: 1 << 28 });
	if (!done.stdout.startsWith("{")) throw new Fault(`dependency-cruiser failed:\n${done.stderr}`);
	const { modules, summary } = JSON.parse(done.stdout) as Cruise;
	return {
		modules: modules.filter(({ source }) => OURS.test(source)).length,
		violations: summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
	};
}

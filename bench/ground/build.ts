import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { build, needsBuild } from "../../scripts/runtime/build";

/** What a build writes its own folder into; the bench leaves them as they were. */
const TOUCHED = ["tsconfig.json", "next-env.d.ts"];

/** The production build with the floor page in it, in a folder of its own. From here on this process means that one. */
export async function ensureBenchBuild(): Promise<void> {
	process.env.BENCH = "1";
	process.env.NEXT_DIST_DIR = ".next-bench";
	if (!needsBuild()) return;
	const before = TOUCHED.filter((path) => existsSync(path)).map(
		(path) => [path, readFileSync(path)] as const,
	);
	try {
		await build();
	} finally {
		for (const [path, content] of before) writeFileSync(path, content);
	}
}

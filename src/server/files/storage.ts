import "server-only";
import { randomBytes } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Readable } from "node:stream";
import { now } from "@/server/clock";

// The door to where files lie: a local folder. A file is written under a temporary name, flushed to the disk
// and renamed, so that a key that the database knows always names a whole file.

const TEMPORARY = "incoming";

/** A temporary file that nobody has touched for this long was left by a process that died. */
const ABANDONED_MS = 60 * 60_000;

function root(): string {
	const folder = process.env.FILES_DIR;
	if (!folder) throw new Error("FILES_DIR is not set");
	return folder;
}

/** Keys are random and say nothing; the first two characters spread them over 256 folders. */
function pathOf(key: string): string {
	if (!/^[0-9a-f]{48}$/.test(key)) throw new Error("not a storage key");
	return join(root(), key.slice(0, 2), key);
}

let swept: Promise<void> | null = null;

/** The path of a new temporary file, not yet made. Sweeps what dead processes left, once per process. */
export async function newTemporaryPath(): Promise<string> {
	await mkdir(join(root(), TEMPORARY), { recursive: true, mode: 0o700 });
	swept ??= sweepTemporary();
	await swept;
	return join(root(), TEMPORARY, randomBytes(16).toString("hex"));
}

/** Removes a temporary file; not an error when it is gone already. */
export async function discard(path: string): Promise<void> {
	await rm(path, { force: true });
}

/** Makes a temporary file lasting and answers its new key. */
export async function keep(temporaryPath: string): Promise<string> {
	const key = randomBytes(24).toString("hex");
	const path = pathOf(key);
	await mkdir(dirname(path), { recursive: true, mode: 0o700 });
	await flush(temporaryPath);
	await rename(temporaryPath, path);
	await flush(dirname(path));
	return key;
}

async function flush(path: string): Promise<void> {
	const handle = await open(path, "r");
	try {
		await handle.sync();
	} finally {
		await handle.close();
	}
}

/** The content behind a key with its length in bytes; null when the file is missing. */
export async function read(key: string): Promise<{ bytes: number; content: Readable } | null> {
	const path = pathOf(key);
	try {
		const { size } = await stat(path);
		return { bytes: size, content: createReadStream(path) };
	} catch (error) {
		if (isMissing(error)) return null;
		throw error;
	}
}

/** Removes stored files; keys whose file is gone already are passed over. */
export async function remove(keys: readonly string[]): Promise<void> {
	for (const key of keys) await rm(pathOf(key), { force: true });
}

/** Removes temporary files that were abandoned more than an hour ago: uploads under way elsewhere are safe. */
export async function sweepTemporary(): Promise<void> {
	const folder = join(root(), TEMPORARY);
	for (const name of await readdir(folder)) {
		const path = join(folder, name);
		const found = await stat(path).catch((error: unknown) => {
			if (isMissing(error)) return null;
			throw error;
		});
		if (found && now().getTime() - found.mtimeMs > ABANDONED_MS) await discard(path);
	}
}

function isMissing(error: unknown): boolean {
	return error instanceof Error && "code" in error && error.code === "ENOENT";
}

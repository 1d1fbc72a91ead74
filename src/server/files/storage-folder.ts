import "server-only";
import { mkdir, open, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { filesFolder, isMissing } from "./files-folder";
import type { ObjectStore } from "./object-store";

/**
 * A local folder. A file is flushed to the disk and renamed, so that a key that the database knows always names
 * a whole file.
 */
export const folderStore: ObjectStore = {
	async put(key, temporaryPath) {
		const path = pathOf(key);
		await mkdir(dirname(path), { recursive: true, mode: 0o700 });
		await flush(temporaryPath);
		await rename(temporaryPath, path);
		await flush(dirname(path));
	},
	async get(key) {
		const path = pathOf(key);
		try {
			const file = await open(path, "r");
			const { size } = await file.stat();
			return { bytes: size, content: file.createReadStream() };
		} catch (error) {
			if (isMissing(error)) return null;
			throw error;
		}
	},
	async remove(key) {
		await rm(pathOf(key), { force: true });
	},
};

/** The first two characters spread the files over 256 folders. */
function pathOf(key: string): string {
	return join(filesFolder(), key.slice(0, 2), key);
}

async function flush(path: string): Promise<void> {
	const handle = await open(path, "r");
	try {
		await handle.sync();
	} finally {
		await handle.close();
	}
}

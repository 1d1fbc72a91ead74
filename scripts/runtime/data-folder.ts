import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { Fault } from "./fault";
import { takeLock } from "./lock";

export type Purpose = "demo" | "live" | "test" | "bench";

/** Everything that one installation keeps, in one folder that nothing else uses. */
export interface DataFolder {
	readonly path: string;
	readonly files: string;
	release(): void;
}

const MARKER = "civil-affairs-bureau-year.txt";

/** `DATA_DIR` (default `.data`) with a folder of its own for the demonstration and for the real thing. */
export function dataPath(purpose: Purpose): string {
	return join(resolve(process.env.DATA_DIR || ".data"), purpose);
}

/** Makes the folder where needed and takes it for this process. Throws Fault when another process has it. */
export function openDataFolder(path: string, purpose: Purpose): DataFolder {
	mkdirSync(path, { recursive: true });
	// PostgreSQL runs as another user when we are root, and must be able to pass through.
	chmodSync(path, 0o711);
	const strangers = readdirSync(path).filter((name) => !name.startsWith("lock"));
	if (strangers.length > 0 && !isOurs(path, purpose)) {
		throw new Fault(
			`文件夹 ${path} 里有别的内容，请用 DATA_DIR 指定另一个文件夹。 The folder holds something else; name another one with DATA_DIR.`,
		);
	}
	const lock = takeLock(join(path, "lock"));
	if (!lock.ok) {
		throw new Fault(
			`数据文件夹 ${path} 正由进程 ${lock.pid} 使用，请先停止它，再重新启动。 The data folder is in use by process ${lock.pid}; stop that one first.`,
		);
	}
	if (strangers.length === 0) writeFileSync(join(path, MARKER), `${purpose}\n`);
	const files = join(path, "files");
	mkdirSync(files, { recursive: true, mode: 0o700 });
	return { path, files, release: lock.release };
}

/** Empties a folder that this process has taken, but for the lock itself. */
export function emptyDataFolder(folder: DataFolder, purpose: Purpose): void {
	if (!isOurs(folder.path, purpose))
		throw new Fault(`不删除 ${folder.path}：不是本系统的数据文件夹。 Not ours; kept.`);
	for (const name of readdirSync(folder.path)) {
		if (name !== "lock" && name !== MARKER) rmSync(join(folder.path, name), { recursive: true, force: true });
	}
	emptyFiles(folder);
}

/** Throws the uploaded files away. */
export function emptyFiles(folder: DataFolder): void {
	rmSync(folder.files, { recursive: true, force: true });
	mkdirSync(folder.files, { recursive: true, mode: 0o700 });
}

/** A random text that is made once and kept in the folder, readable by its owner only. */
export function keptSecret(folder: DataFolder, name: string): string {
	const path = join(folder.path, name);
	if (!existsSync(path)) writeFileSync(path, randomBytes(32).toString("base64url"), { mode: 0o600 });
	return readFileSync(path, "utf8").trim();
}

function isOurs(path: string, purpose: Purpose): boolean {
	const marker = join(path, MARKER);
	return existsSync(marker) && readFileSync(marker, "utf8").trim() === purpose;
}

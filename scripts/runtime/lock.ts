import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { beginningOf } from "./processes";

interface Owner {
	readonly pid: number;
	readonly beginning: string;
}

export type Lock = { readonly ok: true; release(): void } | { readonly ok: false; readonly pid: number };

/**
 * Takes the lock file at `path` for this process. A lock whose owner is dead, or whose id another process got
 * since, is taken over. Two that take over at once: `link` lets only one of them have the name.
 */
export function takeLock(path: string): Lock {
	const mine = JSON.stringify({ pid: process.pid, beginning: beginningOf(process.pid) });
	const draft = `${path}.${process.pid}`;
	writeFileSync(draft, mine, { mode: 0o600 });
	try {
		for (let attempt = 0; attempt < 10; attempt++) {
			if (claim(draft, path)) return { ok: true, release: () => release(path, mine) };
			const text = readIfThere(path);
			const owner = text === null ? null : ownerOf(text);
			if (owner && beginningOf(owner.pid) === owner.beginning) return { ok: false, pid: owner.pid };
			if (text !== null) setAside(path, text);
		}
		throw new Error(`the lock ${path} keeps changing hands`);
	} finally {
		rmSync(draft, { force: true });
	}
}

/** The living owner of a lock; null when there is none. */
export function lockOwner(path: string): number | null {
	const text = readIfThere(path);
	const owner = text === null ? null : ownerOf(text);
	return owner && beginningOf(owner.pid) === owner.beginning ? owner.pid : null;
}

function claim(draft: string, path: string): boolean {
	try {
		linkSync(draft, path);
		return true;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
		throw error;
	}
}

/** Removes a dead owner's lock; puts it back when it turns out to be somebody's fresh one. */
function setAside(path: string, dead: string): void {
	const aside = `${path}.dead.${process.pid}`;
	try {
		renameSync(path, aside);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === "ENOENT") return;
		throw error;
	}
	if (readFileSync(aside, "utf8") !== dead) claim(aside, path);
	rmSync(aside, { force: true });
}

function release(path: string, mine: string): void {
	if (readIfThere(path) === mine) rmSync(path, { force: true });
}

function readIfThere(path: string): string | null {
	try {
		return readFileSync(path, "utf8");
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
		throw error;
	}
}

function ownerOf(text: string): Owner | null {
	try {
		const { pid, beginning } = JSON.parse(text) as Partial<Owner>;
		return typeof pid === "number" && typeof beginning === "string" ? { pid, beginning } : null;
	} catch {
		return null; // Cut short by a full disk or a crash: nobody's.
	}
}

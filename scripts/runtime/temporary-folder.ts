import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { lockOwner } from "./lock";
import { stopOrphan } from "./orphan";

const PREFIX = "civil-affairs-";

/** A new folder for a run that keeps nothing. */
export function temporaryFolder(purpose: string): string {
	return mkdtempSync(join(tmpdir(), `${PREFIX}${purpose}-`));
}

/** Clears away what runs for the same purpose left behind when they were killed: their server and their folder. */
export async function sweepAbandoned(purpose: string): Promise<void> {
	for (const name of readdirSync(tmpdir())) {
		if (!name.startsWith(`${PREFIX}${purpose}-`)) continue;
		const path = join(tmpdir(), name);
		// Without a lock it is a run's that is just beginning.
		const lock = join(path, "lock");
		if (!existsSync(lock) || lockOwner(lock) !== null) continue;
		await stopOrphan(join(path, "database"));
		rmSync(path, { recursive: true, force: true });
	}
}

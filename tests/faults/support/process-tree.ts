import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** The living children of a process. */
export function childrenOf(parent: number): readonly number[] {
	const { stdout } = spawnSync("ps", ["-axo", "pid=,ppid=,stat="], { encoding: "utf8" });
	return stdout
		.split("\n")
		.map((line) => line.trim().split(/\s+/))
		.filter(([, ppid, state]) => Number(ppid) === parent && !state?.startsWith("Z"))
		.map(([pid]) => Number(pid));
}

export function descendantsOf(parent: number): readonly number[] {
	return childrenOf(parent).flatMap((child) => [child, ...descendantsOf(child)]);
}

/** Sends a signal to each that is still there. */
export function signalAll(pids: readonly number[], signal: NodeJS.Signals): void {
	for (const pid of pids) {
		try {
			process.kill(pid, signal);
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
		}
	}
}

/** Resident memory of a process in megabytes; null when it is gone. */
export function residentMegabytes(pid: number): number | null {
	try {
		const kilobytes = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
		return kilobytes ? Math.round(Number(kilobytes) / 1024) : null;
	} catch {
		return null; // It ended while we looked.
	}
}

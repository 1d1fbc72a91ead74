import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";

// The 22nd field of /proc/PID/stat, counted from the one after the state.
const START_TIME = 18;

/**
 * When a process began, as a text to compare: with the id it names one process for good, because ids are
 * given out again. Null when there is no such process, or only its zombie: in a container nobody may reap it.
 */
export function beginningOf(pid: number): string | null {
	if (existsSync("/proc/self/stat")) {
		// The command in brackets may hold spaces and brackets itself; the fields after it are counted from there.
		const stat = readOrNull(`/proc/${pid}/stat`);
		const [state, ...fields] = stat?.slice(stat.lastIndexOf(")") + 2).split(" ") ?? [];
		if (state === undefined || state === "Z" || state === "X") return null;
		return `${readOrNull("/proc/sys/kernel/random/boot_id")?.trim() ?? ""} ${fields[START_TIME]}`;
	}
	return ps(pid, "lstart=");
}

/** The command line of a process, separated by spaces; null when there is no such process. */
export function commandLineOf(pid: number): string | null {
	if (existsSync("/proc/self/stat")) return readOrNull(`/proc/${pid}/cmdline`)?.replaceAll("\0", " ") ?? null;
	return ps(pid, "args=");
}

/** Ids of the processes whose command line begins with `words`. */
export function processesCalled(words: string): readonly number[] {
	if (existsSync("/proc/self/stat")) {
		return readdirSync("/proc")
			.map(Number)
			.filter((pid) => pid > 0 && commandLineOf(pid)?.startsWith(words));
	}
	return execFileSync("ps", ["-axo", "pid=,args="], { encoding: "utf8" })
		.split("\n")
		.map((line) => /^\s*(\d+)\s+(.*)$/.exec(line))
		.filter((match) => match?.[2]?.startsWith(words))
		.map((match) => Number(match?.[1]));
}

/** Whether such a process runs, whoever owns it. */
export function isAlive(pid: number): boolean {
	return beginningOf(pid) !== null;
}

/** Waits until a process is gone; false when it is still there after `ms`. */
export async function waitUntilGone(pid: number, ms: number): Promise<boolean> {
	for (const until = performance.now() + ms; performance.now() < until; ) {
		if (!isAlive(pid)) return true;
		await pause(50);
	}
	return !isAlive(pid);
}

export function pause(ms: number): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, ms));
}

function readOrNull(path: string): string | null {
	try {
		return readFileSync(path, "utf8");
	} catch {
		return null; // The process ended while we looked.
	}
}

function ps(pid: number, column: string): string | null {
	try {
		return execFileSync("ps", ["-o", column, "-p", String(pid)], { encoding: "utf8" }).trim() || null;
	} catch {
		return null; // ps answers 1 for an unknown process.
	}
}

import { createHash } from "node:crypto";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { Fault } from "./fault";
import { commandLineOf, processesCalled, waitUntilGone } from "./processes";

/** What PostgreSQL calls the processes of a folder; short and plain, because a title holds little. */
export function clusterName(cluster: string): string {
	return `bureau-${createHash("sha256").update(cluster).digest("hex").slice(0, 16)}`;
}

/**
 * A start that was killed outright leaves its PostgreSQL running on the folder. It is asked to end (its data
 * stays whole), so that the next start owns a server of its own. A postmaster.pid whose process is gone, or is
 * by now something else, is removed: PostgreSQL would take the stranger for itself and refuse to start.
 */
export async function stopOrphan(cluster: string): Promise<void> {
	const path = join(cluster, "postmaster.pid");
	if (!existsSync(path)) return;
	const pid = Number(readFileSync(path, "utf8").split("\n")[0]);
	if (!Number.isInteger(pid) || pid <= 1 || !commandLineOf(pid)?.includes(cluster)) {
		await endSessions(cluster);
		rmSync(path, { force: true });
		return;
	}
	for (const signal of ["SIGINT", "SIGQUIT"] as const) {
		process.kill(pid, signal);
		if (await waitUntilGone(pid, 20_000)) return;
	}
	throw new Fault(
		`上次留下的数据库进程 ${pid} 无法停止。 The database left by an earlier start (${pid}) does not stop.`,
	);
}

/**
 * Ends what still works for a server that was killed alone: it may still write, so PostgreSQL starts no second
 * server beside it. postmaster.pid is part of that guard and may go only afterwards.
 */
async function endSessions(cluster: string): Promise<void> {
	for (const pid of processesCalled(`postgres: ${clusterName(cluster)}`)) {
		for (const signal of ["SIGQUIT", "SIGKILL"] as const) {
			if (!sent(pid, signal) || (await waitUntilGone(pid, 5_000))) break;
		}
		if (await waitUntilGone(pid, 1_000)) continue;
		throw new Fault(
			`上次留下的数据库进程 ${pid} 无法停止。 A process of the killed database (${pid}) does not stop.`,
		);
	}
}

function sent(pid: number, signal: NodeJS.Signals): boolean {
	try {
		return process.kill(pid, signal);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === "ESRCH") return false;
		throw error;
	}
}

import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { Fault } from "./fault";
import { commandLineOf, waitUntilGone } from "./processes";

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

import { execFileSync } from "node:child_process";

const EVERY_MS = 250;

/** Watches the resident memory of a process and of those that it started. */
export function watchMemory(pid: number): { takePeak(): number; stop(): void } {
	let peak = residentOf(pid);
	const timer = setInterval(() => {
		peak = Math.max(peak, residentOf(pid));
	}, EVERY_MS);
	return {
		/** The highest since the last call, in megabytes. */
		takePeak: () => {
			const taken = Math.max(peak, residentOf(pid));
			peak = 0;
			return taken;
		},
		stop: () => clearInterval(timer),
	};
}

function residentOf(root: number): number {
	const rows = execFileSync("ps", ["-A", "-o", "pid=,ppid=,rss="], { encoding: "utf8" })
		.trim()
		.split("\n")
		.map((line) => line.trim().split(/\s+/).map(Number));
	const family = new Set([root]);
	for (let grown = true; grown; ) {
		grown = false;
		for (const [pid = 0, parent = 0] of rows) {
			if (family.has(parent) && !family.has(pid)) grown = Boolean(family.add(pid));
		}
	}
	const kilobytes = rows.reduce((sum, [pid = 0, , rss = 0]) => sum + (family.has(pid) ? rss : 0), 0);
	return kilobytes / 1000;
}

import { spawnSync } from "node:child_process";
import { appendFileSync, rmSync, statfsSync } from "node:fs";
import { join } from "node:path";

export interface SmallDisk {
	readonly folder: string;
	/** Writes until nothing more fits. */
	fill(): void;
	makeRoom(): void;
	freeMegabytes(): number;
	unmount(): void;
}

const CHUNKS = [1 << 20, 1 << 16, 1 << 12].map((bytes) => Buffer.alloc(bytes, 1));

/** A disk in memory of its own, mounted at `folder`; the reason as a text where that is not permitted. */
export function smallDisk(folder: string, megabytes: number): SmallDisk | string {
	const options = `size=${megabytes}m,mode=0755`;
	const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", options, "tmpfs", folder], { encoding: "utf8" });
	if (mounted.status !== 0) return (mounted.stderr ?? String(mounted.error)).trim();
	const ballast = join(folder, "ballast");
	return {
		folder,
		fill: () => {
			for (const chunk of CHUNKS) while (fits(ballast, chunk));
		},
		makeRoom: () => rmSync(ballast, { force: true }),
		freeMegabytes: () => {
			const { bavail, bsize } = statfsSync(folder);
			return Math.round((bavail * bsize) / 1e6);
		},
		unmount: () => {
			spawnSync("umount", [folder]);
			rmSync(folder, { recursive: true, force: true });
		},
	};
}

function fits(path: string, chunk: Buffer): boolean {
	try {
		appendFileSync(path, chunk);
		return true;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === "ENOSPC") return false;
		throw error;
	}
}

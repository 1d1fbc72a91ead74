import { spawnSync } from "node:child_process";
import { dirname } from "node:path";
import { Fault } from "./fault";

/** As whom PostgreSQL's programs are started. */
export interface RunAs {
	readonly uid?: number;
	readonly gid?: number;
	/** Put before the program's own command line. */
	readonly prefix: readonly string[];
}

interface Ids {
	readonly uid: number;
	readonly gid: number;
}

/**
 * PostgreSQL refuses to run as root. As root we start it as `postgres` (made where missing), else as `nobody`.
 * Where that user cannot pass through a parent folder (a clone under /root, a temporary folder), it keeps the
 * one capability to do so; the server still cannot change users.
 */
export function chooseUser(): Ids | null {
	if (process.getuid?.() !== 0) return null;
	const known = idsOf("postgres");
	if (known) return known;
	spawnSync("useradd", ["--system", "--user-group", "--no-create-home", "postgres"], { stdio: "ignore" });
	const ids = idsOf("postgres") ?? idsOf("nobody");
	if (ids) return ids;
	throw new Fault(
		"不能以 root 身份运行 PostgreSQL，也没有可用的普通用户；请换普通用户启动。 PostgreSQL does not run as root and no other user was found.",
	);
}

/** How `user` reaches `program` and works in `folder` (which it owns). */
export function runAs(user: Ids | null, program: string, folder: string): RunAs {
	if (!user) return { prefix: [] };
	const reach = ["/bin/sh", "-c", 'test -x "$1" && test -w "$2"', "sh", program, folder];
	if (succeeds(reach, { ...user, prefix: [] })) return { ...user, prefix: [] };
	const capable = { prefix: [...passingThrough(user), "/bin/sh", "-c", 'exec "$@"', "sh"] };
	if (succeeds(reach, capable)) return capable;
	throw new Fault(
		`PostgreSQL 的用户无法进入 ${dirname(program)} 或 ${folder}：请换普通用户启动，或把目录放到人人可进入的位置。 The database's user cannot reach these folders: start as an ordinary user, or move them.`,
	);
}

// The securebit, because initdb asks access(2), which forgets capabilities otherwise. The shell after it,
// because a capability takes effect only in the program that setpriv starts.
function passingThrough(user: Ids): readonly string[] {
	const identity = [`--reuid=${user.uid}`, `--regid=${user.gid}`, "--clear-groups"];
	const capability = [
		"--inh-caps=+dac_override",
		"--ambient-caps=+dac_override",
		"--securebits=+no_setuid_fixup",
	];
	return ["setpriv", ...identity, ...capability];
}

function succeeds(command: readonly string[], as: RunAs): boolean {
	const [program = "", ...args] = [...as.prefix, ...command];
	return spawnSync(program, args, { cwd: "/", stdio: "ignore", uid: as.uid, gid: as.gid }).status === 0;
}

function idsOf(name: string): Ids | null {
	const [uid, gid] = ["-u", "-g"].map((which) => spawnSync("id", [which, name], { encoding: "utf8" }));
	if (uid?.status !== 0 || gid?.status !== 0) return null;
	return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
	chownSync,
	closeSync,
	existsSync,
	mkdirSync,
	openSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync,
} from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { type Binaries, findBinaries } from "./binaries";
import type { DataFolder } from "./data-folder";
import { Fault } from "./fault";
import { clusterName, stopOrphan } from "./orphan";
import { freePort, isFree } from "./ports";
import { pause } from "./processes";
import { chooseUser, type RunAs, runAs } from "./system-user";

export interface EmbeddedServer {
	/** The address of one of its databases for the administrator of the server. */
	url(database: string): string;
	/** Settles when the server has ended, asked or not. */
	readonly ended: Promise<void>;
	/** Ends the server cleanly; whoever is connected is cut off. */
	stop(): Promise<void>;
}

interface Access {
	readonly port: number;
	readonly user: string;
	readonly password: string;
}

const START_MS = 300_000; // After a crash it replays its log first.
const PORT_MS = 10_000;
const STOP_MS = 30_000;
const LOG_LIMIT = 5_000_000;

/**
 * Starts PostgreSQL on the folder, which this process holds: made on the first start, recovered after a crash,
 * listening on 127.0.0.1 only. An orphan of a killed start is stopped first. `durable: false` is for tests.
 * Started `again`, it keeps its address, which the application knows.
 */
export async function startServer(
	folder: DataFolder,
	options: { readonly durable: boolean; readonly again?: boolean },
): Promise<EmbeddedServer> {
	const binaries = await findBinaries();
	const cluster = join(folder.path, "database");
	await stopOrphan(cluster);
	const user = chooseUser();
	mkdirSync(cluster, { recursive: true, mode: 0o700 });
	if (user) chownSync(cluster, user.uid, user.gid);
	const as = runAs(user, binaries.postgres, cluster);
	const access = await accessOf(folder, options.again ?? false);
	if (!existsSync(join(folder.path, "database.ready"))) makeCluster(folder, cluster, binaries, as, access);
	const child = launch(folder, cluster, binaries, as, access.port, options.durable);
	const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
	const url = (database: string) =>
		`postgresql://${access.user}:${access.password}@127.0.0.1:${access.port}/${encodeURIComponent(database)}`;
	const server = { url, ended, stop: () => stop(child, ended) };
	await untilReady(child, url("postgres"), join(folder.path, "postgres.log")).catch(
		async (error: unknown) => {
			await server.stop();
			throw error;
		},
	);
	return server;
}

/** Port and password are kept in the folder; the port changes only when something else has taken it. */
async function accessOf(folder: DataFolder, samePort: boolean): Promise<Access> {
	const path = join(folder.path, "server.json");
	const kept = existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as Access) : null;
	if (kept && (await becomesFree(kept.port, samePort ? PORT_MS : 0))) return kept;
	if (kept && samePort) {
		throw new Fault(`数据库的端口 ${kept.port} 被占用。 The database's port is taken by something else.`);
	}
	const password = kept?.password ?? randomBytes(24).toString("hex");
	const access = { port: await freePort(), user: "bureau", password };
	writeFileSync(path, JSON.stringify(access), { mode: 0o600 });
	return access;
}

async function becomesFree(port: number, ms: number): Promise<boolean> {
	for (const until = performance.now() + ms; ; await pause(100)) {
		if (await isFree(port, "127.0.0.1")) return true;
		if (performance.now() >= until) return false;
	}
}

/** `initdb`; what a cut-off one left behind is thrown away, because nobody can have worked with it. */
function makeCluster(
	folder: DataFolder,
	cluster: string,
	binaries: Binaries,
	as: RunAs,
	access: Access,
): void {
	const owner = statSync(cluster);
	rmSync(cluster, { recursive: true, force: true });
	mkdirSync(cluster, { mode: 0o700 });
	const passwordFile = join(folder.path, "password.txt");
	writeFileSync(passwordFile, access.password, { mode: 0o600 });
	for (const path of [cluster, passwordFile]) chownSync(path, owner.uid, owner.gid);
	const [program = "", ...args] = [
		...as.prefix,
		binaries.initdb,
		...["-D", cluster, "-U", access.user, `--pwfile=${passwordFile}`, "--auth=scram-sha-256"],
		// The server's own C.UTF-8: the same everywhere, whatever locales the machine has.
		...["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"],
	];
	const done = spawnSync(program, args, {
		cwd: "/",
		encoding: "utf8",
		uid: as.uid,
		gid: as.gid,
		env: quietEnv(),
	});
	rmSync(passwordFile, { force: true });
	if (done.status !== 0) {
		throw new Fault(`建立数据库失败。 initdb failed:\n${done.error?.message ?? ""}${done.stderr}`);
	}
	writeFileSync(join(folder.path, "database.ready"), "");
}

function launch(
	folder: DataFolder,
	cluster: string,
	binaries: Binaries,
	as: RunAs,
	port: number,
	durable: boolean,
) {
	const logPath = join(folder.path, "postgres.log");
	const grown = existsSync(logPath) && statSync(logPath).size > LOG_LIMIT;
	const log = openSync(logPath, grown ? "w" : "a", 0o600);
	const settings = {
		listen_addresses: "127.0.0.1",
		unix_socket_directories: "",
		port: String(port),
		cluster_name: clusterName(cluster),
		timezone: "UTC",
		log_timezone: "UTC",
		...(durable ? {} : { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
	};
	const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
	const [program = "", ...args] = [...as.prefix, binaries.postgres, "-D", cluster, ...flags];
	const { uid, gid } = as;
	// Detached: Ctrl-C reaches a whole process group, and the database must outlive its users.
	const child = spawn(program, args, {
		cwd: "/",
		env: quietEnv(),
		stdio: ["ignore", log, log],
		detached: true,
		...{ uid, gid },
	});
	closeSync(log);
	return child;
}

async function untilReady(child: ChildProcess, url: string, logPath: string): Promise<void> {
	for (const until = performance.now() + START_MS; performance.now() < until; ) {
		if (child.exitCode !== null || child.signalCode !== null) break;
		const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
		try {
			await client.connect();
			return await client.end();
		} catch {
			// Not listening yet, or still recovering.
			await client.end().catch(() => undefined);
			await pause(50);
		}
	}
	throw new Fault(`数据库没有启动，详见 ${logPath}。 PostgreSQL did not start; see its log.`);
}

/** SIGINT is PostgreSQL's fast shutdown: it ends sessions, writes everything out and leaves. */
async function stop(child: ChildProcess, ended: Promise<void>): Promise<void> {
	if (child.exitCode !== null || child.signalCode !== null) return;
	child.kill("SIGINT");
	const timer = setTimeout(() => child.kill("SIGQUIT"), STOP_MS);
	await ended;
	clearTimeout(timer);
}

/** No PG* or locale variable of the person's shell reaches the server. */
function quietEnv(): NodeJS.ProcessEnv {
	return { PATH: process.env.PATH ?? "", LC_ALL: "C", NODE_ENV: process.env.NODE_ENV ?? "production" };
}

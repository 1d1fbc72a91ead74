import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { afterEach, expect, test } from "vitest";
import { type DataFolder, openDataFolder } from "../../scripts/runtime/data-folder";
import { type EmbeddedServer, startServer } from "../../scripts/runtime/embedded-server";
import { isAlive } from "../../scripts/runtime/processes";
import { temporaryFolder } from "../../scripts/runtime/temporary-folder";

let folder: DataFolder | undefined;
let server: EmbeddedServer | undefined;

afterEach(async () => {
	await server?.stop();
	folder?.release();
	if (folder) rmSync(folder.path, { recursive: true, force: true });
});

test("a server that was killed alone is followed by one at its address, and never beside its sessions", async () => {
	folder = openDataFolder(temporaryFolder("killed"), "test");
	server = await startServer(folder, { durable: true });
	const address = server.url("postgres");
	const busy = new pg.Client({ connectionString: address });
	busy.on("error", () => undefined);
	await busy.connect();
	await busy.query("CREATE TABLE kept AS SELECT 1 AS n");
	const { rows } = await busy.query<{ pid: number }>("SELECT pg_backend_pid() AS pid");
	const session = rows[0]?.pid ?? 0;
	// Busy, not waiting: a session that waits notices by itself that its server is gone.
	busy.query("SELECT count(*) FROM generate_series(1, 1000000000)").catch(() => undefined);

	const pid = Number(readFileSync(join(folder.path, "database", "postmaster.pid"), "utf8").split("\n")[0]);
	process.kill(pid, "SIGKILL");
	await server.ended;
	expect(isAlive(session)).toBe(true);
	server = await startServer(folder, { durable: true, again: true });

	expect(isAlive(session)).toBe(false);
	expect(server.url("postgres")).toBe(address);
	const next = new pg.Client({ connectionString: address });
	await next.connect();
	expect((await next.query("SELECT n FROM kept")).rows).toEqual([{ n: 1 }]);
	await next.end();
});

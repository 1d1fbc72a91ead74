import { rmSync } from "node:fs";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type DataFolder, openDataFolder } from "../../scripts/runtime/data-folder";
import { addressesOf, ensureDatabase, query } from "../../scripts/runtime/databases";
import { type EmbeddedServer, startServer } from "../../scripts/runtime/embedded-server";
import { migrate } from "../../scripts/runtime/migrations";
import { giveRights } from "../../scripts/runtime/rights";
import { prepareSchema } from "../../scripts/runtime/schema";
import { sweepAbandoned, temporaryFolder } from "../../scripts/runtime/temporary-folder";

// A server of its own: these tests change accounts, which all databases of a server share.
let path: string;
let folder: DataFolder;
let server: EmbeddedServer;

beforeAll(async () => {
	await sweepAbandoned("rights");
	path = temporaryFolder("rights");
	folder = openDataFolder(path, "test");
	server = await startServer(folder, { durable: false });
});
afterAll(async () => {
	await server.stop();
	folder.release();
	rmSync(path, { recursive: true, force: true });
});

const ADD = `INSERT INTO "AuditEntry" ("at", "recordedAt", "actorName", "action", "outcome", "subjectType", "subjectId")
	VALUES (now(), now(), '系统', 'test.act', 'done', 'plan', '2024')`;

const run = (url: string, sql: string) => query(url, (client) => client.query(sql));

async function codeOf(work: Promise<unknown>): Promise<string | undefined> {
	const error = await work.then(
		() => null,
		(thrown: unknown) => thrown,
	);
	return error instanceof pg.DatabaseError ? error.code : String(error);
}

describe("a data folder of the days of one account", () => {
	it("starts, keeps what it holds, and protects its trail from then on", async () => {
		await run(server.url("postgres"), "CREATE ROLE application LOGIN PASSWORD 'of the old days'");
		await run(server.url("postgres"), "CREATE DATABASE bureau OWNER application");
		const old = new URL(server.url("bureau"));
		old.username = "application";
		old.password = encodeURIComponent("of the old days");
		await migrate(old.href);
		await run(old.href, ADD);

		for (let start = 0; start < 2; start++) {
			const addresses = await ensureDatabase(server, folder);
			expect((await prepareSchema(addresses)).protectedByRights).toBe(true);
			await run(addresses.application, ADD);
			expect(await codeOf(run(addresses.application, 'DELETE FROM "AuditEntry"'))).toBe("42501");
			const { rows } = await run(addresses.application, 'SELECT count(*)::int AS kept FROM "AuditEntry"');
			expect(rows).toEqual([{ kept: 2 + start }]);
		}
		expect(await codeOf(run(old.href, "SELECT 1"))).toBe("28P01");
	});
});

describe("a database that somebody else runs", () => {
	it("with one account is left to the triggers", async () => {
		const { owner } = addressesOf(server, folder, "bureau");
		expect(await giveRights({ application: owner, owner })).toBe(false);
	});

	it.each(["the owner itself", "a member of the owner", "a superuser"])(
		"refuses to start when the application's account is %s",
		async (who) => {
			const { application, owner } = addressesOf(server, folder, "bureau");
			const admin = server.url("bureau");
			if (who === "a member of the owner") await run(admin, "GRANT bureau_owner TO application");
			const strong =
				who === "a superuser"
					? admin
					: who === "the owner itself"
						? `${owner}?application_name=x`
						: application;
			await expect(giveRights({ application: strong, owner })).rejects.toThrow("操作日志");
			await run(admin, "REVOKE bureau_owner FROM application");
			expect(await giveRights({ application, owner })).toBe(true);
		},
	);
});

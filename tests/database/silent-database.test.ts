import { describe, expect, test } from "vitest";
import { db } from "@/server/db/client";
import { ownDatabase } from "../support/database";

ownDatabase("bare");

describe("a database that falls silent", () => {
	test("a transaction on its connection ends, and the next one works", { timeout: 60_000 }, async () => {
		let silenced = 0;
		const cut = db.$transaction(async (tx) => {
			const [{ pid = 0 } = {}] = await tx.$queryRaw<{ pid: number }[]>`SELECT pg_backend_pid() AS pid`;
			process.kill(pid, "SIGSTOP");
			silenced = pid;
			await tx.setting.findMany();
		});
		try {
			// Both settle while the other side still stands still.
			await expect(cut).rejects.toThrow();
			await expect(db.setting.count()).resolves.toBe(0);
		} finally {
			process.kill(silenced, "SIGCONT");
		}
	});
});

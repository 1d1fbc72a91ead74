import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeEach, describe, expect, test, vi } from "vitest";
import { db } from "@/server/db/client";
import { ownDatabase } from "../support/database";
import { DRAFT, fileGround, filesBelow, PDF, send, sendOk } from "./file-ground";

ownDatabase("plan");

const DISK_BYTES = 2 * 1024 * 1024;

const disk = mkdtempSync(join(tmpdir(), "files-full-"));
// A small file system of its own; only root may make one.
const isMounted = spawnSync("mount", ["-t", "tmpfs", "-o", `size=${DISK_BYTES}`, "none", disk]).status === 0;
const folder = join(disk, "files");
mkdirSync(folder);

fileGround(folder);

afterAll(() => {
	vi.restoreAllMocks();
	// Refused while anything in it is still open: a deleted file would keep its space.
	if (isMounted) expect(spawnSync("umount", [disk]).status).toBe(0);
	rmSync(disk, { recursive: true, force: true });
});

describe.skipIf(!isMounted)("a full disk", () => {
	beforeEach(() => {
		vi.spyOn(console, "error").mockImplementation(() => {});
	});

	test("refuses a document half-way with a sentence, and is as empty as before", async () => {
		const before = statfsSync(disk).bfree;
		const content = Buffer.concat([PDF, Buffer.alloc(DISK_BYTES, " ")]);
		expect(await send({ content })).toEqual({ ok: false, reason: "storageFull" });
		await nothingLeft();
		expect(statfsSync(disk).bfree).toBe(before);
	});

	test.each(["png", "jpeg", "webp"] as const)(
		"refuses a %s that arrives and has no room to be encoded anew",
		async (format) => {
			const shape = { width: 500, height: 500, channels: 3 as const };
			const content = await sharp(randomBytes(500 * 500 * 3), { raw: shape })
				.toFormat(format, { quality: 95 })
				.toBuffer();
			const free = statfsSync(disk).bavail * statfsSync(disk).bsize;
			const ballast = join(disk, "ballast");
			writeFileSync(ballast, Buffer.alloc(free - content.length - 40_000));
			expect(await send({ name: `图.${format}`, content })).toEqual({ ok: false, reason: "storageFull" });
			await nothingLeft();
			rmSync(ballast);
			expect(await sendOk({ name: `图.${format}`, content })).toMatchObject({ hasThumbnail: true });
		},
	);
});

async function nothingLeft(): Promise<void> {
	expect(filesBelow(folder)).toEqual([]);
	expect(readdirSync(disk)).toContain("files");
	expect([await db.attachment.count(), await db.pendingObject.count()]).toEqual([0, 0]);
	expect(await db.report.count({ where: { id: DRAFT.id } })).toBe(1);
}

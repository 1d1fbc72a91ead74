import { randomUUID } from "node:crypto";
import { mkdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { beforeAll, expect, test } from "vitest";
import { MAX_FILE_BYTES } from "@/lib/contracts/files";
import { db } from "@/server/db/client";
import { attachFile, removeFile } from "@/server/files/commands";
import { dropObjects, noteNewKey } from "@/server/files/pending-objects";
import { put, read } from "@/server/files/storage";
import { newTemporaryPath } from "@/server/files/temporary-files";
import { uploadFile } from "@/server/files/upload";
import { deleteDraft } from "@/server/report/commands-save";
import { DRAFT, filesBelow, multipart, opened, PDF, send, sendOk } from "./file-ground";
import { as } from "./report-people";

/** A place that these cases look into behind the application's back. */
export interface StorePlace {
	/** Names of the stored objects. */
	objects(): readonly string[];
	/** The folder with the temporary files. */
	readonly folder: string;
}

/** What holds wherever files are stored; each storage runs the same table. */
export function storeCases({ objects, folder }: StorePlace): void {
	const nothingLeft = async () => {
		expect([...objects(), ...filesBelow(join(folder, "incoming"))]).toEqual([]);
		expect([await db.attachment.count(), await db.pendingObject.count()]).toEqual([0, 0]);
	};

	beforeAll(() => mkdirSync(join(folder, "incoming"), { recursive: true }));

	test("exactly 20 MB are stored byte for byte, one more byte is refused and leaves nothing", async () => {
		const exact = Buffer.alloc(MAX_FILE_BYTES, " ");
		PDF.copy(exact);
		exact[MAX_FILE_BYTES - 1] = 0x2e;
		const file = await sendOk({ content: exact, announced: exact.length });
		expect(file.bytes).toBe(20_971_520);
		expect((await opened(file.id)).equals(exact)).toBe(true);
		expect(objects()).toHaveLength(1);
		expect(filesBelow(join(folder, "incoming"))).toEqual([]);
		await removeForGood(file.id);
		await db.attachment.deleteMany();
		const more = await send({ content: Buffer.concat([exact, Buffer.from(" ")]) });
		expect(more).toEqual({ ok: false, reason: "tooLarge" });
		await nothingLeft();
	});

	test("a picture is stored with its thumbnail, and both go when it is removed before anybody saw it", async () => {
		const content = await sharp({ create: { width: 500, height: 300, channels: 3, background: "#369" } })
			.png()
			.toBuffer();
		const file = await sendOk({ name: "图.png", content });
		expect(objects()).toHaveLength(2);
		expect((await sharp(await opened(file.id, "thumbnail")).metadata()).width).toBe(320);
		await removeForGood(file.id);
		expect(objects()).toEqual([]);
		expect(await db.pendingObject.count()).toBe(0);
	});

	test("a deleted draft takes its files with it", async () => {
		await sendOk({});
		const outcome = await deleteDraft(
			await as("fenghuang"),
			{ reportId: DRAFT.id, version: 1 },
			randomUUID(),
		);
		if (!outcome.ok) throw new Error(String(outcome.reason));
		expect(await db.pendingObject.count()).toBe(1);
		await dropObjects(outcome.value.keys);
		await nothingLeft();
	});

	test.each([
		["a connection that breaks", { breakAfter: 300_000 }],
		["more announced than came", { announced: 600_000 }],
		["less announced than came", { announced: 1 }],
	])("%s leaves no row, object, note or temporary file", async (_what, how) => {
		const content = Buffer.concat([PDF, Buffer.alloc(500_000, " ")]);
		expect(await send({ content, ...how })).toEqual({ ok: false, reason: "cutOff" });
		await nothingLeft();
	});

	test("a report that is submitted while the file travels refuses it, and the file goes", async () => {
		const upload = multipart({ content: Buffer.concat([PDF, Buffer.alloc(200_000, " ")]) });
		const outcome = await sendDuring(upload, () =>
			db.report.update({ where: { id: DRAFT.id }, data: { state: "submitted" } }),
		);
		expect(outcome).toEqual({ ok: false, reason: "notOpen" });
		await nothingLeft();
		await db.report.update({ where: { id: DRAFT.id }, data: { state: "draft" } });
	});

	test("a process that dies between the object and its row leaves a note, and the next upload sweeps", async () => {
		const orphan = await storeAsIfDying();
		const young = await storeAsIfDying();
		const longAgo = new Date("2020-01-01");
		await db.pendingObject.update({ where: { key: orphan }, data: { since: longAgo } });
		const abandoned = await newTemporaryPath();
		writeFileSync(abandoned, "x");
		utimesSync(abandoned, longAgo, longAgo);
		const underWay = await newTemporaryPath();
		writeFileSync(underWay, "x");
		await sendOk({});
		expect(await read(orphan)).toBeNull();
		expect(filesBelow(join(folder, "incoming"))).toEqual([underWay.slice(-32)]);
		expect(await db.pendingObject.findMany({ select: { key: true } })).toEqual([{ key: young }]);
		expect(objects()).toHaveLength(2);
	});

	test("what a transaction has attached is not dropped, though its answer was lost", async () => {
		const file = await sendOk({});
		const { storageKey } = await db.attachment.findUniqueOrThrow({ where: { id: file.id } });
		await dropObjects([storageKey]);
		expect((await opened(file.id)).equals(PDF)).toBe(true);
	});

	test("an upload that the sweep overtook attaches nothing", async () => {
		const storageKey = await storeAsIfDying();
		await dropObjects([storageKey]);
		const file = { fileName: "晚.pdf", mediaType: "application/pdf", bytes: PDF.length, sha256: "0" };
		const late = attachFile(await as("fenghuang"), DRAFT, { ...file, storageKey, thumbnailKey: null });
		await expect(late).rejects.toThrow("swept");
		await nothingLeft();
	});

	test("a missing object is no file, and its removal no fault", async () => {
		const key = "ab".repeat(24);
		expect(await read(key)).toBeNull();
		await db.pendingObject.create({ data: { key, since: new Date("2024-01-01") } });
		await dropObjects([key]);
		expect(await db.pendingObject.count()).toBe(0);
	});
}

/** Removes a file as its action does. */
async function removeForGood(id: string): Promise<void> {
	const removed = await removeFile(await as("fenghuang"), id, randomUUID());
	if (!removed.ok) throw new Error(removed.reason);
	await dropObjects(removed.value.keys);
}

/** What an upload does until the moment before its transaction. */
async function storeAsIfDying(): Promise<string> {
	const path = await newTemporaryPath();
	writeFileSync(path, PDF);
	const key = await noteNewKey();
	await put(key, path);
	// The folder has moved it, the bucket has not.
	rmSync(path, { force: true });
	return key;
}

/** Sends a file and lets something happen when all of it has been read. */
async function sendDuring(upload: ReturnType<typeof multipart>, happens: () => Promise<unknown>) {
	const reader = upload.body.getReader();
	const body = new ReadableStream<Uint8Array>({
		async pull(controller) {
			const { done, value } = await reader.read();
			if (value) controller.enqueue(value);
			if (!done) return;
			await happens();
			controller.close();
		},
	});
	return uploadFile(await as("fenghuang"), DRAFT, { ...upload, body });
}

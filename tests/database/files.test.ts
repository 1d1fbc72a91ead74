import { randomUUID } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { MAX_FILE_BYTES } from "@/lib/contracts/files";
import { db } from "@/server/db/client";
import { removeFile } from "@/server/files/commands";
import { openableFile } from "@/server/files/queries";
import { isSameOrigin } from "@/server/files/same-origin";
import { read, sweepTemporary } from "@/server/files/storage";
import { uploadFile } from "@/server/files/upload";
import { startReport } from "@/server/report/commands-draft";
import { ownDatabase } from "../support/database";
import { openConnections } from "./report-ground";
import { as, settlePeople } from "./report-people";

ownDatabase("plan");

const FOLDER = mkdtempSync(join(tmpdir(), "files-test-"));
const PDF = Buffer.from("%PDF-1.4\n%\u00e2\u00e3\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n", "latin1");
const HOLDER = { kind: "report", id: "" } as { kind: "report"; id: string };

beforeAll(async () => {
	process.env.FILES_DIR = FOLDER;
	process.env.BUSINESS_DAY = "2024-08-15";
	await settlePeople();
});

afterAll(() => {
	delete process.env.BUSINESS_DAY;
	rmSync(FOLDER, { recursive: true, force: true });
});

beforeEach(async () => {
	await db.attachment.deleteMany();
	await db.report.deleteMany({ where: { events: { none: {} } } });
	const started = await startReport(await as("fenghuang"), { milestoneId: "2024-p04-m2" }, randomUUID());
	if (!started.ok) throw new Error(JSON.stringify(started.reason));
	HOLDER.id = started.value.reportId;
});

interface Sent {
	readonly name?: string;
	readonly content?: Buffer;
	readonly announced?: number;
	/** How many bytes of the body arrive before the connection breaks. */
	readonly breakAfter?: number;
}

function multipart({ name = "附件.pdf", content = PDF, announced, breakAfter }: Sent) {
	const boundary = "----test-boundary";
	const field = (key: string, value: string) =>
		`--${boundary}\r\nContent-Disposition: form-data; name="${key}"\r\n\r\n${value}\r\n`;
	const head = `${field("name", name)}${announced === undefined ? "" : field("bytes", String(announced))}--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="blob"\r\nContent-Type: application/octet-stream\r\n\r\n`;
	const whole = Buffer.concat([Buffer.from(head), content, Buffer.from(`\r\n--${boundary}--\r\n`)]);
	const sent = breakAfter === undefined ? whole : whole.subarray(0, Buffer.byteLength(head) + breakAfter);
	let position = 0;
	const body = new ReadableStream<Uint8Array>({
		pull(controller) {
			if (position < sent.length) {
				controller.enqueue(sent.subarray(position, position + 65_536));
				position += 65_536;
			} else if (breakAfter === undefined) controller.close();
			else controller.error(new Error("connection lost"));
		},
	});
	return { contentType: `multipart/form-data; boundary=${boundary}`, body };
}

async function send(sent: Sent, username = "fenghuang", holder: Parameters<typeof uploadFile>[1] = HOLDER) {
	return uploadFile(await as(username), holder, multipart(sent));
}

async function sendOk(sent: Sent) {
	const outcome = await send(sent);
	if (!outcome.ok) throw new Error(outcome.reason);
	return outcome.value;
}

/** Files on the disk, temporary ones included. */
function filesOnDisk(): string[] {
	return readdirSync(FOLDER, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => entry.name);
}

async function stored(id: string, as_: "file" | "thumbnail" = "file"): Promise<Buffer> {
	const file = await openableFile(await as("fenghuang"), id, as_);
	const found = file && (await read(file.storageKey));
	if (!found) throw new Error("not stored");
	return Buffer.concat(await found.content.toArray());
}

function clearDisk(): void {
	rmSync(FOLDER, { recursive: true, force: true });
	mkdirSync(FOLDER, { recursive: true });
}

describe("what is taken", () => {
	test("a file of exactly 20 MB is stored byte for byte, one more byte is refused", async () => {
		const exact = Buffer.alloc(MAX_FILE_BYTES, " ");
		PDF.copy(exact);
		const file = await sendOk({ content: exact, announced: exact.length });
		expect(file.bytes).toBe(20_971_520);
		expect((await stored(file.id)).equals(exact)).toBe(true);
		clearDisk();
		const more = await send({ content: Buffer.concat([exact, Buffer.from(" ")]) });
		expect(more).toEqual({ ok: false, reason: "tooLarge" });
		expect(filesOnDisk()).toEqual([]);
	});

	test.each([
		["a page.pdf", PDF, "application/pdf"],
		["说明.txt", Buffer.from("八月十五日，已完成。"), "text/plain"],
		["国标.txt", Buffer.from([0xb7, 0xef, 0xbb, 0xcb, 0xd5, 0xf2]), "text/plain"],
		["表.CSV", Buffer.from("镇,户数\n凤凰镇,150\n"), "text/csv"],
	])("%s is taken for what it contains", async (name, content, mediaType) => {
		expect(await sendOk({ name, content })).toMatchObject({ name, mediaType, hasThumbnail: false });
	});

	test.each([
		["程序.exe", Buffer.from("4d5a90000300000004000000ffff0000", "hex"), "wrongType"],
		["其实是程序.pdf", Buffer.from("4d5a90000300000004000000ffff0000", "hex"), "wrongType"],
		["有零.txt", Buffer.from("a\0b"), "wrongType"],
		["不是文字.txt", Buffer.from([0xff, 0xff, 0x80, 0x20, 0xff]), "wrongType"],
		["网页.html", Buffer.from("<html><script>alert(1)</script></html>"), "wrongType"],
		["图.svg", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), "svg"],
		["图.svg", Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'), "svg"],
		["照片.heic", Buffer.from("000000186674797068656963000000006d69663168656963", "hex"), "heif"],
		["照片.jpg", Buffer.from("000000186674797061766966000000006d69663161766966", "hex"), "avif"],
		["坏图.png", Buffer.from("89504e470d0a1a0a0000000d49484452000000ff", "hex"), "brokenImage"],
		["空.pdf", Buffer.alloc(0), "empty"],
	])("%s is refused and leaves nothing (%#)", async (name, content, reason) => {
		clearDisk();
		expect(await send({ name, content })).toEqual({ ok: false, reason });
		expect(filesOnDisk()).toEqual([]);
		expect(await db.attachment.count()).toBe(0);
	});

	test("older Office documents are known by their streams, protected and macro ones refused", async () => {
		expect(await sendOk({ name: "总结.doc", content: compoundFile("WordDocument") })).toMatchObject({
			mediaType: "application/msword",
		});
		expect(await sendOk({ name: "台账.et", content: compoundFile("Workbook") })).toMatchObject({
			mediaType: "application/vnd.ms-excel",
		});
		const locked = await send({ name: "密.docx", content: compoundFile("EncryptedPackage") });
		expect(locked).toEqual({ ok: false, reason: "encrypted" });
		const macros = await send({ name: "宏.doc", content: compoundFile("WordDocument", "Macros") });
		expect(macros).toEqual({ ok: false, reason: "wrongType" });
	});

	test("a name keeps every printable character and loses only control characters", async () => {
		const name = `凤凰镇 "8月" 100%；a/b\\c's (终稿)*#?&😀.pdf`;
		expect((await sendOk({ name })).name).toBe(name);
		expect((await sendOk({ name: "a\r\nb\u202Efdp.exe.pdf" })).name).toBe("abfdp.exe.pdf");
	});

	test("a photograph loses its place and device, is turned upright and gets a small picture", async () => {
		const photo = await sharp({ create: { width: 800, height: 400, channels: 3, background: "#336699" } })
			.withExif({
				IFD0: { Make: "SecretCamera" },
				IFD3: { GPSLatitudeRef: "N", GPSLatitude: "31/1 52/1 0/1" },
			})
			.withMetadata({ orientation: 6 })
			.jpeg()
			.toBuffer();
		expect((await sharp(photo).metadata()).exif).toBeDefined();
		expect(photo.includes("SecretCamera")).toBe(true);
		const file = await sendOk({ name: "现场.jpg", content: photo });
		expect(file).toMatchObject({ mediaType: "image/jpeg", hasThumbnail: true });
		const clean = await stored(file.id);
		const metadata = await sharp(clean).metadata();
		expect(metadata.exif).toBeUndefined();
		expect(clean.includes("SecretCamera")).toBe(false);
		expect([metadata.width, metadata.height]).toEqual([400, 800]);
		expect(file.bytes).toBe(clean.length);
		const small = await sharp(await stored(file.id, "thumbnail")).metadata();
		expect([small.format, small.height]).toEqual(["webp", 320]);
	});
});

describe("what goes wrong on the way", () => {
	test("a cut-off upload leaves nothing, in the database or on the disk", async () => {
		clearDisk();
		const content = Buffer.concat([PDF, Buffer.alloc(500_000, " ")]);
		expect(await send({ content, breakAfter: 300_000 })).toEqual({ ok: false, reason: "cutOff" });
		expect(await send({ content, announced: content.length + 1 })).toEqual({ ok: false, reason: "cutOff" });
		expect(filesOnDisk()).toEqual([]);
		expect(await db.attachment.count()).toBe(0);
	});

	test("a body without a file, or of another kind, is refused", async () => {
		const body = () => new Response("name=x").body as ReadableStream<Uint8Array>;
		const actor = await as("fenghuang");
		for (const contentType of ["text/plain", "", "application/x-www-form-urlencoded"]) {
			expect(await uploadFile(actor, HOLDER, { contentType, body: body() })).toEqual({
				ok: false,
				reason: "noFile",
			});
		}
	});

	test("the report is submitted while the file travels: the file is refused and removed", async () => {
		clearDisk();
		const upload = multipart({ content: Buffer.concat([PDF, Buffer.alloc(200_000, " ")]) });
		const reader = upload.body.getReader();
		const body = new ReadableStream<Uint8Array>({
			async pull(controller) {
				const { done, value } = await reader.read();
				if (value) controller.enqueue(value);
				if (!done) return;
				await db.report.update({ where: { id: HOLDER.id }, data: { state: "submitted" } });
				controller.close();
			},
		});
		const outcome = await uploadFile(await as("fenghuang"), HOLDER, { ...upload, body });
		expect(outcome).toEqual({ ok: false, reason: "notOpen" });
		expect(filesOnDisk()).toEqual([]);
		await db.report.update({ where: { id: HOLDER.id }, data: { state: "draft" } });
	});

	test("twenty files fit, of six more at once one", async () => {
		for (let count = 0; count < 19; count++) await sendOk({ name: `${count}.pdf` });
		await openConnections();
		const outcomes = await Promise.all(Array.from({ length: 6 }, () => send({})));
		expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
		expect(outcomes.find((outcome) => !outcome.ok)).toEqual({ ok: false, reason: "tooMany" });
		expect(await db.attachment.count()).toBe(20);
	});

	test("the sweep removes abandoned temporary files and spares those under way", async () => {
		const folder = join(FOLDER, "incoming");
		mkdirSync(folder, { recursive: true });
		writeFileSync(join(folder, "old"), "x");
		writeFileSync(join(folder, "young"), "x");
		const longAgo = new Date("2020-01-01");
		utimesSync(join(folder, "old"), longAgo, longAgo);
		await sweepTemporary();
		expect(readdirSync(folder)).toEqual(["young"]);
		rmSync(join(folder, "young"));
	});
});

describe("who may", () => {
	test.each(["jingang", "shiwu", "leader", "bangongshi", "admin", "auditor"])(
		"%s cannot add to 凤凰镇's draft nor open what lies in it",
		async (username) => {
			const { id } = await sendOk({});
			expect(await send({}, username)).toEqual({ ok: false, reason: "notFound" });
			expect(await openableFile(await as(username), id, "file")).toBeNull();
			expect(await removeFile(await as(username), id, randomUUID())).toEqual({
				ok: false,
				reason: "notFound",
			});
			expect(await db.attachment.count({ where: { removedAt: null } })).toBe(1);
		},
	);

	test("a missing file, and an id that is none, look like a forbidden one", async () => {
		expect(await openableFile(await as("fenghuang"), randomUUID(), "file")).toBeNull();
		expect(await openableFile(await as("fenghuang"), "../../etc/passwd", "file")).toBeNull();
	});

	test("every view is in the trail, of the file and of its thumbnail", async () => {
		const { id } = await sendOk({});
		await openableFile(await as("fenghuang"), id, "file");
		const entries = await db.auditEntry.findMany({ where: { subjectId: id }, orderBy: { seq: "asc" } });
		expect(entries.map((entry) => entry.action)).toEqual(["file.attach", "file.view"]);
		expect(JSON.stringify(entries.map((entry) => entry.detail))).not.toContain("附件");
	});

	test("an acting lead attaches evidence to its milestone; another lead, an owner and a leader do not", async () => {
		const holder = { kind: "milestone", id: "2024-p05-m1" } as const;
		const outcome = await send({}, "shezu", holder);
		if (!outcome.ok) throw new Error(outcome.reason);
		for (const username of ["shiwu", "fenghuang", "leader", "admin"]) {
			expect(await send({}, username, holder)).toEqual({ ok: false, reason: "notFound" });
		}
		for (const username of ["shezu", "leader", "bangongshi"]) {
			expect(await openableFile(await as(username), outcome.value.id, "file")).not.toBeNull();
		}
		for (const username of ["shiwu", "fenghuang", "admin", "auditor"]) {
			expect([username, await openableFile(await as(username), outcome.value.id, "file")]).toEqual([
				username,
				null,
			]);
		}
	});

	test("removing hides the file at once; a second click finds it gone", async () => {
		const { id } = await sendOk({});
		const removed = await removeFile(await as("fenghuang"), id, randomUUID());
		expect(removed).toMatchObject({ ok: true, value: { name: "附件.pdf", keys: [expect.any(String)] } });
		expect(await removeFile(await as("fenghuang"), id, randomUUID())).toEqual({
			ok: false,
			reason: "notFound",
		});
		expect(await openableFile(await as("fenghuang"), id, "file")).toBeNull();
	});

	test("only a page of this site may send", () => {
		const from = (origin: string | null, extra: Record<string, string> = {}) =>
			isSameOrigin(new Headers({ host: "plan.example:3000", ...(origin ? { origin } : {}), ...extra }));
		expect(from("http://plan.example:3000")).toBe(true);
		expect(from("https://year.gov.example", { "x-forwarded-host": "year.gov.example" })).toBe(true);
		for (const origin of [null, "null", "http://plan.example", "http://evil.example:3000"]) {
			expect(from(origin)).toBe(false);
		}
	});
});

/** The smallest compound file whose directory names these streams. */
function compoundFile(...streams: string[]): Buffer {
	const file = Buffer.alloc(512 * 3);
	Buffer.from("d0cf11e0a1b11ae1", "hex").copy(file);
	file.writeUInt16LE(0x3e, 24);
	file.writeUInt16LE(3, 26);
	file.writeUInt16LE(0xfffe, 28);
	file.writeUInt16LE(9, 30);
	file.writeUInt16LE(6, 32);
	file.writeUInt32LE(1, 44);
	file.writeUInt32LE(1, 48);
	file.writeUInt32LE(4096, 56);
	file.fill(0xff, 76, 512);
	file.writeUInt32LE(0, 76);
	file.fill(0xff, 512, 1024);
	file.writeUInt32LE(0xfffffffd, 512);
	file.writeUInt32LE(0xfffffffe, 516);
	for (const [index, name] of ["Root Entry", ...streams].entries()) {
		const start = 1024 + index * 128;
		file.write(name, start, "utf16le");
		file.writeUInt16LE(name.length * 2 + 2, start + 64);
		file.writeUInt8(index === 0 ? 5 : 2, start + 66);
	}
	return file;
}

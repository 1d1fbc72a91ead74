import { randomUUID } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach } from "vitest";
import { db } from "@/server/db/client";
import { openableFile } from "@/server/files/queries";
import { read } from "@/server/files/storage";
import { uploadFile } from "@/server/files/upload";
import { startReport } from "@/server/report/commands-draft";
import { as, settlePeople } from "./report-people";

export const PDF = Buffer.from("%PDF-1.4\n%\u00e2\u00e3\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n", "latin1");

/** 凤凰镇's draft of 乡村著名行动; its id is new for each test. */
export const DRAFT: { readonly kind: "report"; id: string } = { kind: "report", id: "" };

/** A folder of this test file, people, and before each test an empty storage and an empty draft. */
export function fileGround(folder = mkdtempSync(join(tmpdir(), "files-test-"))): string {
	beforeAll(async () => {
		process.env.FILES_DIR = folder;
		process.env.BUSINESS_DAY = "2024-08-15";
		await settlePeople();
	});
	afterAll(() => {
		delete process.env.BUSINESS_DAY;
		rmSync(folder, { recursive: true, force: true });
	});
	beforeEach(async () => {
		await db.attachment.deleteMany();
		await db.pendingObject.deleteMany();
		await db.report.deleteMany({ where: { events: { none: {} } } });
		for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true, force: true });
		mkdirSync(folder, { recursive: true });
		const started = await startReport(await as("fenghuang"), { milestoneId: "2024-p04-m2" }, randomUUID());
		if (!started.ok) throw new Error(JSON.stringify(started.reason));
		DRAFT.id = started.value.reportId;
	});
	return folder;
}

export interface Sent {
	readonly name?: string;
	readonly content?: Buffer;
	/** The type that the sender claims. */
	readonly claimed?: string;
	readonly announced?: number;
	/** How many bytes of the content arrive before the connection breaks. */
	readonly breakAfter?: number;
}

/** A request's body, the way the page sends it. */
export function multipart({ name = "附件.pdf", content = PDF, claimed, announced, breakAfter }: Sent) {
	const boundary = "----test-boundary";
	const field = (key: string, value: string) =>
		`--${boundary}\r\nContent-Disposition: form-data; name="${key}"\r\n\r\n${value}\r\n`;
	const head = `${field("name", name)}${announced === undefined ? "" : field("bytes", String(announced))}--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="blob"\r\nContent-Type: ${claimed ?? "application/octet-stream"}\r\n\r\n`;
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

export async function send(
	sent: Sent,
	username = "fenghuang",
	holder: Parameters<typeof uploadFile>[1] = DRAFT,
) {
	return uploadFile(await as(username), holder, multipart(sent));
}

export async function sendOk(sent: Sent) {
	const outcome = await send(sent);
	if (!outcome.ok) throw new Error(outcome.reason);
	return outcome.value;
}

/** All files below a folder, temporary ones included. */
export function filesBelow(folder: string): string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => entry.name);
}

/** What 凤凰镇 gets when it opens a file. */
export async function opened(id: string, form: "file" | "thumbnail" = "file"): Promise<Buffer> {
	const file = await openableFile(await as("fenghuang"), id, form);
	const found = file && (await read(file.storageKey));
	if (!found) throw new Error("not stored");
	const content = Buffer.concat(await found.content.toArray());
	if (content.length !== found.bytes) throw new Error(`${found.bytes} bytes told, ${content.length} came`);
	return content;
}

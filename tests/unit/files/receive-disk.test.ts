import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { receiveFile } from "@/server/files/receive";

let folder = "";

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), "receive-"));
	process.env.FILES_DIR = folder;
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("a disk that refuses a file ends the upload, though nobody reads the rest of it", async () => {
	const form = new FormData();
	form.append("file", new Blob([new Uint8Array(4_000_000)]), "大.txt");
	const sent = new Response(form);
	const bytes = new Uint8Array(await sent.arrayBuffer());
	let at = 0;
	const body = new ReadableStream<Uint8Array>(
		{
			pull(controller) {
				// The folder of temporary files goes away after it was made ready and before the first byte comes.
				if (at === 0) rmSync(join(folder, "incoming"), { recursive: true });
				if (at >= bytes.length) return controller.close();
				controller.enqueue(bytes.subarray(at, at + 65_536));
				at += 65_536;
			},
		},
		{ highWaterMark: 0 },
	);
	await expect(receiveFile({ contentType: sent.headers.get("content-type") ?? "", body })).rejects.toThrow(
		"ENOENT",
	);
});

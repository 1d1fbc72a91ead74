import "server-only";
import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import busboy from "busboy";
import { type FileRefusal, MAX_FILE_BYTES } from "@/lib/contracts/files";
import { done, type Outcome, refused } from "@/lib/contracts/outcome";
import { cleanFileName } from "./file-name";
import { discard, newTemporaryPath } from "./temporary-files";

export interface ReceivedFile {
	readonly path: string;
	readonly name: string;
	readonly bytes: number;
	readonly sha256: string;
}

export interface MultipartBody {
	/** With its boundary. */
	readonly contentType: string;
	readonly body: ReadableStream<Uint8Array>;
}

/** Fields that the page sends before the file: the name as the person knows it, and the length. */
interface Announced {
	name: string | null;
	bytes: number | null;
}

/**
 * Streams the one file of a multipart body to a temporary file, never holding it in memory, and hashes it on
 * the way. The caller owns the temporary file of a success; a refusal or a broken connection leaves none.
 */
export async function receiveFile(
	request: MultipartBody,
): Promise<Outcome<ReceivedFile, Extract<FileRefusal, "noFile" | "empty" | "tooLarge" | "cutOff">>> {
	const received = await receiveForm(request);
	if (!received.ok) return received;
	const { file } = received.value;
	if (file && file.bytes > 0) return done(file);
	if (file) await discard(file.path);
	return refused(file ? "empty" : "noFile");
}

export interface ReceivedForm {
	/** What came beside the file, each name once; without those that are told of the file. */
	readonly fields: ReadonlyMap<string, string>;
	/** An empty one too; null where none was sent. The caller owns its temporary file. */
	readonly file: ReceivedFile | null;
}

/**
 * Streams a multipart body of one file at most and a few fields: the file to a temporary one, the fields, each of
 * `fieldBytes` at most, into memory. A refusal or a broken connection leaves no temporary file.
 */
export async function receiveForm(
	request: MultipartBody,
	fieldBytes = 4096,
): Promise<Outcome<ReceivedForm, "tooLarge" | "cutOff">> {
	const path = await newTemporaryPath();
	let kept = false;
	try {
		const received = await readParts(request, path, fieldBytes);
		if (!received) return refused("cutOff");
		const { announced, fields, isCutShort, file } = received;
		if (isCutShort || (file && file.bytes > MAX_FILE_BYTES)) return refused("tooLarge");
		if (!file) return done({ fields, file: null });
		if (announced.bytes !== null && announced.bytes !== file.bytes) return refused("cutOff");
		kept = true;
		const name = cleanFileName(announced.name ?? file.name);
		return done({ fields, file: { path, name, bytes: file.bytes, sha256: file.sha256 } });
	} finally {
		if (!kept) await discard(path);
	}
}

interface Parts {
	readonly announced: Announced;
	readonly fields: ReadonlyMap<string, string>;
	/** A field was longer than is taken. */
	readonly isCutShort: boolean;
	readonly file: { readonly name: string; readonly bytes: number; readonly sha256: string } | null;
}

/** Null when the body broke off or was no well-formed multipart. */
async function readParts(request: MultipartBody, path: string, fieldBytes: number): Promise<Parts | null> {
	const announced: Announced = { name: null, bytes: null };
	const fields = new Map<string, string>();
	let isCutShort = false;
	const files: Promise<Parts["file"]>[] = [];
	const parser = multipartParser(request.contentType, fieldBytes);
	if (!parser) return { announced, fields, isCutShort, file: null };
	parser.on("field", (name, value, info) => {
		if (info.valueTruncated) isCutShort = true;
		if (name === "name" && value) announced.name = value;
		else if (name === "bytes" && /^\d{1,12}$/.test(value)) announced.bytes = Number(value);
		else if (!fields.has(name)) fields.set(name, value);
	});
	parser.on("file", (_field, content, info) => {
		const written = store(content, info.filename ?? "", path);
		// A full disk ends the parser too: it would wait for ever for somebody to read on.
		written.catch((error: Error) => parser.destroy(error));
		files.push(written);
	});
	try {
		await pipeline(Readable.from(request.body), parser);
		return { announced, fields, isCutShort, file: (await files[0]) ?? null };
	} catch (error) {
		await Promise.allSettled(files);
		if (isDiskTrouble(error)) throw error;
		return null;
	}
}

/** A full or forbidden disk is a surprise; everything else is the caller's connection or form. */
function isDiskTrouble(error: unknown): boolean {
	const code = error instanceof Error && "code" in error ? String(error.code) : "";
	return ["ENOSPC", "EDQUOT", "EACCES", "EROFS", "EIO", "EMFILE", "ENOENT"].includes(code);
}

function multipartParser(contentType: string, fieldBytes: number): busboy.Busboy | null {
	try {
		return busboy({
			headers: { "content-type": contentType },
			defParamCharset: "utf8",
			preservePath: true,
			// One byte more than allowed is read, so that "exactly 20 MB" and "more" can be told apart.
			limits: { files: 1, fields: 8, fieldSize: fieldBytes, parts: 10, fileSize: MAX_FILE_BYTES + 1 },
		});
	} catch {
		// busboy throws for what is no multipart; the answer is the refusal "no file".
		return null;
	}
}

async function store(content: Readable, name: string, path: string): Promise<Parts["file"]> {
	const hash = createHash("sha256");
	let bytes = 0;
	const measure = new Transform({
		transform(chunk: Buffer, _encoding, next) {
			hash.update(chunk);
			bytes += chunk.length;
			next(null, chunk);
		},
	});
	await pipeline(content, measure, createWriteStream(path, { mode: 0o600, flags: "wx" }));
	return { name, bytes, sha256: hash.digest("hex") };
}

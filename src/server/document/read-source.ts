import { open } from "node:fs/promises";
import { type DocumentRefusal, MAX_DOCUMENT_BYTES, type ReadDocument } from "@/lib/contracts/document";
import { done, type Outcome, refused } from "@/lib/contracts/outcome";
import type { DocumentReading } from "@/lib/domain/plan/grid";
import { openArchive } from "./archive";
import { decodedText } from "./decoded-text";
import { kindOfBytes, kindOfPackage, kindOfText } from "./document-kind";
import { readHtml } from "./html-document";
import { MAX_XML_BYTES } from "./limits";
import { mainPart } from "./package-parts";
import { DocumentRefused } from "./refused";
import { readText } from "./text-document";
import { readWord } from "./word-document";
import { readWorkbook } from "./workbook";
import { XmlBudget } from "./xml-parts";

/** Where a document comes from: bytes or a file with a name, or the two forms of a clipboard. */
export type DocumentSource =
	| { readonly kind: "bytes"; readonly bytes: Uint8Array; readonly name: string }
	| { readonly kind: "file"; readonly path: string; readonly name: string }
	| { readonly kind: "paste"; readonly html: string; readonly text: string };

/**
 * Reads a document in this very thread; everybody but the worker asks read-document.ts. Any bytes and any text
 * give a reading or a refusal. Throws only what the disk throws.
 */
export async function readSource(source: DocumentSource): Promise<Outcome<ReadDocument, DocumentRefusal>> {
	try {
		if (source.kind === "paste") return done(readPaste(source.html, source.text));
		const bytes = source.kind === "file" ? await contentOf(source.path) : source.bytes;
		return done(await readBytes(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), source.name));
	} catch (error) {
		if (error instanceof DocumentRefused) return refused(error.reason);
		throw error;
	}
}

/** At most one byte more than is allowed, should the file grow meanwhile. */
async function contentOf(path: string): Promise<Uint8Array> {
	const file = await open(path, "r");
	try {
		const { size } = await file.stat();
		const room = Buffer.alloc(Math.min(size, MAX_DOCUMENT_BYTES + 1));
		let length = 0;
		while (length < room.length) {
			const { bytesRead } = await file.read(room, length, room.length - length, length);
			if (bytesRead === 0) break;
			length += bytesRead;
		}
		return room.subarray(0, length);
	} finally {
		await file.close();
	}
}

async function readBytes(bytes: Buffer, name: string): Promise<ReadDocument> {
	if (bytes.length === 0) throw new DocumentRefused("empty");
	if (bytes.length > MAX_DOCUMENT_BYTES) throw new DocumentRefused("tooLarge");
	const kind = await kindOfBytes(bytes, name);
	if (kind === "archive") return readPackage(bytes);
	if (kind !== "text") throw new DocumentRefused(kind);
	const text = decodedText(bytes);
	if (text === null) throw new DocumentRefused("unknownType");
	if (!text.trim()) throw new DocumentRefused("empty");
	const textKind = kindOfText(text);
	if (textKind === "html") return readPage(text);
	if (textKind !== "text") throw new DocumentRefused(textKind);
	return withTables(readText(text), "textWithoutTable");
}

async function readPackage(bytes: Buffer): Promise<ReadDocument> {
	const archive = await openArchive(bytes);
	const budget = new XmlBudget(MAX_XML_BYTES);
	const main = await mainPart(archive, budget);
	const kind = kindOfPackage(main?.mediaType ?? "", archive.names);
	if (main && kind === "word") return readWord(archive, main.name, budget);
	if (main && kind === "workbook") return readWorkbook(archive, main.name, budget);
	throw new DocumentRefused(kind === "word" || kind === "workbook" ? "corrupt" : kind);
}

function readPage(html: string): ReadDocument {
	const reading = readHtml(html);
	return withTables(reading, !reading.hasText && reading.hasPictures ? "imageOnly" : "noTable");
}

/** The form with the table's structure comes first; programs that copy none put text only. */
function readPaste(html: string, text: string): ReadDocument {
	if (html.length > MAX_DOCUMENT_BYTES || text.length > MAX_DOCUMENT_BYTES) {
		throw new DocumentRefused("tooLarge");
	}
	if (!html.trim() && !text.trim()) throw new DocumentRefused("empty");
	const page = readHtml(html);
	if (page.grids.length > 0) return { grids: page.grids, notes: [] };
	// A page's source may be pasted as text.
	if (kindOfText(text) === "html") return readPage(text);
	return withTables(readText(text || ""), "textWithoutTable");
}

function withTables({ grids }: DocumentReading, otherwise: DocumentRefusal): ReadDocument {
	if (grids.length === 0) throw new DocumentRefused(otherwise);
	return { grids, notes: [] };
}

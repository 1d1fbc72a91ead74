import "server-only";
import { stat } from "node:fs/promises";
import { type DocumentRefusal, MAX_DOCUMENT_BYTES, type ReadDocument } from "@/lib/contracts/document";
import { type Outcome, refused } from "@/lib/contracts/outcome";
import type { DocumentSource } from "./read-source";
import { runWorker } from "./run-worker";
import { inTurn } from "./waiting-line";

/**
 * Reads the tables of a document: .docx, .xlsx, a saved page, or text. `document` is its bytes, or the path of a
 * file; what it is, its content decides. `name` is what the person calls it, and only chooses between sentences.
 *
 * Every document gives a reading or a refusal, in bounded time and memory (docs/import-limits.md). It is read in
 * a thread of its own; nothing is stored. Throws when the file cannot be read at all.
 */
export async function readDocument(
	document: Uint8Array | string,
	name: string,
): Promise<Outcome<ReadDocument, DocumentRefusal>> {
	if (typeof document === "string") {
		// Before a thread is started for it: the two that need none.
		const { size } = await stat(document);
		const refusal = refusalOfSize(size);
		return refusal ? refused(refusal) : inThread({ kind: "file", path: document, name });
	}
	const refusal = refusalOfSize(document.byteLength);
	return refusal ? refused(refusal) : inThread({ kind: "bytes", bytes: document, name });
}

/**
 * Reads the tables of what was pasted: `html` and `text` as the browser's clipboard gives them (text/html and
 * text/plain), each empty where it has none. The page is preferred: it knows merged cells.
 */
export async function readPasted(paste: {
	readonly html: string;
	readonly text: string;
}): Promise<Outcome<ReadDocument, DocumentRefusal>> {
	if (!paste.html.trim() && !paste.text.trim()) return refused("empty");
	return inThread({ kind: "paste", html: paste.html, text: paste.text });
}

function refusalOfSize(bytes: number): "empty" | "tooLarge" | null {
	if (bytes === 0) return "empty";
	return bytes > MAX_DOCUMENT_BYTES ? "tooLarge" : null;
}

async function inThread(source: DocumentSource): Promise<Outcome<ReadDocument, DocumentRefusal>> {
	const turn = await inTurn(() => runWorker(source));
	return turn ? turn.value : refused("busy");
}

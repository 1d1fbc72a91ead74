import "server-only";
import { stat } from "node:fs/promises";
import { type DocumentRefusal, MAX_DOCUMENT_BYTES, type ReadDocument } from "@/lib/contracts/document";
import { done, type Outcome, refused } from "@/lib/contracts/outcome";
import type { PlanReading } from "@/lib/domain/plan/reading/plan-reading";
import type { ReadingRequest } from "@/lib/domain/plan/reading/read-document";
import type { DocumentSource } from "./read-source";
import { runTaskInWorker, runWorker } from "./run-worker";
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

/** A document's tables with the plan that they hold. */
export interface ReadPlanDocument {
	readonly document: ReadDocument;
	readonly plan: PlanReading;
}

/** A file by its path, or what was pasted, as readDocument and readPasted take them. */
type PlanSource = Exclude<DocumentSource, { readonly kind: "bytes" }>;

/**
 * Reads a document and, in the same thread and under the same limits, its tables as the plan of a year. Answers
 * and throws like readDocument; a document whose tables hold no plan gives a plan without projects.
 */
export async function readPlanDocument(
	source: PlanSource,
	request: ReadingRequest,
): Promise<Outcome<ReadPlanDocument, DocumentRefusal>> {
	const refusal = await refusalOf(source);
	if (refusal) return refused(refusal);
	const turn = await inTurn(() => runTaskInWorker({ source, plan: request }));
	if (!turn) return refused("busy");
	if (!turn.value.ok) return turn.value;
	const { document, plan } = turn.value.value;
	if (!plan) throw new Error("the thread that was asked for a plan answered none");
	return done({ document, plan });
}

async function refusalOf(source: PlanSource): Promise<DocumentRefusal | null> {
	if (source.kind === "file") return refusalOfSize((await stat(source.path)).size);
	return source.html.trim() || source.text.trim() ? null : "empty";
}

function refusalOfSize(bytes: number): "empty" | "tooLarge" | null {
	if (bytes === 0) return "empty";
	return bytes > MAX_DOCUMENT_BYTES ? "tooLarge" : null;
}

async function inThread(source: DocumentSource): Promise<Outcome<ReadDocument, DocumentRefusal>> {
	const turn = await inTurn(() => runWorker(source));
	return turn ? turn.value : refused("busy");
}

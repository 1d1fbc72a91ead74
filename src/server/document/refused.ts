import type { DocumentRefusal } from "@/lib/contracts/document";

/**
 * Ends the reading of a document from anywhere inside it. Thrown, though it is an expected outcome: it happens
 * in the callbacks of parsers, which know no other way out. read-source.ts turns it into a value, and nothing
 * outside of src/server/document ever sees it.
 */
export class DocumentRefused extends Error {
	constructor(readonly reason: DocumentRefusal) {
		super(`the document was refused: ${reason}`);
	}
}

import type { DocumentReading } from "@/lib/domain/plan/grid";
import { MAX_FILE_BYTES } from "./files";

// What reading a document for the importer answers; src/server/document does it.

/** The largest document that is read, inclusive: 20 MB, as for every file. */
export const MAX_DOCUMENT_BYTES = MAX_FILE_BYTES;

/** What the file chooser offers; the server decides by content. */
export const ACCEPTED_DOCUMENTS = ".docx,.xlsx,.html,.htm,.txt,.tsv,.md";

/** Why a document was not read; each has its sentence in lib/format/document-refusals.ts. */
export const DOCUMENT_REFUSALS = [
	// Nothing was sent, or too much.
	"empty",
	"tooLarge",
	// Locked, or able to run.
	"encrypted",
	"macros",
	// Broken, or made to do harm.
	"corrupt",
	"zipBomb",
	"unsafeXml",
	// Of a kind that is not read.
	"oldWord",
	"oldExcel",
	"wps",
	"binaryWorkbook",
	"openDocument",
	"presentation",
	"pdf",
	"rtf",
	"picture",
	"webArchive",
	"officeXml",
	"packed",
	"unknownType",
	// Read, and no table in it.
	"imageOnly",
	"noTable",
	"textWithoutTable",
	// A table larger than any plan.
	"tooManyCells",
	"cellTooLong",
	"tooMuchText",
	"tooComplex",
	"tooHeavy",
	"tooSlow",
	// Others are being read.
	"busy",
] as const;
export type DocumentRefusal = (typeof DOCUMENT_REFUSALS)[number];

/** What was left out or should be looked at, though the document was read. */
export type DocumentNote =
	/** A sheet that the workbook hides was not read. */
	| { readonly code: "hiddenSheet"; readonly sheet: string }
	/** Rows that the sheet hides (a filter, most often) were read like the others. */
	| { readonly code: "hiddenRows"; readonly sheet: string; readonly rows: number }
	/** The document holds tracked changes; it was read as if all were accepted. */
	| { readonly code: "trackedChanges" };

/** A document's tables with the text around them, and what a person should know about the reading. */
export interface ReadDocument extends DocumentReading {
	readonly notes: readonly DocumentNote[];
}

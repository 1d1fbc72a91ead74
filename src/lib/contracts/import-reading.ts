import { z } from "zod";
import type { PlanReading } from "@/lib/domain/plan/reading/plan-reading";
import type { DocumentNote } from "./document";
import type { JsonObject } from "./plan-import";

/** Written by this program from the reader's answer, megabytes of it: the outline is checked, not every part. */
const reading = z.custom<PlanReading>(
	(value) =>
		typeof value === "object" &&
		value !== null &&
		"year" in value &&
		"known" in value &&
		"newUnits" in value &&
		"projects" in value &&
		Array.isArray(value.projects),
);

/** What is kept of a document: the reader's answer, its text, and what the person should know of both. */
export interface StoredReading {
	readonly reading: PlanReading;
	readonly sourceText: string;
	readonly notes: readonly DocumentNote[];
}

const rest = z.object({
	sourceText: z.string().catch(""),
	notes: z.custom<readonly DocumentNote[]>((value) => Array.isArray(value)).catch([]),
});

/** The reading of a stored import; null for a discarded one, or what no reader of this program wrote. */
export function readingOf(json: JsonObject): PlanReading | null {
	const parsed = reading.safeParse(json.reading ?? json);
	return parsed.success ? parsed.data : null;
}

/** The same with the document's text, empty where none is kept, and the notes on its reading. */
export function storedReadingOf(json: JsonObject): StoredReading | null {
	const plan = readingOf(json);
	return plan && { reading: plan, ...rest.parse(json) };
}

/** As it is stored. */
export function readingJson(stored: StoredReading): JsonObject {
	// What comes of a thread is plain data already; parts that are undefined are none.
	return JSON.parse(JSON.stringify(stored));
}

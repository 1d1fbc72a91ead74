import type { DocumentReading } from "../grid";
import type { KnownUnits } from "./known-units";
import { NewUnits, withNewUnits } from "./new-units";
import { readParagraphs } from "./paragraphs";
import type { DocumentDoubt } from "./plan-doubts";
import type { PlanReading } from "./plan-reading";
import { planTables } from "./plan-tables";
import { placedRow, readTexts } from "./read-project";
import type { Readers } from "./readers";

/** What the reader is told besides the document. */
export interface ReadingRequest {
	/** The year asked for; the title's own goes before it. */
	readonly planYear: number;
	readonly known: KnownUnits;
}

/**
 * Reads the tables of a document as the plan of a year: its projects with their windows, targets, units and owners,
 * and whatever is unsure or was left unread. Takes any document and never throws; time is linear in its length.
 */
export function readDocument(
	document: DocumentReading,
	{ planYear, known }: ReadingRequest,
	readers: Readers,
): PlanReading {
	const tables = planTables(document);
	const inside = tables.asides.filter(({ kind }) => kind === "title").map(({ text }) => text);
	const { title, titleYear, notes, unread } = readParagraphs(document, tables.plans, inside);
	const year = titleYear ?? planYear;
	const newUnits = new NewUnits(known);
	const rows = tables.records.map((record, index) => placedRow(record, index + 1, newUnits, readers));
	const context = { planYear: year, known: withNewUnits(known, newUnits.all), readers };
	const projects = rows.map((row) => readTexts(row, [], context));
	const doubts: DocumentDoubt[] = [];
	if (projects.length === 0) doubts.push({ code: "noProjects" });
	else if (title === null) doubts.push({ code: "titleMissing" });
	if (year !== planYear) doubts.push({ code: "yearDiffers", inTitle: year, asked: planYear });
	return {
		year,
		title,
		notes: [...notes, ...tables.asides.filter(({ kind }) => kind === "note").map(({ text }) => text)],
		projects,
		known: context.known,
		newUnits: newUnits.all,
		doubts,
		asides: tables.asides,
		unread: [
			...tables.unread.map((one) => ({ kind: "table", ...one }) as const),
			...unread.map((text) => ({ kind: "paragraph", text }) as const),
		],
	};
}

import type { ReadDocument } from "@/lib/contracts/document";
import type { Archive } from "./archive";
import { assembled, holdText } from "./assemble";
import { DocumentRefused } from "./refused";
import { TableBuilder } from "./table-builder";
import { WordEvents } from "./word-events";
import { readXml } from "./xml-events";
import { type XmlBudget, xmlPieces } from "./xml-parts";

/**
 * The tables of a .docx with the text around them. Tracked changes are read as accepted; hidden text, comments,
 * foot- and endnotes, headers and pictures are left out; text boxes are paragraphs where they are anchored.
 * Numbers that Word counts by itself (1、2、3 of a list) are no text and are not there.
 *
 * Read as a stream: of the XML, nothing but the text is kept. Throws DocumentRefused: `imageOnly`, `noTable`,
 * `unsafeXml`, `tooComplex`, those of TableBuilder, and as Archive.read does.
 */
export async function readWord(archive: Archive, part: string, budget: XmlBudget): Promise<ReadDocument> {
	const builder = new TableBuilder("keep");
	const events = new WordEvents(builder);
	await readXml(xmlPieces(archive, part, budget), events);
	const blocks = builder.finish();
	const { grids } = assembled(blocks);
	if (grids.length === 0) {
		throw new DocumentRefused(events.pictures > 0 && !holdText(blocks) ? "imageOnly" : "noTable");
	}
	return { grids, notes: events.isTracked ? [{ code: "trackedChanges" }] : [] };
}

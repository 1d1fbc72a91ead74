import mammoth from "mammoth";
import type { DocumentNote, ReadDocument } from "@/lib/contracts/document";
import type { Archive } from "./archive";
import { readHtml } from "./html-document";
import { NOTE_PREFIX } from "./html-left-out";
import { MAX_WORD_XML_BYTES } from "./limits";
import { plainArchive } from "./plain-archive";
import { DocumentRefused } from "./refused";
import { XmlBudget, xmlText } from "./xml-parts";

/** Parts that hold nothing of the text, or nothing that is read. */
const UNREAD = /^(?:customxml|docprops)\/|\/(?:theme|glossary|embeddings|fonttable|websettings|header|footer)/;

/** Tracked deletions and moves; the prefix is the same in every program that writes them. */
const TRACKED = /<w:(?:del|ins|moveFrom|moveTo)[\s>]/;

/**
 * The tables of a .docx with the text around them. Tracked changes are read as accepted; comments, foot- and
 * endnotes and pictures are left out; text boxes stand after the paragraph they belong to. Numbers that Word
 * counts by itself (1、2、3 of a list) are no text and are not there.
 *
 * Throws DocumentRefused: `imageOnly`, `noTable`, `unsafeXml`, `tooComplex`, `corrupt`, and as Archive.read does.
 */
export async function readWord(archive: Archive): Promise<ReadDocument> {
	const parts = await textParts(archive);
	const html = await converted(plainArchive(parts));
	const reading = readHtml(html, "keep");
	if (reading.grids.length === 0) {
		const isScan = !reading.hasText && (reading.hasPictures || hasPictures(archive));
		throw new DocumentRefused(isScan ? "imageOnly" : "noTable");
	}
	const isTracked = [...parts.values()].some((text) => TRACKED.test(text));
	const notes: readonly DocumentNote[] = isTracked ? [{ code: "trackedChanges" }] : [];
	return { grids: reading.grids, notes };
}

async function textParts(archive: Archive): Promise<ReadonlyMap<string, string>> {
	const budget = new XmlBudget(MAX_WORD_XML_BYTES);
	const parts = new Map<string, string>();
	for (const name of archive.names) {
		if (!/\.(?:xml|rels)$/.test(name) || UNREAD.test(name)) continue;
		parts.set(archive.spelling(name), await xmlText(archive, name, budget));
	}
	return parts;
}

async function converted(archive: Buffer): Promise<string> {
	try {
		const { value } = await mammoth.convertToHtml(
			{ buffer: archive },
			{
				// Every paragraph is a <p>: what style it has is of no use here, and a style map that the
				// document brings along is none of our business.
				includeDefaultStyleMap: false,
				includeEmbeddedStyleMap: false,
				idPrefix: NOTE_PREFIX,
				// Pictures are counted and never read.
				convertImage: mammoth.images.imgElement(async () => ({ src: "" })),
				externalFileAccess: false,
			},
		);
		return value;
	} catch (error) {
		// mammoth throws plain errors for XML that is none and parts that are missing; and whatever else it
		// stumbles over in a damaged document, support can do no more about it than the person who sent it.
		throw new DocumentRefused(error instanceof RangeError ? "tooComplex" : "corrupt");
	}
}

function hasPictures(archive: Archive): boolean {
	return [...archive.names].some((name) => name.includes("/media/"));
}

import type { Archive } from "./archive";
import { MAX_SHEETS } from "./limits";
import { relationshipsOf } from "./package-parts";
import { DocumentRefused } from "./refused";
import { attributeOf, readXml } from "./xml-events";
import { type XmlBudget, xmlPieces } from "./xml-parts";

export interface Sheet {
	readonly name: string;
	readonly part: string;
	readonly isHidden: boolean;
}

export interface WorkbookParts {
	/** In the order of the tabs; sheets of cells only. */
	readonly sheets: readonly Sheet[];
	/** Days are counted from 1904 instead of 1900: workbooks of old Macs. */
	readonly countsFrom1904: boolean;
	readonly styles: string | null;
	readonly sharedStrings: string | null;
}

/** What a workbook consists of. Throws DocumentRefused (`tooComplex`) for more than 256 sheets. */
export async function workbookParts(
	archive: Archive,
	workbook: string,
	budget: XmlBudget,
): Promise<WorkbookParts> {
	const links = await relationshipsOf(archive, workbook, budget);
	const partOf = new Map(links.map(({ id, type, target }) => [id, { type, target }]));
	const sheets: Sheet[] = [];
	let countsFrom1904 = false;
	await readXml(xmlPieces(archive, workbook, budget), {
		open(element, attributes) {
			if (element === "workbookPr") countsFrom1904 = /^(?:1|true)$/.test(attributes.date1904 ?? "");
			if (element !== "sheet") return;
			const part = partOf.get(attributeOf(attributes, "id") ?? "");
			if (part?.type !== "worksheet" || !archive.names.has(part.target)) return;
			if (sheets.length >= MAX_SHEETS) throw new DocumentRefused("tooComplex");
			const isHidden = (attributes.state ?? "visible") !== "visible";
			sheets.push({ name: attributes.name ?? "", part: part.target, isHidden });
		},
	});
	const linked = (type: string) =>
		links.find((link) => link.type === type && archive.names.has(link.target))?.target ?? null;
	return { sheets, countsFrom1904, styles: linked("styles"), sharedStrings: linked("sharedStrings") };
}

import type { Archive } from "./archive";
import { attributeOf, readXml } from "./xml-events";
import { type XmlBudget, xmlPieces } from "./xml-parts";

export interface Relationship {
	readonly id: string;
	/** The last word of its address: officeDocument, worksheet, sharedStrings … */
	readonly type: string;
	/** The name of the file it points to, as Archive has it. */
	readonly target: string;
}

/** Where a file of the package points to (ECMA-376-2, 9.3); none where it points nowhere. */
export async function relationshipsOf(
	archive: Archive,
	part: string,
	budget: XmlBudget,
): Promise<readonly Relationship[]> {
	const slash = part.lastIndexOf("/") + 1;
	const name = `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
	if (!archive.names.has(name)) return [];
	const found: Relationship[] = [];
	await readXml(xmlPieces(archive, name, budget), {
		open(element, attributes) {
			if (element !== "Relationship" || attributes.TargetMode === "External") return;
			found.push({
				id: attributes.Id ?? "",
				type: (attributes.Type ?? "").split("/").at(-1) ?? "",
				target: resolved(part.slice(0, slash), attributes.Target ?? ""),
			});
		},
	});
	return found;
}

/** The part that a package is about, and the media type that it declares for it; null where it has none. */
export async function mainPart(
	archive: Archive,
	budget: XmlBudget,
): Promise<{ readonly name: string; readonly mediaType: string } | null> {
	const links = await relationshipsOf(archive, "", budget);
	const name =
		links.find(({ type, target }) => type === "officeDocument" && archive.names.has(target))?.target ??
		["word/document.xml", "xl/workbook.xml"].find((usual) => archive.names.has(usual));
	if (!name || !archive.names.has("[content_types].xml")) return null;
	const types = new Map<string, string>();
	await readXml(xmlPieces(archive, "[content_types].xml", budget), {
		open(element, attributes) {
			const type = (attributeOf(attributes, "ContentType") ?? "").toLowerCase();
			if (element === "Override") types.set(resolved("", attributes.PartName ?? ""), type);
			if (element === "Default") types.set(`.${attributes.Extension?.toLowerCase()}`, type);
		},
	});
	const ending = name.slice(name.lastIndexOf("."));
	return { name, mediaType: types.get(name) ?? types.get(ending) ?? "" };
}

function resolved(folder: string, target: string): string {
	const path: string[] = [];
	for (const step of (target.startsWith("/") ? target : `${folder}${target}`).split("/")) {
		if (step === "..") path.pop();
		else if (step && step !== ".") path.push(step);
	}
	return path.join("/").toLowerCase();
}

import { crc32 } from "node:zlib";

/** What the content types of an Office document say that it is. */
export const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
export const WORD_WITH_MACROS = "application/vnd.ms-word.document.macroEnabled";

/** The smallest newer Office document: a container that names the type of its main part. */
export function officeDocument(type: string): Buffer {
	const types = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${type}.main+xml"/></Types>`;
	return zip({ "[Content_Types].xml": types, "word/document.xml": "<w:document/>" });
}

/** A ZIP archive of stored entries (APPNOTE 4.3). */
export function zip(entries: Readonly<Record<string, string>>): Buffer {
	const parts: Buffer[] = [];
	const directory: Buffer[] = [];
	let offset = 0;
	for (const [name, text] of Object.entries(entries)) {
		const content = Buffer.from(text);
		const common = Buffer.alloc(26);
		common.writeUInt16LE(20, 0);
		common.writeUInt32LE(crc32(content), 10);
		common.writeUInt32LE(content.length, 14);
		common.writeUInt32LE(content.length, 18);
		common.writeUInt16LE(name.length, 22);
		const central = Buffer.alloc(14);
		central.writeUInt32LE(offset, 10);
		const local = Buffer.concat([Buffer.from("PK\x03\x04"), common, Buffer.from(name), content]);
		directory.push(Buffer.from("PK\x01\x02\x14\x00"), common, central, Buffer.from(name));
		parts.push(local);
		offset += local.length;
	}
	const listed = Buffer.concat(directory);
	const end = Buffer.alloc(22);
	end.write("PK\x05\x06");
	end.writeUInt16LE(parts.length, 8);
	end.writeUInt16LE(parts.length, 10);
	end.writeUInt32LE(listed.length, 12);
	end.writeUInt32LE(offset, 16);
	return Buffer.concat([...parts, listed, end]);
}

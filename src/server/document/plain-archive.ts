import { crc32 } from "node:zlib";

/**
 * A zip archive of texts, in UTF-8 and not packed (APPNOTE 4.3): what mammoth is given to read instead of the
 * file that came. Everything in it has been looked at, so a file that two readers of zip archives understand
 * differently can do nothing, and mammoth unpacks nothing.
 */
export function plainArchive(files: ReadonlyMap<string, string>): Buffer {
	const contents: Buffer[] = [];
	const directory: Buffer[] = [];
	let offset = 0;
	for (const [path, text] of files) {
		const name = Buffer.from(path, "utf8");
		const content = Buffer.from(text, "utf8");
		const common = commonHeader(name, content);
		const local = Buffer.concat([uint32(0x04034b50), common, name]);
		contents.push(local, content);
		directory.push(
			uint32(0x02014b50),
			uint16(VERSION),
			common,
			// No comment, first disk, no attributes.
			Buffer.alloc(10),
			uint32(offset),
			name,
		);
		offset += local.length + content.length;
	}
	const central = Buffer.concat(directory);
	const end = Buffer.concat([
		uint32(0x06054b50),
		Buffer.alloc(4),
		uint16(files.size),
		uint16(files.size),
		uint32(central.length),
		uint32(offset),
		uint16(0),
	]);
	return Buffer.concat([...contents, central, end]);
}

const VERSION = 20;
/** Names are UTF-8. */
const FLAGS = 0x800;
/** The first day that the format knows: the time of a file in memory means nothing. */
const FIRST_DAY = 0x21;

/** What a file's own header and its line of the directory have in common. */
function commonHeader(name: Buffer, content: Buffer): Buffer {
	return Buffer.concat([
		uint16(VERSION),
		uint16(FLAGS),
		// Stored as it is, at midnight.
		uint16(0),
		uint16(0),
		uint16(FIRST_DAY),
		uint32(crc32(content)),
		uint32(content.length),
		uint32(content.length),
		uint16(name.length),
		uint16(0),
	]);
}

function uint16(value: number): Buffer {
	const bytes = Buffer.alloc(2);
	bytes.writeUInt16LE(value);
	return bytes;
}

function uint32(value: number): Buffer {
	const bytes = Buffer.alloc(4);
	bytes.writeUInt32LE(value);
	return bytes;
}

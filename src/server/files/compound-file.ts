// The container of the older Office and WPS formats (Microsoft [MS-CFB]): sectors, a table that chains them,
// and a directory whose entries name the streams. Only the names are read.

const SIGNATURE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const ENTRY_BYTES = 128;
const END_OF_CHAIN = 0xfffffffa;

/** Directories of real documents take a few sectors; a longer chain is a trap. */
const MAX_SECTORS = 64;

/** What a file is read through: a FileHandle, or bytes that are there already. */
export interface ByteSource {
	read(buffer: Buffer, offset: number, length: number, position: number): Promise<{ bytesRead: number }>;
}

/** The names of the streams in a compound file, in the order of its directory; null for any other file. */
export async function compoundStreamNames(file: ByteSource): Promise<string[] | null> {
	const header = await readAt(file, 0, 512);
	if (header.length < 512 || !header.subarray(0, 8).equals(SIGNATURE)) return null;
	const sectorShift = header.readUInt16LE(30);
	if (sectorShift !== 9 && sectorShift !== 12) return null;
	const sectorBytes = 2 ** sectorShift;
	const names: string[] = [];
	let sector = header.readUInt32LE(48);
	for (let count = 0; count < MAX_SECTORS && sector < END_OF_CHAIN; count++) {
		const content = await readAt(file, (sector + 1) * sectorBytes, sectorBytes);
		if (content.length < sectorBytes) break;
		names.push(...namesIn(content));
		sector = await sectorAfter(file, header, sector, sectorBytes);
	}
	return names;
}

function namesIn(sector: Buffer): string[] {
	const names: string[] = [];
	for (let start = 0; start + ENTRY_BYTES <= sector.length; start += ENTRY_BYTES) {
		// The length counts the closing zero; 0 marks an unused entry.
		const bytes = sector.readUInt16LE(start + 64);
		if (bytes >= 2 && bytes <= 64) names.push(sector.toString("utf16le", start, start + bytes - 2));
	}
	return names;
}

/** The next sector of the chain, from the allocation table that the header's first 109 entries point to. */
async function sectorAfter(
	file: ByteSource,
	header: Buffer,
	sector: number,
	sectorBytes: number,
): Promise<number> {
	const perTable = sectorBytes / 4;
	const table = Math.floor(sector / perTable);
	if (table >= 109) return END_OF_CHAIN;
	const tableSector = header.readUInt32LE(76 + table * 4);
	if (tableSector >= END_OF_CHAIN) return END_OF_CHAIN;
	const entry = await readAt(file, (tableSector + 1) * sectorBytes + (sector % perTable) * 4, 4);
	return entry.length === 4 ? entry.readUInt32LE(0) : END_OF_CHAIN;
}

async function readAt(file: ByteSource, position: number, bytes: number): Promise<Buffer> {
	const buffer = Buffer.alloc(bytes);
	const { bytesRead } = await file.read(buffer, 0, bytes, position);
	return buffer.subarray(0, bytesRead);
}

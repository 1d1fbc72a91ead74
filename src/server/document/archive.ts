import { crc32 } from "node:zlib";
import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";
import { MAX_ARCHIVE_ENTRIES, MAX_DECLARED_BYTES, MAX_RATIO, RATIO_MATTERS_FROM_BYTES } from "./limits";
import { DocumentRefused } from "./refused";

/** The files inside a .docx or .xlsx. Names are lower case without a leading slash: OPC ignores case. */
export interface Archive {
	readonly names: ReadonlySet<string>;
	/**
	 * The content of a file, piece by piece. Whatever it says about itself, unpacking ends (`zipBomb`) with the
	 * first byte above its own word. `corrupt` for one that is missing, cut off, or other than its checksum.
	 */
	read(name: string): AsyncGenerator<Buffer, void, undefined>;
}

/**
 * Looks into a zip archive without unpacking anything. Refuses (throws DocumentRefused) what is `corrupt`,
 * `encrypted`, or a `zipBomb` by its own word: too many files, too large together, or packed too well.
 */
export async function openArchive(bytes: Buffer): Promise<Archive> {
	const zip = await orCorrupt(() => fromBufferPromise(bytes, { validateEntrySizes: false }));
	if (zip.entryCount > MAX_ARCHIVE_ENTRIES) throw new DocumentRefused("zipBomb");
	const entries = await orCorrupt(() => entriesOf(zip));
	return {
		names: new Set(entries.keys()),
		read: (name) => unpacked(zip, entries.get(name)),
	};
}

async function entriesOf(zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
	const entries = new Map<string, Entry>();
	let declared = 0;
	for await (const entry of zip.eachEntry()) {
		if (entry.isEncrypted()) throw new DocumentRefused("encrypted");
		declared += entry.uncompressedSize;
		if (declared > MAX_DECLARED_BYTES || isPackedTooWell(entry)) throw new DocumentRefused("zipBomb");
		const name = entry.fileName.replace(/^\//, "").toLowerCase();
		// Two files of one name are read differently by different programs.
		if (entries.has(name) && !name.endsWith("/")) throw new DocumentRefused("corrupt");
		entries.set(name, entry);
	}
	return entries;
}

function isPackedTooWell({ compressedSize, uncompressedSize }: Entry): boolean {
	return uncompressedSize >= RATIO_MATTERS_FROM_BYTES && uncompressedSize > compressedSize * MAX_RATIO;
}

async function* unpacked(zip: ZipFile, entry: Entry | undefined): AsyncGenerator<Buffer, void, undefined> {
	if (!entry) throw new DocumentRefused("corrupt");
	const stream = await orCorrupt(() => zip.openReadStreamPromise(entry));
	let length = 0;
	let checksum = 0;
	const pieces = stream[Symbol.asyncIterator]();
	try {
		for (;;) {
			const next: IteratorResult<Buffer, undefined> = await orCorrupt(() => pieces.next());
			if (next.done) break;
			length += next.value.length;
			if (length > entry.uncompressedSize) throw new DocumentRefused("zipBomb");
			checksum = crc32(next.value, checksum);
			yield next.value;
		}
	} finally {
		stream.destroy();
	}
	if (length < entry.uncompressedSize || checksum !== entry.crc32) throw new DocumentRefused("corrupt");
}

/** yauzl and zlib throw plain errors for whatever is wrong with an archive. */
async function orCorrupt<T>(work: () => Promise<T>): Promise<T> {
	try {
		return await work();
	} catch (error) {
		if (error instanceof DocumentRefused) throw error;
		// What yauzl says of an archive whose directory is encrypted too.
		const isLocked = error instanceof Error && error.message.includes("strong encryption");
		throw new DocumentRefused(isLocked ? "encrypted" : "corrupt");
	}
}

/** A container of the older Office formats ([MS-CFB]) with streams of these names and nothing in them. */
export function compound(streams: readonly string[]): Buffer {
	const header = Buffer.alloc(512);
	Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(header);
	header.writeUInt16LE(9, 30);
	// The directory is the second sector; the first is the table of sectors.
	header.writeUInt32LE(1, 48);
	header.fill(0xff, 76);
	header.writeUInt32LE(0, 76);
	const sectors = Buffer.alloc(512, 0xff);
	sectors.writeUInt32LE(0xfffffffd, 0);
	sectors.writeUInt32LE(0xfffffffe, 4);
	const directory = Buffer.alloc(512);
	for (const [index, name] of ["Root Entry", ...streams].entries()) {
		directory.write(name, index * 128, "utf16le");
		directory.writeUInt16LE(name.length * 2 + 2, index * 128 + 64);
	}
	return Buffer.concat([header, sectors, directory]);
}

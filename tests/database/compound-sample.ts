/** The smallest compound file (the container of older Office formats) whose directory names these streams. */
export function compoundFile(...streams: string[]): Buffer {
	const file = Buffer.alloc(512 * 3);
	Buffer.from("d0cf11e0a1b11ae1", "hex").copy(file);
	file.writeUInt16LE(0x3e, 24);
	file.writeUInt16LE(3, 26);
	file.writeUInt16LE(0xfffe, 28);
	file.writeUInt16LE(9, 30);
	file.writeUInt16LE(6, 32);
	file.writeUInt32LE(1, 44);
	file.writeUInt32LE(1, 48);
	file.writeUInt32LE(4096, 56);
	file.fill(0xff, 76, 512);
	file.writeUInt32LE(0, 76);
	file.fill(0xff, 512, 1024);
	file.writeUInt32LE(0xfffffffd, 512);
	file.writeUInt32LE(0xfffffffe, 516);
	for (const [index, name] of ["Root Entry", ...streams].entries()) {
		const start = 1024 + index * 128;
		file.write(name, start, "utf16le");
		file.writeUInt16LE(name.length * 2 + 2, start + 64);
		file.writeUInt8(index === 0 ? 5 : 2, start + 66);
	}
	return file;
}

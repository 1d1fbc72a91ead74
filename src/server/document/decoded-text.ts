/** Where a page says how it is encoded; HTML looks at the first 1,024 bytes, programs write more before it. */
const DECLARED_WITHIN = 4_096;
const DECLARATION = /(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{2,40})/i;

/** More of these than one in a hundred characters, and it is no text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROLS = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/g;

/**
 * Bytes as text: by their byte order mark, by what a page declares, else UTF-8, else GB 18030 (which GBK and
 * GB 2312 are part of). Null for what is no text in any of them.
 */
export function decodedText(bytes: Uint8Array): string | null {
	for (const encoding of candidates(bytes)) {
		const text = decodedAs(encoding, bytes);
		if (text !== null && isText(text)) return text;
	}
	return null;
}

function candidates(bytes: Uint8Array): readonly string[] {
	const [first, second] = bytes;
	if (first === 0xff && second === 0xfe) return ["utf-16le"];
	if (first === 0xfe && second === 0xff) return ["utf-16be"];
	// A page in UTF-16 that does not say so begins with "<" and a zero.
	if (first === 0x3c && second === 0) return ["utf-16le"];
	if (first === 0 && second === 0x3c) return ["utf-16be"];
	const start = new TextDecoder("latin1").decode(bytes.subarray(0, DECLARED_WITHIN));
	const declared = start.includes("<") ? DECLARATION.exec(start)?.[1] : undefined;
	// A page that can be read to say utf-16 is not (HTML 13.2.3.2).
	return [...(declared && !/^utf-?16/i.test(declared) ? [declared] : []), "utf-8", "gb18030"];
}

/** Null for bytes that are none of the encoding, and for an encoding that nobody knows. */
function decodedAs(encoding: string, bytes: Uint8Array): string | null {
	try {
		return new TextDecoder(encoding, { fatal: true }).decode(bytes);
	} catch (error) {
		if (error instanceof TypeError || error instanceof RangeError) return null;
		throw error;
	}
}

function isText(text: string): boolean {
	let controls = 0;
	for (const _ of text.matchAll(CONTROLS)) if (++controls * 100 > text.length) return false;
	return true;
}

/** Where a page says how it is encoded; HTML looks at the first 1,024 bytes, programs write more before it. */
const DECLARED_WITHIN = 4_096;
const DECLARATION = /(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{2,40})/i;

/** More of these than one in a hundred characters, and it is no text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROLS = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/g;

type Attempt = readonly [encoding: string, how: "strictly" | "nearly"];

/**
 * Bytes as text: by their byte order mark; else UTF-8, what a page declares, or GB 18030 (which GBK and GB 2312
 * are part of), whichever fits. A page with a few broken characters is read, with U+FFFD in their places. Null
 * for what is no text.
 */
export function decodedText(bytes: Uint8Array): string | null {
	for (const [encoding, how] of attempts(bytes)) {
		const text = decodedAs(encoding, bytes, how === "strictly");
		if (text !== null && isText(text) && (how === "strictly" || isNearlyWhole(text))) return text;
	}
	return null;
}

function attempts(bytes: Uint8Array): readonly Attempt[] {
	const wide = wideEncoding(bytes);
	if (wide) return both(wide);
	const start = new TextDecoder("latin1").decode(bytes.subarray(0, DECLARED_WITHIN));
	const found = start.includes("<") ? DECLARATION.exec(start)?.[1] : undefined;
	// A page in which this can be read is not in UTF-16, whatever it says (HTML 13.2.3.2).
	const declared = found && !/^utf-?16/i.test(found) ? both(found) : [];
	// Text in another encoding hardly ever is strict UTF-8; but UTF-8 with one broken byte may be strict GB 18030,
	// all of it other characters. So it is tried before.
	return [
		["utf-8", "strictly"],
		...declared.slice(0, 1),
		["utf-8", "nearly"],
		...declared,
		...both("gb18030"),
	];
}

function both(encoding: string): readonly Attempt[] {
	return [
		[encoding, "strictly"],
		[encoding, "nearly"],
	];
}

function wideEncoding([first, second]: Uint8Array): string | null {
	if (first === 0xff && second === 0xfe) return "utf-16le";
	if (first === 0xfe && second === 0xff) return "utf-16be";
	// A page in UTF-16 that does not say so begins with "<" and a zero.
	if (first === 0x3c && second === 0) return "utf-16le";
	return first === 0 && second === 0x3c ? "utf-16be" : null;
}

/** Null for an encoding that nobody knows and, strictly, for bytes that are none of it. */
function decodedAs(encoding: string, bytes: Uint8Array, fatal: boolean): string | null {
	try {
		return new TextDecoder(encoding, { fatal }).decode(bytes);
	} catch (error) {
		if (error instanceof TypeError || error instanceof RangeError) return null;
		throw error;
	}
}

function isText(text: string): boolean {
	return atMost(text, CONTROLS, text.length / 100);
}

/** In a wrong encoding, most characters beyond ASCII are broken. */
function isNearlyWhole(text: string): boolean {
	let beyond = 0;
	for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0x7f) beyond++;
	return atMost(text, /\ufffd/g, beyond / 10);
}

function atMost(text: string, pattern: RegExp, limit: number): boolean {
	let count = 0;
	for (const _ of text.matchAll(pattern)) if (++count > limit) return false;
	return true;
}

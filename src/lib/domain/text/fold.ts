// One character for what the eye takes for one: papers mix full-width and half-width forms freely, and the
// same plan writes "1-3月", "１－３月" and "1—3月". Length is kept, so that an offset into the folded text is an
// offset into the original.

const SPACES = new Set([
	0x09, 0x0b, 0x0c, 0xa0, 0x1680, 0x202f, 0x205f, 0x3000, 0x200b, 0x200c, 0x200d, 0x2060, 0xfeff,
]);

/** What has no full-width twin at a fixed distance: dashes, small forms, and the ideographic comma's like. */
const SINGLE = new Map<number, number>(
	[
		["–", "-"],
		["—", "-"],
		["―", "-"],
		["‐", "-"],
		["‑", "-"],
		["−", "-"],
		["〜", "~"],
		["﹐", ","],
		["﹔", ";"],
		["﹕", ":"],
		["﹙", "("],
		["﹚", ")"],
		["﹪", "%"],
		["｡", "。"],
		["､", "、"],
		["\r", "\n"],
		["\u2028", "\n"],
		["\u2029", "\n"],
	].map(([from = "", to = ""]) => [from.charCodeAt(0), to.charCodeAt(0)]),
);

function foldedUnit(unit: number): number {
	if (unit >= 0xff01 && unit <= 0xff5e) return unit - 0xfee0;
	if (unit < 0x80 && unit > 0x0d) return unit;
	if (SPACES.has(unit) || (unit >= 0x2000 && unit <= 0x200a)) return 0x20;
	return SINGLE.get(unit) ?? unit;
}

/** Kept well below the number of arguments that an engine takes. */
const CHUNK = 8192;

/**
 * The text in half-width letters, digits and punctuation, every white space but a line break a plain space. The
 * answer has the text's length, unit for unit.
 */
export function fold(text: string): string {
	const pieces: string[] = [];
	for (let from = 0; from < text.length; from += CHUNK) {
		const to = Math.min(from + CHUNK, text.length);
		const units = new Uint16Array(to - from);
		for (let i = from; i < to; i++) units[i - from] = foldedUnit(text.charCodeAt(i));
		pieces.push(String.fromCharCode(...units));
	}
	return pieces.join("");
}

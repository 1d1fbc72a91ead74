/**
 * A short text (a header, an ordinal, a title) for comparing only: no white space, full-width letters, digits and
 * marks as their half-width forms. It loses the way back to the original, so never use it for what is shown.
 */
export function compared(text: string): string {
	let plain = "";
	for (const mark of text) {
		if (/[\s\u200b\ufeff]/u.test(mark)) continue;
		const code = mark.codePointAt(0) ?? 0;
		plain += code >= 0xff01 && code <= 0xff5e ? String.fromCodePoint(code - 0xfee0) : mark;
	}
	return plain;
}

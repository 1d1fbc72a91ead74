// One character for what the eye takes for one: papers mix full-width and half-width forms freely, and the same plan
// writes "1-3月", "１－３月" and "1—3月". One UTF-16 unit becomes one, so that an offset into the folded text is an
// offset into the original.

const TABLE = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit);
const become = (to: string, from: string) => {
	for (let at = 0; at < from.length; at++) TABLE[from.charCodeAt(at)] = to.charCodeAt(0);
};
for (let unit = 0xff01; unit <= 0xff5e; unit++) TABLE[unit] = unit - 0xfee0;
become(
	" ",
	"\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u200c\u200d\u202f\u205f\u2060\u3000\ufeff",
);
become("\n", "\r\v\f\u0085\u2028\u2029");
become("→", "⇒➔");
become("-", "—–―‐‑‒−─﹣﹘⁃ー");
become("~", "〜∼∽˜");
become("。", "｡");
become("、", "､");
become(",", "﹐");
become(";", "﹔");
become(":", "﹕");
become("(", "﹙");
become(")", "﹚");
become("%", "﹪");
become("月", "⽉");
become("日", "⽇");
become("一", "⼀");
become("二", "⼆");
become("八", "⼋");
become("十", "⼗");
become("〇", "○◯");

/** Kept well below the number of arguments that an engine takes. */
const CHUNK = 8192;
const UNITS = new Uint16Array(CHUNK);

/** The text of the first codes of an array, a chunk of them at a time. */
export function textOf(codes: Uint16Array, length: number): string {
	let text = "";
	for (let from = 0; from < length; from += CHUNK) {
		// An array's own list of arguments is several times as fast as spreading it.
		const chunk = codes.subarray(from, Math.min(from + CHUNK, length));
		text += Reflect.apply(String.fromCharCode, null, chunk);
	}
	return text;
}

/**
 * The text in half-width letters, digits and punctuation: every dash "-", every white space within a line a plain
 * space, every line break "\n". The answer has the text's length, unit for unit.
 */
export function fold(text: string): string {
	let folded = "";
	for (let from = 0; from < text.length; from += CHUNK) {
		const to = Math.min(from + CHUNK, text.length);
		for (let i = from; i < to; i++) UNITS[i - from] = TABLE[text.charCodeAt(i)] ?? 0;
		folded += textOf(UNITS, to - from);
	}
	return folded;
}

/**
 * A short text (a header, an ordinal, a title, a name) for comparing only: folded, without white space. It loses the
 * way back to the original, so never use it for what is shown.
 */
export function compared(text: string): string {
	return fold(text).replace(/\s/gu, "");
}

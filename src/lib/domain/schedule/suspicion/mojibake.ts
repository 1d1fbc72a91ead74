import type { Suspicion } from "../suspicious";

/** What text decoded twice by the wrong table turns into, and debuggers' fill bytes. */
const FIXED = /(?:锟斤拷)+|(?:锟斤|斤拷)+|烫{2,}|屯{3,}|[锛銆鈥][^\n,，。;；、]{0,2}/g;

/** Windows-1252 of the bytes 0x80–0x9F; the others are their own code. */
const CP1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
const HIGH = new Map(Array.from(CP1252, (unit, index) => [unit, 0x80 + index] as const));
/** UTF-8 read as Windows-1252 begins with a leading byte (À–ô) and goes on with others. */
const LATIN = /[\u00c2-\u00f4][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ\u00c2-\u00f4]{1,200}/g;
const HAN = /[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/;
const CERTAIN = /Ã[\u0080-\u00bf]|Â[\u00a0-\u00bf]|ï¿½/;

/** Stretches of a text that were decoded by the wrong table; where it can be undone, the suggestion says how. */
export function garbledIn(text: string): Suspicion[] {
	const found: Suspicion[] = Array.from(text.matchAll(FIXED), (match) => ({
		span: { start: match.index, end: match.index + match[0].length },
		code: "mojibake",
		suggestion: null,
	}));
	for (const match of text.matchAll(LATIN)) {
		const decoded = decodedAgain(match[0]);
		if (!HAN.test(decoded ?? "") && !CERTAIN.test(match[0])) continue;
		const span = { start: match.index, end: match.index + match[0].length };
		found.push({ span, code: "mojibake", suggestion: decoded });
	}
	return found;
}

/** The units as bytes, read as UTF-8; null when they are none. */
function decodedAgain(units: string): string | null {
	const bytes = Uint8Array.from(units, (unit) => HIGH.get(unit) ?? unit.charCodeAt(0));
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch (fault) {
		if (fault instanceof TypeError) return null;
		throw fault;
	}
}

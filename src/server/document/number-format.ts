import { shownDay } from "./day-format";
import { type FormatPiece, piecesOf, sectionsOf } from "./format-pieces";

/**
 * A number as Excel shows it in a format such as `#,##0.00`, `0.0%` or `yyyy"年"m"月"d"日"` (ECMA-376-1, 18.8.31).
 * Formats that plans have no use for (fractions, powers of ten, digits with words between them) show the plain
 * number: nothing is ever lost, it only looks different.
 */
export function shownNumber(value: number, format: string, countsFrom1904: boolean): string {
	const sections = sectionsOf(format);
	const [positive = "General", negative, zero] = sections;
	const hasOwnSign = value < 0 && negative !== undefined;
	const section = value < 0 ? (negative ?? positive) : value === 0 ? (zero ?? positive) : positive;
	const pieces = piecesOf(section);
	if (pieces.some(({ kind }) => kind === "day")) {
		return shownDay(value, pieces, countsFrom1904) ?? plain(value);
	}
	const magnitude = inDigits(Math.abs(value), pieces);
	if (magnitude === null) return plain(value);
	return value < 0 && !hasOwnSign ? `-${magnitude}` : magnitude;
}

/** Fifteen digits are all that Excel keeps; more are the dust of binary fractions. */
function plain(value: number): string {
	return String(Number(value.toPrecision(15)));
}

/** Null for a format that is not understood. */
function inDigits(value: number, pieces: readonly FormatPiece[]): string | null {
	const first = pieces.findIndex(({ kind }) => kind === "digits");
	// A section of words only shows them instead of the number: "—" for zero.
	if (first < 0) return pieces.some(({ kind }) => kind === "other") ? null : wordsOf(pieces);
	const isUnderstood = pieces.every(
		({ kind }, index) => kind === "words" || kind === "percent" || (kind === "digits" && index === first),
	);
	const pattern = pieces[first]?.text ?? "";
	const [, whole, fraction] = /^([#0?,]*)(?:\.([#0?]*))?$/.exec(pattern) ?? [];
	if (!isUnderstood || whole === undefined) return null;

	const percents = pieces.filter(({ kind }) => kind === "percent").length;
	const thousands = /,+$/.exec(whole)?.[0].length ?? 0;
	const scaled = value * 100 ** percents * 1000 ** -thousands;
	const digits = rounded(scaled, fraction?.length ?? 0, (fraction ?? "").replace(/[^0]/g, "").length);
	if (digits === null) return null;
	const [integer = "0", decimals] = digits.split(".");
	const padded = integer.padStart(whole.replace(/[^0]/g, "").length, "0");
	const grouped = /[#0?],+[#0?]/.test(whole) ? padded.replace(/\B(?=(?:\d{3})+$)/g, ",") : padded;
	const number = decimals ? `${grouped}.${decimals}` : grouped;
	return wordsOf(pieces.slice(0, first)) + number + wordsOf(pieces.slice(first + 1));
}

function wordsOf(pieces: readonly FormatPiece[]): string {
	return pieces.map(({ text }) => text).join("");
}

/** Half up in decimal, as Excel rounds, with at most and at least so many decimals; null beyond fifteen digits. */
function rounded(value: number, most: number, least: number): string | null {
	const decimal = String(Number(value.toPrecision(15)));
	if (decimal.includes("e") || most > 15) return null;
	const shifted = Math.round(Number(`${decimal}e${most}`));
	if (!Number.isSafeInteger(shifted)) return null;
	const digits = String(shifted).padStart(most + 1, "0");
	const decimals = digits.slice(digits.length - most);
	const kept = most === 0 ? "" : decimals.slice(0, least) + decimals.slice(least).replace(/0+$/, "");
	return digits.slice(0, digits.length - most) + (kept ? `.${kept}` : "");
}

// The language of number formats, cut into pieces.

export interface FormatPiece {
	/** day: letters of a day or time; digits: places of a number; other: what is not understood. */
	readonly kind: "day" | "digits" | "percent" | "words" | "other";
	readonly text: string;
}

const PIECES: readonly (readonly [FormatPiece["kind"] | "nothing" | "bracket", RegExp])[] = [
	["words", /"([^"]*)"?/y],
	["words", /\\([\s\S])/y],
	// _x leaves the width of x free, *x fills the cell with it: neither is text.
	["nothing", /[_*][\s\S]/y],
	["bracket", /\[([^\]]*)\]/y],
	["day", /(?:AM\/PM|A\/P|上午\/下午)/iy],
	["other", /General|G\/通用格式|[Ee][+-]|@/iy],
	["day", /(?:y+|m+|d+|h+|s+|e+|a+)/iy],
	["digits", /[#0?][#0?,]*(?:\.[#0?]*)?|\.[#0?]+/y],
	["percent", /(%)/y],
	["other", /\//y],
	["words", /([\s\S])/y],
];

const MAX_FORMAT_LENGTH = 255;

/** The sections of a format: for positive numbers, negative ones, zero, text. At least one. */
export function sectionsOf(format: string): readonly string[] {
	const sections: string[] = [];
	let section = "";
	// Excel's own limit; what is longer was not written by it.
	for (const [piece] of format.slice(0, MAX_FORMAT_LENGTH).matchAll(/"[^"]*"?|\\[\s\S]|\[[^\]]*\]|[\s\S]/g)) {
		if (piece === ";") {
			sections.push(section);
			section = "";
		} else section += piece;
	}
	return [...sections, section];
}

/** The pieces of one section, in order. */
export function piecesOf(section: string): readonly FormatPiece[] {
	const pieces: FormatPiece[] = [];
	for (let at = 0; at < section.length; ) {
		for (const [kind, pattern] of PIECES) {
			pattern.lastIndex = at;
			const found = pattern.exec(section);
			if (!found) continue;
			at = pattern.lastIndex;
			const text = found[1] ?? found[0];
			if (kind === "bracket") pieces.push(...bracketed(text));
			else if (kind !== "nothing") pieces.push({ kind, text });
			break;
		}
	}
	// A slash is a fraction's between places of a number, and a date's own mark.
	return pieces.some(({ kind }) => kind === "day")
		? pieces.map((piece) =>
				piece.kind === "other" && piece.text === "/" ? { ...piece, kind: "words" } : piece,
			)
		: pieces;
}

/** What stands in brackets: hours that count on, a currency, Chinese digits; colours and conditions are nothing. */
function bracketed(text: string): readonly FormatPiece[] {
	if (/^(?:h+|m+|s+)$/i.test(text)) return [{ kind: "day", text: `[${text.toLowerCase()}]` }];
	if (/^DBNum/i.test(text)) return [{ kind: "other", text: `[${text}]` }];
	// The system's long day and its time.
	if (/^\$-F800/i.test(text)) return [{ kind: "day", text: "[long]" }];
	const currency = /^\$([^-]+)/.exec(text)?.[1];
	return currency ? [{ kind: "words", text: currency }] : [];
}

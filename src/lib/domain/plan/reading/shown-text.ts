const FULL_WIDTH: Readonly<Record<string, string>> = {
	",": "，",
	";": "；",
	":": "：",
	"(": "（",
	")": "）",
};

/** Runs of white space, and the marks that are shown full-width. */
const CHANGED = /[\s\u200b\ufeff]+|[,;:()]/gu;
const LATIN = /^[\w.%&'"-]$/u;
const DIGIT = /^\d$/u;
const CODE = /^[A-Za-z0-9_./?=&#%@-]$/u;

/** White space between two marks, as shown: a new line, one space between Latin words, or nothing. */
function shownSpace(space: string, before: string, after: string, newLine: string): string {
	if (before === "" || after === "") return "";
	if (/[。！？]/u.test(before)) return newLine;
	if (space.includes("\n") && /[；：;:!?]/u.test(before)) return newLine;
	return LATIN.test(before) && LATIN.test(after) ? " " : "";
}

function shown(text: string, newLine: string): string {
	return text.replace(CHANGED, (found, at: number) => {
		const before = text.charAt(at - 1);
		const after = text.charAt(at + found.length);
		const full = FULL_WIDTH[found];
		if (full === undefined) return shownSpace(found, before, after, newLine);
		const inNumber = (found === "," || found === ":") && DIGIT.test(before) && DIGIT.test(after);
		// Addresses and the like: http://…, A1:A9.
		const inCode = found !== "(" && found !== ")" && CODE.test(before) && CODE.test(after);
		return inNumber || inCode ? found : full;
	});
}

/**
 * The document's words as they are shown (docs/plan-2024.md): `, ; : ( )` full-width save inside a number or an address, white
 * space between Chinese characters gone, on one line.
 */
export function lineAsMeant(text: string): string {
	return shown(text, "");
}

/** The same with a line per paragraph: white space after a full stop, or a line break after another closing mark. */
export function paragraphsAsMeant(text: string): string {
	return shown(text, "\n");
}

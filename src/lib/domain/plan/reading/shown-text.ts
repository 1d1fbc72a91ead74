const FULL_WIDTH: Readonly<Record<string, string>> = {
	",": "，",
	";": "；",
	":": "：",
	"(": "（",
	")": "）",
};

const isSpace = (mark: string) => /^[\s\u200b\ufeff]$/u.test(mark);
const isDigit = (mark: string | undefined) => mark !== undefined && /^\d$/.test(mark);
const isLatin = (mark: string | undefined) => mark !== undefined && /^[\w.%&'"-]$/.test(mark);

/** White space between two marks, as shown: a new line, one space between Latin words, or nothing. */
function shownSpace(
	space: string,
	before: string | undefined,
	after: string | undefined,
	newLine: string,
): string {
	if (before === undefined || after === undefined) return "";
	if (/[。！？]/u.test(before)) return newLine;
	if (space.includes("\n") && /[；：;:!?]/u.test(before)) return newLine;
	return isLatin(before) && isLatin(after) ? " " : "";
}

function shown(text: string, newLine: string): string {
	const out: string[] = [];
	let at = 0;
	while (at < text.length) {
		const mark = text.charAt(at);
		if (isSpace(mark)) {
			let end = at + 1;
			while (end < text.length && isSpace(text.charAt(end))) end += 1;
			out.push(shownSpace(text.slice(at, end), out.at(-1), text[end], newLine));
			if (out.at(-1) === "") out.pop();
			at = end;
			continue;
		}
		const full = FULL_WIDTH[mark];
		const inNumber = (mark === "," || mark === ":") && isDigit(text[at - 1]) && isDigit(text[at + 1]);
		out.push(full === undefined || inNumber ? mark : full);
		at += 1;
	}
	return out.join("");
}

/**
 * The document's words as they are shown (docs/plan-2024.md): `, ; : ( )` full-width save
 * inside a number, white space between Chinese characters gone, on one line.
 */
export function lineAsMeant(text: string): string {
	return shown(text, "");
}

/** The same with a line per paragraph: white space after a full stop, or a line break after another closing mark. */
export function paragraphsAsMeant(text: string): string {
	return shown(text, "\n");
}

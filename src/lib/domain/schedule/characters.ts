// Blanks and marks of a folded text (text/fold.ts).

const SPACE = " ".charCodeAt(0);
const BREAK = "\n".charCodeAt(0);

/** Whether a space or a line break stands at an offset. */
export function isBlankAt(text: string, at: number): boolean {
	const unit = text.charCodeAt(at);
	return unit === SPACE || unit === BREAK;
}

/** Marks that carry no words. */
const MARKS = new Uint8Array(0x10000);
for (const unit of ",;:。!?、.()[]【】〔〕{}<>《》\"'“”‘’「」『』-~…·→|/\\*#_=+&%$^`@\n ")
	MARKS[unit.charCodeAt(0)] = 1;

/** Whether a mark or a blank stands at an offset. */
export function isMarkAt(text: string, at: number): boolean {
	return at < text.length && MARKS[text.charCodeAt(at)] === 1;
}

/** Blanks inside a date are few: “1 - 3 月”. */
const BLANKS_INSIDE = 3;

/** The offset after at most three spaces. */
export function afterBlanks(text: string, from: number): number {
	let at = from;
	while (at < from + BLANKS_INSIDE && text.charCodeAt(at) === SPACE) at++;
	return at;
}

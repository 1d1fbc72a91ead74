// Full-width and half-width forms are the same thing to the reader. One UTF-16 unit becomes one, so that an offset
// into the folded text is an offset into the text as given.

const FOLDED = new Map<string, string>();
const fold = (from: string, to: string) => {
	for (const unit of from) FOLDED.set(unit, to);
};
fold(
	"\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u202f\u205f\u3000\ufeff\t\u200c\u200d",
	" ",
);
fold("\r\u2028\u2029\u0085\v\f", "\n");
fold("→⇒➔", "→");
fold("—–―‐‑‒−─﹣﹘⁃ー", "-");
fold("〜∼∽˜", "~");
fold("｡", "。");
fold("､", "、");
fold("﹐", ",");
fold("﹔", ";");
fold("﹕", ":");
fold("⽉", "月");
fold("⽇", "日");
fold("⼀", "一");
fold("⼆", "二");
fold("⼋", "八");
fold("⼗", "十");
fold("○◯", "〇");

const FULL_WIDTH_OFFSET = 0xfee0;

const TO_FOLD = new RegExp(
	`[\\uff01-\\uff5e${[...FOLDED.keys()].map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`).join("")}]`,
	"g",
);

/** The text with every full-width digit, letter and mark half-width, every dash "-", every blank " ". Same length. */
export function folded(text: string): string {
	return text.replace(
		TO_FOLD,
		(unit) => FOLDED.get(unit) ?? String.fromCharCode(unit.charCodeAt(0) - FULL_WIDTH_OFFSET),
	);
}

export function isBlank(unit: string | undefined): boolean {
	return unit === " " || unit === "\n";
}

/** Marks that carry no words. */
const MARKS = new Set(",;:。!?、.()[]【】〔〕{}<>《》\"'“”‘’「」『』-~…·→|/\\*#_=+&%$^`@\n ");

export function isMark(unit: string | undefined): boolean {
	return unit !== undefined && MARKS.has(unit);
}

/** Blanks inside a date are few: “1 - 3 月”. */
const BLANKS_INSIDE = 3;

/** The offset after at most three spaces. */
export function afterBlanks(text: string, from: number): number {
	let at = from;
	while (at < from + BLANKS_INSIDE && text[at] === " ") at++;
	return at;
}

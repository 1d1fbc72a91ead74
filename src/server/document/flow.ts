import { MAX_CELL_LENGTH, MAX_TEXT_LENGTH } from "./limits";
import type { Block } from "./raw-table";
import { DocumentRefused } from "./refused";

/** Counts the text of a whole document against its limit. */
export class TextBudget {
	private spent = 0;

	/** Throws DocumentRefused (`tooMuchText`) when the document holds more text than is read. */
	spend(length: number): void {
		this.spent += length;
		if (this.spent > MAX_TEXT_LENGTH) throw new DocumentRefused("tooMuchText");
	}
}

/**
 * How white space of the source is meant. `collapse`, as HTML says: any run is one space, and a line break of
 * the source between two Chinese characters is nothing (CSS Text 4.1.3; Word wraps its HTML anywhere).
 * `keep`: every character stands for itself.
 */
export type Spacing = "collapse" | "keep";

const SPACE_RUN = /[ \t\r\n\f]+/g;

/** Text that flows in a cell or on the page: lines, paragraphs, and the tables between them. */
export class Flow {
	readonly blocks: Block[] = [];
	private readonly lines: string[] = [];
	private line: string[] = [];
	private lastCharacter = "";
	private pending: "" | "space" | "break" = "";
	private length = 0;

	constructor(
		private readonly spacing: Spacing,
		private readonly budget: TextBudget,
	) {}

	write(text: string): void {
		if (this.spacing === "keep") {
			this.append(text);
			return;
		}
		let from = 0;
		for (const gap of text.matchAll(SPACE_RUN)) {
			this.appendWord(text.slice(from, gap.index));
			this.pending = this.pending === "break" || /[\r\n]/.test(gap[0]) ? "break" : "space";
			from = gap.index + gap[0].length;
		}
		this.appendWord(text.slice(from));
	}

	breakLine(): void {
		const line = this.line.join("").trim();
		if (line) this.lines.push(line);
		this.line = [];
		this.lastCharacter = "";
		this.pending = "";
	}

	breakParagraph(): void {
		this.breakLine();
		if (this.lines.length > 0) this.blocks.push(this.lines.join("\n"));
		this.lines.length = 0;
	}

	/** Puts what became of a table after the text so far. */
	place(blocks: readonly Block[]): void {
		this.breakParagraph();
		for (const block of blocks) this.blocks.push(block);
	}

	private appendWord(word: string): void {
		if (!word) return;
		if (this.pending && this.line.length > 0) {
			const isWrapped = this.pending === "break" && isWide(this.lastCharacter) && isWide(word.charAt(0));
			if (!isWrapped) this.append(" ");
		}
		this.pending = "";
		this.append(word);
	}

	private append(text: string): void {
		if (!text) return;
		this.budget.spend(text.length);
		this.length += text.length;
		if (this.length > MAX_CELL_LENGTH) throw new DocumentRefused("cellTooLong");
		this.line.push(text);
		this.lastCharacter = text.charAt(text.length - 1);
	}
}

/** Chinese characters and punctuation, also halves of those beyond U+FFFF, and the quotation marks and dashes. */
function isWide(character: string): boolean {
	const code = character.charCodeAt(0);
	return (
		(code >= 0x2e80 && code <= 0x9fff) ||
		(code >= 0xd840 && code <= 0xdfff) ||
		(code >= 0xf900 && code <= 0xfaff) ||
		(code >= 0xff00 && code <= 0xffef) ||
		(code >= 0x2014 && code <= 0x2026)
	);
}

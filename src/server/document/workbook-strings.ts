import { cellText } from "./cell-text";
import { MAX_CELL_LENGTH } from "./limits";
import { DocumentRefused } from "./refused";
import type { XmlHandler } from "./xml-events";

/**
 * Collects the text of a string item: plain, or in runs of rich text. How it is pronounced (rPh) is not part of
 * it. For shared strings ("si") and for those that stand in their cell ("is").
 */
export class StringItem {
	private pieces: string[] = [];
	private length = 0;
	private isText = false;
	private isPronunciation = false;

	open(element: string): void {
		if (element === "t") this.isText = !this.isPronunciation;
		if (element === "rPh") this.isPronunciation = true;
	}

	text(text: string): void {
		if (!this.isText) return;
		this.length += text.length;
		if (this.length > MAX_CELL_LENGTH) throw new DocumentRefused("cellTooLong");
		this.pieces.push(text);
	}

	close(element: string): void {
		if (element === "t") this.isText = false;
		if (element === "rPh") this.isPronunciation = false;
	}

	/** The text so far; the next item begins empty. */
	take(): string {
		const text = unescaped(this.pieces.join(""));
		this.pieces = [];
		this.length = 0;
		return cellText(text);
	}
}

/** Keeps those shared strings that cells ask for, by their number. */
export function keepingStrings(wanted: ReadonlySet<number>, kept: Map<number, string>): XmlHandler {
	const item = new StringItem();
	let index = 0;
	return {
		open: (element) => item.open(element),
		text(text) {
			if (wanted.has(index)) item.text(text);
		},
		close(element) {
			item.close(element);
			if (element !== "si") return;
			if (wanted.has(index)) kept.set(index, item.take());
			index++;
		},
	};
}

/** Characters that XML does not hold are written _x000D_ (ECMA-376-1, 22.9.2.19). */
function unescaped(text: string): string {
	return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
		String.fromCharCode(Number.parseInt(code, 16)),
	);
}

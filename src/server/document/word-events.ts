import type { TableBuilder } from "./table-builder";
import { attributeOf, type XmlHandler } from "./xml-events";

type Attributes = Readonly<Record<string, string>>;

/**
 * Elements that are left out with everything inside them: deleted and moved-away text, how text was formatted
 * before a tracked change, the code of fields, and the pronunciation above characters.
 */
const LEFT_OUT: ReadonlySet<string> = new Set(
	(
		"del moveFrom delText instrText delInstrText rt pPrChange rPrChange tblPrChange tblPrExChange trPrChange " +
		"tcPrChange sectPrChange tblGridChange numberingChange"
	).split(" "),
);
const PICTURES: ReadonlySet<string> = new Set(["blip", "imagedata"]);
const TRACKED: ReadonlySet<string> = new Set(["del", "ins", "moveFrom", "moveTo"]);

/**
 * Tells a TableBuilder what the XML of a text document says (ECMA-376-1, 17). Elements that only enclose text
 * (links, content controls, insertions, smart tags) need no word here.
 */
export class WordEvents implements XmlHandler {
	pictures = 0;
	isTracked = false;
	private readonly path: string[] = [];
	/** How deep the element lies that is being left out. */
	private leftOutAt: number | null = null;
	private isText = false;
	private isHidden = false;
	/** The mark at the paragraph's end was deleted: it goes on in the next one. */
	private goesOn = false;
	/** The first of two forms of the same content was just read. */
	private hasChoice = false;

	constructor(private readonly builder: TableBuilder) {}

	open(name: string, attributes: Attributes): void {
		const parent = this.path.at(-1) ?? "";
		this.path.push(name);
		if (this.leftOutAt !== null) return;
		if (TRACKED.has(name)) this.isTracked = true;
		if (PICTURES.has(name)) this.pictures++;
		if (name === "AlternateContent") this.hasChoice = false;
		const isProperty = parent === "rPr" || parent === "trPr";
		// The same content again, for programs that know less.
		const isRepeated = name === "Fallback" && this.hasChoice;
		if (isRepeated || (LEFT_OUT.has(name) && !isProperty)) this.leftOutAt = this.path.length;
		else if (isProperty || parent === "tcPr") this.openProperty(parent, name, attributes);
		else if (parent === "r") this.openInRun(name, attributes);
		else this.openStructure(name);
	}

	text(text: string): void {
		// White space that somebody's program put into the XML is no line break of the text.
		if (this.isText && !this.isHidden) this.builder.flow.write(text.replace(/[\r\n]+/g, " "));
	}

	close(name: string): void {
		const isLeftOut = this.leftOutAt !== null;
		if (this.leftOutAt === this.path.length) this.leftOutAt = null;
		this.path.pop();
		if (isLeftOut) return;
		if (name === "t") this.isText = false;
		else if (name === "r") this.isHidden = false;
		else if (name === "Choice") this.hasChoice = true;
		else if (name === "tc") this.builder.closeCell();
		else if (name === "tr") this.builder.closeRow();
		else if (name === "tbl") this.builder.closeTable();
		else if (name === "p") {
			if (!this.goesOn) this.builder.flow.breakParagraph();
			this.goesOn = false;
		}
	}

	private openStructure(name: string): void {
		if (name === "tbl") this.builder.openTable();
		else if (name === "tr") this.builder.openRow();
		else if (name === "tc") this.builder.openCell(1, 1);
		else if (name === "txbxContent") this.builder.flow.breakParagraph();
	}

	private openInRun(name: string, attributes: Attributes): void {
		if (name === "t") this.isText = true;
		else if (this.isHidden) return;
		else if (name === "tab" || name === "ptab") this.builder.flow.write("\t");
		else if (name === "noBreakHyphen") this.builder.flow.write("-");
		else if (name === "cr") this.builder.flow.breakLine();
		else if (name === "br") {
			// A break of the page or column ends what stands above it.
			if (/^(?:page|column)$/.test(settingOf(attributes, "type"))) this.builder.flow.breakParagraph();
			else this.builder.flow.breakLine();
		}
	}

	private openProperty(parent: string, name: string, attributes: Attributes): void {
		const value = settingOf(attributes, "val");
		if (parent === "rPr") {
			if (name === "vanish" && isOn(value)) this.isHidden = this.path.at(-3) === "r";
			if (name === "del" && this.path.at(-3) === "pPr") this.goesOn = true;
		} else if (parent === "trPr") {
			if (name === "gridBefore") this.builder.skipColumns(countOf(value));
			if (name === "del") {
				this.builder.dropRow();
				// What is left of the row is its cells.
				this.leftOutAt = this.path.length - 2;
			}
		} else if (name === "gridSpan") this.builder.widenCell(countOf(value));
		else if (name === "vMerge" && value !== "restart") this.builder.continueCell("above");
		else if (name === "hMerge" && value !== "restart") this.builder.continueCell("left");
	}
}

function settingOf(attributes: Attributes, name: string): string {
	return attributes[`w:${name}`] ?? attributeOf(attributes, name) ?? "";
}

function isOn(value: string): boolean {
	return !/^(?:0|false|off)$/.test(value);
}

/** Columns that a cell spans or a row leaves out; Word knows 63. */
function countOf(value: string): number {
	return /^\d{1,9}$/.test(value) ? Math.min(Number(value), 1_000) : 1;
}

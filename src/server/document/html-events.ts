import { leftOut } from "./html-left-out";
import type { TableBuilder } from "./table-builder";

type Attributes = ReadonlyMap<string, string>;
type Act = (builder: TableBuilder, attributes: Attributes) => void;

/** HTML's own limits for spans. */
const MAX_COLUMN_SPAN = 1_000;
const MAX_ROW_SPAN = 65_534;

const openCell: Act = (builder, attributes) =>
	builder.openCell(
		span(attributes.get("rowspan"), MAX_ROW_SPAN),
		span(attributes.get("colspan"), MAX_COLUMN_SPAN) || 1,
	);
const closeCell: Act = (builder) => builder.closeCell();
const closeRow: Act = (builder) => builder.closeRow();
const breakLine: Act = (builder) => builder.flow.breakLine();
const breakParagraph: Act = (builder) => builder.flow.breakParagraph();

/** Elements that stand on lines of their own. */
const BLOCKS = (
	"address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption " +
	"figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre section summary ul"
)
	.split(" ")
	.map((name) => [name, breakParagraph] as const);

const STARTS: ReadonlyMap<string, Act> = new Map<string, Act>([
	...BLOCKS,
	["table", (builder) => builder.openTable()],
	["thead", closeRow],
	["tbody", closeRow],
	["tfoot", closeRow],
	["tr", (builder) => builder.openRow()],
	["td", openCell],
	["th", openCell],
	["br", breakLine],
]);

const ENDS: ReadonlyMap<string, Act> = new Map<string, Act>([
	...BLOCKS,
	["table", (builder) => builder.closeTable()],
	["thead", closeRow],
	["tbody", closeRow],
	["tfoot", closeRow],
	["tr", closeRow],
	["td", closeCell],
	["th", closeCell],
	["br", breakLine],
]);

const TABLE_TAGS: ReadonlySet<string> = new Set("table thead tbody tfoot tr td th".split(" "));

/** Turns the tags of a page into what a TableBuilder understands, and leaves out what is no text of it. */
export class HtmlEvents {
	/** Pictures seen so far. */
	pictures = 0;
	/** The element whose whole content is being left out, and how many of its name are open inside. */
	private skipping: { readonly name: string; readonly kind: "block" | "inline"; depth: number } | null = null;
	private preformatted = 0;

	constructor(private readonly builder: TableBuilder) {}

	open(name: string, attributes: Attributes): void {
		if (this.isSkipped(name, 1)) return;
		const kind = leftOut(name, attributes);
		if (kind) {
			this.skipping = { name, kind, depth: 1 };
			return;
		}
		if (name === "pre") this.preformatted++;
		if (name === "img" || name === "v:imagedata") this.pictures++;
		STARTS.get(name)?.(this.builder, attributes);
	}

	close(name: string): void {
		if (this.isSkipped(name, -1)) return;
		if (name === "pre" && this.preformatted > 0) this.preformatted--;
		ENDS.get(name)?.(this.builder, new Map());
	}

	text(text: string): void {
		if (this.skipping) return;
		const lines = this.preformatted > 0 ? text.split(/\r\n?|\n/) : [text];
		for (const [index, line] of lines.entries()) {
			if (index > 0) this.builder.flow.breakLine();
			this.builder.flow.write(line);
		}
	}

	/** Whether a tag lies in what is left out. */
	private isSkipped(name: string, step: 1 | -1): boolean {
		if (!this.skipping) return false;
		if (this.skipping.kind === "inline" && TABLE_TAGS.has(name)) {
			this.skipping = null;
			return false;
		}
		if (name === this.skipping.name) this.skipping.depth += step;
		if (this.skipping.depth === 0) this.skipping = null;
		return true;
	}
}

/** A span as HTML reads it: leading digits; 1 for what is no number; 0 keeps its meaning for rows. */
function span(value: string | undefined, limit: number): number {
	const digits = /^\s*(\d{1,9})/.exec(value ?? "")?.[1];
	return digits === undefined ? 1 : Math.min(Number(digits), limit);
}

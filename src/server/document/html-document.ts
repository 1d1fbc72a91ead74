import { Tokenizer, type TokenizerCallbacks } from "htmlparser2";
import type { DocumentReading } from "@/lib/domain/plan/grid";
import { assembled, holdText } from "./assemble";
import { HtmlEvents } from "./html-events";
import { TableBuilder } from "./table-builder";

export interface HtmlReading extends DocumentReading {
	/** Whether there was any text at all, in or outside of tables, or nothing but pictures. */
	readonly hasText: boolean;
	readonly hasPictures: boolean;
}

/**
 * The tables of an HTML page or of a fragment from the clipboard (browser, Word, Excel), with the text around
 * them. Any string is read; one without a table gives no grids. Linear in its length, and no script, style or
 * address in it does anything. Throws DocumentRefused above the limits.
 */
export function readHtml(source: string): HtmlReading {
	// Windows puts a head of its own before what a program copies ("Version:0.9 StartHTML:…").
	const html = /^Version:\d/.test(source) ? source.slice(Math.max(0, source.indexOf("<"))) : source;
	const builder = new TableBuilder("collapse");
	const events = new HtmlEvents(builder);
	// The tokenizer alone, not the parser above it: that one looks for the partner of each closing tag among all
	// open ones, which a hostile page makes quadratic. Written in one piece, its offsets are those of the text.
	const tokenizer = new Tokenizer({ xmlMode: false, decodeEntities: true }, listening(html, events));
	tokenizer.write(html);
	tokenizer.end();
	const blocks = builder.finish();
	return {
		...assembled(blocks),
		hasText: holdText(blocks),
		hasPictures: events.pictures > 0,
	};
}

function listening(html: string, events: HtmlEvents): TokenizerCallbacks {
	let name = "";
	let attribute = "";
	let value = "";
	let attributes = new Map<string, string>();
	const opened = () => events.open(name, attributes);
	const nothing = () => undefined;
	return {
		onopentagname(start, end) {
			name = html.slice(start, end).toLowerCase();
			attributes = new Map();
		},
		onattribname(start, end) {
			attribute = html.slice(start, end).toLowerCase();
			value = "";
		},
		onattribdata(start, end) {
			value += html.slice(start, end);
		},
		onattribentity(codePoint) {
			value += String.fromCodePoint(codePoint);
		},
		onattribend() {
			if (!attributes.has(attribute)) attributes.set(attribute, value);
		},
		onopentagend: opened,
		onselfclosingtag: opened,
		onclosetag: (start, end) => events.close(html.slice(start, end).toLowerCase()),
		ontext: (start, end) => events.text(html.slice(start, end)),
		ontextentity: (codePoint) => events.text(String.fromCodePoint(codePoint)),
		oncdata: nothing,
		oncomment: nothing,
		ondeclaration: nothing,
		onprocessinginstruction: nothing,
		onend: nothing,
	};
}

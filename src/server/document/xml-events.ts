import { Parser } from "htmlparser2";
import { MAX_XML_DEPTH } from "./limits";
import { DocumentRefused } from "./refused";

/** What a reader of XML is told. Names come without their prefix, which each program chooses for itself. */
export interface XmlHandler {
	open?(name: string, attributes: Readonly<Record<string, string>>): void;
	text?(text: string): void;
	close?(name: string): void;
}

/**
 * Reads XML from its pieces without keeping it. The parser knows the five entities of XML and no others; a
 * document that declares its own is refused (`unsafeXml`), and so is one nested beyond reason (`tooComplex`).
 */
export async function readXml(pieces: AsyncIterable<string>, handler: XmlHandler): Promise<void> {
	let depth = 0;
	const parser = new Parser(
		{
			onopentag(name, attributes) {
				if (++depth > MAX_XML_DEPTH) throw new DocumentRefused("tooComplex");
				handler.open?.(localName(name), attributes);
			},
			ontext: (text) => handler.text?.(text),
			onclosetag(name) {
				depth--;
				handler.close?.(localName(name));
			},
			onprocessinginstruction(name) {
				if (name.startsWith("!")) throw new DocumentRefused("unsafeXml");
			},
		},
		{ xmlMode: true },
	);
	for await (const piece of pieces) parser.write(piece);
	parser.end();
}

function localName(name: string): string {
	return name.slice(name.indexOf(":") + 1);
}

/** An attribute by its name without a prefix; relationship ids carry one. */
export function attributeOf(attributes: Readonly<Record<string, string>>, name: string): string | undefined {
	const own = attributes[name];
	if (own !== undefined) return own;
	return Object.entries(attributes).find(([key]) => key.endsWith(`:${name}`))?.[1];
}

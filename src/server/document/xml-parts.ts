import type { Archive } from "./archive";
import { DocumentRefused } from "./refused";

/** Counts unpacked XML against a limit, whatever the archive says of itself. */
export class XmlBudget {
	private spent = 0;

	constructor(private readonly limit: number) {}

	/** Throws DocumentRefused (`tooComplex`) when there is more XML than is read. */
	spend(bytes: number): void {
		this.spent += bytes;
		if (this.spent > this.limit) throw new DocumentRefused("tooComplex");
	}
}

/**
 * A file of the archive as text, in pieces. Office XML is UTF-8 or UTF-16 (ECMA-376-2, 8.1). Throws
 * DocumentRefused: `corrupt` for what is neither, and as Archive.read does.
 */
export async function* xmlPieces(
	archive: Archive,
	name: string,
	budget: XmlBudget,
): AsyncGenerator<string, void, undefined> {
	let decoder: TextDecoder | null = null;
	for await (const piece of archive.read(name)) {
		budget.spend(piece.length);
		decoder ??= decoderFor(piece);
		yield decode(decoder, piece);
	}
	if (decoder) yield decode(decoder);
}

function decoderFor(start: Uint8Array): TextDecoder {
	const [first, second] = start;
	const isLittle = first === 0xff && second === 0xfe;
	const isBig = first === 0xfe && second === 0xff;
	return new TextDecoder(isLittle ? "utf-16le" : isBig ? "utf-16be" : "utf-8", { fatal: true });
}

function decode(decoder: TextDecoder, piece?: Uint8Array): string {
	try {
		return piece ? decoder.decode(piece, { stream: true }) : decoder.decode();
	} catch (error) {
		// A fatal decoder throws TypeError for bytes that are no text.
		if (error instanceof TypeError) throw new DocumentRefused("corrupt");
		throw error;
	}
}

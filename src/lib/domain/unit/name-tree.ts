import type { KnownName } from "./unit-names";

/** 塍 of 后塍 is not on every keyboard: papers write 滕, 腾 or 塖. */
const MEANT = "塍".charCodeAt(0);
const MISTYPED: ReadonlySet<number> = new Set([..."滕腾塖"].map((unit) => unit.charCodeAt(0)));

interface Node {
	/** By the code of a unit of UTF-16. */
	readonly next: Map<number, Node>;
	known: KnownName | null;
}

/** A name found at a place. */
export interface Found {
	readonly known: KnownName;
	/** Exclusive. */
	readonly end: number;
}

/** Finds the longest known name that begins at a place; where two units share a spelling, the first keeps it. */
export class NameTree {
	private readonly root: Node = { next: new Map(), known: null };

	constructor(names: readonly KnownName[]) {
		for (const known of names) {
			let node = this.root;
			for (let at = 0; at < known.key.length; at++) node = child(node, meantAt(known.key, at));
			node.known ??= known;
		}
	}

	/** All names that begin at `at` of a folded text without white space, the longest first. */
	namesAt(words: string, at: number): Found[] {
		const found: Found[] = [];
		let node: Node | undefined = this.root;
		for (let end = at; node && end <= words.length; end++) {
			if (node.known) found.unshift({ known: node.known, end });
			node = end < words.length ? node.next.get(meantAt(words, end)) : undefined;
		}
		return found;
	}
}

function child(node: Node, unit: number): Node {
	const existing = node.next.get(unit);
	if (existing) return existing;
	const made: Node = { next: new Map(), known: null };
	node.next.set(unit, made);
	return made;
}

function meantAt(words: string, at: number): number {
	const unit = words.charCodeAt(at);
	return MISTYPED.has(unit) ? MEANT : unit;
}

/** Whether words that stand for a name spell its 塍 otherwise. */
export function isMistyped(words: string, name: string): boolean {
	return name.includes("塍") && /[滕腾塖]/.test(words);
}

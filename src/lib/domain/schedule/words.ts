// Looking for one of many words at a place, without trying them all.

/** Words by the code of their first and of their last character, the longer ones first. */
export interface WordList {
	readonly byFirst: ReadonlyMap<number, readonly string[]>;
	readonly byLast: ReadonlyMap<number, readonly string[]>;
}

/** A list of words: written with blanks between them, or one by one. */
export function wordList(words: string | readonly string[]): WordList {
	const list = [...(typeof words === "string" ? words.split(" ") : words)].sort(
		(a, b) => b.length - a.length,
	);
	const by = (key: (word: string) => number) => {
		const found = new Map<number, string[]>();
		for (const word of list) {
			const same = found.get(key(word));
			if (same === undefined) found.set(key(word), [word]);
			else same.push(word);
		}
		return found;
	};
	return {
		byFirst: by((word) => word.charCodeAt(0)),
		byLast: by((word) => word.charCodeAt(word.length - 1)),
	};
}

/** The longest of the words that stands at an offset; null when none does. */
export function wordAt(text: string, at: number, { byFirst }: WordList): string | null {
	const words = byFirst.get(text.charCodeAt(at));
	if (words === undefined) return null;
	for (const word of words) if (text.startsWith(word, at)) return word;
	return null;
}

/** The longest of the words that ends at an offset; null when none does. */
export function wordBefore(text: string, end: number, { byLast }: WordList): string | null {
	const words = byLast.get(text.charCodeAt(end - 1));
	if (words === undefined) return null;
	for (const word of words) if (end >= word.length && text.startsWith(word, end - word.length)) return word;
	return null;
}

/** The first place at or after `from` with one of the characters; `to` when none stands before it. */
export function nextIn(characters: ReadonlySet<string>, words: string, from: number, to: number): number {
	let at = from;
	while (at < to && !characters.has(words.charAt(at))) at += 1;
	return Math.min(at, to);
}

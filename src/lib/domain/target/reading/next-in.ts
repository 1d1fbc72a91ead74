/** The first place at or after `from` with one of the characters, given by their codes; `to` when none stands before it. */
export function nextIn(characters: ReadonlySet<number>, words: string, from: number, to: number): number {
	let at = from;
	while (at < to && !characters.has(words.charCodeAt(at))) at += 1;
	return Math.min(at, to);
}

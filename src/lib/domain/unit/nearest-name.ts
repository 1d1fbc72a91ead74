import { type KnownName, sameEntry } from "./unit-names";

const LONGEST = 40;

/** Whether the units of `short` stand in `long` in order, first and last the same: 住建局 in 住房和城乡建设局. */
export function isAbbreviation(short: string, long: string): boolean {
	if (short.length < 3 || short.length >= long.length || long.length > LONGEST) return false;
	if (short.charAt(0) !== long.charAt(0) || short.at(-1) !== long.at(-1)) return false;
	let at = 0;
	for (const unit of long) if (unit === short.charAt(at)) at += 1;
	return at === short.length;
}

/** The one known name that words abbreviate, or that abbreviates them; null when there is none or several. */
export function abbreviated(words: string, names: readonly KnownName[]): KnownName | null {
	if (words.length > LONGEST) return null;
	const body = bare(words);
	const fitting = names.filter(({ key }) => {
		const other = bare(key);
		return isAbbreviation(body, other) || isAbbreviation(other, body);
	});
	const [first] = fitting;
	if (!first) return null;
	return fitting.every(({ entry }) => sameEntry(entry, first.entry)) ? first : null;
}

/** The known name that differs least from the words, by at most `reach` changes; null when none does. */
export function nearestName(words: string, names: readonly KnownName[]): KnownName | null {
	if (words.length > LONGEST || words.length < 3) return null;
	let best: KnownName | null = null;
	let least = 1 + reach(words.length);
	for (const known of names) {
		if (Math.abs(known.key.length - words.length) >= least) continue;
		const distance = editDistance(words, known.key);
		if (distance < least) {
			least = distance;
			best = known;
		}
	}
	return best;
}

/** How many changes still make a slip of the same name. */
function reach(length: number): number {
	if (length < 5) return 1;
	return length < 8 ? 2 : 3;
}

/** Without 市; 成员单位 is common to all councils and says nothing of which one, so one unit stands for it. */
function bare(key: string): string {
	return key.replace(/^市/, "").replace(/各?成员单位$/, "员");
}

function editDistance(a: string, b: string): number {
	let row = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (let i = 1; i <= a.length; i++) {
		const next = [i];
		for (let j = 1; j <= b.length; j++) {
			const kept = (row[j - 1] ?? 0) + (a.charAt(i - 1) === b.charAt(j - 1) ? 0 : 1);
			next.push(Math.min(kept, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
		}
		row = next;
	}
	return row[b.length] ?? 0;
}

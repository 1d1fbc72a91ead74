import { fold, textOf } from "../../text/fold";
import { isDigitAt } from "../../text/numerals";
import { type Pair, pairsIn } from "../../text/pairs";

/** A bracketed remark that the reading steps over. */
export interface Aside {
	/** The position in `words` before which it stood. */
	readonly before: number;
	/** What stands between the brackets, folded, and where in the original. */
	readonly inner: string;
	readonly start: number;
}

/**
 * A text as the reading of figures sees it: white space, the commas of thousands and bracketed remarks are gone,
 * and every unit left knows its place in the original.
 */
export interface View {
	/** Folded; what names are taken from. */
	readonly words: string;
	/** `words` with quotations and titles blotted out unit for unit: “三张清单” holds no figure. */
	readonly bare: string;
	readonly at: ArrayLike<number>;
	readonly asides: readonly Aside[];
}

/** Stands where a quotation or a title is blotted out. */
export const BLOT = "□";
const BLOT_CODE = BLOT.charCodeAt(0);

/** A longer “quotation” is a sentence in its own right, or a mark was lost. */
const LONGEST_QUOTE = 60;
const LONGEST_ASIDE = 400;

/** Names in quotes that are dates all the same. */
const FIVE_YEARS = /^["“]?十[一二三四五六七八九]五["”]?$/;

export function readableView(text: string): View {
	const folded = fold(text);
	const { pairs } = pairsIn(folded);
	// Codes in typed arrays: a list of a million one-letter strings costs more than the reading itself.
	const words = new Uint16Array(folded.length);
	const bare = new Uint16Array(folded.length);
	const at = new Int32Array(folded.length);
	let kept = 0;
	const asides: Aside[] = [];
	let next = 0;
	let blotUntil = 0;
	for (let i = 0; i < folded.length; i++) {
		const pair = pairs[next];
		if (pair?.start === i) {
			next += 1;
			if (isAside(pair)) {
				if (!keepsWord(folded, pair)) {
					asides.push({ before: kept, inner: folded.slice(i + 1, pair.end - 1), start: i + 1 });
					i = pair.end - 1;
				}
				while ((pairs[next]?.start ?? Infinity) < pair.end) next += 1;
				if (i === pair.start) continue;
				continue;
			}
			if (isName(folded, pair)) blotUntil = Math.max(blotUntil, pair.end);
		}
		const code = folded.charCodeAt(i);
		if (code === CLOSE || isDropped(folded, i, code)) continue;
		words[kept] = code;
		bare[kept] = i < blotUntil ? BLOT_CODE : code;
		at[kept] = i;
		kept += 1;
	}
	return { words: textOf(words, kept), bare: textOf(bare, kept), at: at.subarray(0, kept), asides };
}

function isAside({ kind, start, end }: Pair): boolean {
	return (kind === "round" || kind === "square") && end - start <= LONGEST_ASIDE;
}

/** 人(次) is one measure word. */
function keepsWord(folded: string, { start, end }: Pair): boolean {
	return end - start === 3 && folded.charAt(start + 1) === "次";
}

function isName(folded: string, { kind, start, end }: Pair): boolean {
	if (kind !== "title" && kind !== "quote") return false;
	if (end - start > LONGEST_QUOTE) return false;
	return !FIVE_YEARS.test(folded.slice(start, end));
}

const CLOSE = ")".charCodeAt(0);
const SPACE = " ".charCodeAt(0);
const COMMA = ",".charCodeAt(0);

/** White space, unless it alone keeps two figures apart; and what parts the thousands of one figure. */
function isDropped(folded: string, i: number, code: number): boolean {
	if (code !== SPACE && code !== COMMA) return false;
	const between = isDigitAt(folded, i - 1) && isDigitAt(folded, i + 1);
	if (!between) return code === SPACE;
	return partsThousands(folded, i);
}

const THREE_DIGITS = /^[0-9]{3}(?![0-9])/;
const GROUP_BEFORE = /(?:^|[^0-9])[0-9]{1,3}$/;

function partsThousands(folded: string, i: number): boolean {
	return (
		THREE_DIGITS.test(folded.slice(i + 1, i + 5)) && GROUP_BEFORE.test(folded.slice(Math.max(0, i - 4), i))
	);
}

/** The asides that stand before a position after `from` and up to `to`; found by halving, they are in order. */
export function asidesBetween(asides: readonly Aside[], from: number, to: number): readonly Aside[] {
	let low = 0;
	let high = asides.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((asides[middle]?.before ?? 0) < from) low = middle + 1;
		else high = middle;
	}
	let end = low;
	while ((asides[end]?.before ?? Infinity) <= to) end += 1;
	return asides.slice(low, end);
}

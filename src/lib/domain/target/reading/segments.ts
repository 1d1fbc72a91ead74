import type { Clause } from "./clauses";
import { type Compared, comparedAt } from "./comparators";
import { type Quantity, quantitiesIn } from "./quantities";

/** A quantity with the words of its clause that are its own. Positions are in the view. */
export interface Segment {
	readonly quantity: Quantity;
	readonly compared: Compared;
	/** Where its own words begin and end. */
	readonly start: number;
	readonly end: number;
	/** Its own words before the comparison, and behind it. */
	readonly before: string;
	readonly after: string;
	/** Everything between it and the next quantity or the clause's end. */
	readonly rest: string;
	/** The clause's words before it, at most the nearest `REACH`. */
	readonly lead: string;
	/** Straight behind another quantity's and a 、: 1个A、2个B. */
	readonly listed: boolean;
	readonly followed: boolean;
}

/** How many units around a quantity are looked at. */
const REACH = 80;
const SEPARATOR = /[、/]|和|及|与|以及|;/g;

/** The quantities of a clause that are no dates, durations, ages or ranks, each with its own words. */
export function segmentsOf(bare: string, clause: Clause, wordsFrom: number): Segment[] {
	const quantities = quantitiesIn(bare, wordsFrom, clause.end).filter(({ kind }) => kind !== "span");
	const segments: Segment[] = [];
	let from = wordsFrom;
	let listed = false;
	for (const [index, quantity] of quantities.entries()) {
		const next = quantities[index + 1];
		const limit = next?.start ?? clause.end;
		const compared = comparedAt(bare, from, limit, quantity);
		const boundary = next ? ownEnd(bare, compared.to, next.start) : clause.end;
		const begin = Math.min(from, compared.from);
		segments.push({
			quantity,
			compared,
			start: begin,
			end: boundary,
			before: bare.slice(Math.max(begin, compared.from - REACH), compared.from),
			after: bare.slice(compared.to, Math.min(boundary, compared.to + REACH)),
			rest: bare.slice(compared.to, Math.min(limit, compared.to + REACH)),
			lead: bare.slice(Math.max(wordsFrom, quantity.start - REACH), quantity.start),
			listed,
			followed: next !== undefined,
		});
		listed = next !== undefined && boundary < next.start;
		from = boundary + (listed ? 1 : 0);
	}
	return segments;
}

/** Where one quantity's words end and the next one's begin: at the 、 between them, else at the next number. */
function ownEnd(bare: string, from: number, to: number): number {
	const start = Math.max(from, to - REACH);
	const between = bare.slice(start, to);
	SEPARATOR.lastIndex = 0;
	const first = SEPARATOR.exec(between);
	if (!first) return to;
	if (first.index === 0) return start;
	let last = first;
	for (let match = SEPARATOR.exec(between); match; match = SEPARATOR.exec(between)) last = match;
	return start + last.index;
}

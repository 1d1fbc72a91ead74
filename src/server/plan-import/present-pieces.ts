import "server-only";
import type { Piece, PieceKind } from "@/lib/contracts/import-review";
import type { Span } from "@/lib/domain/schedule/span";

/** A recognised stretch of a cell; `about`: what was read from it, null where it is only marked. */
export interface Mark {
	readonly span: Span;
	readonly kind: PieceKind;
	readonly about: string | null;
}

/** Recognised places first named by what a reader looks for first. */
const ORDER: Readonly<Record<string, number>> = { d: 0, t: 1, u: 2, w: 3 };

const byImportance = (a: string, b: string) => (ORDER[a.charAt(0)] ?? 9) - (ORDER[b.charAt(0)] ?? 9);

/**
 * A cell's words cut where a mark begins or ends, all of them, in order. `seen`: what other cells have anchored
 * already; the first piece of each anchors it.
 */
export function piecesOf(text: string, marks: readonly Mark[], seen: Set<string>): Piece[] {
	const inside = marks
		.map(({ span, ...mark }) => ({
			...mark,
			start: Math.max(0, span.start),
			end: Math.min(text.length, span.end),
		}))
		.filter(({ start, end }) => start < end)
		.toSorted((a, b) => a.start - b.start);
	const cuts = [...new Set([0, text.length, ...inside.flatMap(({ start, end }) => [start, end])])].toSorted(
		(a, b) => a - b,
	);
	const pieces: Piece[] = [];
	let open: typeof inside = [];
	let next = 0;
	for (const [index, from] of cuts.entries()) {
		const to = cuts[index + 1];
		if (to === undefined) break;
		open = open.filter(({ end }) => end > from);
		for (let mark = inside[next]; mark !== undefined && mark.start <= from; mark = inside[next]) {
			open.push(mark);
			next += 1;
		}
		const about = [...new Set(open.flatMap((mark) => mark.about ?? []))].toSorted(byImportance);
		// A track stands once before all of its windows: each begins where its own date or words do.
		const begun = open.flatMap(({ kind, about: one }) => (kind === "track" || one === null ? [] : [one]));
		const first = about.filter((one) => begun.includes(one) && !seen.has(one));
		for (const one of first) seen.add(one);
		pieces.push({
			text: text.slice(from, to),
			kinds: [...new Set(open.map(({ kind }) => kind))],
			about,
			first,
		});
	}
	return pieces;
}

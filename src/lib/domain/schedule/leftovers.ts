import type { Assembled } from "./assemble";
import { isBlankAt } from "./characters";
import type { Label } from "./draft";
import type { Leftover, LeftoverReason, WindowReading } from "./facts";
import type { Span } from "./span";

interface Claim {
	readonly span: Span;
	/** Null: it belongs to a window. */
	readonly reason: LeftoverReason | null;
}

/** What belongs to no window, no date and no track, in order: known pieces with their reason, marks between them. */
export function leftoversOf(
	plain: string,
	windows: readonly WindowReading[],
	{ pieces, labels }: Assembled,
): Leftover[] {
	const claims: Claim[] = [];
	for (const { wordSpans, dateSpan, trackSpan } of windows) {
		for (const span of wordSpans) claims.push({ span, reason: null });
		if (dateSpan !== null) claims.push({ span: dateSpan, reason: null });
		if (trackSpan !== null) claims.push({ span: trackSpan, reason: null });
	}
	const idle = idleLabels(labels, claims);
	for (const piece of pieces) claims.push(piece);
	for (const { span } of idle) claims.push({ span, reason: "heading" });
	claims.sort((a, b) => a.span.start - b.span.start);
	const leftovers: Leftover[] = [];
	let end = 0;
	for (const { span, reason } of claims) {
		addMarks(plain, end, span.start, leftovers);
		// A bullet that is nothing but a mark may have gone into the words around it.
		if (reason !== null && span.start >= end) leftovers.push({ span, reason });
		end = Math.max(end, span.end);
	}
	addMarks(plain, end, plain.length, leftovers);
	return leftovers;
}

/** A label over no window names what nothing follows. */
function idleLabels(labels: readonly Label[], claims: readonly Claim[]): readonly Label[] {
	if (labels.length === 0) return labels;
	const used = new Set(claims.map(({ span }) => span.start));
	return labels.filter(({ span }) => !used.has(span.start));
}

function addMarks(plain: string, from: number, to: number, leftovers: Leftover[]): void {
	let start = from;
	while (start < to) {
		while (start < to && isBlankAt(plain, start)) start++;
		let end = start;
		while (end < to && !isBlankAt(plain, end)) end++;
		if (end > start) leftovers.push({ span: { start, end }, reason: "punctuation" });
		start = end;
	}
}

import type { Assembled } from "./assemble";
import { isBlank } from "./characters";
import type { Leftover, WindowReading } from "./facts";
import type { Span } from "./span";

/** What belongs to no window, no date and no track, in order: known pieces with their reason, marks between them. */
export function leftoversOf(
	plain: string,
	windows: readonly WindowReading[],
	{ pieces, labels }: Assembled,
): Leftover[] {
	const claimed: Span[] = windows.flatMap(({ wordSpans, dateSpan, trackSpan }) => [
		...wordSpans,
		...(dateSpan === null ? [] : [dateSpan]),
		...(trackSpan === null ? [] : [trackSpan]),
	]);
	const used = new Set(claimed.map(({ start }) => start));
	const known: Leftover[] = [
		...pieces,
		...labels
			.filter(({ span }) => !used.has(span.start))
			.map(({ span }) => ({ span, reason: "heading" as const })),
	];
	const all = [...claimed.map((span) => ({ span, reason: null })), ...known].sort(
		(a, b) => a.span.start - b.span.start,
	);
	const leftovers: Leftover[] = [];
	let end = 0;
	for (const { span, reason } of all) {
		gap(plain, end, span.start, leftovers);
		if (reason !== null) leftovers.push({ span, reason });
		end = Math.max(end, span.end);
	}
	gap(plain, end, plain.length, leftovers);
	return leftovers;
}

function gap(plain: string, from: number, to: number, leftovers: Leftover[]): void {
	let start = from;
	while (start < to) {
		while (start < to && isBlank(plain[start])) start++;
		let end = start;
		while (end < to && !isBlank(plain[end])) end++;
		if (end > start) leftovers.push({ span: { start, end }, reason: "punctuation" });
		start = end;
	}
}

import type { Assembled } from "./assemble";
import { isBlankAt } from "./characters";
import type { Draft, Piece } from "./draft";

/**
 * Takes out the windows whose date only heads narrower ones: 第四季度：11月底前竣工，12月验收. Such a date has no
 * words of its own, and the date after it in the same sentence ends within it. It stays as a heading among the pieces.
 */
export function withoutHeadingDates(plain: string, assembled: Assembled): Assembled {
	const pieces: Piece[] = [...assembled.pieces];
	const drafts = assembled.drafts.filter((draft, index) => {
		const next = assembled.drafts[index + 1];
		if (draft.dateSpan === null || next === undefined || !heads(plain, draft, next)) return true;
		pieces.push({ span: draft.dateSpan, reason: "heading" });
		return false;
	});
	return { ...assembled, drafts, pieces };
}

/** More between the two dates than a mark and a short label is work. */
const LONGEST_BETWEEN = 12;

/** Whether a comma or a colon ends the words between the dates, blanks aside. */
function endsWithMark(plain: string, from: number, to: number): boolean {
	let end = to;
	while (end > from && isBlankAt(plain, end - 1)) end--;
	return end > from && (plain[end - 1] === ":" || plain[end - 1] === ",");
}

function heads(plain: string, draft: Draft, next: Draft): boolean {
	const [range] = draft.ranges;
	if (draft.words.length > 0 || draft.stage !== null || draft.ranges.length !== 1 || range === undefined)
		return false;
	if (draft.expression?.bound !== "within" || draft.recurring !== null || draft.dateSpan === null)
		return false;
	const from = draft.dateSpan.end;
	const to = next.dateSpan?.start ?? Number.POSITIVE_INFINITY;
	if (to < from || to - from > LONGEST_BETWEEN || !endsWithMark(plain, from, to)) return false;
	// 11月底前 begins with January, but it ends within the quarter.
	const until = next.expression?.bound === "until";
	const within = next.ranges.every(
		({ startOn, endOn }) =>
			endOn >= range.startOn && endOn <= range.endOn && (until || startOn >= range.startOn),
	);
	const narrower = next.ranges.some(
		({ startOn, endOn }) => startOn !== range.startOn || endOn !== range.endOn,
	);
	return next.ranges.length > 0 && within && narrower;
}

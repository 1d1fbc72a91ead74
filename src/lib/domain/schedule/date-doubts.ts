import { isOccasion, opensWindow } from "./date-use";
import type { DatedClause } from "./dated-clauses";
import type { Draft } from "./draft";
import type { PlacedDate } from "./find-dates";

/** Notes the dates among a window's words that might have been meant as windows of their own. */
export function noteDates(
	text: string,
	draft: Draft,
	clause: DatedClause,
	taken: PlacedDate | null,
	planYear: number,
): void {
	for (const date of clause.dates) {
		const { span, rhythm, ranges } = date.expression;
		const own = draft.dateSpan;
		if (date === taken || (own !== null && span.start < own.end && own.start < span.end)) continue;
		if (rhythm === "other") draft.doubts.push({ code: "otherRhythm", span });
		else if (rhythm !== null) {
			if (draft.recurring === null) draft.doubts.push({ code: "mixedKinds", span });
		} else if (!isOccasion(ranges[0]?.from) && opensWindow(text, clause, date, planYear)) {
			draft.doubts.push({ code: date.place === "paren" ? "dateInParentheses" : "dateInsideWords", span });
		}
	}
}

/** 待村党支部3月末换届完成后: the date of what must have happened before. */
export function isPrecondition(
	text: string,
	{ start, end }: DatedClause,
	{ expression, place }: PlacedDate,
): boolean {
	if (place !== "mid") return false;
	if (text[start] === "待" || text.startsWith("待", start + 1)) return true;
	return text[end - 1] === "后" && expression.span.end < end;
}

import type { AssemblyState } from "./assembly-state";
import { isOccasion, isSubordinate } from "./date-use";
import type { DatedClause } from "./dated-clauses";
import type { Draft } from "./draft";
import type { PlacedDate } from "./find-dates";
import { resolveDate } from "./resolve-date";

/** Whether a date says when within the window it stands in, and opens none. */
export function staysInWords(state: AssemblyState, clause: DatedClause, date: PlacedDate): boolean {
	const { open } = state;
	if (open === null) return false;
	return state.here ? staysInSentence(open, clause, date) : staysInGoingOn(state, open, clause, date);
}

/** In the sentence that opened the window. */
function staysInSentence(open: Draft, clause: DatedClause, { expression, place }: PlacedDate): boolean {
	const point = expression.ranges[0]?.from;
	if (isOccasion(point)) return clause.before !== ";" || expression.bound === "within";
	// 每季度末…，于25日前…
	if (open.expression?.rhythm != null && isSubordinate(point)) return true;
	if (place === "paren") return open.flow !== "paren";
	// 4月，…，当月完成
	if (place === "head")
		return point?.unit === "month" && isSubordinate(point) && expression.bound === "within";
	// 养老院每月排查，民政局每季度抽查: another rhythm in a clause of its own.
	if (expression.rhythm !== null) return clause.before !== "," || !differs(open, expression);
	// 第一期4月，第二期7月: the sentence goes on as it began.
	if (open.tail && expression.span.end >= clause.end) return false;
	return !(expression.preposed || expression.bound === "until");
}

function differs({ recurring, expression }: Draft, { rhythm }: PlacedDate["expression"]): boolean {
	if (expression?.rhythm == null || rhythm === "other") return false;
	return recurring !== null && recurring !== rhythm;
}

/** In a later sentence: a date inside a clause, without 于 or 前, and within the window's days. */
function staysInGoingOn(
	state: AssemblyState,
	open: Draft,
	clause: DatedClause,
	{ expression, place }: PlacedDate,
): boolean {
	if (open.flow === "closed") return false;
	// 排查阶段（3月至9月）。建立台账，按月通报: how often within the window.
	if (place === "head" && expression.rhythm !== null)
		return ",、 ".includes(clause.before) && open.expression?.bound === "within" && open.ranges.length > 0;
	if (place !== "mid") return false;
	if (clause.marker !== null && !open.inner.has(clause.marker.kind)) return false;
	if (expression.rhythm !== null) return open.ranges.length > 0;
	if (expression.preposed || expression.bound !== "within") return false;
	const days = resolveDate(expression, state.memory)?.ranges[0];
	const around = open.ranges[0];
	if (days === undefined || around === undefined) return true;
	return around.startOn <= days.startOn && days.endOn <= around.endOn;
}

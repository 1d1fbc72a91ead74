import "server-only";
import { askedDay, type PageView, type ViewAt, type ViewAtQuery } from "@/lib/contracts/view-at";
import { dayOfParts, endOfBusinessDay, yearOf } from "@/lib/domain/time/day";
import { present, today } from "@/server/clock";
import { db } from "@/server/db/client";
import { currentPlan } from "./facts";

/** Today with everything known, where acts are offered. */
export function viewToday(): ViewAt {
	return { ...present(), isPast: false };
}

/**
 * The point that an address asks for (docs/product.md, Any day in the past): the end of that day, and what was
 * known that evening (`known=then`) or what is known now. A day that does not exist, is not over yet or lies
 * before the plan's year is left out: today is shown, and `refused` says why.
 */
export async function pageView({ asOf, known }: ViewAtQuery): Promise<PageView> {
	const last = today();
	// The plan tells the first day; its year is asked for only where somebody looks back.
	const plan = asOf === undefined ? null : await currentPlan(db);
	const firstOn = dayOfParts(plan?.year ?? yearOf(last), 1, 1);
	const bounds = { minOn: firstOn, maxOn: last };
	const now = { at: viewToday(), knownThen: false, ...bounds };
	if (asOf === undefined) return { ...now, refused: null };
	const asked = askedDay(asOf, { firstOn, today: last });
	if (!asked.ok) return { ...now, refused: { typed: asOf, reason: asked.reason } };
	if (asked.day === last) return { ...now, refused: null };
	const knownThen = known === "then";
	const knownAt = knownThen ? endOfBusinessDay(asked.day) : now.at.knownAt;
	return { at: { asOf: asked.day, knownAt, isPast: true }, knownThen, ...bounds, refused: null };
}

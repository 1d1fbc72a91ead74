import type { PlanReading } from "../reading/plan-reading";
import type { Readers } from "../reading/readers";
import { correctPlan } from "./correct-plan";
import type { Correction, CorrectionRefusal } from "./corrections";

/** `breaksOthers`: corrections made before would then speak of something else, or of nothing. */
export type AddRefusal = CorrectionRefusal | "breaksOthers";

export type AddOutcome =
	| { readonly ok: true; readonly value: readonly Correction[] }
	| { readonly ok: false; readonly reason: AddRefusal };

/** Corrections that name windows by number: they mean others once text is mended into more or fewer windows. */
function namesWindows(correction: Correction): boolean {
	switch (correction.op) {
		case "setWindow":
		case "splitWindow":
		case "joinWindows":
		case "setDuties":
			return true;
		case "stateDoubt":
			return correction.window !== null;
		case "addTarget":
			return correction.target.feeds.length > 0;
		case "setTarget":
			return (correction.set.feeds ?? []).length > 0;
		default:
			return false;
	}
}

function windowsAsRead(reading: PlanReading, mends: readonly Correction[], number: number, readers: Readers) {
	const { plan } = correctPlan(reading, mends, readers);
	return plan.projects.find((one) => one.number === number)?.windows.length ?? 0;
}

/** Whether mending the text anew leaves the project as many windows as those corrected by number were. */
function keepsWindows(
	reading: PlanReading,
	before: readonly Correction[],
	next: Correction,
	readers: Readers,
): boolean {
	const own = before.filter(({ project }) => project === next.project);
	if (next.op !== "mendText" || !own.some(namesWindows)) return true;
	const mends = own.filter(({ op }) => op === "mendText");
	const count = (all: readonly Correction[]) => windowsAsRead(reading, all, next.project, readers);
	return count(mends) === count([...mends, next]);
}

/**
 * The corrections with one more, the last. Refused when it speaks of what the plan, corrected so far, does not have,
 * and when it takes from earlier ones what they speak of.
 */
export function addCorrection(
	reading: PlanReading,
	before: readonly Correction[],
	next: Correction,
	readers: Readers,
): AddOutcome {
	const all = [...before, next];
	const { refused } = correctPlan(reading, all, readers);
	const own = refused.find(({ correction }) => isSame(correction, next));
	if (own !== undefined) return { ok: false, reason: own.reason };
	const already = correctPlan(reading, before, readers).refused.length;
	if (refused.length > already || !keepsWindows(reading, before, next, readers))
		return { ok: false, reason: "breaksOthers" };
	return { ok: true, value: all };
}

const isSame = (a: Correction, b: Correction) => a === b;

/**
 * The corrections without the one at a place in the list and without those of the same project that follow it and
 * may rest on it. A confirmation of a doubt and the plan's title rest on nothing: they go alone, and stay when
 * others go.
 */
export function withoutCorrection(all: readonly Correction[], place: number): readonly Correction[] {
	const gone = all[place];
	if (gone === undefined) return all;
	if (restsOnNothing(gone)) return all.toSpliced(place, 1);
	const isPlanWide = gone.op === "meanUnit" || gone.op === "nameUnit";
	return all.filter((one, index) => {
		if (index < place || restsOnNothing(one)) return true;
		return index > place && !isPlanWide && one.project !== gone.project;
	});
}

const restsOnNothing = ({ op }: Correction) => op === "settleDoubt" || op === "titlePlan";

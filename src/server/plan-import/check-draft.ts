import "server-only";
import { type PlanData, planDataSchema } from "@/lib/contracts/plan-data";
import type { ImportDraft, PublishRefusal, UnitRoster } from "@/lib/contracts/plan-import";
import { draftFlaws } from "@/lib/domain/plan/draft-flaws";
import { takenIds, unitProblem } from "@/lib/domain/plan/draft-units";

type Checked =
	| { readonly plan: PlanData; readonly refusal: null }
	| { readonly plan: null; readonly refusal: PublishRefusal };

/** How many places a refusal names: a page shows no more. */
const MOST_PLACES = 50;

/**
 * The draft as a plan that can be loaded for a year, or why it cannot: names that nobody knows, what is missing,
 * what contradicts itself, units that cannot be named, doubts that nobody has confirmed by name.
 */
export function checkDraft(
	{ plan: drafted, doubts, unknownUnits }: ImportDraft,
	{ year, known, confirmations }: CheckedWith,
): Checked {
	const refused = (refusal: PublishRefusal): Checked => ({ plan: null, refusal });
	if (unknownUnits.length > 0) return refused({ kind: "unitsUnknown", names: [...new Set(unknownUnits)] });
	const parsed = planDataSchema.safeParse(drafted);
	if (!parsed.success) {
		const places = new Set(parsed.error.issues.map(({ path }) => path.map(String).join(".")));
		return refused({ kind: "draftIncomplete", places: [...places].slice(0, MOST_PLACES) });
	}
	const plan = parsed.data;
	const membersOf = new Map([
		...known.groups.map(({ id, members }) => [id, members] as const),
		...plan.groups.map(({ id, members }) => [id, members] as const),
	]);
	const flaws = [...takenIds(plan, known), ...draftFlaws(plan, year, membersOf)];
	if (flaws.length > 0) return refused({ kind: "draftFlawed", flaws: flaws.slice(0, MOST_PLACES) });
	const problem = unitProblem(plan, known);
	if (problem) return refused(problem);
	const confirmed = new Set(confirmations);
	const open = doubts.filter((name) => !confirmed.has(name));
	return open.length > 0 ? refused({ kind: "doubtsUnconfirmed", doubts: open }) : { plan, refusal: null };
}

interface CheckedWith {
	readonly year: number;
	readonly known: UnitRoster;
	readonly confirmations: readonly string[];
}

import type { PlanState } from "./facts";

// 调整 of a published plan (docs/product.md, Plan): what changes, and what is refused before anything else.

/** One field that changes, with what it says before and after. */
export interface FieldChange<Fields> {
	readonly field: keyof Fields & string;
	readonly before: Fields[keyof Fields];
	readonly after: Fields[keyof Fields];
}

/** Why nothing can be adjusted, whatever the fields say. Each has its sentence in lib/format/refusals-adjust.ts. */
export const ADJUST_REFUSALS = ["planDraft", "planClosed", "reasonRequired", "nothingChanged"] as const;
export type AdjustRefusal = (typeof ADJUST_REFUSALS)[number];

/** `problems`: what is wrong with single fields, all of it at once. */
export type AdjustDecision<Fields, Problem> =
	| { readonly ok: true; readonly changes: readonly FieldChange<Fields>[] }
	| { readonly ok: false; readonly reason: AdjustRefusal | { readonly problems: readonly Problem[] } };

/** What every adjustment is asked for. */
export interface AdjustAct {
	readonly planState: PlanState;
	readonly reason: string;
}

/** The fields among `fields` that say something else after than before, in the order of `fields`. */
export function changesBetween<Fields>(
	fields: readonly (keyof Fields & string)[],
	before: Fields,
	after: Fields,
): FieldChange<Fields>[] {
	return fields
		.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
		.map((field) => ({ field, before: before[field], after: after[field] }));
}

/**
 * Decides an adjustment: the plan is published, a reason is given, something changes, and the changed fields
 * have no problem. `problemsOf` is asked about the names of the changed fields, so that what the plan said
 * already is never held against it.
 */
export function decideAdjustment<Fields, Problem>(
	act: AdjustAct,
	changes: readonly FieldChange<Fields>[],
	problemsOf: (touches: (...fields: (keyof Fields)[]) => boolean) => readonly Problem[],
): AdjustDecision<Fields, Problem> {
	if (act.planState === "draft") return { ok: false, reason: "planDraft" };
	if (act.planState === "closed") return { ok: false, reason: "planClosed" };
	const changed = new Set<keyof Fields>(changes.map(({ field }) => field));
	const problems = problemsOf((...fields) => fields.some((field) => changed.has(field)));
	if (problems.length > 0) return { ok: false, reason: { problems } };
	if (changes.length === 0) return { ok: false, reason: "nothingChanged" };
	if (act.reason.trim() === "") return { ok: false, reason: "reasonRequired" };
	return { ok: true, changes };
}

/** The first entry that stands twice in a list; undefined when none does. */
export function firstTwice(ids: readonly string[]): string | undefined {
	return ids.find((id, index) => ids.indexOf(id) !== index);
}

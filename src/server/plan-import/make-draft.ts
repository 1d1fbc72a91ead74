import "server-only";
import { correctionsOf } from "@/lib/contracts/import-corrections";
import { storedReadingOf } from "@/lib/contracts/import-reading";
import type { ImportDraft, StoredImport, UnitRoster } from "@/lib/contracts/plan-import";
import { correctPlan } from "@/lib/domain/plan/correction/correct-plan";
import type { Correction } from "@/lib/domain/plan/correction/corrections";
import { openDoubts } from "@/lib/domain/plan/correction/doubt-names";
import { readersFor } from "@/lib/domain/plan/read-plan";
import type { PlanReading } from "@/lib/domain/plan/reading/plan-reading";
import { planDataOf } from "./plan-data-of";

/**
 * The plan that a stored reading comes to with its corrections; see MakeDraft. Corrections that speak of what the
 * reading does not have change nothing. A reading that nobody can read gives no plan, which is refused as such.
 */
export function makeDraft(
	{ year, reading, corrections: json }: Pick<StoredImport, "year" | "reading" | "corrections">,
	known: UnitRoster,
): ImportDraft {
	const stored = storedReadingOf(reading);
	if (!stored) return { plan: null, doubts: [], unknownUnits: [] };
	const all = correctionsOf(json);
	const { plan, refused } = correctPlan(stored.reading, all, readersFor(stored.reading.known));
	const idle = new Set(refused.map(({ correction }) => correction));
	const corrections = all.filter((one) => !idle.has(one));
	const basis = { sourceText: stored.sourceText, units: [], groups: [], listed: known.units };
	const data = planDataOf(stored.reading, corrections, basis);
	return {
		plan: data.ok ? data.data : null,
		doubts: [...documentDoubts(plan), ...plan.projects.flatMap((project) => openDoubts(project, all))],
		unknownUnits: unknownNames(plan, corrections),
		...(plan.year === year ? {} : { plan: null }),
	};
}

/** Doubts about the document as a whole, by name: a title settles the only one. */
function documentDoubts({ title }: PlanReading): string[] {
	return title === null ? [TITLE_MISSING] : [];
}

export const TITLE_MISSING = "document/titleMissing";

/** Names that only the table has and that nobody has said to be new. */
export function unknownNames({ newUnits }: PlanReading, corrections: readonly Correction[]): string[] {
	const named = new Set(corrections.flatMap((one) => (one.op === "nameUnit" ? [one.unit] : [])));
	return newUnits.filter(({ id }) => !named.has(id)).map(({ name }) => name);
}

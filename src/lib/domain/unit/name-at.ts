import type { Instant } from "../time/day";
import type { UnitFacts } from "./facts";

/**
 * What a unit was called when something was recorded (docs/product.md, Plan: history keeps the old name). Takes
 * unit facts that say today's names, or those of any later point.
 */
export function unitNameAt(
	{ name, adjustments }: Pick<UnitFacts, "name" | "adjustments">,
	at: Instant,
): string {
	const renames = adjustments.flatMap((one) => (one.field === "name" ? [one] : []));
	const next = renames.toSorted((a, b) => a.seq - b.seq).find((one) => one.recordedAt > at);
	return next ? next.before : name;
}

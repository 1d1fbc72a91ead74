import type { TargetChart } from "@/lib/contracts/target-page";
import { actualAt } from "@/lib/domain/target/actual";
import { checkpointsOf, expectedAt } from "@/lib/domain/target/expected-progress";
import type { TargetFacts } from "@/lib/domain/target/facts";
import type { Day } from "@/lib/domain/time/day";
import { type At, known } from "@/lib/domain/time/facts";

/** The figure on every day on which it could have changed, and the corners of the expected line. */
export function presentChart(target: TargetFacts, at: At): TargetChart {
	const changes = [...known(target.readings, at), ...known(target.allocations, at)];
	const days = [...new Set([...changes.map((fact) => fact.effectiveOn), at.asOf])].sort();
	const actual = days.map((day) => ({ day, value: actualAt(target, { ...at, asOf: day }).value }));
	return { actual: dropRepeats(actual), expected: corners(target, at.asOf) };
}

/** A day on which the figure stayed as it was says nothing, except the last. */
function dropRepeats<P extends { readonly value: number | null }>(points: readonly P[]): P[] {
	return points.filter(
		(point, index) => index === points.length - 1 || index === 0 || point.value !== points[index - 1]?.value,
	);
}

/**
 * Linear: the first day, the checkpoints, the goal. Checkpoints only: flat until each day, then a step: two
 * corners on one day. After the due day the whole goal stays expected.
 */
function corners(target: TargetFacts, today: Day): { day: Day; value: number }[] {
	const points = checkpointsOf(target).map(({ onDate, value }) => ({ day: onDate, value }));
	const start = { day: target.startOn, value: expectedAt(target, target.startOn) ?? target.baseline };
	const since = today > target.dueOn ? [{ day: today, value: target.goal }] : [];
	if (target.curve === "linear") return [start, ...points, ...since];
	const steps = [start];
	for (const point of points)
		steps.push({ day: point.day, value: steps.at(-1)?.value ?? target.baseline }, point);
	return [...steps, ...since];
}

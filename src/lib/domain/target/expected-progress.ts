import { addDays, type Day, daysBetween } from "../time/day";
import type { Checkpoint, TargetFacts } from "./facts";

type Curve = Pick<TargetFacts, "baseline" | "goal" | "startOn" | "dueOn" | "curve" | "checkpoints">;

/** All that the target must have reached, in order: the interim checkpoints, then the goal at its due day. */
export function checkpointsOf(target: Curve): Checkpoint[] {
	const interim = target.checkpoints
		.filter((point) => point.onDate >= target.startOn && point.onDate < target.dueOn)
		.sort((a, b) => (a.onDate < b.onDate ? -1 : 1));
	return [...interim, { onDate: target.dueOn, value: target.goal }];
}

/**
 * 序时进度: what the target should have reached by the end of a day, in the goal's unit, not rounded
 * (docs/product.md, Expected progress); null before its start. A day counts as elapsed: from 1 July to
 * 31 December 1/184 is expected on 1 July and all on 31 December. Checkpoints only: the baseline until the
 * day that a checkpoint names, its value from that day on.
 */
export function expectedAt(target: Curve, asOf: Day): number | null {
	if (asOf < target.startOn) return null;
	let from: Checkpoint = { onDate: addDays(target.startOn, -1), value: target.baseline };
	for (const to of checkpointsOf(target)) {
		if (asOf < to.onDate) return target.curve === "linear" ? between(from, to, asOf) : from.value;
		from = to;
	}
	return from.value;
}

function between(from: Checkpoint, to: Checkpoint, day: Day): number {
	const elapsed = daysBetween(from.onDate, day);
	const whole = daysBetween(from.onDate, to.onDate);
	return from.value + ((to.value - from.value) * elapsed) / whole;
}

/** The checkpoint whose day has passed and which a value does not reach, the last such; null when none. */
export function missedCheckpoint(
	target: Curve & Pick<TargetFacts, "comparator">,
	value: number,
	asOf: Day,
): Checkpoint | null {
	const passed = checkpointsOf(target).filter((point) => point.onDate < asOf);
	return passed.filter((point) => !reaches(target.comparator, value, point.value)).at(-1) ?? null;
}

/** "=" goals mean at least; more is 超额 (docs/product.md, Target). */
export function reaches(comparator: TargetFacts["comparator"], value: number, goal: number): boolean {
	return comparator === "atMost" ? value <= goal : value >= goal;
}

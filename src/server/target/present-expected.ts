import type { CheckpointView, ExpectedView } from "@/lib/contracts/target-page";
import { actualAt } from "@/lib/domain/target/actual";
import { checkpointsOf, reaches } from "@/lib/domain/target/expected-progress";
import type { TargetFacts } from "@/lib/domain/target/facts";
import { addDays, type Day, daysBetween } from "@/lib/domain/time/day";
import type { At } from "@/lib/domain/time/facts";

// The numbers behind 序时进度 (docs/product.md, Rules, 序时进度), told so that a reader can do the sum again.

/** How the expected progress of a day comes about. `expected` is what the rules computed for it. */
export function presentExpected(target: TargetFacts, today: Day, expected: number | null): ExpectedView {
	if (expected === null || today < target.startOn) return { kind: "notStarted", startOn: target.startOn };
	if (today >= target.dueOn) return { kind: "due", dueOn: target.dueOn, value: expected };
	const points = checkpointsOf(target);
	if (target.curve === "checkpoints") {
		return {
			kind: "checkpoints",
			value: expected,
			last: points.findLast((point) => point.onDate <= today) ?? null,
			next: points.find((point) => point.onDate > today) ?? null,
		};
	}
	const start = { onDate: addDays(target.startOn, -1), value: target.baseline };
	const from = points.findLast((point) => point.onDate <= today) ?? start;
	const to = points.find((point) => point.onDate > today) ?? { onDate: target.dueOn, value: target.goal };
	return {
		kind: "linear",
		from,
		to,
		startOn: from === start ? target.startOn : null,
		elapsedDays: daysBetween(from.onDate, today),
		totalDays: daysBetween(from.onDate, to.onDate),
		value: expected,
	};
}

/** Whether each checkpoint, and the goal, was reached by the end of its day. */
export function presentCheckpoints(target: TargetFacts, at: At): CheckpointView[] {
	const now = actualAt(target, at).value;
	return checkpointsOf(target).map((point) => {
		const hasPassed = point.onDate < at.asOf;
		const actual = hasPassed ? actualAt(target, { ...at, asOf: point.onDate }).value : now;
		const met = (value: number | null) => value !== null && reaches(target.comparator, value, point.value);
		return {
			...point,
			isGoal: point.onDate === target.dueOn,
			actual,
			state: hasPassed
				? met(actual)
					? "reached"
					: met(now)
						? "reachedLate"
						: "missed"
				: met(now)
					? "ahead"
					: "toCome",
		};
	});
}

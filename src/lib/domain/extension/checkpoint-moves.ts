import type { Checkpoint, TargetFacts } from "../target/facts";
import type { Day } from "../time/day";
import { yearOf } from "../time/day";
import type { CheckpointMove } from "./facts";

/** Why a target's date cannot move. */
export const MOVE_REFUSALS = [
	"moveUnknown",
	"moveTwice",
	"movePassed",
	"moveNotLater",
	"moveOutOfYear",
	"moveOutOfOrder",
] as const;
export type MoveRefusal = (typeof MOVE_REFUSALS)[number];

/** What a refusal speaks of. */
export interface MoveProblem {
	readonly code: MoveRefusal;
	readonly move: CheckpointMove;
}

interface Milestone {
	readonly id: string;
	readonly ownersFromTargetId: string | null;
	readonly startOn: Day;
	readonly dueOn: Day;
}

/**
 * The dates of a target that an extension of a milestone may move: of a target that its reports feed or that
 * gives it its owners, all that are still ahead; of one that the lead itself keeps, those that fall within the
 * milestone's window. The final one is the target's due day.
 */
export function movableDates(milestone: Milestone, target: TargetFacts, today: Day): Day[] {
	const isFed = target.feedMilestoneIds.includes(milestone.id) || milestone.ownersFromTargetId === target.id;
	if (!isFed && target.source !== "lead") return [];
	return datesOf(target).filter(
		(day) => day >= today && (isFed || (milestone.startOn <= day && day <= milestone.dueOn)),
	);
}

function datesOf({ checkpoints, dueOn }: Pick<TargetFacts, "checkpoints" | "dueOn">): Day[] {
	const interim = checkpoints.map((point) => point.onDate).filter((day) => day < dueOn);
	return [...interim.sort(), dueOn];
}

/** The first thing that is wrong with the moves that a request names; null when all can be carried out. */
export function moveProblem(
	moves: readonly CheckpointMove[],
	milestone: Milestone,
	targets: readonly TargetFacts[],
	today: Day,
): MoveProblem | null {
	const seen = new Set<string>();
	for (const move of moves) {
		const key = `${move.targetId}/${move.onDate}`;
		if (seen.has(key)) return { code: "moveTwice", move };
		seen.add(key);
		const target = targets.find(({ id }) => id === move.targetId);
		if (!target || !datesOf(target).includes(move.onDate)) return { code: "moveUnknown", move };
		if (move.onDate < today) return { code: "movePassed", move };
		if (!movableDates(milestone, target, today).includes(move.onDate)) return { code: "moveUnknown", move };
		if (move.newOnDate <= move.onDate) return { code: "moveNotLater", move };
		if (yearOf(move.newOnDate) !== yearOf(milestone.startOn)) return { code: "moveOutOfYear", move };
	}
	for (const move of moves) {
		const target = targets.find(({ id }) => id === move.targetId);
		if (target && !isAscending(datesOf(movedTarget(target, moves)), target)) {
			return { code: "moveOutOfOrder", move };
		}
	}
	return null;
}

/** The checkpoints keep their order, each on a day of its own, all before the final one. */
function isAscending(days: readonly Day[], target: TargetFacts): boolean {
	return (
		days.length === datesOf(target).length &&
		days.every((day, index) => index === 0 || (days[index - 1] ?? "") < day)
	);
}

/** A target's checkpoints and due day once the moves that are its own are carried out; values stay. */
export function movedTarget(
	target: Pick<TargetFacts, "id" | "checkpoints" | "dueOn">,
	moves: readonly CheckpointMove[],
): { readonly checkpoints: readonly Checkpoint[]; readonly dueOn: Day } {
	const newDay = (day: Day) =>
		moves.find((move) => move.targetId === target.id && move.onDate === day)?.newOnDate ?? day;
	return {
		checkpoints: target.checkpoints.map((point) =>
			point.onDate < target.dueOn ? { ...point, onDate: newDay(point.onDate) } : point,
		),
		dueOn: newDay(target.dueOn),
	};
}

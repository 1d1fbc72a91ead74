import type { MilestoneFacts } from "../milestone/facts";
import type { MilestoneState } from "../milestone/state-at";
import type { TargetFacts } from "../target/facts";
import { type Day, yearOf } from "../time/day";
import { type MoveProblem, moveProblem } from "./checkpoint-moves";
import type { CheckpointMove } from "./facts";
import { MAX_EXTENSION_TEXT } from "./state-machine";

/** Why an extension cannot be asked for. Each has its sentence in lib/format/refusals-extension.ts. */
export const ASK_REFUSALS = [
	"planClosed",
	"continuousHasNoEnd",
	"notOpen",
	"alreadyAsked",
	"endPassed",
	"newEndNotLater",
	"newEndOutOfYear",
	"reasonRequired",
	"reasonTooLong",
	"progressRequired",
	"progressTooLong",
] as const;
export type AskRefusal = (typeof ASK_REFUSALS)[number];

/** What the milestone of a request is like now. */
export interface ExtendedMilestone {
	readonly facts: Pick<MilestoneFacts, "id" | "kind" | "startOn" | "endOn" | "ownersFromTargetId">;
	readonly state: Pick<MilestoneState, "status" | "dueOn">;
	readonly planOpen: boolean;
	/** The targets of its project. */
	readonly targets: readonly TargetFacts[];
}

/** What is asked for. */
export interface AskedExtension {
	readonly newEndOn: Day;
	readonly reason: string;
	/** 目前进展 */
	readonly progress: string;
	readonly moves: readonly CheckpointMove[];
}

/** Why a milestone has no extension at all at the moment; null when it can be asked for. */
export function askObstacle(
	{ facts, state, planOpen }: ExtendedMilestone,
	{ today, isAsked }: { readonly today: Day; readonly isAsked: boolean },
): AskRefusal | null {
	if (!planOpen) return "planClosed";
	if (facts.kind === "continuous") return "continuousHasNoEnd";
	if (state.status === "done" || state.status === "cancelled") return "notOpen";
	if (isAsked) return "alreadyAsked";
	return state.dueOn < today ? "endPassed" : null;
}

/**
 * Decides whether an extension can be asked for (docs/product.md, Extension): before the (extended) end, whose
 * day still counts; for a later day of the plan's year; with reason and present progress. Who may ask is the
 * caller's matter.
 */
export function askProblem(
	asked: AskedExtension,
	milestone: ExtendedMilestone,
	circumstances: { readonly today: Day; readonly isAsked: boolean },
): AskRefusal | MoveProblem | null {
	const obstacle = askObstacle(milestone, circumstances);
	if (obstacle) return obstacle;
	const { facts, state, targets } = milestone;
	if (asked.newEndOn <= state.dueOn) return "newEndNotLater";
	if (yearOf(asked.newEndOn) !== yearOf(facts.startOn)) return "newEndOutOfYear";
	if (asked.reason.trim() === "") return "reasonRequired";
	if ([...asked.reason].length > MAX_EXTENSION_TEXT) return "reasonTooLong";
	if (asked.progress.trim() === "") return "progressRequired";
	if ([...asked.progress].length > MAX_EXTENSION_TEXT) return "progressTooLong";
	return moveProblem(asked.moves, { ...facts, dueOn: state.dueOn }, targets, circumstances.today);
}

/** Why what was asked for cannot be granted any more: much can happen between asking and deciding. */
export const GRANT_REFUSALS = ["planClosed", "notOpen", "newEndNotLater", "datesChanged"] as const;
export type GrantRefusal = (typeof GRANT_REFUSALS)[number];

/**
 * Decides whether a request can be granted as it stands. A decision may come after the end; the dates of
 * targets are judged by the day on which they were asked to move.
 */
export function grantObstacle(
	asked: Pick<AskedExtension, "newEndOn" | "moves">,
	{ facts, state, planOpen, targets }: ExtendedMilestone,
	askedOn: Day,
): GrantRefusal | null {
	if (!planOpen) return "planClosed";
	if (state.status === "done" || state.status === "cancelled") return "notOpen";
	if (asked.newEndOn <= state.dueOn) return "newEndNotLater";
	const problem = moveProblem(asked.moves, { ...facts, dueOn: state.dueOn }, targets, askedOn);
	return problem ? "datesChanged" : null;
}

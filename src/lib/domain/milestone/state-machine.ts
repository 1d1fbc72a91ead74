import { type Day, dayOfParts, yearOf } from "../time/day";
import { MILESTONE_STATUSES, type MilestoneStatus } from "./facts";

/** Why a milestone cannot be moved. Each has its sentence in lib/format/refusals.ts. */
export const TRANSITION_REFUSALS = [
	"notAllowed",
	"reasonRequiredForCancel",
	"reasonRequiredForReopen",
	"reasonRequiredForResume",
	"reasonRequiredForUndo",
	"reasonRequiredUnfinishedOwners",
	"effectiveInFuture",
	"effectiveBeforeLast",
	"effectiveBeforePlanYear",
	"textTooLong",
] as const;
export type TransitionRefusal = (typeof TRANSITION_REFUSALS)[number];

/** The longest note or reason, in characters. */
export const MAX_TRANSITION_TEXT = 2000;

/** What a move asks for: "always" names the refusal when the reason is missing. */
type Rule = { readonly reason: TransitionRefusal | "whenOwnersUnfinished" | "never" };

/**
 * Every move there is (docs/product.md, Milestone). What is not listed is not allowed; a window may be
 * finished at once without having been started.
 */
const TRANSITIONS: Record<MilestoneStatus, Partial<Record<MilestoneStatus, Rule>>> = {
	notStarted: {
		inProgress: { reason: "never" },
		done: { reason: "whenOwnersUnfinished" },
		cancelled: { reason: "reasonRequiredForCancel" },
	},
	inProgress: {
		done: { reason: "whenOwnersUnfinished" },
		cancelled: { reason: "reasonRequiredForCancel" },
		notStarted: { reason: "reasonRequiredForUndo" },
	},
	done: { inProgress: { reason: "reasonRequiredForReopen" } },
	cancelled: { inProgress: { reason: "reasonRequiredForResume" } },
};

export interface Transition {
	readonly from: MilestoneStatus;
	readonly to: MilestoneStatus;
	/** Blank counts as missing. */
	readonly reason: string | null;
	readonly note: string | null;
	/** Owners whose completion is not approved. */
	readonly unfinishedOwners: number;
	/** The day that the change speaks for. */
	readonly effectiveOn: Day;
	readonly today: Day;
	/** The day of the last change; null when there was none. */
	readonly latestEffectiveOn: Day | null;
	/** First day of the window: tells the year of the plan. */
	readonly startOn: Day;
}

export type TransitionDecision =
	| { readonly ok: true }
	| { readonly ok: false; readonly reason: TransitionRefusal };

/** The states to which a milestone can be moved, in the order of the life of a milestone. */
export function allowedTransitions(from: MilestoneStatus): MilestoneStatus[] {
	return MILESTONE_STATUSES.filter((to) => TRANSITIONS[from][to] !== undefined);
}

/** Whether a move asks for a reason: always, or because owners are unfinished. False for a move that is not allowed. */
export function asksForReason(from: MilestoneStatus, to: MilestoneStatus, unfinishedOwners: number): boolean {
	const rule = TRANSITIONS[from][to];
	if (rule === undefined || rule.reason === "never") return false;
	return rule.reason !== "whenOwnersUnfinished" || unfinishedOwners > 0;
}

/**
 * Decides a move of a milestone by its acting lead (docs/product.md, Milestone). Who may move it is the
 * caller's matter. A change never speaks for a future day, nor for a day before the last change.
 */
export function decideTransition(move: Transition): TransitionDecision {
	const rule = TRANSITIONS[move.from][move.to];
	if (rule === undefined) return { ok: false, reason: "notAllowed" };
	if (move.effectiveOn > move.today) return { ok: false, reason: "effectiveInFuture" };
	if (move.latestEffectiveOn !== null && move.effectiveOn < move.latestEffectiveOn) {
		return { ok: false, reason: "effectiveBeforeLast" };
	}
	if (move.effectiveOn < dayOfParts(yearOf(move.startOn), 1, 1)) {
		return { ok: false, reason: "effectiveBeforePlanYear" };
	}
	if (isBlank(move.reason) && asksForReason(move.from, move.to, move.unfinishedOwners)) {
		const missing =
			rule.reason === "whenOwnersUnfinished" || rule.reason === "never"
				? "reasonRequiredUnfinishedOwners"
				: rule.reason;
		return { ok: false, reason: missing };
	}
	if (isTooLong(move.reason) || isTooLong(move.note)) return { ok: false, reason: "textTooLong" };
	return { ok: true };
}

function isBlank(text: string | null): boolean {
	return text === null || text.trim() === "";
}

function isTooLong(text: string | null): boolean {
	return text !== null && [...text].length > MAX_TRANSITION_TEXT;
}

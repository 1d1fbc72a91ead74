import type { MilestoneAssessment, ProjectAssessment, TargetAssessment } from "../light/assess-plan";
import { type DutyState, dutyState } from "../light/unit-light";
import type { MilestoneFacts } from "../milestone/facts";
import { owedThreads } from "../milestone/state-at";
import type { TargetFacts } from "../target/facts";
import { excessOf } from "../target/gap";
import { type Day, daysBetween } from "../time/day";

// 进展情况: how far a project is, for its row of the printed table.

/** Where a window stands on a day. */
export type WindowStand =
	/** `daysLate` is 0 when finished in time. */
	| { readonly code: "finished"; readonly on: Day; readonly dueOn: Day; readonly daysLate: number }
	/** A 常态化 one that was closed. */
	| { readonly code: "closed"; readonly on: Day }
	| { readonly code: "cancelled"; readonly on: Day }
	| { readonly code: "overdue"; readonly dueOn: Day; readonly days: number; readonly begun: boolean }
	| { readonly code: "running"; readonly dueOn: Day; readonly daysLeft: number }
	/** Open, and nobody has begun. */
	| { readonly code: "waiting"; readonly dueOn: Day; readonly daysLeft: number }
	/** 常态化. */
	| { readonly code: "standing" }
	/** Not open yet. */
	| { readonly code: "ahead"; readonly startOn: Day };

export type StandCode = WindowStand["code"];

export interface WindowProgress {
	/** As the plan said at the point. */
	readonly window: MilestoneFacts;
	readonly stand: WindowStand;
	/** The end of the plan where an extension was granted. */
	readonly extendedFrom: Day | null;
	/** Of all its owners; null for one that the lead alone carries out. */
	readonly completions: { readonly approved: number; readonly total: number } | null;
	readonly checklist: { readonly done: number; readonly total: number };
	/** Months (`2024-05`) or quarters (`2024-Q2`) that were confirmed. */
	readonly confirmed: readonly string[];
	/** What the viewer's unit owes; null where it owes nothing or the viewer sees every unit. */
	readonly own: DutyState | null;
}

export interface TargetProgress {
	/** As the plan said at the point. */
	readonly target: TargetFacts;
	/** In the goal's unit; null: nothing is known. */
	readonly value: number | null;
	readonly numerator: number;
	/** Rates and 达标单位数. */
	readonly denominator: number | null;
	readonly hasBegun: boolean;
	/** 序时进度, in the goal's unit; null before the start and while nothing is asked for yet. */
	readonly expected: number | null;
	readonly isMet: boolean;
	/** 超额, in the goal's unit; 0 when there is none. */
	readonly excess: number;
	/** 个百分点 of the goal, negative when ahead; null before the start. */
	readonly gap: number | null;
	/** The share and figure of the viewer's unit; null where it has none or the viewer sees every unit. */
	readonly own: {
		readonly share: number | null;
		readonly figure: { readonly numerator: number; readonly denominator: number | null } | null;
	} | null;
}

export interface ProjectProgress {
	readonly windows: readonly WindowProgress[];
	readonly targets: readonly TargetProgress[];
}

/**
 * How far a project is on the day `asOf` of its assessment. The figures are the city's; of units it tells those
 * of `ownUnitId` alone, and of none with null.
 */
export function projectProgress(
	{ milestones, targets }: ProjectAssessment,
	asOf: Day,
	ownUnitId: string | null,
): ProjectProgress {
	return {
		windows: milestones.map((milestone) => windowProgress(milestone, asOf, ownUnitId)),
		targets: targets.map((target) => targetProgress(target, ownUnitId)),
	};
}

function windowProgress(milestone: MilestoneAssessment, asOf: Day, ownUnitId: string | null): WindowProgress {
	const { facts, state } = milestone;
	const owed = owedThreads(state);
	const own = owed.find((thread) => thread.unitId === ownUnitId);
	return {
		window: facts,
		stand: standOf(milestone, asOf),
		extendedFrom: state.isExtended ? facts.endOn : null,
		completions:
			owed.length === 0
				? null
				: { approved: owed.filter((one) => one.completion === "approved").length, total: owed.length },
		checklist: { done: state.checklist.done.length, total: state.checklist.total },
		confirmed: state.confirmedPeriods,
		own: own
			? dutyState(
					{
						kind: facts.kind,
						startOn: facts.startOn,
						dueOn: state.dueOn,
						completion: own.completion,
						milestoneStatus: state.status,
					},
					asOf,
				)
			: null,
	};
}

function standOf({ facts, state }: MilestoneAssessment, asOf: Day): WindowStand {
	const { status, statusOn, finishedOn, dueOn } = state;
	if (finishedOn !== null) {
		if (facts.kind === "continuous") return { code: "closed", on: finishedOn };
		return { code: "finished", on: finishedOn, dueOn, daysLate: Math.max(0, daysBetween(dueOn, finishedOn)) };
	}
	if (status === "cancelled" && statusOn !== null) return { code: "cancelled", on: statusOn };
	const begun = status === "inProgress";
	if (asOf < facts.startOn && !begun) return { code: "ahead", startOn: facts.startOn };
	if (facts.kind === "continuous") return { code: "standing" };
	if (asOf > dueOn) return { code: "overdue", dueOn, days: daysBetween(dueOn, asOf), begun };
	return { code: begun ? "running" : "waiting", dueOn, daysLeft: daysBetween(asOf, dueOn) };
}

function targetProgress(
	{ facts, actual, expected, gap, allocation, light }: TargetAssessment,
	ownUnitId: string | null,
): TargetProgress {
	const share = ownUnitId === null ? null : (allocation?.shares.get(ownUnitId) ?? null);
	const figure = ownUnitId === null ? null : (actual.byUnit.get(ownUnitId) ?? null);
	return {
		target: facts,
		value: actual.value,
		numerator: actual.numerator,
		denominator: actual.denominator,
		hasBegun: expected !== null,
		expected: isAsked(facts, expected) ? expected : null,
		isMet: light.light === "blue",
		excess: excessOf(facts, actual),
		gap,
		own: facts.source === "units" && (share !== null || figure !== null) ? { share, figure } : null,
	};
}

/** Where checkpoints alone count, nothing is asked for before the first of them. */
function isAsked({ curve, baseline }: TargetFacts, expected: number | null): boolean {
	return curve === "linear" || expected !== baseline;
}

import type {
	MilestoneAssessment,
	PlanAssessment,
	ProjectAssessment,
	TargetAssessment,
} from "../light/assess-plan";
import type { LightResult } from "../light/result";
import type { CompletionState } from "../report/thread-at";
import { readingDueOn } from "../target/due-readings";
import { addDays, type Day, startOfMonth } from "../time/day";
import { confirmablePeriods } from "../time/periods";
import { type ReviewDue, reviewsDue } from "./due-reviews";

/** How far ahead a unit is shown what it owes, in days. */
export const DUE_HORIZON_DAYS = 30;

/** A 完成 that a unit owes. */
export interface CompletionDue {
	readonly kind: "completion";
	readonly projectId: string;
	readonly milestoneId: string;
	/** The (extended) end of the window. */
	readonly dueOn: Day;
	readonly state: Exclude<CompletionState, "approved">;
	/** Whether the window has opened. */
	readonly isOpen: boolean;
	/** Past its end and not submitted; 常态化 never is. */
	readonly isOverdue: boolean;
	readonly returnedOn: Day | null;
}

/** A figure that a unit owes: one line per target, for the earliest month that is open. */
export interface ReadingDue {
	readonly kind: "reading";
	readonly projectId: string;
	readonly targetId: string;
	/** `2024-07`: the earliest month owed; one figure settles it and all after it. */
	readonly month: string;
	/** The 25th of that month. */
	readonly dueOn: Day;
	readonly isOverdue: boolean;
	/** The windows whose reports can carry it. */
	readonly feedMilestoneIds: readonly string[];
}

export type UnitDue = CompletionDue | ReadingDue;

/**
 * What is due from a unit, by due date (docs/product.md, What is due from a unit): a 完成 for every owned
 * window that has opened, or opens within `horizonDays`, and is not approved; and the figures of targets that
 * it has a share of. A window that its lead has finished or called off asks for nothing more.
 */
export function dueFromUnit(
	assessment: PlanAssessment,
	unitId: string,
	horizonDays = DUE_HORIZON_DAYS,
): UnitDue[] {
	const { asOf } = assessment.at;
	return assessment.projects
		.flatMap((project) => [
			...project.milestones.flatMap((milestone) =>
				completionDue(project, milestone, unitId, asOf, horizonDays),
			),
			...project.targets.flatMap((target) => readingDue(project, target, unitId)),
		])
		.sort(byDueOn);
}

function completionDue(
	{ project }: ProjectAssessment,
	{ facts, state }: MilestoneAssessment,
	unitId: string,
	asOf: Day,
	horizonDays: number,
): CompletionDue[] {
	const thread = state.threads.find((candidate) => candidate.unitId === unitId);
	if (!thread || !state.ownerIds.includes(unitId) || thread.completion === "approved") return [];
	if (state.status === "done" || state.status === "cancelled") return [];
	if (facts.startOn > addDays(asOf, horizonDays)) return [];
	return [
		{
			kind: "completion",
			projectId: project.id,
			milestoneId: facts.id,
			dueOn: state.dueOn,
			state: thread.completion,
			isOpen: facts.startOn <= asOf,
			isOverdue: facts.kind !== "continuous" && state.dueOn < asOf && thread.completion !== "submitted",
			returnedOn: thread.returnedOn,
		},
	];
}

function readingDue({ project }: ProjectAssessment, target: TargetAssessment, unitId: string): ReadingDue[] {
	const duty = target.duties.find((candidate) => candidate.unitId === unitId && !candidate.fulfilled);
	if (!duty) return [];
	return [
		{
			kind: "reading",
			projectId: project.id,
			targetId: target.facts.id,
			month: duty.month,
			dueOn: duty.dueOn,
			isOverdue: duty.overdue,
			feedMilestoneIds: target.facts.feedMilestoneIds,
		},
	];
}

export interface MilestoneDue {
	readonly projectId: string;
	readonly milestoneId: string;
	readonly dueOn: Day;
	readonly light: LightResult;
}

/** A month or quarter that can be confirmed. */
export interface ConfirmationDue {
	readonly projectId: string;
	readonly milestoneId: string;
	/** `2024-05` or `2024-Q2` */
	readonly period: string;
	/** The end of the period. */
	readonly dueOn: Day;
	readonly isOverdue: boolean;
}

/** A figure that the lead keeps itself. */
export interface LeadReadingDue {
	readonly projectId: string;
	readonly targetId: string;
	/** The 25th of the current month. */
	readonly dueOn: Day;
	/** The day that the last figure speaks for. */
	readonly lastOn: Day | null;
	/** 未填报: the light says so already. */
	readonly isOverdue: boolean;
}

/** What waits for a lead unit, each list by date. */
export interface LeadDue {
	/** Milestones that end within the horizon. 常态化 has no end to meet. */
	readonly due: readonly MilestoneDue[];
	/** Milestones past their end, or red. */
	readonly late: readonly MilestoneDue[];
	readonly confirmations: readonly ConfirmationDue[];
	readonly readings: readonly LeadReadingDue[];
	readonly reviews: readonly ReviewDue[];
}

/** What waits for a unit that leads projects or milestones: its work bench. */
export function dueFromLead(
	assessment: PlanAssessment,
	unitId: string,
	horizonDays = DUE_HORIZON_DAYS,
): LeadDue {
	const { asOf } = assessment.at;
	const acting = assessment.projects.flatMap((project) =>
		project.milestones
			.filter(({ facts, state }) => facts.actingLeadIds.includes(unitId) && isMoving(state.status))
			.map((milestone) => ({ project, milestone })),
	);
	const dated = acting
		.filter(({ milestone }) => milestone.facts.kind !== "continuous")
		.map(({ project, milestone }) => milestoneDue(project, milestone));
	const isLate = (item: MilestoneDue) => item.dueOn < asOf || item.light.light === "red";
	const led = assessment.projects.filter(({ project }) => project.leadIds.includes(unitId));
	return {
		due: dated.filter((item) => !isLate(item) && item.dueOn <= addDays(asOf, horizonDays)).sort(byDueOn),
		late: dated.filter(isLate).sort(byDueOn),
		confirmations: acting
			.flatMap(({ project, milestone }) => confirmationsDue(project, milestone, asOf))
			.sort(byDueOn),
		readings: led
			.flatMap((project) => project.targets.flatMap((target) => leadReadingDue(project, target, asOf)))
			.sort(byDueOn),
		reviews: reviewsDue(assessment, { unitId, isLeader: false }),
	};
}

function isMoving(status: MilestoneAssessment["state"]["status"]): boolean {
	return status === "notStarted" || status === "inProgress";
}

function milestoneDue(
	{ project }: ProjectAssessment,
	{ facts, state, light }: MilestoneAssessment,
): MilestoneDue {
	return { projectId: project.id, milestoneId: facts.id, dueOn: state.dueOn, light };
}

/** Periods that have ended or are running and are not confirmed. */
function confirmationsDue(
	{ project }: ProjectAssessment,
	{ facts, state }: MilestoneAssessment,
	asOf: Day,
): ConfirmationDue[] {
	if (facts.kind === "oneOff") return [];
	return confirmablePeriods(facts.kind, facts.startOn, state.dueOn, asOf, state.confirmedPeriods).map(
		(period) => ({
			projectId: project.id,
			milestoneId: facts.id,
			period: period.id,
			dueOn: period.endOn,
			isOverdue: period.endOn < asOf,
		}),
	);
}

/** A lead's figure is due each month from the target's start until its goal is met. */
function leadReadingDue(
	{ project }: ProjectAssessment,
	{ facts, actual, expected, light }: TargetAssessment,
	asOf: Day,
): LeadReadingDue[] {
	if (facts.source !== "lead" || expected === null || light.light === "blue") return [];
	if (facts.curve === "checkpoints" && expected <= facts.baseline && !actual.known) return [];
	if (actual.lastOn !== null && actual.lastOn >= startOfMonth(asOf)) return [];
	const cause = light.reason.code === "yellowPersists" ? light.reason.now : light.reason;
	return [
		{
			projectId: project.id,
			targetId: facts.id,
			dueOn: readingDueOn(asOf),
			lastOn: actual.lastOn,
			isOverdue: cause.code === "leadNotReported" || (actual.lastOn === null && expected > facts.baseline),
		},
	];
}

function byDueOn(a: { readonly dueOn: Day }, b: { readonly dueOn: Day }): number {
	return a.dueOn === b.dueOn ? 0 : a.dueOn < b.dueOn ? -1 : 1;
}

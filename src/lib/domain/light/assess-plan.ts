import type { MilestoneFacts } from "../milestone/facts";
import { type MilestoneState, milestoneAt } from "../milestone/state-at";
import type { PlanFacts, ProjectFacts } from "../plan/facts";
import type { Actual } from "../target/actual";
import type { Allocation } from "../target/allocation";
import type { ReadingDuty } from "../target/due-readings";
import type { TargetFacts } from "../target/facts";
import type { At } from "../time/facts";
import type { WorkingDayCalendar } from "../time/working-days";
import { milestoneLight } from "./milestone-light";
import { type Because, type ProjectLight, projectLight } from "./project-light";
import { inOfficialOrder } from "./reasons";
import type { LightResult } from "./result";
import { targetAt } from "./target-case";
import { targetLight } from "./target-light";
import type { Thresholds } from "./thresholds";

export interface MilestoneAssessment {
	readonly facts: MilestoneFacts;
	readonly state: MilestoneState;
	readonly light: LightResult;
}

export interface TargetAssessment {
	readonly facts: TargetFacts;
	readonly allocation: Allocation | null;
	readonly actual: Actual;
	/** In the goal's unit, not rounded; null before the start. */
	readonly expected: number | null;
	/** 个百分点 of the goal, not rounded, negative when ahead; null before the start. */
	readonly gap: number | null;
	/** What units owe, month by month; empty for targets of the lead. */
	readonly duties: readonly ReadingDuty[];
	readonly light: LightResult;
}

export interface ProjectAssessment {
	readonly project: ProjectFacts;
	readonly light: ProjectLight;
	/** The part from which the light comes; the same as `light.because`. */
	readonly because: Because | null;
	readonly milestones: readonly MilestoneAssessment[];
	readonly targets: readonly TargetAssessment[];
}

export interface PlanAssessment {
	readonly planId: string;
	readonly year: number;
	readonly at: At;
	readonly projects: readonly ProjectAssessment[];
}

/**
 * Everything that the pages show of a plan at a point: states, figures and lights of all projects, in the
 * order of the facts (docs/product.md, Lights). Linear in the number of facts.
 */
export function assessPlan(
	plan: PlanFacts,
	at: At,
	thresholds: Thresholds,
	calendar: WorkingDayCalendar,
): PlanAssessment {
	const targets = new Map(
		plan.projects.flatMap((project) => project.targets).map((target) => [target.id, target]),
	);
	const rank = new Map(plan.units.map((unit, place) => [unit.id, place]));
	const ordered = (light: LightResult) => ({ ...light, reason: inOfficialOrder(light.reason, rank) });
	const assessMilestone = (facts: MilestoneFacts): MilestoneAssessment => {
		const state = milestoneAt(facts, targets, at);
		return {
			facts,
			state,
			light: ordered(milestoneLight({ milestone: facts, state, at, thresholds, calendar }, targets)),
		};
	};
	const assessTarget = (facts: TargetFacts): TargetAssessment => {
		const folded = targetAt(facts, at);
		const { allocation, actual, expected, gap, duties } = folded;
		return {
			facts,
			allocation,
			actual,
			expected,
			gap,
			duties,
			light: ordered(targetLight(folded, thresholds)),
		};
	};
	return {
		planId: plan.id,
		year: plan.year,
		at,
		projects: plan.projects.map((project) =>
			assessProject(project, project.milestones.map(assessMilestone), project.targets.map(assessTarget)),
		),
	};
}

function assessProject(
	project: ProjectFacts,
	milestones: readonly MilestoneAssessment[],
	targets: readonly TargetAssessment[],
): ProjectAssessment {
	const light = projectLight([
		...milestones.map(({ facts, light }) => ({ kind: "milestone" as const, ...place(facts), light })),
		...targets.map(({ facts, light }) => ({ kind: "target" as const, ...place(facts), light })),
	]);
	return { project, light, because: light.because, milestones, targets };
}

function place({ id, ordinal, startOn }: { id: string; ordinal: number; startOn: string }) {
	return { id, ordinal, startOn };
}

import type { MilestoneFacts } from "../milestone/facts";
import { type MilestoneState, milestoneAt } from "../milestone/state-at";
import type { PlanFacts, ProjectFacts } from "../plan/facts";
import { type BureauAt, bureauAt, type ProjectAt, projectAt } from "../plan/plan-at";
import type { Actual } from "../target/actual";
import type { Allocation } from "../target/allocation";
import type { ReadingDuty } from "../target/due-readings";
import type { PendingReading, TargetFacts } from "../target/facts";
import type { At } from "../time/facts";
import { milestoneLight } from "./milestone-light";
import { type Because, type ProjectLight, projectLight } from "./project-light";
import { inOfficialOrder } from "./reasons";
import type { LightResult } from "./result";
import { targetAt } from "./target-case";
import { targetLight } from "./target-light";

export interface MilestoneAssessment {
	/** As the plan said at the point. */
	readonly facts: MilestoneFacts;
	readonly state: MilestoneState;
	readonly light: LightResult;
}

export interface TargetAssessment {
	/** As the plan said at the point. */
	readonly facts: TargetFacts;
	readonly allocation: Allocation | null;
	readonly actual: Actual;
	/** In the goal's unit, not rounded; null before the start. */
	readonly expected: number | null;
	/** 个百分点 of the goal, not rounded, negative when ahead; null before the start. */
	readonly gap: number | null;
	/** What units owe, month by month; empty for targets of the lead. */
	readonly duties: readonly ReadingDuty[];
	/** Figures that wait for review. */
	readonly pending: readonly PendingReading[];
	readonly light: LightResult;
}

export interface ProjectAssessment {
	/** As the plan said at the point. */
	readonly project: ProjectAt;
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
	/** Names of units, settings and working days as they were at the point. */
	readonly bureau: BureauAt;
	readonly projects: readonly ProjectAssessment[];
}

/**
 * Everything that the pages show of a plan at a point: states, figures and lights of all projects, in the
 * order of the facts (docs/product.md, Lights). Linear in the number of facts.
 */
export function assessPlan(plan: PlanFacts, at: At): PlanAssessment {
	const bureau = bureauAt(plan, at);
	return {
		planId: plan.id,
		year: plan.year,
		at,
		bureau,
		projects: plan.projects.map((project) => assessProject(project, bureau, at)),
	};
}

/** One project of a plan at a point. Nothing of another project has a part in it. */
export function assessProject(facts: ProjectFacts, bureau: BureauAt, at: At): ProjectAssessment {
	const project = projectAt(facts, bureau, at);
	const { thresholds, thresholdsOn, calendar } = bureau;
	const byId = new Map(project.targets.map((target) => [target.id, target]));
	const rank = new Map(bureau.units.map((unit, place) => [unit.id, place]));
	const ordered = (light: LightResult) => ({ ...light, reason: inOfficialOrder(light.reason, rank) });
	const milestones = project.milestones.map((milestone): MilestoneAssessment => {
		const state = milestoneAt(milestone, byId, at);
		const light = milestoneLight({ milestone, state, at, thresholds, thresholdsOn, calendar }, byId);
		return { facts: milestone, state, light: ordered(light) };
	});
	const reports = project.milestones.flatMap((milestone) => milestone.reports);
	const targets = project.targets.map((target): TargetAssessment => {
		const folded = targetAt(target, at, reports);
		const { allocation, actual, expected, gap, duties, pending } = folded;
		const light = ordered(targetLight(folded, thresholds, thresholdsOn));
		return { facts: target, allocation, actual, expected, gap, duties, pending, light };
	});
	const light = projectLight([
		...milestones.map(({ facts, light }) => ({ kind: "milestone" as const, ...place(facts), light })),
		...targets.map(({ facts, light }) => ({ kind: "target" as const, ...place(facts), light })),
	]);
	return { project, light, because: light.because, milestones, targets };
}

function place({ id, ordinal, startOn }: { id: string; ordinal: number; startOn: string }) {
	return { id, ordinal, startOn };
}

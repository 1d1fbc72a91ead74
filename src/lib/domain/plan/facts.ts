import type { MilestoneFacts } from "../milestone/facts";
import type { TargetFacts } from "../target/facts";
import type { UnitName } from "../unit/kinds";

export const PLAN_STATES = ["draft", "published", "closed"] as const;
export type PlanState = (typeof PLAN_STATES)[number];

export interface ProjectFacts {
	readonly id: string;
	readonly ordinal: number;
	readonly name: string;
	readonly shortName: string;
	/** The first is the main lead. */
	readonly leadIds: readonly string[];
	/** Responsible units, groups expanded. */
	readonly responsibleIds: readonly string[];
	readonly milestones: readonly MilestoneFacts[];
	readonly targets: readonly TargetFacts[];
}

/** A year's plan with every fact recorded about it: all that the rules need. */
export interface PlanFacts {
	readonly id: string;
	readonly year: number;
	readonly state: PlanState;
	readonly units: readonly UnitName[];
	readonly projects: readonly ProjectFacts[];
}

import type { ThresholdFacts } from "../light/thresholds";
import type { MilestoneFacts } from "../milestone/facts";
import type { TargetFacts } from "../target/facts";
import type { CalendarFacts } from "../time/working-days";
import type { GroupFacts, UnitFacts } from "../unit/facts";
import type { FieldAdjustment } from "./adjusted";

export const PLAN_STATES = ["draft", "published", "closed"] as const;
export type PlanState = (typeof PLAN_STATES)[number];

/** One entry of 责任单位: a unit by name, or a named group. */
export type ResponsibleEntry = { readonly unitId: string } | { readonly groupId: string };

/** What an adjustment may change of a project. */
export interface ProjectFields {
	readonly name: string;
	readonly shortName: string;
	readonly mainContent: string;
	readonly leadIds: readonly string[];
	readonly responsible: readonly ResponsibleEntry[];
}

export interface ProjectFacts {
	readonly id: string;
	readonly ordinal: number;
	readonly name: string;
	readonly shortName: string;
	/** The first is the main lead. */
	readonly leadIds: readonly string[];
	readonly responsible: readonly ResponsibleEntry[];
	/** Responsible units, groups expanded. */
	readonly responsibleIds: readonly string[];
	readonly adjustments: readonly FieldAdjustment<ProjectFields>[];
	readonly milestones: readonly MilestoneFacts[];
	readonly targets: readonly TargetFacts[];
}

/** A year's plan with every fact recorded about it: all that the rules need. */
export interface PlanFacts {
	readonly id: string;
	readonly year: number;
	readonly state: PlanState;
	/** In the bureau's official order. */
	readonly units: readonly UnitFacts[];
	readonly groups: readonly GroupFacts[];
	readonly thresholds: ThresholdFacts;
	readonly calendars: CalendarFacts;
	readonly projects: readonly ProjectFacts[];
}

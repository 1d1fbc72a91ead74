import type { Comparator, TargetFields, TargetMeasure } from "../target/facts";
import type { Day } from "../time/day";

// A plan before it is published, as far as the rules look at it. PlanData is one.

export interface DraftMilestone {
	readonly id: string;
	readonly ordinal: number;
	readonly startOn: Day;
	/** Inclusive. */
	readonly endOn: Day;
	readonly actingLeads: readonly string[];
	readonly owners: readonly string[];
	/** A target of the project. */
	readonly ownersFromTarget: string | null;
	readonly deliverables: readonly { readonly id: string }[];
}

export interface DraftTarget
	extends Pick<TargetFields, "goal" | "baseline" | "startOn" | "dueOn" | "checkpoints" | "minPerUnit"> {
	readonly id: string;
	readonly ordinal: number;
	readonly measure: TargetMeasure;
	readonly comparator: Comparator;
	/** Another target of the project. */
	readonly limitedBy: string | null;
	/** Milestones of the project. */
	readonly feeds: readonly string[];
}

export interface DraftProject {
	readonly id: string;
	readonly ordinal: number;
	readonly leads: readonly string[];
	readonly responsible: readonly ({ readonly unit: string } | { readonly group: string })[];
	readonly milestones: readonly DraftMilestone[];
	readonly targets: readonly DraftTarget[];
	readonly doubts: readonly {
		readonly id: string;
		readonly milestoneId: string | null;
		readonly targetId: string | null;
	}[];
}

/** `units` and `groups`: those alone that come in with the plan. */
export interface DraftPlan {
	readonly id: string;
	readonly year: number;
	readonly units: readonly {
		readonly id: string;
		readonly name: string;
		readonly aliases: readonly string[];
	}[];
	readonly groups: readonly {
		readonly id: string;
		readonly name: string;
		readonly members: readonly string[];
	}[];
	readonly projects: readonly DraftProject[];
}

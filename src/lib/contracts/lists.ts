import { z } from "zod";
import { LIGHTS, type Light } from "@/lib/domain/light/facts";
import { DUTY_STATES, type DutyState } from "@/lib/domain/light/unit-light";
import { MILESTONE_STATUSES, type MilestoneKind, type MilestoneStatus } from "@/lib/domain/milestone/facts";
import type { Day } from "@/lib/domain/time/day";
import type { UnitKind } from "@/lib/domain/unit/kinds";
import type { LightView, OwedFigures } from "./overview";

// What the lists behind the leader's numbers take from the address, and what they show. What an address says
// wrongly is left out: a link that was cut off in a chat still opens the list.

const id = z.string().trim().min(1).max(64).optional().catch(undefined);
const page = z.coerce.number().int().min(1).max(10_000).catch(1);

export const projectListFilters = z.object({
	light: z.enum(LIGHTS).optional().catch(undefined),
	lead: id,
});
export type ProjectListFilters = z.infer<typeof projectListFilters>;

/** 30: open and due within 30 days · overdue: open and past the end. */
export const MILESTONE_DUES = ["30", "overdue"] as const;

export const milestoneListFilters = z.object({
	project: id,
	light: z.enum(LIGHTS).optional().catch(undefined),
	status: z.enum(MILESTONE_STATUSES).optional().catch(undefined),
	/** The windows that run in it, 1–12. */
	month: z.coerce.number().int().min(1).max(12).optional().catch(undefined),
	due: z.enum(MILESTONE_DUES).optional().catch(undefined),
	lead: id,
	q: z
		.string()
		.max(50)
		.transform((text) => text.normalize("NFKC").trim())
		.optional()
		.catch(undefined),
	page,
});
export type MilestoneListFilters = z.infer<typeof milestoneListFilters>;

/** opened: owed by today · 30: to hand in within 30 days · overdue: past the end and not handed in. */
export const ASSIGNMENT_DUES = ["opened", "30", "overdue"] as const;

export const assignmentListFilters = z.object({
	unit: id,
	project: id,
	state: z.enum(DUTY_STATES).optional().catch(undefined),
	due: z.enum(ASSIGNMENT_DUES).optional().catch(undefined),
	page,
});
export type AssignmentListFilters = z.infer<typeof assignmentListFilters>;

/** A choice of a filter. */
export interface Option {
	readonly id: string;
	readonly name: string;
}

/** A unit in a line; `href` null where the viewer may not open its page. */
export interface UnitRef {
	readonly id: string;
	readonly name: string;
	readonly href: string | null;
}

export interface ProjectLine {
	readonly id: string;
	readonly ordinal: number;
	readonly name: string;
	readonly fullName: string;
	readonly light: LightView;
	readonly leads: readonly UnitRef[];
	readonly done: number;
	readonly total: number;
	/** The open milestone that ends next; null when none is open. */
	readonly next: {
		readonly milestoneId: string;
		readonly words: string;
		readonly dueOn: Day;
		readonly endOn: Day;
	} | null;
}

export interface MilestoneLine {
	readonly id: string;
	readonly ordinal: number;
	readonly projectId: string;
	readonly projectName: string;
	readonly track: string | null;
	readonly words: string;
	readonly startOn: Day;
	/** The original end, inclusive. */
	readonly endOn: Day;
	/** Inclusive, extended. */
	readonly dueOn: Day;
	readonly kind: MilestoneKind;
	readonly status: MilestoneStatus;
	readonly light: LightView;
	readonly lead: UnitRef | null;
	/** The lead alone carries it out. */
	readonly isLeadOnly: boolean;
	/** Of its owners; for a unit's staff of their own unit, null where it is none of them. */
	readonly completions: { readonly approved: number; readonly owners: number } | null;
}

/** A unit's completion report for a milestone, due or to come. */
export interface AssignmentLine {
	readonly key: string;
	readonly unit: UnitRef;
	readonly projectId: string;
	readonly projectName: string;
	readonly milestoneId: string;
	readonly words: string;
	readonly startOn: Day;
	/** The end of the plan, inclusive. */
	readonly endOn: Day;
	/** Inclusive, extended. */
	readonly dueOn: Day;
	readonly kind: MilestoneKind;
	readonly state: DutyState;
	/** The unit's own work is still missing. */
	readonly toHandIn: boolean;
	/** Counts among what is owed by today. */
	readonly owed: boolean;
	/** Past its end and not handed in. */
	readonly late: boolean;
	/** The approved or waiting completion, where the viewer may open it. */
	readonly reportId: string | null;
}

/** One page of a list. */
export interface Paged<Line> {
	readonly lines: readonly Line[];
	/** On all pages. */
	readonly total: number;
	readonly page: number;
	readonly pageSize: number;
}

export interface ProjectListDto {
	readonly today: Day;
	readonly year: number;
	readonly filters: ProjectListFilters;
	readonly leads: readonly Option[];
	readonly lines: readonly ProjectLine[];
}

export interface MilestoneListDto extends Paged<MilestoneLine> {
	readonly today: Day;
	readonly year: number;
	readonly filters: MilestoneListFilters;
	readonly projects: readonly Option[];
	readonly leads: readonly Option[];
}

export interface AssignmentListDto extends Paged<AssignmentLine> {
	readonly today: Day;
	readonly year: number;
	readonly filters: AssignmentListFilters;
	readonly projects: readonly Option[];
	readonly units: readonly Option[];
}

export interface UnitLine extends OwedFigures {
	readonly id: string;
	readonly name: string;
	readonly kind: UnitKind;
	/** Projects that it leads. */
	readonly leads: number;
	readonly late: number;
}

export interface UnitListDto {
	readonly today: Day;
	readonly year: number;
	readonly lines: readonly UnitLine[];
}

/** A unit's share of a target and what it has reached. */
export interface UnitTargetLine {
	readonly targetId: string;
	readonly name: string;
	readonly projectName: string;
	readonly unitLabel: string;
	/** In the goal's unit; for rates the number of cases. */
	readonly share: number;
	/** Null: nothing was approved yet. */
	readonly figure: {
		readonly numerator: number;
		readonly denominator: number | null;
		readonly on: Day;
	} | null;
	readonly overdue: boolean;
}

/** A unit's state in a project that it carries out. */
export interface UnitProjectLine extends OwedFigures {
	readonly projectId: string;
	readonly name: string;
	readonly light: Light;
}

export interface UnitPageDto {
	readonly today: Day;
	readonly year: number;
	readonly unit: {
		readonly id: string;
		readonly name: string;
		readonly fullName: string | null;
		readonly kind: UnitKind;
	};
	readonly leads: readonly ProjectLine[];
	readonly projects: readonly UnitProjectLine[];
	readonly targets: readonly UnitTargetLine[];
	/** By due date, what is to be handed in first. */
	readonly assignments: readonly AssignmentLine[];
}

import type { Aside } from "./asides";
import type { KnownUnits } from "./known-units";
import type { NewUnit } from "./new-units";
import type { DocumentDoubt } from "./plan-doubts";
import type { UnreadReason } from "./plan-tables";
import type { ProjectReading } from "./project-reading";

/** What of the document is no part of the plan as read. */
export type Unread =
	| { readonly kind: "table"; readonly grid: number; readonly reason: UnreadReason }
	| { readonly kind: "paragraph"; readonly text: string };

/** A document read as the plan of a year. */
export interface PlanReading {
	/** That of the title, else the one asked for. */
	readonly year: number;
	/** Null where no paragraph or row names the plan. */
	readonly title: string | null;
	readonly notes: readonly string[];
	readonly projects: readonly ProjectReading[];
	/** The units known before, and those that only the table names. */
	readonly known: KnownUnits;
	readonly newUnits: readonly NewUnit[];
	readonly doubts: readonly DocumentDoubt[];
	/** Written cells of the plan's tables that belong to no project: heads, sections, totals, notes. */
	readonly asides: readonly Aside[];
	readonly unread: readonly Unread[];
}

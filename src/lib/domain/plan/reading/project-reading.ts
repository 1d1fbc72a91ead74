import type { Suspicion } from "../../schedule/suspicious";
import type { ResponsibleEntry } from "../facts";
import type { FoundTarget } from "./found-targets";
import type { MendedText } from "./mended-text";
import type { PlacedUnit } from "./new-units";
import type { OwnersReason } from "./owners";
import type { PlanDoubt } from "./plan-doubts";
import type { PlanTarget } from "./plan-targets";
import type { PlanWindow } from "./plan-windows";
import type { ProjectRecord } from "./project-record";

/** A window with those who move it and those who carry it out. */
export interface PlannedWindow extends PlanWindow {
	/** Unit ids; the first is the acting lead. */
	readonly actingLeads: readonly string[];
	readonly owners: readonly ResponsibleEntry[];
	/** Owners are, besides, the units with a share of the target of this name. */
	readonly ownersFromTarget: string | null;
	readonly ownersReason: OwnersReason;
}

/** A row of the table as read: its own cells, what they say, and what is unsure about it. */
export interface ProjectReading {
	/** 1, 2, … in the document's order; the ordinal as written stands in the record. */
	readonly number: number;
	readonly record: ProjectRecord;
	/** The texts as they are read. Spans of windows and targets are offsets into these. */
	readonly name: MendedText;
	readonly content: MendedText;
	readonly schedule: MendedText;
	/** As shown, on one line. */
	readonly title: string;
	readonly shortName: string;
	readonly leads: readonly PlacedUnit[];
	readonly responsible: readonly PlacedUnit[];
	readonly windows: readonly PlannedWindow[];
	readonly targets: readonly PlanTarget[];
	/** Goals of the text that are no targets, since those who owe them are not in the plan (四中心各组建1支). */
	readonly setAside: readonly FoundTarget[];
	/** Their spans are offsets into the document's words. */
	readonly suspicious: readonly (Suspicion & { readonly field: "name" | "content" | "schedule" })[];
	/** Doubts that a person stated, and what was mended. */
	readonly stated: readonly PlanDoubt[];
	/** In order: garbled places, members unknown, window by window, target by target. */
	readonly doubts: readonly PlanDoubt[];
}

import { z } from "zod";
import type { Day, Instant } from "@/lib/domain/time/day";
import type { Option, Paged } from "./lists";

// 年度调整: what the plan said before and says since, as lists and timelines tell it.

/** What a field says, with names instead of ids. `others`: units that the viewer may not know, counted. */
export type AdjustedValue =
	| { readonly kind: "none" }
	| { readonly kind: "text"; readonly text: string }
	| { readonly kind: "day"; readonly day: Day }
	| { readonly kind: "amount"; readonly amount: number; readonly unitLabel: string }
	| { readonly kind: "names"; readonly names: readonly string[]; readonly others: number }
	| {
			readonly kind: "checkpoints";
			readonly points: readonly { readonly onDate: Day; readonly value: number }[];
			readonly unitLabel: string;
	  }
	| {
			readonly kind: "shares";
			readonly shares: readonly { readonly unitName: string; readonly amount: number }[];
			readonly others: number;
	  };

/** One field of one thing. */
export interface AdjustedLine {
	/** Its name in the code: lib/format/adjustment-words.ts has the words. */
	readonly field: string;
	readonly before: AdjustedValue;
	readonly after: AdjustedValue;
}

export const ADJUSTMENT_KINDS = ["project", "milestone", "target", "unit", "group"] as const;
export type AdjustmentKind = (typeof ADJUSTMENT_KINDS)[number];

const id = z
	.string()
	.trim()
	.min(1)
	.max(64)
	.regex(/^[^\0]*$/)
	.optional()
	.catch(undefined);

export const adjustmentListFilters = z.object({
	project: id,
	kind: z.enum(ADJUSTMENT_KINDS).optional().catch(undefined),
	page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
export type AdjustmentListFilters = z.infer<typeof adjustmentListFilters>;

export interface AdjustmentRow extends AdjustedLine {
	readonly seq: number;
	readonly recordedAt: Instant;
	readonly byName: string;
	readonly kind: AdjustmentKind;
	/** 节点3：…, the target's, unit's or group's name; null: the project itself. */
	readonly subject: string | null;
	readonly href: string | null;
	readonly projectName: string | null;
	/** Null where the viewer may not read it: it is free text and can name any unit. */
	readonly reason: string | null;
}

export interface AdjustmentListDto extends Paged<AdjustmentRow> {
	readonly year: number;
	readonly filters: AdjustmentListFilters;
	readonly projects: readonly Option[];
}

import { z } from "zod";
import { type Day, isDay } from "@/lib/domain/time/day";
import type { At } from "@/lib/domain/time/facts";
import type { PointParams } from "./address-at";

// The point of which a page tells (docs/product.md, Any day in the past), as the address holds it and as the
// queries take it.

/** `?asOf=2024-06-30&known=then`. What an address says wrongly is left out, and the page says so. */
export const viewAtQuery = z.object({
	/** As typed; whether it is a day that can be shown is the server's to say. */
	asOf: z
		.string()
		.trim()
		.min(1)
		.transform((text) => text.normalize("NFKC").slice(0, 20))
		.optional()
		.catch(undefined),
	/** 按当时已知: what was recorded by the evening of that day. Else everything known now. */
	known: z.literal("then").optional().catch(undefined),
});
export type ViewAtQuery = z.infer<typeof viewAtQuery>;

/** A point of which pages tell. */
export interface ViewAt extends At {
	/** Whether it is not the present: then nothing can be done on the page, and drafts are not shown. */
	readonly isPast: boolean;
}

/** Why a day is not shown. */
export type ViewAtRefusal = "invalid" | "future" | "beforeYear";

/** What the control of a page shows beside the point itself. */
export interface PageView {
	readonly at: ViewAt;
	/** 按当时已知; false in the present. */
	readonly knownThen: boolean;
	/** The days that can be asked for, both inclusive. */
	readonly minOn: Day;
	readonly maxOn: Day;
	/** What the address asked for in vain. */
	readonly refused: { readonly typed: string; readonly reason: ViewAtRefusal } | null;
}

/** Decides which day an address asks for; `firstOn` is the first day of the plan's year. */
export function askedDay(
	typed: string,
	{ firstOn, today }: { readonly firstOn: Day; readonly today: Day },
): { readonly ok: true; readonly day: Day } | { readonly ok: false; readonly reason: ViewAtRefusal } {
	if (!isDay(typed)) return { ok: false, reason: "invalid" };
	if (typed > today) return { ok: false, reason: "future" };
	if (typed < firstOn) return { ok: false, reason: "beforeYear" };
	return { ok: true, day: typed };
}

/** The query of a point, for links that keep it. */
export function viewAtParams({ at, knownThen }: Pick<PageView, "at" | "knownThen">): PointParams {
	if (!at.isPast) return [];
	return [["asOf", at.asOf], ...(knownThen ? [["known", "then"] as const] : [])];
}

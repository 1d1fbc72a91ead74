import "server-only";
import { z } from "zod";
import type { AdjustedSubject } from "@/lib/contracts/adjustment";
import type { FieldAdjustment } from "@/lib/domain/plan/adjusted";
import type { Prisma } from "@/server/db/generated/client";
import { datedOf } from "./fact-dates";

// How a row of Adjustment becomes a fact of the thing that it changed.

export const adjustmentSelect = {
	seq: true,
	subjectType: true,
	subjectId: true,
	field: true,
	before: true,
	after: true,
	effectiveOn: true,
	recordedAt: true,
} as const satisfies Prisma.AdjustmentSelect;

export type AdjustmentRow = Prisma.AdjustmentGetPayload<{ select: typeof adjustmentSelect }>;

/** Adjustments by what they are of, so that each thing finds its own without a search. */
export type AdjustmentIndex = ReadonlyMap<string, readonly AdjustmentRow[]>;

export function indexAdjustments(rows: readonly AdjustmentRow[]): AdjustmentIndex {
	const index = new Map<string, AdjustmentRow[]>();
	for (const row of rows) {
		const key = keyOf(row.subjectType, row.subjectId);
		const own = index.get(key);
		if (own) own.push(row);
		else index.set(key, [row]);
	}
	return index;
}

function keyOf(type: string, id: string): string {
	return `${type}/${id}`;
}

/**
 * The adjustments of one thing, with what they changed read by the shapes of its fields. Fields without a shape
 * are passed over: they change nothing that the rules look at. Throws ZodError for a value of another shape.
 */
export function adjustmentsOf<Fields>(
	index: AdjustmentIndex,
	type: AdjustedSubject,
	id: string,
	shapes: { readonly [Field in keyof Fields]: z.ZodType<Fields[Field]> },
): FieldAdjustment<Fields>[] {
	return (index.get(keyOf(type, id)) ?? []).flatMap((row) => {
		const field = fieldOf(shapes, row.field);
		if (field === null) return [];
		const shape = shapes[field];
		return [{ ...datedOf(row), field, before: shape.parse(row.before), after: shape.parse(row.after) }];
	});
}

function fieldOf<Shapes extends object>(shapes: Shapes, field: string): keyof Shapes | null {
	const known = z.enum(Object.keys(shapes)).safeParse(field);
	return known.success ? (known.data as keyof Shapes) : null;
}

import "server-only";
import { z } from "zod";
import type { AdjustedSubject } from "@/lib/contracts/adjustment";
import type { FieldAdjustment } from "@/lib/domain/plan/adjusted";
import type { Dated } from "@/lib/domain/time/facts";
import type { Tx } from "@/server/db/client";
import type { Prisma } from "@/server/db/generated/client";
import { datedOf } from "./fact-dates";

// How a row of Adjustment becomes a fact of the thing that it changed.

/** What a row says of the thing it is of. */
export interface AdjustmentRow extends Dated {
	readonly field: string;
	readonly before: unknown;
	readonly after: unknown;
}

interface PlacedRow extends AdjustmentRow {
	readonly subjectType: string;
	readonly subjectId: string;
}

/** Adjustments by what they are of, so that each thing finds its own without a search. */
export type AdjustmentIndex = ReadonlyMap<string, readonly PlacedRow[]>;

/** The adjustments that `where` lets through. One statement. */
export async function readAdjustments(tx: Tx, where: Prisma.AdjustmentWhereInput): Promise<PlacedRow[]> {
	const rows = await tx.adjustment.findMany({
		where,
		select: {
			seq: true,
			subjectType: true,
			subjectId: true,
			field: true,
			before: true,
			after: true,
			effectiveOn: true,
			recordedAt: true,
		},
	});
	return rows.map((row) => ({ ...row, ...datedOf(row) }));
}

export function indexAdjustments(rows: readonly PlacedRow[]): AdjustmentIndex {
	const index = new Map<string, PlacedRow[]>();
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

type Shapes<Fields> = { readonly [Field in keyof Fields]: z.ZodType<Fields[Field]> };

/** The adjustments of one thing, as `changesOf` reads them. */
export function adjustmentsOf<Fields>(
	index: AdjustmentIndex,
	type: AdjustedSubject,
	id: string,
	shapes: Shapes<Fields>,
): FieldAdjustment<Fields>[] {
	return changesOf(index.get(keyOf(type, id)) ?? [], shapes);
}

/**
 * What adjustments of one thing changed, read by the shapes of its fields. Fields without a shape are passed
 * over: they change nothing that the rules look at. Throws ZodError for a value of another shape.
 */
export function changesOf<Fields>(
	rows: readonly AdjustmentRow[],
	shapes: Shapes<Fields>,
): FieldAdjustment<Fields>[] {
	return rows.flatMap(({ seq, effectiveOn, recordedAt, ...row }) => {
		const field = fieldOf(shapes, row.field);
		if (field === null) return [];
		const shape = shapes[field];
		const change = { before: shape.parse(row.before), after: shape.parse(row.after) };
		return [{ seq, effectiveOn, recordedAt, field, ...change }];
	});
}

function fieldOf<Shapes extends object>(shapes: Shapes, field: string): keyof Shapes | null {
	const known = z.enum(Object.keys(shapes)).safeParse(field);
	return known.success ? (known.data as keyof Shapes) : null;
}

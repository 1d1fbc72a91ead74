import { type At, type Dated, known } from "../time/facts";

/** 调整: what one field said before a day and says since. */
export type FieldAdjustment<Fields> = {
	readonly [Field in keyof Fields]: Dated & {
		readonly field: Field;
		readonly before: Fields[Field];
		readonly after: Fields[Field];
	};
}[keyof Fields];

/** What a thing said when the plan was published (原定): every adjustment is taken back. */
export function originallySaid<Fields extends object, Whole extends object>(
	current: Whole,
	adjustments: readonly FieldAdjustment<Fields>[],
): Whole {
	return adjustedAt(current, adjustments, BEFORE_EVERYTHING);
}

const BEFORE_EVERYTHING: At = { asOf: "0001-01-01", knownAt: "0001-01-01T00:00:00.000Z" };

/**
 * What a thing said at a point (docs/product.md, Plan): `current` is what it says with every adjustment carried
 * out. A field says what its last adjustment that counts made it say; before the first one, what that one
 * replaced. Fields of adjustments that `current` does not hold are passed over.
 */
export function adjustedAt<Fields extends object, Whole extends object>(
	current: Whole,
	adjustments: readonly FieldAdjustment<Fields>[],
	at: At,
): Whole {
	if (adjustments.length === 0) return current;
	const said: Partial<Record<PropertyKey, unknown>> = {};
	for (const field of new Set(adjustments.map((adjustment) => adjustment.field))) {
		if (!(field in current)) continue;
		const own = adjustments.filter((adjustment) => adjustment.field === field);
		const last = known(own, at).at(-1);
		const first = own.toSorted((a, b) => a.seq - b.seq)[0];
		said[field] = last ? last.after : first?.before;
	}
	return { ...current, ...said };
}

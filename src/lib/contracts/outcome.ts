/** What a command answers: expected outcomes are values, surprises are thrown. */
export type Outcome<T, R> =
	| { readonly ok: true; readonly value: T }
	| { readonly ok: false; readonly reason: R };

export function done<T>(value: T): { readonly ok: true; readonly value: T } {
	return { ok: true, value };
}

export function refused<const R>(reason: R): { readonly ok: false; readonly reason: R } {
	return { ok: false, reason };
}

/**
 * Refusals that any command may give. `notFound` also stands for what the actor may not see or do: a refusal
 * never tells whether the thing exists. `conflict`: somebody else changed it first.
 */
export type CommonRefusal = "notFound" | "conflict";

import type { Day, Instant } from "./day";

/** Every fact is dated twice (docs/product.md, The rules of the domain). */
export interface Dated {
	/** The day the fact speaks for; never in the future when it was recorded. */
	readonly effectiveOn: Day;
	/** When it was entered or approved. */
	readonly recordedAt: Instant;
	/** Order of recording; breaks ties between facts of one instant. */
	readonly seq: number;
}

/** The point a state is asked for: the day it speaks of, and what was recorded by then. */
export interface At {
	/** Inclusive. */
	readonly asOf: Day;
	/** Inclusive. */
	readonly knownAt: Instant;
}

/** Whether a fact counts at a point. */
export function counts(fact: Dated, at: At): boolean {
	return fact.effectiveOn <= at.asOf && fact.recordedAt <= at.knownAt;
}

/** The facts that count at a point, in the order of the days they speak for, then of recording. */
export function known<F extends Dated>(facts: readonly F[], at: At): F[] {
	return facts
		.filter((fact) => counts(fact, at))
		.sort((a, b) =>
			a.effectiveOn === b.effectiveOn ? a.seq - b.seq : a.effectiveOn < b.effectiveOn ? -1 : 1,
		);
}

import type { Day } from "../time/day";
import { type At, known } from "../time/facts";
import type { TargetFacts, TargetMeasure } from "./facts";

/** The split in force. */
export interface Allocation {
	/** Only units with a share above 0. For rates the unit's denominator. */
	readonly shares: ReadonlyMap<string, number>;
	readonly total: number;
	/** The fact it comes from. */
	readonly seq: number;
	/** Since when each unit has had a share without a break. */
	readonly since: ReadonlyMap<string, Day>;
}

/**
 * The last final split in force (docs/product.md, Target); null while none is final. Drafts do not count.
 */
export function allocationAt(target: TargetFacts, at: At): Allocation | null {
	const sets = known(target.allocations, at).filter((set) => set.isFinal);
	const last = sets.at(-1);
	if (!last) return null;
	const since = new Map<string, Day>();
	for (const set of sets) {
		const units = new Set(set.shares.filter((share) => share.amount > 0).map((share) => share.unitId));
		for (const unitId of since.keys()) if (!units.has(unitId)) since.delete(unitId);
		for (const unitId of units) if (!since.has(unitId)) since.set(unitId, set.effectiveOn);
	}
	const shares = new Map(
		last.shares.filter((share) => share.amount > 0).map((share) => [share.unitId, share.amount]),
	);
	return {
		shares,
		total: [...shares.values()].reduce((sum, amount) => sum + amount, 0),
		seq: last.seq,
		since,
	};
}

/** Why a split is refused. Each has its sentence in lib/format/refusals.ts. */
export const ALLOCATION_REFUSALS = [
	"unitTwice",
	"amountNegative",
	"amountNotWhole",
	"amountTooLarge",
	"belowMinimum",
	"noShares",
	"belowGoal",
	"tooFewUnits",
] as const;
export type AllocationRefusal = (typeof ALLOCATION_REFUSALS)[number];

export type AllocationDecision =
	| { readonly ok: true }
	| {
			readonly ok: false;
			readonly reason: AllocationRefusal;
			/** The unit whose amount is meant; null when it is the whole. */
			readonly unitId: string | null;
	  };

const MAX_AMOUNT = 999_999_999;

/**
 * Decides a split over units (docs/product.md, Target): whole amounts, and before it is final a sum of at
 * least the goal (`unitsMeeting`: at least as many units as the goal, each with its minimum; rates: the
 * amounts are denominators and need not reach anything). A share of 0 stands for no share.
 */
export function decideAllocation(split: {
	readonly measure: TargetMeasure;
	readonly goal: number;
	readonly minPerUnit: number | null;
	readonly shares: readonly { readonly unitId: string; readonly amount: number }[];
	readonly isFinal: boolean;
}): AllocationDecision {
	const seen = new Set<string>();
	for (const { unitId, amount } of split.shares) {
		if (seen.has(unitId)) return refuse("unitTwice", unitId);
		seen.add(unitId);
		if (amount < 0) return refuse("amountNegative", unitId);
		if (!Number.isInteger(amount)) return refuse("amountNotWhole", unitId);
		if (amount > MAX_AMOUNT) return refuse("amountTooLarge", unitId);
	}
	if (!split.isFinal) return { ok: true };
	const shares = split.shares.filter((share) => share.amount > 0);
	if (shares.length === 0) return refuse("noShares", null);
	if (split.measure === "unitsMeeting") {
		const below = shares.find((share) => share.amount < (split.minPerUnit ?? 1));
		if (below) return refuse("belowMinimum", below.unitId);
		if (shares.length < split.goal) return refuse("tooFewUnits", null);
	}
	if (split.measure === "count" && shares.reduce((sum, share) => sum + share.amount, 0) < split.goal) {
		return refuse("belowGoal", null);
	}
	return { ok: true };
}

function refuse(reason: AllocationRefusal, unitId: string | null): AllocationDecision {
	return { ok: false, reason, unitId };
}

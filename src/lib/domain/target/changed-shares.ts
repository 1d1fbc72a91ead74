import type { AllocationFact } from "./facts";

export type Shares = AllocationFact["shares"];

/** A unit whose share is another one; 0 stands for no share. */
export interface ChangedShare {
	readonly unitId: string;
	readonly before: number;
	readonly after: number;
}

/** The units whose share differs between two versions of a split, in the order in which they stand in them. */
export function changedShares(before: Shares, after: Shares): ChangedShare[] {
	const was = amounts(before);
	const is = amounts(after);
	return [...new Set([...was.keys(), ...is.keys()])]
		.map((unitId) => ({ unitId, before: was.get(unitId) ?? 0, after: is.get(unitId) ?? 0 }))
		.filter((share) => share.before !== share.after);
}

function amounts(shares: Shares): Map<string, number> {
	return new Map(shares.map(({ unitId, amount }) => [unitId, amount]));
}

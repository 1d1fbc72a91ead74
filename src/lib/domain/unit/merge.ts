/** What merging a unit into another would move, and what stands against it, counted. */
export interface MergeCounts {
	/** Projects that it leads; `joint`: those that the taking unit leads too. */
	readonly leads: number;
	readonly joint: number;
	/** Milestones that it moves. */
	readonly acting: number;
	/** Milestones not over of which it owes an unapproved completion. */
	readonly owned: number;
	/** Projects that name it among their responsible units, and groups of which it is a member. */
	readonly responsible: number;
	readonly groups: number;
	/** Leaders in whose charge it is. */
	readonly supervisors: number;
	readonly accounts: number;
}

/** What must be settled first. */
export interface MergeObstacles {
	/** Its reports that are written, submitted or returned. */
	readonly openReports: number;
	/** Final splits that give it a share. */
	readonly shares: number;
	/** Extensions that it asked for and nobody has decided. */
	readonly extensions: number;
}

export type MergeRefusal =
	| "mergeIntoItself"
	| "mergeNotSections"
	| "mergeInactive"
	| { readonly kind: "mergeUnsettled"; readonly obstacles: MergeObstacles };

interface MergingUnit {
	readonly id: string;
	readonly kind: string;
	readonly active: boolean;
}

/**
 * Whether one section can be merged into another (docs/product.md, Units): both work, and nothing that only the
 * old one could settle is open. Null when it can.
 */
export function mergeRefusal(
	from: MergingUnit,
	into: MergingUnit,
	obstacles: MergeObstacles,
): MergeRefusal | null {
	if (from.id === into.id) return "mergeIntoItself";
	if (from.kind !== "section" || into.kind !== "section") return "mergeNotSections";
	if (!from.active || !into.active) return "mergeInactive";
	const { openReports, shares, extensions } = obstacles;
	return openReports + shares + extensions > 0 ? { kind: "mergeUnsettled", obstacles } : null;
}

/** A list of units with the taking one in the old one's place; named once, at the earlier of both places. */
export function mergedIds(ids: readonly string[], from: string, into: string): string[] {
	return [...new Set(ids.map((id) => (id === from ? into : id)))];
}

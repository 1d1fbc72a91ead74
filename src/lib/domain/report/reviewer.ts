/**
 * The lead units that may review what a unit submitted: the project's leads but for that unit itself
 * (docs/product.md, Completion report). Empty: a leader reviews.
 */
export function reviewingUnits(leadIds: readonly string[], reportUnitId: string): string[] {
	return leadIds.filter((leadId) => leadId !== reportUnitId);
}

/**
 * Whether somebody may review a report. Nobody reviews what their own unit, or they themselves, submitted;
 * a leader reviews only where no other lead unit exists.
 */
export function mayReview(who: {
	/** The unit for which the actor leads projects; null for leaders and the rest of the bureau. */
	readonly actorUnitId: string | null;
	readonly actorIsLeader: boolean;
	readonly actorUserId?: string | null;
	readonly reportUnitId: string;
	readonly leadIds: readonly string[];
	readonly submittedByUserId?: string | null;
}): boolean {
	if (who.submittedByUserId && who.submittedByUserId === who.actorUserId) return false;
	const units = reviewingUnits(who.leadIds, who.reportUnitId);
	if (units.length === 0) return who.actorIsLeader;
	return !who.actorIsLeader && who.actorUnitId !== null && units.includes(who.actorUnitId);
}

import "server-only";
import type { Tx } from "@/server/db/client";

/** What disabling a unit would leave behind. */
export interface Consequences {
	/** Accounts in service that could no longer sign in. */
	readonly accounts: number;
	/** Milestones that it owes, by name or by a share, not over and without its approved completion report. */
	readonly duties: number;
}

/** Counts what disabling a unit would leave behind, as of today. */
export async function consequencesOfDisabling(tx: Tx, unitId: string): Promise<Consequences> {
	const [accounts, milestones] = await Promise.all([
		tx.user.count({ where: { unitId, active: true } }),
		tx.milestone.findMany({
			relationLoadStrategy: "join",
			where: {
				project: { plan: { state: "published" } },
				status: { in: ["notStarted", "inProgress"] },
				OR: [{ owners: { some: { unitId } } }, { ownersFromTargetId: { not: null } }],
				NOT: { reports: { some: { unitId, kind: "completion", state: "approved" } } },
			},
			select: {
				owners: { where: { unitId }, select: { unitId: true } },
				ownersFromTarget: {
					select: {
						allocations: {
							where: { isFinal: true },
							orderBy: { seq: "desc" },
							take: 1,
							select: { lines: { where: { unitId, amount: { gt: 0 } }, select: { unitId: true } } },
						},
					},
				},
			},
		}),
	]);
	const owed = milestones.filter(({ owners, ownersFromTarget }) => {
		const hasShare = ownersFromTarget?.allocations.some(({ lines }) => lines.length > 0) ?? false;
		return owners.length > 0 || hasShare;
	});
	return { accounts, duties: owed.length };
}

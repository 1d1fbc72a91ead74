import "server-only";
import type { MergeCounts, MergeObstacles } from "@/lib/domain/unit/merge";
import type { Tx } from "@/server/db/client";
import type { Prisma } from "@/server/db/generated/client";

// What a merge would move and what stands against it, in the plans that are not closed. Closed years stay.

const OPEN_PLAN = { plan: { state: { not: "closed" } } } as const satisfies Prisma.ProjectWhereInput;

/** Milestones that a unit owes by name, that are not over and of which its completion is not approved. */
export function owedBy(unitId: string): Prisma.MilestoneWhereInput {
	return {
		project: OPEN_PLAN,
		status: { in: ["notStarted", "inProgress"] },
		owners: { some: { unitId } },
		NOT: { reports: { some: { unitId, kind: "completion", state: "approved" } } },
	};
}

/** The projects in which a merge changes anything. */
export function touchedBy(unitId: string): Prisma.ProjectWhereInput {
	return {
		AND: [
			OPEN_PLAN,
			{
				OR: [
					{ leads: { some: { unitId } } },
					{ responsible: { some: { unitId } } },
					{ milestones: { some: { leads: { some: { unitId } } } } },
					{ milestones: { some: owedBy(unitId) } },
				],
			},
		],
	};
}

export async function mergeCounts(tx: Tx, unitId: string, intoId: string): Promise<MergeCounts> {
	const leading = { AND: [OPEN_PLAN, { leads: { some: { unitId } } }] };
	const [leads, joint, acting, owned, responsible, groups, supervisors, accounts] = await Promise.all([
		tx.project.count({ where: leading }),
		tx.project.count({ where: { AND: [leading, { leads: { some: { unitId: intoId } } }] } }),
		tx.milestone.count({ where: { project: OPEN_PLAN, leads: { some: { unitId } } } }),
		tx.milestone.count({ where: owedBy(unitId) }),
		tx.project.count({ where: { AND: [OPEN_PLAN, { responsible: { some: { unitId } } }] } }),
		tx.unitGroupMember.count({ where: { unitId } }),
		tx.userSupervision.count({ where: { unitId } }),
		tx.user.count({ where: { unitId } }),
	]);
	return { leads, joint, acting, owned, responsible, groups, supervisors, accounts };
}

export async function mergeObstacles(tx: Tx, unitId: string): Promise<MergeObstacles> {
	const [openReports, extensions, targets] = await Promise.all([
		tx.report.count({ where: { unitId, state: { not: "approved" } } }),
		tx.extensionRequest.count({ where: { unitId, state: "asked" } }),
		tx.target.findMany({
			relationLoadStrategy: "join",
			where: { project: OPEN_PLAN, allocations: { some: { lines: { some: { unitId } } } } },
			select: {
				allocations: {
					where: { isFinal: true },
					orderBy: { seq: "desc" },
					take: 1,
					select: { lines: { where: { unitId, amount: { gt: 0 } }, select: { unitId: true } } },
				},
			},
		}),
	]);
	const shares = targets.filter(({ allocations }) =>
		allocations.some(({ lines }) => lines.length > 0),
	).length;
	return { openReports, shares, extensions };
}

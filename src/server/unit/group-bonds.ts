import "server-only";
import { projectUnits } from "@/lib/domain/plan/adjust-project";
import type { Tx } from "@/server/db/client";
import { managedProjectSelect, projectFieldsOf, readRoster } from "@/server/plan/managed-plan";

// What a member of a group has by the group alone.

/** Of some members those that owe a milestone, or have a share, of a project which only the group names them for. */
export async function boundMembers(tx: Tx, groupId: string, unitIds: readonly string[]): Promise<string[]> {
	if (unitIds.length === 0) return [];
	const { membersOf } = await readRoster(tx);
	const projects = await tx.project.findMany({
		relationLoadStrategy: "join",
		where: { plan: { state: { not: "closed" } }, responsible: { some: { groupId } } },
		select: {
			...managedProjectSelect,
			targets: {
				select: {
					allocations: {
						where: { isFinal: true },
						orderBy: { seq: "desc" },
						take: 1,
						select: { lines: { where: { amount: { gt: 0 } }, select: { unitId: true } } },
					},
				},
			},
		},
	});
	const without = new Map(membersOf).set(
		groupId,
		(membersOf.get(groupId) ?? []).filter((id) => !unitIds.includes(id)),
	);
	const bound = projects.flatMap((project) => {
		const left = new Set(projectUnits(projectFieldsOf(project), without));
		const owners = project.milestones.flatMap((milestone) => milestone.owners);
		const sharing = project.targets.flatMap(({ allocations }) => allocations.flatMap(({ lines }) => lines));
		return [...owners, ...sharing]
			.map(({ unitId }) => unitId)
			.filter((id) => unitIds.includes(id) && !left.has(id));
	});
	return [...new Set(bound)];
}

/** By member, how many projects of open plans it would no longer see without the group. */
export async function sightByGroup(tx: Tx, groupId: string): Promise<ReadonlyMap<string, number>> {
	const { membersOf } = await readRoster(tx);
	const projects = await tx.project.findMany({
		relationLoadStrategy: "join",
		where: { plan: { state: "published" }, responsible: { some: { groupId } } },
		select: managedProjectSelect,
	});
	const without = new Map(membersOf).set(groupId, []);
	return new Map(
		(membersOf.get(groupId) ?? []).map((unitId) => {
			const lost = projects.filter((project) => {
				const owns = project.milestones.some(({ owners }) => owners.some((owner) => owner.unitId === unitId));
				return !owns && !projectUnits(projectFieldsOf(project), without).includes(unitId);
			});
			return [unitId, lost.length] as const;
		}),
	);
}

import "server-only";
import type { MilestoneFields } from "@/lib/domain/milestone/facts";
import { changesBetween } from "@/lib/domain/plan/adjust";
import { keyOf } from "@/lib/domain/plan/adjust-project";
import type { ProjectFields, ResponsibleEntry } from "@/lib/domain/plan/facts";
import type { GroupFields } from "@/lib/domain/unit/facts";
import { mergedIds } from "@/lib/domain/unit/merge";
import type { CommandContext } from "@/server/action/command";
import { adjustedMilestoneSelect, milestoneFieldsOf } from "@/server/plan/managed-parts";
import { managedProjectSelect, projectFieldsOf, readRoster } from "@/server/plan/managed-plan";
import { writeAdjustments } from "@/server/plan/write-adjustments";
import { owedBy } from "./merge-consequences";

// The parts of a merge that the plan and the groups say; each change is an adjustment of its own.

export interface Merge {
	readonly actId: string;
	readonly from: string;
	readonly into: string;
	readonly reason: string;
}

/** A project's leads and responsible units, and its milestones' acting leads and open owners. Locked by the caller. */
export async function mergeProject(context: CommandContext, merge: Merge, projectId: string): Promise<void> {
	const { tx } = context;
	const row = await tx.project.findUniqueOrThrow({ where: { id: projectId }, select: managedProjectSelect });
	const { from, into } = merge;
	const before = projectFieldsOf(row);
	const leadIds = mergedIds(before.leadIds, from, into);
	const after = { ...before, leadIds, responsible: mergedEntries(before.responsible, merge) };
	const changes = changesBetween<ProjectFields>(["leadIds", "responsible"], before, after);
	if (changes.length > 0) {
		await tx.projectLead.deleteMany({ where: { projectId } });
		await tx.projectResponsible.deleteMany({ where: { projectId } });
		await tx.projectLead.createMany({
			data: leadIds.map((unitId, position) => ({ projectId, unitId, position })),
		});
		await tx.projectResponsible.createMany({
			data: after.responsible.map((entry, position) => ({ projectId, position, ...entry })),
		});
		await tx.project.update({ where: { id: projectId }, data: { version: { increment: 1 } } });
		const ofProject = {
			planId: row.planId,
			projectId,
			subjectType: "project",
			subjectId: projectId,
		} as const;
		await writeAdjustments(context, { ...merge, ...ofProject, changes });
	}
	await mergeMilestones(context, merge, row);
}

function mergedEntries(entries: readonly ResponsibleEntry[], { from, into }: Merge): ResponsibleEntry[] {
	const moved = entries.map((entry) =>
		"unitId" in entry && entry.unitId === from ? { unitId: into } : entry,
	);
	const keys = moved.map(keyOf);
	return moved.filter((entry, index) => keys.indexOf(keyOf(entry)) === index);
}

async function mergeMilestones(
	context: CommandContext,
	merge: Merge,
	{ id: projectId, planId }: { readonly id: string; readonly planId: string },
): Promise<void> {
	const { tx } = context;
	const { from, into } = merge;
	const roster = await readRoster(tx);
	const owed = await tx.milestone.findMany({
		where: { AND: [{ projectId }, owedBy(from)] },
		select: { id: true },
	});
	const owes = new Set(owed.map(({ id }) => id));
	const rows = await tx.milestone.findMany({
		relationLoadStrategy: "join",
		where: { projectId },
		select: adjustedMilestoneSelect,
		orderBy: { ordinal: "asc" },
	});
	for (const row of rows) {
		const before = milestoneFieldsOf(row, roster);
		const after = {
			...before,
			actingLeadIds: mergedIds(before.actingLeadIds, from, into),
			ownerIds: owes.has(row.id) ? roster.inOrder(mergedIds(before.ownerIds, from, into)) : before.ownerIds,
		};
		const changes = changesBetween<MilestoneFields>(["actingLeadIds", "ownerIds"], before, after);
		if (changes.length === 0) continue;
		await tx.milestoneLead.deleteMany({ where: { milestoneId: row.id } });
		await tx.milestoneLead.createMany({
			data: after.actingLeadIds.map((unitId, position) => ({ milestoneId: row.id, unitId, position })),
		});
		if (owes.has(row.id)) {
			await tx.milestoneOwner.deleteMany({ where: { milestoneId: row.id, unitId: from } });
			await tx.milestoneOwner.createMany({
				data: [{ milestoneId: row.id, unitId: into, basis: "机构改革" }],
				skipDuplicates: true,
			});
		}
		await tx.milestone.update({ where: { id: row.id }, data: { version: { increment: 1 } } });
		const subject = { planId, projectId, subjectType: "milestone", subjectId: row.id } as const;
		await writeAdjustments(context, { ...merge, ...subject, changes });
	}
}

/** Groups of which the old unit is a member. */
export async function mergeGroups(context: CommandContext, merge: Merge): Promise<void> {
	const { tx } = context;
	const groups = await tx.unitGroup.findMany({
		where: { members: { some: { unitId: merge.from } } },
		select: { id: true, members: { select: { unitId: true }, orderBy: { ordinal: "asc" } } },
		orderBy: { id: "asc" },
	});
	for (const { id, members } of groups) {
		const before: GroupFields = { memberIds: members.map(({ unitId }) => unitId) };
		const after: GroupFields = { memberIds: mergedIds(before.memberIds, merge.from, merge.into) };
		await storeMembers(context, id, after.memberIds);
		const subject = { planId: null, projectId: null, subjectType: "group", subjectId: id } as const;
		const changes = changesBetween<GroupFields>(["memberIds"], before, after);
		await writeAdjustments(context, { ...merge, ...subject, changes });
	}
}

/** Puts a group's members in the place of those that it had. */
export async function storeMembers(
	{ tx }: CommandContext,
	groupId: string,
	memberIds: readonly string[],
): Promise<void> {
	await tx.unitGroupMember.deleteMany({ where: { groupId } });
	await tx.unitGroupMember.createMany({
		data: memberIds.map((unitId, index) => ({ groupId, unitId, ordinal: index + 1 })),
	});
	await tx.unitGroup.update({ where: { id: groupId }, data: { version: { increment: 1 } } });
}

import type { AdjustMilestoneInput, AdjustProjectInput, AdjustTargetInput } from "@/lib/contracts/adjust";
import type { ResponsibleEntry } from "@/lib/domain/plan/facts";
import type { Role } from "@/lib/domain/user/roles";
import { db } from "@/server/db/client";

// Forms of adjustments as they are sent when nothing was changed but what a test says.

export const REASON = "市委市政府专题会议要求";

/** Everybody who may not adjust the plan, by a name. */
export const STRANGERS: readonly (readonly [string, Role, string | null])[] = [
	["a leader", "leader", null],
	["the office", "office", "bangongshi"],
	["the project's lead", "section", "yanglao"],
	["another section", "section", "shiwu"],
	["a town of the project", "unit", "yangshe"],
	["the auditor", "auditor", null],
];

const day = (date: Date) => date.toISOString().slice(0, 10);

export async function milestoneForm(
	milestoneId: string,
	rest: Partial<AdjustMilestoneInput> = {},
): Promise<AdjustMilestoneInput> {
	const row = await db.milestone.findUniqueOrThrow({
		where: { id: milestoneId },
		include: { leads: { orderBy: { position: "asc" } }, owners: true },
	});
	return {
		milestoneId,
		version: row.version,
		words: row.words,
		track: row.track,
		startOn: day(row.startOn),
		endOn: day(row.endOn),
		actingLeadIds: row.leads.map(({ unitId }) => unitId),
		ownerIds: row.owners.map(({ unitId }) => unitId),
		reason: REASON,
		...rest,
	};
}

export async function projectForm(
	projectId: string,
	rest: Partial<AdjustProjectInput> = {},
): Promise<AdjustProjectInput> {
	const row = await db.project.findUniqueOrThrow({
		where: { id: projectId },
		include: { leads: { orderBy: { position: "asc" } }, responsible: { orderBy: { position: "asc" } } },
	});
	const responsible = row.responsible.flatMap(({ unitId, groupId }): ResponsibleEntry[] =>
		unitId ? [{ unitId }] : groupId ? [{ groupId }] : [],
	);
	const { name, shortName, mainContent, version } = row;
	const leadIds = row.leads.map(({ unitId }) => unitId);
	return { projectId, version, name, shortName, mainContent, leadIds, responsible, reason: REASON, ...rest };
}

export async function targetForm(
	targetId: string,
	rest: Partial<AdjustTargetInput> = {},
): Promise<AdjustTargetInput> {
	const row = await db.target.findUniqueOrThrow({
		where: { id: targetId },
		include: { checkpoints: { orderBy: { onDate: "asc" } } },
	});
	return {
		targetId,
		version: row.version,
		name: row.name,
		counts: row.counts,
		goal: row.goal.toNumber(),
		baseline: row.baseline.toNumber(),
		startOn: day(row.startOn),
		dueOn: day(row.dueOn),
		checkpoints: row.checkpoints.map(({ onDate, value }, index) => ({
			row: String(index),
			onDate: day(onDate),
			value: value.toNumber(),
		})),
		minPerUnit: row.minPerUnit?.toNumber() ?? null,
		reason: REASON,
		...rest,
	};
}

/** All that these commands write, to see that a refusal wrote nothing. */
export async function written() {
	const [adjustments, acts, projects, milestones, targets, leads, owners, entries] = await Promise.all([
		db.adjustment.count(),
		db.auditEntry.count({ where: { action: { endsWith: ".adjust" }, outcome: "done" } }),
		db.project.findMany({ orderBy: { id: "asc" } }),
		db.milestone.findMany({ orderBy: { id: "asc" } }),
		db.target.findMany({ orderBy: { id: "asc" } }),
		db.milestoneLead.count(),
		db.milestoneOwner.count(),
		db.projectResponsible.count(),
	]);
	return { adjustments, acts, projects, milestones, targets, leads, owners, entries };
}

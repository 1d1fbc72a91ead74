import "server-only";
import type { Adjusted, AdjustProjectInput, AdjustProjectRefusal } from "@/lib/contracts/adjust";
import { done, type Outcome, refused } from "@/lib/contracts/outcome";
import { adjustProject, keyOf } from "@/lib/domain/plan/adjust-project";
import type { ProjectFields, ResponsibleEntry } from "@/lib/domain/plan/facts";
import { type CommandContext, command } from "@/server/action/command";
import type { Actor } from "@/server/auth/actor";
import type { Tx } from "@/server/db/client";
import { lockManagedProject, projectFieldsOf, readRoster } from "./managed-plan";
import { writeAdjustments } from "./write-adjustments";

/**
 * 调整项目: words, leads and responsible units of a published project (docs/product.md, Plan). The old values
 * stay as adjustments; the project says the new ones from today.
 */
export function adjustProjectPlan(
	actor: Actor,
	input: AdjustProjectInput,
	requestId: string | null,
): Promise<Outcome<Adjusted, AdjustProjectRefusal>> {
	const subject = { type: "project", id: input.projectId };
	const call = { name: "project.adjust", requestId, subject };
	return command<Adjusted, AdjustProjectRefusal>(actor, call, async (context) => {
		const { tx } = context;
		const row = await lockManagedProject(tx, actor, input.projectId);
		if (!row) return refused("notFound");
		if (row.version !== input.version) return refused("conflict");
		const roster = await readRoster(tx);
		const before = projectFieldsOf(row);
		const { name, shortName, mainContent, leadIds, reason } = input;
		const responsible = inKeptOrder(before.responsible, input.responsible);
		const after = { name, shortName, mainContent, leadIds, responsible };
		const decision = adjustProject({ planState: row.plan.state, reason }, before, after, {
			unitIds: new Set(roster.units.filter(({ active }) => active).map(({ id }) => id)),
			membersOf: roster.membersOf,
			milestones: row.milestones.map(({ ordinal, leads, owners }) => ({
				ordinal,
				actingLeadIds: leads.map(({ unitId }) => unitId),
				ownerIds: owners.map(({ unitId }) => unitId),
			})),
			sharingIds: await sharingUnits(tx, row.id),
		});
		if (!decision.ok) {
			if (typeof decision.reason === "string") return refused(decision.reason);
			const ids = roster.units.map(({ id }) => id);
			return refused({ problems: decision.reason.problems, unitNames: roster.namesOf(ids) });
		}
		await store(context, row.id, after);
		const fields = decision.changes.map(({ field }) => field);
		await writeAdjustments(context, {
			planId: row.planId,
			projectId: row.id,
			subjectType: "project",
			subjectId: row.id,
			changes: decision.changes,
			reason,
		});
		await context.audit({
			action: call.name,
			subjectType: "project",
			subjectId: row.id,
			projectId: row.id,
			fields: [...fields, "reason"],
			narrative: reason,
		});
		return done({ id: row.id, fields: fields.length, splitFallsShort: false });
	});
}

/** The entries that stay in their order, then the new ones. */
function inKeptOrder(before: readonly ResponsibleEntry[], after: readonly ResponsibleEntry[]) {
	const kept = new Set(after.map(keyOf));
	const had = new Set(before.map(keyOf));
	return [
		...before.filter((entry) => kept.has(keyOf(entry))),
		...after.filter((entry) => !had.has(keyOf(entry))),
	];
}

/** Units with a share in the last final split of one of the project's targets. */
async function sharingUnits(tx: Tx, projectId: string): Promise<string[]> {
	const targets = await tx.target.findMany({
		where: { projectId },
		select: {
			allocations: {
				where: { isFinal: true },
				orderBy: { seq: "desc" },
				take: 1,
				select: { lines: { where: { amount: { gt: 0 } }, select: { unitId: true } } },
			},
		},
	});
	return targets.flatMap(({ allocations }) =>
		allocations.flatMap(({ lines }) => lines.map(({ unitId }) => unitId)),
	);
}

async function store({ tx }: CommandContext, projectId: string, after: ProjectFields): Promise<void> {
	const { name, shortName, mainContent, leadIds, responsible } = after;
	await tx.projectLead.deleteMany({ where: { projectId } });
	await tx.projectResponsible.deleteMany({ where: { projectId } });
	await tx.project.update({
		where: { id: projectId },
		data: {
			name,
			shortName,
			mainContent,
			version: { increment: 1 },
			leads: { createMany: { data: leadIds.map((unitId, position) => ({ unitId, position })) } },
			responsible: {
				createMany: {
					data: responsible.map((entry, position) => ({
						position,
						unitId: "unitId" in entry ? entry.unitId : null,
						groupId: "groupId" in entry ? entry.groupId : null,
					})),
				},
			},
		},
	});
}

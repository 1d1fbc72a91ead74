import "server-only";
import type { Adjusted, AdjustMilestoneInput, AdjustMilestoneRefusal } from "@/lib/contracts/adjust";
import { done, type Outcome, refused } from "@/lib/contracts/outcome";
import type { MilestoneFields } from "@/lib/domain/milestone/facts";
import { adjustMilestone } from "@/lib/domain/plan/adjust-milestone";
import { projectUnits } from "@/lib/domain/plan/adjust-project";
import type { Day } from "@/lib/domain/time/day";
import { type CommandContext, command } from "@/server/action/command";
import type { Actor } from "@/server/auth/actor";
import type { Tx } from "@/server/db/client";
import { dateOf, dayOf } from "./fact-dates";
import { type AdjustedMilestone, adjustedMilestoneSelect, milestoneFieldsOf } from "./managed-parts";
import { lockManagedProject, projectFieldsOf, type Roster, readRoster } from "./managed-plan";
import { writeAdjustments } from "./write-adjustments";

/** Where an owner that an adjustment added comes from. */
const ADJUSTED_BASIS = "年度调整";

/**
 * 调整节点: words, dates, acting leads and owners of a published milestone (docs/product.md, Plan). A new end
 * is the due day from today: what was granted before it counts no more.
 */
export function adjustMilestonePlan(
	actor: Actor,
	input: AdjustMilestoneInput,
	requestId: string | null,
): Promise<Outcome<Adjusted, AdjustMilestoneRefusal>> {
	const subject = { type: "milestone", id: input.milestoneId };
	const call = { name: "milestone.adjust", requestId, subject };
	return command<Adjusted, AdjustMilestoneRefusal>(actor, call, async (context) => {
		const { tx } = context;
		const project = await lockProjectOf(tx, actor, input.milestoneId);
		// Read after the lock: a report begun meanwhile is seen.
		const row =
			project &&
			(await tx.milestone.findUnique({ where: { id: input.milestoneId }, select: adjustedMilestoneSelect }));
		if (!project || !row) return refused("notFound");
		if (row.version !== input.version) return refused("conflict");
		const roster = await readRoster(tx);
		const before = milestoneFieldsOf(row, roster);
		const { words, track, startOn, endOn, actingLeadIds, reason } = input;
		const ownerIds = roster.inOrder([...new Set(input.ownerIds)]);
		const after = { words, track, startOn, endOn, actingLeadIds, ownerIds };
		const fields = projectFieldsOf(project);
		const decision = adjustMilestone({ planState: project.plan.state, reason }, before, after, {
			planYear: project.plan.year,
			leadIds: fields.leadIds,
			unitIds: inService(projectUnits(fields, roster.membersOf), roster),
			reports: row.reports.map(({ unitId, state }) => ({ unitId, isOpen: state !== "approved" })),
			extensionAsked: row.requests.length > 0,
		});
		if (!decision.ok) {
			if (typeof decision.reason === "string") return refused(decision.reason);
			const ids = roster.units.map(({ id }) => id);
			return refused({ problems: decision.reason.problems, unitNames: roster.namesOf(ids) });
		}
		const changed = decision.changes.map(({ field }) => field);
		await store(context, row, after, changed.includes("endOn") ? dueDay(row, endOn, context) : null);
		await writeAdjustments(context, {
			planId: project.planId,
			projectId: project.id,
			subjectType: "milestone",
			subjectId: row.id,
			changes: decision.changes,
			reason,
		});
		await context.audit({
			action: call.name,
			subjectType: "milestone",
			subjectId: row.id,
			projectId: project.id,
			fields: [...changed, "reason"],
			narrative: reason,
		});
		return done({ id: row.id, fields: changed.length, splitFallsShort: false });
	});
}

async function lockProjectOf(tx: Tx, actor: Actor, milestoneId: string) {
	const found = await tx.milestone.findUnique({ where: { id: milestoneId }, select: { projectId: true } });
	return found && lockManagedProject(tx, actor, found.projectId);
}

function inService(ids: readonly string[], { units }: Roster): string[] {
	return ids.filter((id) => units.some((unit) => unit.id === id && unit.active));
}

/** The fold's due day with this adjustment: an extension counts only when it was recorded after it. */
function dueDay({ extensions }: AdjustedMilestone, endOn: Day, { recordedAt }: CommandContext): Day {
	const later = extensions.findLast((extension) => extension.recordedAt > recordedAt);
	return later ? dayOf(later.newEndOn) : endOn;
}

async function store(
	{ tx }: CommandContext,
	row: AdjustedMilestone,
	after: MilestoneFields,
	dueOn: Day | null,
): Promise<void> {
	const { words, track, startOn, endOn, actingLeadIds, ownerIds } = after;
	const had = row.owners.map(({ unitId }) => unitId);
	await tx.milestoneLead.deleteMany({ where: { milestoneId: row.id } });
	await tx.milestoneOwner.deleteMany({ where: { milestoneId: row.id, unitId: { notIn: [...ownerIds] } } });
	await tx.milestone.update({
		where: { id: row.id },
		data: {
			words,
			track,
			startOn: dateOf(startOn),
			endOn: dateOf(endOn),
			...(dueOn === null ? {} : { dueOn: dateOf(dueOn) }),
			version: { increment: 1 },
			leads: { createMany: { data: actingLeadIds.map((unitId, position) => ({ unitId, position })) } },
			owners: {
				createMany: {
					data: ownerIds
						.filter((unitId) => !had.includes(unitId))
						.map((unitId) => ({ unitId, basis: ADJUSTED_BASIS })),
				},
			},
		},
	});
}

import "server-only";
import type {
	CheckRefusal,
	MilestoneUpdated,
	MoveMilestoneInput,
	MoveRefusal,
	UpdateMilestoneInput,
} from "@/lib/contracts/milestone";
import { done, type Outcome, refused } from "@/lib/contracts/outcome";
import { unfinishedOwners } from "@/lib/domain/milestone/state-at";
import { decideTransition } from "@/lib/domain/milestone/state-machine";
import type { Day } from "@/lib/domain/time/day";
import { type CommandContext, command } from "@/server/action/command";
import type { Actor } from "@/server/auth/actor";
import { dateOf } from "@/server/plan/fact-dates";
import { type ChecklistChange, checklistChange, writeChecklist } from "./checklist-changes";
import { checkDeliverables } from "./commands-check";
import { lockActableMilestone, type StoredMilestone } from "./stored-milestone";

/**
 * Moves a milestone to another state and ticks its checklist (docs/product.md, Milestone states). Refuses who
 * is not an acting lead like a missing milestone, and with `conflict` when somebody changed it since the form
 * was opened.
 */
export function moveMilestone(
	actor: Actor,
	input: MoveMilestoneInput,
	requestId: string | null,
): Promise<Outcome<MilestoneUpdated, MoveRefusal>> {
	return command<MilestoneUpdated, MoveRefusal>(
		actor,
		{ name: "milestone.move", requestId, subject: { type: "milestone", id: input.milestoneId } },
		async (context) => {
			const milestone = await lockActableMilestone(context.tx, actor, input.milestoneId, context.today);
			if (!milestone) return refused("notFound");
			if (!milestone.planOpen) return refused("planClosed");
			if (milestone.version !== input.version) return refused("conflict");
			const decision = decide(milestone, input, context.today);
			if (!decision.ok) return decision;
			const { facts, state } = milestone;
			const checklist = checklistChange(facts, state.checklist.done, input.done, input.effectiveOn);
			if (!checklist.ok) return checklist;
			await write(context, milestone, input, checklist.value);
			return done({
				from: state.status,
				to: input.to,
				changed: checklist.value.changes.length,
				done: checklist.value.doneCount,
				total: state.checklist.total,
			});
		},
	);
}

/** What the form 更新节点 asks for: a move, or ticks alone. */
export function updateMilestone(
	actor: Actor,
	input: UpdateMilestoneInput,
	requestId: string | null,
): Promise<Outcome<MilestoneUpdated, MoveRefusal | CheckRefusal>> {
	return input.act === "move"
		? moveMilestone(actor, input, requestId)
		: checkDeliverables(actor, input, requestId);
}

function decide({ facts, state }: StoredMilestone, input: MoveMilestoneInput, today: Day) {
	return decideTransition({
		from: state.status,
		to: input.to,
		reason: input.reason,
		note: input.note,
		unfinishedOwners: unfinishedOwners(state),
		effectiveOn: input.effectiveOn,
		today,
		latestEffectiveOn: state.statusOn,
		startOn: facts.startOn,
	});
}

async function write(
	context: CommandContext,
	{ facts, state, version }: StoredMilestone,
	input: MoveMilestoneInput,
	checklist: ChecklistChange,
): Promise<void> {
	const { tx, actor, recordedAt, audit } = context;
	await tx.statusFact.createMany({
		data: {
			milestoneId: facts.id,
			fromStatus: state.status,
			toStatus: input.to,
			note: input.note,
			reason: input.reason,
			effectiveOn: dateOf(input.effectiveOn),
			recordedAt,
			recordedById: actor.userId,
		},
	});
	await writeChecklist(context, checklist.changes, input.effectiveOn);
	// A move never speaks for a day before the last one, so that the newest fact is what the fold answers.
	await tx.milestone.updateMany({
		where: { id: facts.id },
		data: { status: input.to, statusOn: dateOf(input.effectiveOn), version: version + 1 },
	});
	const words = [input.note, input.reason].filter((text) => text !== null);
	await audit({
		action: "milestone.move",
		subjectType: "milestone",
		subjectId: facts.id,
		projectId: facts.projectId,
		fields: [
			...["status", "effectiveOn"],
			...(input.note ? ["note"] : []),
			...(input.reason ? ["reason"] : []),
			...(checklist.changes.length > 0 ? ["checklist"] : []),
		],
		narrative: words.length > 0 ? words.join("\n") : null,
		detail: {
			from: state.status,
			to: input.to,
			effectiveOn: input.effectiveOn,
			unfinishedOwners: unfinishedOwners(state),
			checked: checklist.doneCount,
		},
	});
}

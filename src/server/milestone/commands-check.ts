import "server-only";
import type { CheckDeliverablesInput, CheckRefusal, MilestoneUpdated } from "@/lib/contracts/milestone";
import { done, type Outcome, refused } from "@/lib/contracts/outcome";
import { type Day, dayOfParts, yearOf } from "@/lib/domain/time/day";
import { command } from "@/server/action/command";
import type { Actor } from "@/server/auth/actor";
import { checklistChange, writeChecklist } from "./checklist-changes";
import { lockActableMilestone, type StoredMilestone } from "./stored-milestone";

/**
 * Ticks and unticks deliverables of an open milestone, so that the checklist stands as `input.done`
 * (docs/product.md, Milestone). Refuses who is not an acting lead like a missing milestone, and with `conflict`
 * when somebody changed it since the form was opened.
 */
export function checkDeliverables(
	actor: Actor,
	input: CheckDeliverablesInput,
	requestId: string | null,
): Promise<Outcome<MilestoneUpdated, CheckRefusal>> {
	return command<MilestoneUpdated, CheckRefusal>(
		actor,
		{ name: "milestone.check", requestId, subject: { type: "milestone", id: input.milestoneId } },
		async (context) => {
			const { tx, today, audit } = context;
			const milestone = await lockActableMilestone(tx, actor, input.milestoneId, today);
			if (!milestone) return refused("notFound");
			const refusal = decide(milestone, input, today);
			if (refusal) return refused(refusal);
			const { facts, state } = milestone;
			const checklist = checklistChange(facts, state.checklist.done, input.done, input.effectiveOn);
			if (!checklist.ok) return checklist;
			const { changes, doneCount } = checklist.value;
			if (changes.length === 0) return refused("nothingChanged");
			await writeChecklist(context, changes, input.effectiveOn);
			await tx.milestone.update({ where: { id: facts.id }, data: { version: milestone.version + 1 } });
			await audit({
				action: "milestone.check",
				subjectType: "milestone",
				subjectId: facts.id,
				projectId: facts.projectId,
				fields: ["checklist", "effectiveOn"],
				detail: { effectiveOn: input.effectiveOn, changed: changes.length, checked: doneCount },
			});
			const { status } = state;
			return done({
				from: status,
				to: status,
				changed: changes.length,
				done: doneCount,
				total: state.checklist.total,
			});
		},
	);
}

function decide(milestone: StoredMilestone, input: CheckDeliverablesInput, today: Day): CheckRefusal | null {
	const { facts, state } = milestone;
	if (!milestone.planOpen) return "planClosed";
	if (milestone.version !== input.version) return "conflict";
	if (state.status === "done" || state.status === "cancelled") return "notOpen";
	if (input.hasWords) return "wordsWithoutMove";
	if (input.effectiveOn > today) return "effectiveInFuture";
	if (input.effectiveOn < dayOfParts(yearOf(facts.startOn), 1, 1)) return "effectiveBeforePlanYear";
	return null;
}

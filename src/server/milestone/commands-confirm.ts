import "server-only";
import type { ConfirmPeriodInput, ConfirmRefusal, PeriodConfirmed } from "@/lib/contracts/milestone";
import { done, type Outcome, refused } from "@/lib/contracts/outcome";
import { MAX_TRANSITION_TEXT } from "@/lib/domain/milestone/state-machine";
import type { Day } from "@/lib/domain/time/day";
import { periodsOf } from "@/lib/domain/time/periods";
import { command } from "@/server/action/command";
import type { Actor } from "@/server/auth/actor";
import { dateOf } from "@/server/plan/fact-dates";
import { lockActableMilestone, type StoredMilestone } from "./stored-milestone";

/**
 * Confirms that a month of a monthly milestone, or a quarter of a quarterly or 常态化 one, was carried out
 * (docs/product.md, Milestone). Once per period, for one that has begun. Refuses who is not an
 * acting lead like a missing milestone.
 */
export function confirmPeriod(
	actor: Actor,
	input: ConfirmPeriodInput,
	requestId: string | null,
): Promise<Outcome<PeriodConfirmed, ConfirmRefusal>> {
	return command<PeriodConfirmed, ConfirmRefusal>(
		actor,
		{ name: "milestone.confirm", requestId, subject: { type: "milestone", id: input.milestoneId } },
		async ({ tx, today, recordedAt, audit }) => {
			const milestone = await lockActableMilestone(tx, actor, input.milestoneId, today);
			if (!milestone) return refused("notFound");
			const refusal = decide(milestone, input, today);
			if (refusal) return refused(refusal);
			const { facts } = milestone;
			await tx.confirmationFact.create({
				data: {
					milestoneId: facts.id,
					period: input.period,
					note: input.note,
					effectiveOn: dateOf(input.effectiveOn),
					recordedAt,
					recordedById: actor.userId,
				},
			});
			await audit({
				action: "milestone.confirm",
				subjectType: "milestone",
				subjectId: facts.id,
				projectId: facts.projectId,
				fields: ["period", "effectiveOn", ...(input.note ? ["note"] : [])],
				narrative: input.note,
				detail: { period: input.period, effectiveOn: input.effectiveOn },
			});
			return done({ period: input.period });
		},
	);
}

function decide(milestone: StoredMilestone, input: ConfirmPeriodInput, today: Day): ConfirmRefusal | null {
	const { facts, state, planOpen } = milestone;
	if (!planOpen) return "planClosed";
	if (facts.kind === "oneOff") return "notRecurring";
	if (state.status === "done" || state.status === "cancelled") return "notOpen";
	const period = periodsOf(facts.kind, facts.startOn, state.dueOn).find(({ id }) => id === input.period);
	if (!period) return "notAPeriod";
	if (period.startOn > today) return "periodInFuture";
	// All facts, not the fold: the period's key is unique.
	if (facts.confirmations.some((fact) => fact.period === input.period)) return "alreadyConfirmed";
	if (input.effectiveOn > today) return "effectiveInFuture";
	if (input.effectiveOn < period.startOn) return "effectiveBeforePeriod";
	if (input.note !== null && [...input.note].length > MAX_TRANSITION_TEXT) return "textTooLong";
	return null;
}

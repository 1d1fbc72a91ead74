import "server-only";
import { randomUUID } from "node:crypto";
import type { AskExtensionInput, AskExtensionRefusal, ExtensionDone } from "@/lib/contracts/extension";
import { done, type Outcome, refused } from "@/lib/contracts/outcome";
import { askProblem } from "@/lib/domain/extension/request";
import { may } from "@/lib/domain/user/permissions";
import { command } from "@/server/action/command";
import type { Actor } from "@/server/auth/actor";
import { actableMilestones } from "@/server/milestone/scope";
import { dateOf } from "@/server/plan/fact-dates";
import { leadUnitOf } from "@/server/plan/scope";
import { lockExtendedMilestone } from "./stored-milestone";

/**
 * Asks for a later end of a milestone (docs/product.md, Extension): by one of its acting leads, before the
 * (extended) end, one request at a time. Nothing moves until a leader grants it. Refuses who is not an acting
 * lead like a missing milestone, and with `conflict` when somebody changed it since the form was opened.
 */
export function askExtension(
	actor: Actor,
	input: AskExtensionInput,
	requestId: string | null,
): Promise<Outcome<ExtensionDone, AskExtensionRefusal>> {
	return command<ExtensionDone, AskExtensionRefusal>(
		actor,
		{ name: "extension.ask", requestId, subject: { type: "milestone", id: input.milestoneId } },
		async ({ tx, today, recordedAt, audit }) => {
			const unitId = leadUnitOf(actor);
			const milestone =
				unitId && may(actor, "askExtension", "lead")
					? await lockExtendedMilestone(tx, input.milestoneId, actableMilestones(actor), today)
					: null;
			if (!milestone || !unitId) return refused("notFound");
			const problem = askProblem(input, milestone, { today, isAsked: milestone.isAsked });
			if (problem === "planClosed" || problem === "alreadyAsked") return refused(problem);
			if (milestone.version !== input.version) return refused("conflict");
			if (problem) return refused(problem);
			const id = randomUUID();
			const recorded = { recordedAt, recordedById: actor.userId };
			await tx.extensionRequest.create({
				data: {
					id,
					milestoneId: input.milestoneId,
					unitId,
					dueOn: dateOf(milestone.state.dueOn),
					newEndOn: dateOf(input.newEndOn),
					reason: input.reason,
					progress: input.progress,
					checkpointMoves: input.moves.map((move) => ({ ...move })),
					askedById: actor.userId,
					askedAt: recordedAt,
					events: { create: { kind: "asked", effectiveOn: dateOf(today), ...recorded } },
				},
			});
			await audit({
				action: "extension.ask",
				subjectType: "extension",
				subjectId: id,
				projectId: milestone.projectId,
				subjectUnit: unitId,
				fields: ["newEndOn", "reason", "progress", ...(input.moves.length > 0 ? ["checkpoints"] : [])],
				narrative: `${input.reason}\n${input.progress}`,
				detail: {
					milestone: input.milestoneId,
					dueOn: milestone.state.dueOn,
					newEndOn: input.newEndOn,
					moved: input.moves.length,
				},
			});
			return done({ extensionId: id, newEndOn: input.newEndOn, moved: input.moves.length });
		},
	);
}

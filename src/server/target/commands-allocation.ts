import "server-only";
import { SHARES_FIELD } from "@/lib/contracts/adjustment";
import { done, type Outcome, refused } from "@/lib/contracts/outcome";
import type { AllocateRefusal, AllocationInput, AllocationSaved } from "@/lib/contracts/target";
import { decideAllocation } from "@/lib/domain/target/allocation";
import { changedShares } from "@/lib/domain/target/changed-shares";
import { type CommandContext, command } from "@/server/action/command";
import type { Actor } from "@/server/auth/actor";
import { dateOf } from "@/server/plan/fact-dates";
import { writeAdjustments } from "@/server/plan/write-adjustments";
import { type LedTarget, lockLedTarget } from "./stored-target";

/**
 * Adds one version of a target's split over units (docs/product.md, Target and Reading): a draft, or a final
 * one, which counts from today. Nothing is overwritten: the last final version counts, and one that replaces
 * another is an adjustment of the plan with its reason. Refuses who does not lead the project like a missing
 * target, and with `conflict` when another version was saved since the form was opened.
 */
export function allocateTarget(
	actor: Actor,
	input: AllocationInput,
	requestId: string | null,
): Promise<Outcome<AllocationSaved, AllocateRefusal>> {
	return command<AllocationSaved, AllocateRefusal>(
		actor,
		{ name: "target.allocate", requestId, subject: { type: "target", id: input.targetId } },
		async (context) => {
			const target = await lockLedTarget(context.tx, actor, input.targetId);
			if (!target) return refused("notFound");
			const refusal = decide(target, input);
			return refusal ? refused(refusal) : done(await write(context, target, input));
		},
	);
}

function decide(target: LedTarget, input: AllocationInput): AllocateRefusal | null {
	const { facts } = target;
	if (!target.planOpen) return "planClosed";
	if (facts.source !== "units") return "leadEnters";
	const lastSeq = Math.max(0, ...facts.allocations.map((version) => version.seq));
	if (lastSeq !== input.lastSeq) return "conflict";
	const known = new Set(facts.allocations.flatMap((version) => version.shares.map((share) => share.unitId)));
	const { candidateIds } = target;
	const outside = input.shares.find(({ unitId }) => !candidateIds.has(unitId) && !known.has(unitId));
	if (outside) return { code: "unitNotOfProject", unitId: outside.unitId };
	const decision = decideAllocation({
		measure: facts.measure,
		goal: facts.goal,
		minPerUnit: facts.minPerUnit,
		shares: input.shares,
		isFinal: input.intent === "final",
	});
	if (!decision.ok) return { code: decision.reason, unitId: decision.unitId };
	const replaces = input.intent === "final" && finalSplit(target) !== undefined;
	return replaces && !input.note ? "reasonRequired" : null;
}

/** The last final version; undefined while there is none. */
function finalSplit({ facts }: LedTarget) {
	return facts.allocations
		.filter((version) => version.isFinal)
		.toSorted((a, b) => a.seq - b.seq)
		.at(-1);
}

/** One adjustment with the shares that change, before and after. */
async function adjust(context: CommandContext, target: LedTarget, input: AllocationInput): Promise<void> {
	const replaced = finalSplit(target);
	if (!replaced || input.intent !== "final") return;
	const changed = changedShares(replaced.shares, input.shares);
	if (changed.length === 0) return;
	const side = (of: "before" | "after") =>
		changed.map((share) => ({ unitId: share.unitId, amount: share[of] }));
	await writeAdjustments(context, {
		planId: target.planId,
		projectId: target.projectId,
		subjectType: "target",
		subjectId: target.facts.id,
		changes: [{ field: SHARES_FIELD, before: side("before"), after: side("after") }],
		reason: input.note ?? "",
	});
}

async function write(
	context: CommandContext,
	target: LedTarget,
	input: AllocationInput,
): Promise<AllocationSaved> {
	const { tx, actor, today, recordedAt, audit } = context;
	await adjust(context, target, input);
	const isFinal = input.intent === "final";
	await tx.allocationSet.create({
		data: {
			targetId: target.facts.id,
			isFinal,
			note: input.note,
			effectiveOn: dateOf(today),
			recordedAt,
			recordedById: actor.userId,
			lines: { create: input.shares.map(({ unitId, amount }) => ({ unitId, amount })) },
		},
	});
	const towns = await tx.unit.count({
		where: { kind: "town", id: { in: input.shares.map(({ unitId }) => unitId) } },
	});
	const units = input.shares.length;
	await audit({
		action: "target.allocate",
		subjectType: "target",
		subjectId: target.facts.id,
		projectId: target.projectId,
		fields: ["shares", "isFinal", ...(input.note ? ["note"] : [])],
		narrative: input.note,
		detail: { isFinal, units, total: input.shares.reduce((sum, { amount }) => sum + amount, 0) },
	});
	return { isFinal, units, towns, milestones: target.ownsMilestones };
}

import "server-only";
import type { Adjusted, AdjustTargetInput, AdjustTargetRefusal } from "@/lib/contracts/adjust";
import { done, type Outcome, refused } from "@/lib/contracts/outcome";
import { adjustTarget } from "@/lib/domain/plan/adjust-target";
import { decideAllocation } from "@/lib/domain/target/allocation";
import type { TargetFields } from "@/lib/domain/target/facts";
import { type CommandContext, command } from "@/server/action/command";
import type { Actor } from "@/server/auth/actor";
import type { Tx } from "@/server/db/client";
import { dateOf } from "./fact-dates";
import { type AdjustedTargetRow, adjustedTargetSelect, targetFieldsOf } from "./managed-parts";
import { lockManagedProject } from "./managed-plan";
import { writeAdjustments } from "./write-adjustments";

/**
 * 调整指标: words, goal, days and checkpoints of a published target (docs/product.md, Plan and Target). The
 * split stays as it is: its lead adapts it, and the answer says when it falls short.
 */
export function adjustTargetPlan(
	actor: Actor,
	input: AdjustTargetInput,
	requestId: string | null,
): Promise<Outcome<Adjusted, AdjustTargetRefusal>> {
	const subject = { type: "target", id: input.targetId };
	const call = { name: "target.adjust", requestId, subject };
	return command<Adjusted, AdjustTargetRefusal>(actor, call, async (context) => {
		const { tx } = context;
		const project = await lockProjectOf(tx, actor, input.targetId);
		const row =
			project &&
			(await tx.target.findUnique({ where: { id: input.targetId }, select: adjustedTargetSelect }));
		if (!project || !row) return refused("notFound");
		if (row.version !== input.version) return refused("conflict");
		const { name, counts, goal, baseline, startOn, dueOn, minPerUnit, reason } = input;
		const checkpoints = input.checkpoints.map(({ onDate, value }) => ({ onDate, value }));
		const after = { name, counts, goal, baseline, startOn, dueOn, checkpoints, minPerUnit };
		const decision = adjustTarget({ planState: project.plan.state, reason }, targetFieldsOf(row), after, {
			planYear: project.plan.year,
			measure: row.measure,
			comparator: row.comparator,
		});
		if (!decision.ok) {
			if (typeof decision.reason === "string") return refused(decision.reason);
			return refused({ problems: decision.reason.problems, unitNames: {} });
		}
		await store(context, row.id, after);
		const fields = decision.changes.map(({ field }) => field);
		await writeAdjustments(context, {
			planId: project.planId,
			projectId: project.id,
			subjectType: "target",
			subjectId: row.id,
			changes: decision.changes,
			reason,
		});
		await context.audit({
			action: call.name,
			subjectType: "target",
			subjectId: row.id,
			projectId: project.id,
			fields: [...fields, "reason"],
			narrative: reason,
		});
		return done({ id: row.id, fields: fields.length, splitFallsShort: fallsShort(row, after) });
	});
}

async function lockProjectOf(tx: Tx, actor: Actor, targetId: string) {
	const found = await tx.target.findUnique({ where: { id: targetId }, select: { projectId: true } });
	return found && lockManagedProject(tx, actor, found.projectId);
}

/** Whether the split in force could not be made final any more. */
function fallsShort(
	{ measure, allocations }: AdjustedTargetRow,
	{ goal, minPerUnit }: TargetFields,
): boolean {
	const [inForce] = allocations;
	if (!inForce) return false;
	const shares = inForce.lines.map(({ unitId, amount }) => ({ unitId, amount: amount.toNumber() }));
	return !decideAllocation({ measure, goal, minPerUnit, shares, isFinal: true }).ok;
}

async function store({ tx }: CommandContext, targetId: string, after: TargetFields): Promise<void> {
	const { checkpoints, startOn, dueOn, ...plain } = after;
	await tx.checkpoint.deleteMany({ where: { targetId } });
	await tx.target.update({
		where: { id: targetId },
		data: {
			...plain,
			startOn: dateOf(startOn),
			dueOn: dateOf(dueOn),
			version: { increment: 1 },
			checkpoints: {
				createMany: { data: checkpoints.map(({ onDate, value }) => ({ onDate: dateOf(onDate), value })) },
			},
		},
	});
}

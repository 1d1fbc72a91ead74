import "server-only";
import { done, type Outcome, refused } from "@/lib/contracts/outcome";
import type { EnterReadingRefusal, LeadReadingInput } from "@/lib/contracts/target";
import { dayOfParts } from "@/lib/domain/time/day";
import { type CommandContext, command } from "@/server/action/command";
import type { Actor } from "@/server/auth/actor";
import { dateOf } from "@/server/plan/fact-dates";
import { decideLeadReading } from "./decide-lead-reading";
import { type LedTarget, lockLedTarget } from "./stored-target";

/** Number of the figure among all figures. */
export interface ReadingEntered {
	readonly seq: number;
	readonly isCorrection: boolean;
}

/**
 * The lead's own figure of a target (docs/product.md, Target: source `lead`). It counts at once; a correction
 * supersedes the figure that it names. Refuses who does not lead the project like a missing target, and with
 * `conflict` when another figure was entered since the form was opened.
 */
export function enterLeadReading(
	actor: Actor,
	input: LeadReadingInput,
	requestId: string | null,
): Promise<Outcome<ReadingEntered, EnterReadingRefusal>> {
	return command<ReadingEntered, EnterReadingRefusal>(
		actor,
		{ name: "target.enterReading", requestId, subject: { type: "target", id: input.targetId } },
		async (context) => {
			const target = await lockLedTarget(context.tx, actor, input.targetId);
			if (!target) return refused("notFound");
			if (!target.planOpen) return refused("planClosed");
			if (target.version !== input.version) return refused("conflict");
			const refusal = decideLeadReading(
				target.facts,
				input,
				context.today,
				dayOfParts(target.planYear, 1, 1),
			);
			return refusal ? refused(refusal) : done(await write(context, target, input));
		},
	);
}

async function write(
	{ tx, actor, recordedAt, audit }: CommandContext,
	target: LedTarget,
	input: LeadReadingInput,
): Promise<ReadingEntered> {
	const isRate = target.facts.measure === "rate";
	const { seq } = await tx.reading.create({
		data: {
			targetId: target.facts.id,
			unitId: target.mainLeadId,
			numerator: input.numerator,
			denominator: isRate ? input.denominator : null,
			effectiveOn: dateOf(input.effectiveOn),
			recordedAt,
			recordedById: actor.userId,
			sourceNote: input.sourceNote,
			supersedesSeq: input.supersedesSeq,
		},
		select: { seq: true },
	});
	await tx.target.update({ where: { id: target.facts.id }, data: { version: { increment: 1 } } });
	await audit({
		action: "target.enterReading",
		subjectType: "target",
		subjectId: target.facts.id,
		projectId: target.projectId,
		subjectUnit: target.mainLeadId,
		fields: ["numerator", ...(isRate ? ["denominator"] : []), "effectiveOn", "sourceNote"],
		narrative: input.sourceNote,
		detail: {
			numerator: input.numerator,
			denominator: isRate ? input.denominator : null,
			effectiveOn: input.effectiveOn,
			supersedesSeq: input.supersedesSeq,
		},
	});
	return { seq: Number(seq), isCorrection: input.supersedesSeq !== null };
}

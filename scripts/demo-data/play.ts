import type { Instant } from "@/lib/domain/time/day";
import { type Actor, actorOfUsername } from "@/server/auth/actor";
import { asIfAt } from "@/server/clock";
import { db } from "@/server/db/client";
import { uploadFile } from "@/server/files/upload";
import { checkDeliverables } from "@/server/milestone/commands-check";
import { confirmPeriod } from "@/server/milestone/commands-confirm";
import { moveMilestone } from "@/server/milestone/commands-move";
import { allocateTarget } from "@/server/target/commands-allocation";
import { enterLeadReading } from "@/server/target/commands-reading";
import { accepted, fullId } from "./accepted";
import { playExtensionStep } from "./play-extensions";
import { playReportStep } from "./play-reports";
import { sampleUpload } from "./sample-files";
import type { Step } from "./steps";

function instantOf(step: Step): Instant {
	return new Date(`${step.on}T${step.at}:00+08:00`).toISOString();
}

/**
 * Plays steps in order of time, each through the application's own command, as its account, at its moment.
 * Throws at the first that is refused.
 */
export async function play(steps: readonly Step[]): Promise<void> {
	const actors = new Map<string, Actor>();
	const inOrder = steps
		.map((step, index) => ({ step, index, instant: instantOf(step) }))
		.sort((a, b) => (a.instant === b.instant ? a.index - b.index : a.instant < b.instant ? -1 : 1));
	for (const { step, instant } of inOrder) {
		const actor = actors.get(step.by) ?? (await actorOfUsername(db, step.by));
		if (!actor) throw new Error(`no account ${step.by}`);
		actors.set(step.by, actor);
		await asIfAt(instant, () => playStep(step, actor));
	}
}

async function playStep(step: Step, actor: Actor): Promise<void> {
	switch (step.do) {
		case "move":
		case "check":
		case "confirm":
		case "attach":
			return playMilestoneStep(step, actor);
		case "split":
		case "figure":
			return playTargetStep(step, actor);
		case "askExtension":
		case "decideExtension":
			return playExtensionStep(step, actor);
		default:
			return playReportStep(step, actor);
	}
}

async function playMilestoneStep(
	step: Extract<Step, { do: "move" | "check" | "confirm" | "attach" }>,
	actor: Actor,
) {
	const milestoneId = fullId(step.milestone);
	switch (step.do) {
		case "confirm": {
			const { period, note = null } = step;
			accepted(step, await confirmPeriod(actor, { milestoneId, period, effectiveOn: step.on, note }, null));
			return;
		}
		case "attach":
			accepted(
				step,
				await uploadFile(actor, { kind: "milestone", id: milestoneId }, await sampleUpload(step.file)),
			);
			return;
		case "check":
		case "move": {
			const { version, deliverables } = await db.milestone.findUniqueOrThrow({
				where: { id: milestoneId },
				select: { version: true, deliverables: { select: { id: true, ordinal: true } } },
			});
			const ticked = (lines: readonly number[] | "all") =>
				deliverables.filter(({ ordinal }) => lines === "all" || lines.includes(ordinal)).map(({ id }) => id);
			const effectiveOn = step.for ?? step.on;
			if (step.do === "check") {
				const input = { milestoneId, version, effectiveOn, done: ticked(step.done) };
				accepted(step, await checkDeliverables(actor, input, null));
				return;
			}
			const { to, note = null, reason = null } = step;
			const done = step.done ? ticked(step.done) : null;
			accepted(
				step,
				await moveMilestone(actor, { milestoneId, version, to, effectiveOn, note, reason, done }, null),
			);
		}
	}
}

async function playTargetStep(step: Extract<Step, { do: "split" | "figure" }>, actor: Actor) {
	const targetId = fullId(step.target);
	if (step.do === "split") {
		const shares = Object.entries(step.shares).map(([unitId, amount]) => ({ unitId, amount }));
		const input = {
			targetId,
			lastSeq: 0,
			intent: "final",
			note: "演示：示例分解，非正式数据",
			shares,
		} as const;
		accepted(step, await allocateTarget(actor, input, null));
		return;
	}
	const { version } = await db.target.findUniqueOrThrow({
		where: { id: targetId },
		select: { version: true },
	});
	const [numerator, denominator] = typeof step.figure === "number" ? [step.figure, null] : step.figure;
	const input = {
		targetId,
		version,
		numerator,
		denominator,
		effectiveOn: step.on,
		sourceNote: step.source,
		supersedesSeq: null,
	};
	accepted(step, await enterLeadReading(actor, input, null));
}

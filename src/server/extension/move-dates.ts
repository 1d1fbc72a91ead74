import "server-only";
import { randomUUID } from "node:crypto";
import { movedTarget } from "@/lib/domain/extension/checkpoint-moves";
import type { CommandContext } from "@/server/action/command";
import { dateOf } from "@/server/plan/fact-dates";
import type { StoredExtension } from "./stored-extension";

/**
 * Moves the dates of targets that a granted request names: an adjustment for each field that says something
 * else now, and the rows as they say it. All adjustments of one decision share an act.
 */
export async function moveDates(
	{ tx, actor, today, recordedAt }: CommandContext,
	{ moves, reason, milestone }: StoredExtension,
): Promise<void> {
	const actId = randomUUID();
	for (const target of milestone.targets) {
		const own = moves.filter((move) => move.targetId === target.id);
		if (own.length === 0) continue;
		const moved = movedTarget(target, own);
		const said = {
			actId,
			planId: milestone.planId,
			projectId: milestone.projectId,
			subjectType: "target",
			subjectId: target.id,
			reason,
			effectiveOn: dateOf(today),
			recordedAt,
			recordedById: actor.userId,
		};
		const isMoved = moved.checkpoints.some(
			(point, index) => point.onDate !== target.checkpoints[index]?.onDate,
		);
		const plain = (points: typeof moved.checkpoints) => points.map((point) => ({ ...point }));
		if (isMoved) {
			const before = plain(target.checkpoints);
			const after = plain(moved.checkpoints);
			await tx.adjustment.create({ data: { ...said, field: "checkpoints", before, after } });
			await rewriteCheckpoints(tx, target.id, moved.checkpoints);
		}
		if (moved.dueOn !== target.dueOn) {
			await tx.adjustment.create({
				data: { ...said, field: "dueOn", before: target.dueOn, after: moved.dueOn },
			});
		}
		await tx.target.update({
			where: { id: target.id },
			data: { dueOn: dateOf(moved.dueOn), version: { increment: 1 } },
		});
	}
}

async function rewriteCheckpoints(
	tx: CommandContext["tx"],
	targetId: string,
	points: readonly { readonly onDate: string; readonly value: number }[],
): Promise<void> {
	await tx.checkpoint.deleteMany({ where: { targetId } });
	await tx.checkpoint.createMany({
		data: points.map(({ onDate, value }) => ({ targetId, onDate: dateOf(onDate), value })),
	});
}

/**
 * Locks the targets whose dates a request moves, in the order of their ids; held to the end of the transaction,
 * it keeps an adjustment of them from being written over.
 */
export async function lockTargets(tx: CommandContext["tx"], targetIds: readonly string[]): Promise<void> {
	await tx.$queryRaw`SELECT 1 FROM "Target" WHERE "id" = ANY (${[...new Set(targetIds)]}) ORDER BY "id" FOR UPDATE`;
}

import "server-only";
import type { MilestoneFacts } from "@/lib/domain/milestone/facts";
import type { MilestoneState } from "@/lib/domain/milestone/state-at";
import type { Day } from "@/lib/domain/time/day";
import type { Actor } from "@/server/auth/actor";
import type { Tx } from "@/server/db/client";
import { readMilestone, readTargets } from "@/server/plan/fact-rows";
import { milestoneToday } from "./milestone-today";
import { actableMilestones } from "./scope";

/** A milestone as a command finds it, locked. */
export interface StoredMilestone {
	readonly facts: MilestoneFacts;
	/** As of today. */
	readonly state: MilestoneState;
	readonly version: number;
	/** False once the plan's year is closed. */
	readonly planOpen: boolean;
}

/**
 * Locks a milestone that the actor's unit may move and reads it with its facts; null when there is none such.
 * The lock is held to the end of the transaction: it protects the order of the milestone's facts, which are
 * only ever added to, and the cache of their fold on its row.
 */
export async function lockActableMilestone(
	tx: Tx,
	actor: Actor,
	milestoneId: string,
	today: Day,
): Promise<StoredMilestone | null> {
	await tx.$queryRaw`SELECT 1 FROM "Milestone" WHERE "id" = ${milestoneId} FOR UPDATE`;
	const row = await tx.milestone.findFirst({
		relationLoadStrategy: "join",
		where: { AND: [{ id: milestoneId }, actableMilestones(actor)] },
		select: { version: true, project: { select: { plan: { select: { state: true } } } } },
	});
	const facts = row && (await readMilestone(tx, milestoneId));
	if (!facts) return null;
	const source = facts.ownersFromTargetId ? await readTargets(tx, [facts.ownersFromTargetId]) : [];
	return {
		facts,
		state: milestoneToday(facts, source, today),
		version: row.version,
		planOpen: row.project.plan.state === "published",
	};
}

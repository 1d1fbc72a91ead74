import "server-only";
import type { ExtendedMilestone } from "@/lib/domain/extension/request";
import type { Day } from "@/lib/domain/time/day";
import type { Tx } from "@/server/db/client";
import type { Prisma } from "@/server/db/generated/client";
import { milestoneToday } from "@/server/milestone/milestone-today";
import { readMilestone, readTargets } from "@/server/plan/fact-rows";

const storedSelect = {
	projectId: true,
	version: true,
	requests: { where: { state: "asked" }, select: { id: true } },
	project: {
		select: { planId: true, plan: { select: { state: true } }, targets: { select: { id: true } } },
	},
} as const satisfies Prisma.MilestoneSelect;

/** A milestone as a command on its extensions finds it, locked. */
export interface StoredExtendedMilestone extends ExtendedMilestone {
	readonly projectId: string;
	readonly planId: string;
	readonly version: number;
	/** Whether a request waits for its decision. */
	readonly isAsked: boolean;
}

/**
 * Locks a milestone that `where` lets through, and reads it with the targets of its project; null when there is
 * none such. The lock is held to the end of the transaction: it protects the due day, which follows from the
 * milestone's facts, and makes asking, withdrawing and deciding wait for each other and for its moves.
 */
export async function lockExtendedMilestone(
	tx: Tx,
	milestoneId: string,
	where: Prisma.MilestoneWhereInput,
	today: Day,
): Promise<StoredExtendedMilestone | null> {
	await tx.$queryRaw`SELECT 1 FROM "Milestone" WHERE "id" = ${milestoneId} FOR UPDATE`;
	const row = await tx.milestone.findFirst({
		relationLoadStrategy: "join",
		where: { AND: [{ id: milestoneId }, where] },
		select: storedSelect,
	});
	const facts = row && (await readMilestone(tx, milestoneId));
	if (!facts) return null;
	const targets = await readTargets(
		tx,
		row.project.targets.map(({ id }) => id),
	);
	return {
		facts,
		state: milestoneToday(facts, targets, today),
		planOpen: row.project.plan.state === "published",
		targets,
		projectId: row.projectId,
		planId: row.project.planId,
		version: row.version,
		isAsked: row.requests.length > 0,
	};
}

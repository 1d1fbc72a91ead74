import "server-only";
import { checkpointMovesShape } from "@/lib/contracts/extension";
import type { CheckpointMove, ExtensionState } from "@/lib/domain/extension/facts";
import { businessDayOf, type Day } from "@/lib/domain/time/day";
import type { Tx } from "@/server/db/client";
import type { Prisma } from "@/server/db/generated/client";
import { dayOf, instantOf } from "@/server/plan/fact-dates";
import { lockExtendedMilestone, type StoredExtendedMilestone } from "./stored-milestone";

/** A request as a command finds it, locked with its milestone. */
export interface StoredExtension {
	readonly id: string;
	readonly state: ExtensionState;
	readonly version: number;
	readonly unitId: string;
	readonly newEndOn: Day;
	readonly reason: string;
	readonly moves: readonly CheckpointMove[];
	readonly askedOn: Day;
	readonly milestone: StoredExtendedMilestone;
}

/**
 * Locks the milestone of a request that `where` lets through, then reads the request; null when there is none
 * such. The milestone's lock protects the request's state too: every command on it takes that lock first.
 */
export async function lockExtension(
	tx: Tx,
	extensionId: string,
	where: Prisma.ExtensionRequestWhereInput,
	today: Day,
): Promise<StoredExtension | null> {
	const visible = { AND: [{ id: extensionId }, where] };
	const found = await tx.extensionRequest.findFirst({ where: visible, select: { milestoneId: true } });
	const milestone = found && (await lockExtendedMilestone(tx, found.milestoneId, {}, today));
	// Read under the lock, and asked again whether it may be seen: leads may have changed meanwhile.
	const row = milestone && (await tx.extensionRequest.findFirst({ where: visible }));
	if (!row) return null;
	return {
		id: row.id,
		state: row.state,
		version: row.version,
		unitId: row.unitId,
		newEndOn: dayOf(row.newEndOn),
		reason: row.reason,
		moves: checkpointMovesShape.parse(row.checkpointMoves),
		askedOn: businessDayOf(instantOf(row.askedAt)),
		milestone,
	};
}

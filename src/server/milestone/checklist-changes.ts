import "server-only";
import { done, type Outcome, refused } from "@/lib/contracts/outcome";
import type { MilestoneFacts } from "@/lib/domain/milestone/facts";
import type { Day } from "@/lib/domain/time/day";
import type { CommandContext } from "@/server/action/command";
import { dateOf } from "@/server/plan/fact-dates";

interface Change {
	readonly deliverableId: string;
	readonly done: boolean;
}

export interface ChecklistChange {
	readonly changes: readonly Change[];
	/** Deliverables that are done afterwards. */
	readonly doneCount: number;
}

/**
 * What must be recorded so that the checklist stands as `wanted`; `null` leaves it alone. A tick never speaks
 * for a day before the deliverable's last one: the fold is ordered by the days facts speak for.
 */
export function checklistChange(
	facts: MilestoneFacts,
	current: readonly string[],
	wanted: readonly string[] | null,
	effectiveOn: Day,
): Outcome<ChecklistChange, "unknownDeliverable" | "checkBeforeLast"> {
	if (wanted === null) return done({ changes: [], doneCount: current.length });
	if (wanted.some((id) => !facts.deliverableIds.includes(id))) return refused("unknownDeliverable");
	const changes = facts.deliverableIds
		.map((deliverableId) => ({ deliverableId, done: wanted.includes(deliverableId) }))
		.filter((change) => change.done !== current.includes(change.deliverableId));
	const tooEarly = changes.some(({ deliverableId }) =>
		facts.checks.some((check) => check.deliverableId === deliverableId && check.effectiveOn > effectiveOn),
	);
	if (tooEarly) return refused("checkBeforeLast");
	return done({ changes, doneCount: new Set(wanted).size });
}

/** Records the changes as facts of one moment. */
export async function writeChecklist(
	{ tx, actor, recordedAt }: CommandContext,
	changes: readonly Change[],
	effectiveOn: Day,
): Promise<void> {
	if (changes.length === 0) return;
	await tx.checklistFact.createMany({
		data: changes.map((change) => ({
			...change,
			effectiveOn: dateOf(effectiveOn),
			recordedAt,
			recordedById: actor.userId,
		})),
	});
}

import "server-only";
import { randomUUID } from "node:crypto";
import type { AdjustedSubject } from "@/lib/contracts/adjustment";
import type { FieldChange } from "@/lib/domain/plan/adjust";
import type { CommandContext } from "@/server/action/command";
import { Prisma } from "@/server/db/generated/client";
import { dateOf } from "./fact-dates";

/** What changed, and why. */
export interface AdjustmentOf<Fields> {
	/** The changes of one act share it; a new one when left out. */
	readonly actId?: string;
	readonly planId: string | null;
	readonly projectId: string | null;
	readonly subjectType: AdjustedSubject;
	readonly subjectId: string;
	readonly changes: readonly FieldChange<Fields>[];
	readonly reason: string;
}

/** Keeps one adjustment per changed field, effective on the business day of the act. */
export async function writeAdjustments<Fields>(
	{ tx, actor, today, recordedAt }: Pick<CommandContext, "tx" | "actor" | "today" | "recordedAt">,
	{ actId = randomUUID(), planId, projectId, subjectType, subjectId, changes, reason }: AdjustmentOf<Fields>,
): Promise<void> {
	await tx.adjustment.createMany({
		data: changes.map(({ field, before, after }) => ({
			actId,
			planId,
			projectId,
			subjectType,
			subjectId,
			field,
			before: jsonOf(before),
			after: jsonOf(after),
			reason,
			effectiveOn: dateOf(today),
			recordedAt,
			recordedById: actor.userId,
		})),
	});
}

/** A field's value as it is kept; the JSON null for nothing. */
function jsonOf(value: unknown): Prisma.InputJsonValue | typeof Prisma.JsonNull {
	return value === null ? Prisma.JsonNull : (value as Prisma.InputJsonValue);
}

import "server-only";
import type { Actor } from "@/server/auth/actor";
import type { Tx } from "@/server/db/client";
import type { Prisma } from "@/server/db/generated/client";
import { visibleTargets } from "./scope";

/** What the page of a target shows beside what the rules compute from its facts. */
const pageSelect = {
	id: true,
	projectId: true,
	name: true,
	counts: true,
	origin: true,
	version: true,
	limitedBy: { select: { id: true, name: true } },
	doubts: { select: { text: true }, orderBy: { id: "asc" } },
	ownsFor: { select: { id: true } },
	project: {
		select: {
			id: true,
			planId: true,
			shortName: true,
			plan: { select: { year: true, state: true } },
		},
	},
	readings: {
		select: {
			seq: true,
			unitId: true,
			numerator: true,
			denominator: true,
			effectiveOn: true,
			recordedAt: true,
			recordedById: true,
			reportId: true,
			sourceNote: true,
			isConfirmation: true,
			supersedesSeq: true,
		},
	},
	allocations: {
		select: {
			seq: true,
			isFinal: true,
			note: true,
			effectiveOn: true,
			recordedAt: true,
			recordedById: true,
			lines: { select: { unitId: true, amount: true } },
		},
	},
} as const satisfies Prisma.TargetSelect;

export type TargetRow = Prisma.TargetGetPayload<{ select: typeof pageSelect }>;

/** A target that the actor may see; null when there is none such. One statement. */
export function findTargetRow(tx: Tx, actor: Actor, id: string): Promise<TargetRow | null> {
	return tx.target.findFirst({
		relationLoadStrategy: "join",
		where: { AND: [{ id }, visibleTargets(actor)] },
		select: pageSelect,
	});
}

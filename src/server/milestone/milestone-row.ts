import "server-only";
import type { Actor } from "@/server/auth/actor";
import type { Tx } from "@/server/db/client";
import type { Prisma } from "@/server/db/generated/client";
import { briefSelect } from "@/server/extension/present-brief";
import { visibleExtensions } from "@/server/extension/scope";
import { visibleMilestones } from "@/server/plan/scope";
import { milestoneHistory } from "./history-rows";

/** What the page of a milestone shows beside what the rules compute from its facts. */
function pageSelect(actor: Actor) {
	return {
		...milestoneHistory(actor),
		requests: {
			where: visibleExtensions(actor),
			select: briefSelect,
			orderBy: { askedAt: "desc" },
		},
		words: true,
		rawWords: true,
		precision: true,
		version: true,
		project: { select: { id: true, planId: true, ordinal: true, shortName: true } },
		ownersFromTarget: { select: { id: true, name: true } },
		owners: { select: { basis: true } },
		feeds: { select: { target: { select: { id: true, name: true, ordinal: true } } } },
		doubts: { select: { text: true }, orderBy: { id: "asc" } },
	} as const satisfies Prisma.MilestoneSelect;
}

export type MilestoneRow = Prisma.MilestoneGetPayload<{ select: ReturnType<typeof pageSelect> }>;

/** A milestone that the actor may see; null when there is none such. One statement. */
export function findMilestoneRow(tx: Tx, actor: Actor, id: string): Promise<MilestoneRow | null> {
	return tx.milestone.findFirst({
		relationLoadStrategy: "join",
		where: { AND: [{ id }, visibleMilestones(actor)] },
		select: pageSelect(actor),
	});
}

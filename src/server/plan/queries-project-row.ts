import "server-only";
import type { Actor } from "@/server/auth/actor";
import type { Tx } from "@/server/db/client";
import type { Prisma } from "@/server/db/generated/client";
import { milestoneHistory, targetHistorySelect } from "@/server/milestone/history-rows";
import { visibleProjects } from "./scope";

/** What the page of a project shows beside what the rules compute from its facts. */
function pageSelect(actor: Actor) {
	return {
		id: true,
		planId: true,
		ordinal: true,
		name: true,
		shortName: true,
		mainContent: true,
		rawMainContent: true,
		doubts: { select: { id: true, text: true, milestoneId: true, targetId: true }, orderBy: { id: "asc" } },
		milestones: {
			select: { ...milestoneHistory(actor), words: true, precision: true },
			orderBy: { ordinal: "asc" },
		},
		targets: { select: targetHistorySelect, orderBy: { ordinal: "asc" } },
	} as const satisfies Prisma.ProjectSelect;
}

export type ProjectRow = Prisma.ProjectGetPayload<{ select: ReturnType<typeof pageSelect> }>;

/** A project that the actor may see; null when there is none such. One statement. */
export function findProjectRow(tx: Tx, actor: Actor, id: string): Promise<ProjectRow | null> {
	return tx.project.findFirst({
		relationLoadStrategy: "join",
		where: { AND: [{ id }, visibleProjects(actor)] },
		select: pageSelect(actor),
	});
}

import "server-only";
import type { Actor } from "@/server/auth/actor";
import type { Tx } from "@/server/db/client";
import type { Prisma } from "@/server/db/generated/client";
import { visibleProjects } from "@/server/plan/scope";

/** What the table says beside what the rules compute from the facts. */
const rowSelect = {
	id: true,
	mainContent: true,
	schedule: true,
	leadText: true,
	responsibleText: true,
	milestones: { select: { id: true, precision: true } },
} as const satisfies Prisma.ProjectSelect;

export type PrintRow = Prisma.ProjectGetPayload<{ select: typeof rowSelect }>;

/** The projects of a plan that the actor may see, by id. One statement. */
export async function readPrintRows(
	tx: Tx,
	actor: Actor,
	planId: string,
): Promise<ReadonlyMap<string, PrintRow>> {
	const rows = await tx.project.findMany({
		relationLoadStrategy: "join",
		where: { AND: [{ planId }, visibleProjects(actor)] },
		select: rowSelect,
	});
	return new Map(rows.map((row) => [row.id, row]));
}

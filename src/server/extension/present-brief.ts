import "server-only";
import type { ExtensionBrief } from "@/lib/contracts/extension-brief";
import type { At } from "@/lib/domain/time/facts";
import type { Prisma } from "@/server/db/generated/client";
import { requestHistorySelect } from "@/server/milestone/history-rows";
import { dayOf, instantOf, rowsAt } from "@/server/plan/fact-dates";

/** What is read of a request to show it in short, its events among it. */
export const briefSelect = {
	...requestHistorySelect,
	version: true,
	state: true,
	unitId: true,
	dueOn: true,
	progress: true,
	checkpointMoves: true,
	askedAt: true,
	askedById: true,
} as const satisfies Prisma.ExtensionRequestSelect;

export type BriefRow = Prisma.ExtensionRequestGetPayload<{ select: typeof briefSelect }>;

/** The event that closed a request; null while it waits. */
export function decisionOf({ events }: Pick<BriefRow, "events">): BriefRow["events"][number] | null {
	return events.find(({ kind }) => kind !== "asked") ?? null;
}

/** For whom and of which point requests are told. */
interface BriefViewer {
	readonly at: At;
	/** The unit that the viewer acts for; null for who acts for none. */
	readonly unitId: string | null;
	/** Whether anything can be done now. */
	readonly planOpen: boolean;
	unitOf(unitId: string): string;
}

/** Requests in short as they stood at a point; those that had not been asked by then are left out. */
export function extensionBriefs(rows: readonly BriefRow[], viewer: BriefViewer): ExtensionBrief[] {
	return rows.flatMap((row) => {
		const events = rowsAt(row.events, viewer.at);
		if (events.length === 0) return [];
		const decision = decisionOf({ events });
		const state = decision?.kind ?? "asked";
		return [
			{
				id: row.id,
				version: row.version,
				state,
				unitName: viewer.unitOf(row.unitId),
				askedAt: instantOf(row.askedAt),
				dueOn: dayOf(row.dueOn),
				newEndOn: dayOf(row.newEndOn),
				reason: row.reason,
				progress: row.progress,
				decidedAt: decision && instantOf(decision.recordedAt),
				decision: decision?.reason ?? null,
				mayWithdraw: viewer.planOpen && state === "asked" && row.unitId === viewer.unitId,
			},
		];
	});
}

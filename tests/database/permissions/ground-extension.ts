import { db } from "@/server/db/client";
import { dateOf } from "@/server/plan/fact-dates";

// Requests for a later end, with ids that the tables can name.

export const OF_YANGLAO = "00000000-0000-4000-8000-000000000041";
export const OF_AFFILIATE = "00000000-0000-4000-8000-000000000042";

/** Two requests that wait: of a section that leads with an affiliate, and of an affiliate that leads alone. */
export async function settleExtensions(): Promise<void> {
	for (const [id, milestoneId, unitId, dueOn] of [
		[OF_YANGLAO, "2024-p07-m4", "yanglao", "2024-09-30"],
		[OF_AFFILIATE, "2024-p10-m9", "jiuzhuzhan", "2024-08-31"],
	] as const) {
		const askedAt = new Date("2024-08-13T04:00:00Z");
		await db.extensionRequest.create({
			data: {
				...{ id, milestoneId, unitId, dueOn: dateOf(dueOn), newEndOn: dateOf("2024-12-20") },
				...{ reason: "雨", progress: "八成", askedById: unitId, askedAt },
				events: {
					create: {
						...{ kind: "asked", effectiveOn: dateOf("2024-08-13") },
						...{ recordedAt: askedAt, recordedById: unitId },
					},
				},
			},
		});
	}
}

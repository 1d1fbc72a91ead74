import type { Actor } from "@/server/auth/actor";
import { db } from "@/server/db/client";

/**
 * A completion report as the workflow leaves it: rows and events, written as facts of 12 and 13 August 2024.
 * The workflow itself has its own tests.
 */
export async function reported(
	author: Actor,
	milestoneId: string,
	state: "submitted" | "returned" | "approved",
): Promise<string> {
	const submittedAt = new Date("2024-08-12T02:00:00Z");
	const decidedAt = new Date("2024-08-13T02:00:00Z");
	const speaksFor = new Date("2024-08-10");
	const event = { reportKind: "completion", speaksFor, recordedById: author.userId } as const;
	const decision = {
		submitted: [],
		returned: [
			{
				...event,
				kind: "returned",
				reason: "请补充照片",
				effectiveOn: new Date("2024-08-13"),
				recordedAt: decidedAt,
			},
		],
		approved: [{ ...event, kind: "approved", effectiveOn: speaksFor, recordedAt: decidedAt }],
	} as const;
	const report = await db.report.create({
		data: {
			milestoneId,
			unitId: author.unitId ?? "",
			kind: "completion",
			state,
			speaksFor,
			narrative: "已完成",
			createdById: author.userId,
			createdAt: submittedAt,
			updatedAt: state === "submitted" ? submittedAt : decidedAt,
			submittedAt,
			decidedAt: state === "submitted" ? null : decidedAt,
			events: {
				create: [
					{ ...event, kind: "submitted", effectiveOn: new Date("2024-08-12"), recordedAt: submittedAt },
					...decision[state],
				],
			},
		},
	});
	return report.id;
}

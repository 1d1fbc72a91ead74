import { randomUUID } from "node:crypto";
import type { ReportEventKind } from "@/lib/domain/report/facts";
import { type Actor, actorOfUsername } from "@/server/auth/actor";
import { db } from "@/server/db/client";
import { dateOf } from "@/server/plan/fact-dates";

/** A leader who answers for these sections. */
export async function leaderOf(...sectionIds: string[]): Promise<Actor> {
	const username = `leader-${randomUUID().slice(0, 8)}`;
	await db.user.create({
		data: {
			username,
			displayName: "局领导",
			role: "leader",
			passwordHash: "not a password",
			supervisions: { create: sectionIds.map((unitId) => ({ unitId })) },
		},
	});
	const actor = await actorOfUsername(db, username);
	if (!actor) throw new Error(`no account ${username}`);
	return actor;
}

const noon = (day: string) => new Date(`${day}T04:00:00Z`);

/** A completion with what happened to it: each event on its day, the last one first in force. */
export async function completion(
	milestoneId: string,
	unitId: string,
	events: readonly (readonly [ReportEventKind, string])[],
): Promise<string> {
	const last = events.at(-1);
	if (!last) throw new Error("a report without events is a draft");
	const [kind, day] = last;
	const state = kind === "withdrawn" ? "draft" : kind;
	const { id } = await db.report.create({
		data: {
			milestoneId,
			unitId,
			kind: "completion",
			state,
			speaksFor: dateOf(day),
			narrative: "x",
			createdById: "someone",
			createdAt: noon(day),
			updatedAt: noon(day),
			events: {
				create: events.map(([event, on]) => ({
					kind: event,
					reason: event === "returned" ? "请补充" : null,
					reportKind: "completion" as const,
					speaksFor: dateOf(on),
					effectiveOn: dateOf(on),
					recordedAt: noon(on),
					recordedById: "someone",
				})),
			},
		},
	});
	return id;
}

/** Moves a milestone on a day, as the lead's command leaves it behind. */
export async function moved(
	milestoneId: string,
	toStatus: "inProgress" | "done" | "cancelled",
	day: string,
	note: string | null = null,
): Promise<void> {
	await db.statusFact.create({
		data: {
			milestoneId,
			fromStatus: "notStarted",
			toStatus,
			note,
			effectiveOn: dateOf(day),
			recordedAt: noon(day),
			recordedById: "someone",
		},
	});
	await db.milestone.update({
		where: { id: milestoneId },
		data: { status: toStatus, statusOn: dateOf(day) },
	});
}

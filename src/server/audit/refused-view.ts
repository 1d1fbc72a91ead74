import "server-only";
import { createHash } from "node:crypto";
import type { AuditSubjectType } from "@/lib/contracts/audit";
import type { Actor } from "@/server/auth/actor";
import { now } from "@/server/clock";
import { db } from "@/server/db/client";
import { record } from "./trail";

const HOUR_MS = 3_600_000;

/** Refusals of one person within an hour that are told one by one; then one entry says that there were more. */
export const TOLD_PER_HOUR = 30;

/** What was asked for, by its id in the address; "-" for a page as a whole. */
interface Asked {
	readonly type: AuditSubjectType;
	readonly id: string;
}

/**
 * Hands on what a query found for an actor. Where it found nothing, because there is nothing or because it is
 * out of the actor's sight, an entry `<type>.view` is left, the same for both: neither the answer nor the work
 * behind it tells which it was.
 */
export async function foundOrRefused<Found>(
	actor: Actor,
	asked: Asked,
	found: Found | null,
): Promise<Found | null> {
	if (found === null) await recordRefusedView(actor, `${asked.type}.view`, asked);
	return found;
}

/**
 * One entry per actor, act and thing within an hour, and no more than TOLD_PER_HOUR of them, so that whoever
 * runs through addresses is seen and does not bury what else the trail holds.
 */
export async function recordRefusedView(actor: Actor, action: string, asked: Asked): Promise<void> {
	const subjectId = nameable(asked.id);
	await db.$transaction(async (tx) => {
		// Protects the count: of one person's refusals at the same moment one is looked at after the other.
		await tx.$executeRaw`SELECT pg_advisory_xact_lock(20240003, hashtext(${actor.userId}))`;
		const recent = await tx.auditEntry.findMany({
			where: {
				actorId: actor.userId,
				at: { gt: new Date(now().getTime() - HOUR_MS) },
				outcome: "refused",
				OR: [{ action: { endsWith: ".view" } }, { action }],
			},
			select: { action: true, subjectType: true, subjectId: true },
			take: TOLD_PER_HOUR + 1,
		});
		const known = recent.some(
			(entry) => entry.action === action && entry.subjectType === asked.type && entry.subjectId === subjectId,
		);
		if (known || recent.length > TOLD_PER_HOUR) return;
		const subject = { action, subjectType: asked.type, subjectId };
		const more = { action: "more.view", subjectType: "audit", subjectId: "-" };
		await record(tx, actor, recent.length === TOLD_PER_HOUR ? more : subject, "refused");
	});
}

/** An address holds whatever somebody typed: what is no id is told by its hash. */
function nameable(id: string): string {
	if (/^[A-Za-z0-9_-]{1,64}$/.test(id)) return id;
	return `#${createHash("sha256").update(id, "utf8").digest("hex").slice(0, 16)}`;
}

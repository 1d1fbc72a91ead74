import "server-only";
import { createHash } from "node:crypto";
import type { Actor } from "@/server/auth/actor";
import { now, recordingInstant } from "@/server/clock";
import type { Tx } from "@/server/db/client";

/** What is recorded of an act: names of fields and hashes of narratives, never their text. */
export interface AuditRecord {
	/** subject.verb, for example `milestone.move` */
	readonly action: string;
	readonly subjectType: string;
	readonly subjectId: string;
	readonly projectId?: string | null;
	/** The unit whose report, reading or account it is. */
	readonly subjectUnit?: string | null;
	readonly fields?: readonly string[];
	/** Narratives, reasons and notes: only their hash is kept. */
	readonly narrative?: string | null;
	/** Figures and states; nothing that a person wrote in words. */
	readonly detail?: Readonly<Record<string, string | number | boolean | null>>;
}

/** Who acted, for the trail; a sign-in has no actor yet. */
export interface AuditSubject {
	readonly userId: string | null;
	readonly displayName: string;
	readonly role: Actor["role"] | null;
	readonly unitId: string | null;
	readonly ip: string | null;
}

function hashOf(text: string): string {
	return createHash("sha256").update(text, "utf8").digest("hex");
}

/** Adds one entry to the trail in the transaction of the act itself. The table refuses update and delete. */
export async function record(
	tx: Tx,
	who: AuditSubject,
	entry: AuditRecord,
	outcome: "done" | "refused" = "done",
): Promise<void> {
	// createMany, because create would read the row back.
	await tx.auditEntry.createMany({
		data: {
			at: now(),
			recordedAt: recordingInstant(),
			actorId: who.userId,
			actorName: who.displayName,
			role: who.role,
			unitId: who.unitId,
			ip: who.ip,
			action: entry.action,
			outcome,
			subjectType: entry.subjectType,
			subjectId: entry.subjectId,
			projectId: entry.projectId ?? null,
			subjectUnit: entry.subjectUnit ?? null,
			fields: [...(entry.fields ?? [])],
			valueHash: entry.narrative ? hashOf(entry.narrative) : null,
			...(entry.detail ? { detail: entry.detail } : {}),
		},
	});
}

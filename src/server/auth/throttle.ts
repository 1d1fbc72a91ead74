import "server-only";
import { createHash } from "node:crypto";
import { now } from "@/server/clock";
import type { Tx } from "@/server/db/client";

// Five failures lock a name for 15 minutes (docs/decisions/0004-sign-in.md).
const MAX_FAILURES = 5;
const LOCK_MS = 15 * 60_000;

export interface Throttle {
	readonly usernameKey: string;
	readonly failures: number;
	readonly lastFailedAt: Date;
	readonly lockedUntil: Date | null;
}

/** How a user name is compared: full-width letters, capitals and outer spaces make no difference. */
export function normalUsername(typed: string): string {
	return typed.replaceAll("\u0000", "").normalize("NFKC").trim().toLowerCase();
}

/** Keyed by a hash of what was typed, known name or not: people type passwords into the wrong field. */
function throttleKey(username: string): string {
	return createHash("sha256").update(username, "utf8").digest("hex");
}

/**
 * The throttle of a name, locked until the transaction ends: guesses at one name wait for each other, so that
 * five means five however many arrive at once. One statement, because the row may be removed between two.
 */
export async function lockThrottle(tx: Tx, username: string): Promise<Throttle> {
	const rows = await tx.$queryRaw<Throttle[]>`
		INSERT INTO "SignInThrottle" ("usernameKey", "failures", "lastFailedAt")
		VALUES (${throttleKey(username)}, 0, ${now()})
		ON CONFLICT ("usernameKey") DO UPDATE SET "usernameKey" = EXCLUDED."usernameKey"
		RETURNING "usernameKey", "failures", "lastFailedAt", "lockedUntil"`;
	const [throttle] = rows;
	if (!throttle) throw new Error("an upsert answered no row");
	return throttle;
}

/** Until when guesses at a name are refused; null when they are not. */
export function lockedUntil(throttle: Pick<Throttle, "lockedUntil">): Date | null {
	return throttle.lockedUntil && throttle.lockedUntil > now() ? throttle.lockedUntil : null;
}

/**
 * Counts a wrong guess and answers whether it locked the name. Failures further apart than the lock is long do
 * not add up.
 */
export async function countFailure(tx: Tx, throttle: Throttle): Promise<boolean> {
	const at = now();
	const recent = at.getTime() - throttle.lastFailedAt.getTime() < LOCK_MS;
	const failures = (recent ? throttle.failures : 0) + 1;
	const lock = failures >= MAX_FAILURES;
	await tx.signInThrottle.update({
		where: { usernameKey: throttle.usernameKey },
		data: {
			failures: lock ? 0 : failures,
			lastFailedAt: at,
			lockedUntil: lock ? new Date(at.getTime() + LOCK_MS) : null,
		},
	});
	return lock;
}

/** Forgets a name's failures, and those of names that nobody has tried for a day. */
export async function forgetFailures(tx: Tx, username: string): Promise<void> {
	const aDayAgo = new Date(now().getTime() - 86_400_000);
	await tx.$executeRaw`DELETE FROM "SignInThrottle" WHERE "usernameKey" IN (
		SELECT "usernameKey" FROM "SignInThrottle"
		WHERE "usernameKey" = ${throttleKey(username)} OR "lastFailedAt" < ${aDayAgo}
		FOR UPDATE SKIP LOCKED)`;
}

/** Until when sign-in is locked for a name, for its administrator; null when it is not. */
export async function signInLockedUntil(tx: Tx, username: string): Promise<Date | null> {
	const throttle = await tx.signInThrottle.findUnique({ where: { usernameKey: throttleKey(username) } });
	return throttle ? lockedUntil(throttle) : null;
}

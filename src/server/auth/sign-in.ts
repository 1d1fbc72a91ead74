import "server-only";
import { createHash, randomUUID } from "node:crypto";
import { record } from "@/server/audit/trail";
import { isDemo, now } from "@/server/clock";
import { db, type Tx } from "@/server/db/client";
import { verifyPassword } from "./password";
import { SESSION_ABSOLUTE_MS } from "./session-rules";

export interface SignInAttempt {
	readonly username: string;
	readonly password: string;
	readonly ip: string | null;
	readonly userAgent: string | null;
}

/** Five failures lock for 15 minutes (docs/decisions/0004-sign-in.md). */
const MAX_FAILURES = 5;
const LOCK_MS = 15 * 60_000;

/** How a user name is compared: full-width letters, capitals and outer spaces make no difference. */
export function normalUsername(typed: string): string {
	return typed.normalize("NFKC").trim().toLowerCase();
}

/**
 * Opens a session for a name and a password. Answers null for a wrong pair, an unknown name, a disabled
 * account and a locked name alike, after the same work. Every attempt leaves an entry in the trail.
 */
export async function signIn(attempt: SignInAttempt): Promise<{ sessionId: string; userId: string } | null> {
	const username = normalUsername(attempt.username);
	// Keyed by a hash of what was typed, known name or not: people type passwords into the wrong field.
	const usernameKey = createHash("sha256").update(username, "utf8").digest("hex");
	return db.$transaction(
		async (tx) => {
			// The lock on the throttle row makes guesses at one name wait for each other, so five means five.
			await tx.$executeRaw`INSERT INTO "SignInThrottle" ("usernameKey", "failures", "lastFailedAt")
				VALUES (${usernameKey}, 0, ${now()}) ON CONFLICT DO NOTHING`;
			const [throttle] = await tx.$queryRaw<Throttle[]>`SELECT "failures", "lastFailedAt", "lockedUntil"
				FROM "SignInThrottle" WHERE "usernameKey" = ${usernameKey} FOR UPDATE`;
			const user = await tx.user.findUnique({ where: { username } });
			const matches = await verifyPassword(user?.passwordHash ?? null, attempt.password);
			const locked = isLocked(throttle);
			const admitted = user?.active && (!user.isDemo || isDemo()) ? user : null;
			if (!admitted || !matches || locked) {
				if (!locked) await countFailure(tx, usernameKey, throttle);
				await record(tx, subjectOf(user, attempt.ip), signInEntry(user?.id, locked), "refused");
				return null;
			}
			await tx.signInThrottle.delete({ where: { usernameKey } });
			const sessionId = await openSession(tx, admitted.id, attempt);
			await record(tx, subjectOf(admitted, attempt.ip), signInEntry(admitted.id, false));
			return { sessionId, userId: admitted.id };
		},
		{ maxWait: 5_000, timeout: 10_000 },
	);
}

interface Throttle {
	readonly failures: number;
	readonly lastFailedAt: Date;
	readonly lockedUntil: Date | null;
}

function isLocked(throttle: Throttle | undefined): boolean {
	return throttle?.lockedUntil != null && throttle.lockedUntil > now();
}

async function countFailure(tx: Tx, usernameKey: string, throttle: Throttle | undefined): Promise<void> {
	const recent = throttle && now().getTime() - throttle.lastFailedAt.getTime() < LOCK_MS;
	const failures = (recent ? throttle.failures : 0) + 1;
	const lock = failures >= MAX_FAILURES;
	await tx.signInThrottle.update({
		where: { usernameKey },
		data: {
			failures: lock ? 0 : failures,
			lastFailedAt: now(),
			lockedUntil: lock ? new Date(now().getTime() + LOCK_MS) : null,
		},
	});
}

async function openSession(tx: Tx, userId: string, attempt: SignInAttempt): Promise<string> {
	const at = now();
	const session = await tx.userSession.create({
		data: {
			id: randomUUID(),
			userId,
			createdAt: at,
			lastSeenAt: at,
			expiresAt: new Date(at.getTime() + SESSION_ABSOLUTE_MS),
			ip: attempt.ip,
			userAgent: attempt.userAgent?.slice(0, 300) ?? null,
		},
	});
	await tx.user.update({ where: { id: userId }, data: { lastSignInAt: at } });
	return session.id;
}

type Known = { id: string; displayName: string; role: Parameters<typeof record>[1]["role"]; unitId: string | null };

function subjectOf(user: Known | null, ip: string | null) {
	return {
		userId: user?.id ?? null,
		displayName: user?.displayName ?? "未知用户",
		role: user?.role ?? null,
		unitId: user?.unitId ?? null,
		ip,
	};
}

function signInEntry(userId: string | undefined, locked: boolean) {
	return { action: "session.open", subjectType: "user", subjectId: userId ?? "-", detail: { locked } };
}

import "server-only";
import { randomUUID } from "node:crypto";
import { type AuditSubject, record } from "@/server/audit/trail";
import { isDemo, now } from "@/server/clock";
import { db, type Tx } from "@/server/db/client";
import type { Prisma } from "@/server/db/generated/client";
import { type Actor, isInService } from "./actor";
import { verifyPassword } from "./password";
import { SESSION_ABSOLUTE_MS } from "./session-rules";
import { countFailure, forgetFailures, lockedUntil, lockThrottle, normalUsername } from "./throttle";

export interface SignInAttempt {
	readonly username: string;
	readonly password: string;
	readonly ip: string | null;
	readonly userAgent: string | null;
}

/**
 * Opens a session for a name and a password. Answers null for a wrong pair, an unknown name, a disabled
 * account or unit and a locked name alike, after the same work. Every attempt leaves an entry in the trail.
 */
export async function signIn(attempt: SignInAttempt): Promise<{ sessionId: string; userId: string } | null> {
	const username = normalUsername(attempt.username);
	const { verdict, opened } = await db.$transaction(async (tx) => {
		const { verdict, user, locks } = await guessPassword(tx, username, attempt.password);
		const sessionId = user && verdict === "right" ? await openSession(tx, user, attempt) : null;
		const entry = { action: "session.open", subjectType: "user", subjectId: user?.id ?? "-" };
		const detail = { locked: verdict === "locked" };
		await record(tx, subjectOf(user, attempt.ip), { ...entry, detail }, sessionId ? "done" : "refused");
		if (locks) await record(tx, subjectOf(user, attempt.ip), { ...entry, action: "session.lock" });
		return { verdict, opened: user && sessionId ? { sessionId, userId: user.id } : null };
	});
	// The work that a guess at an open name costs, done after the lock on the name is released: whoever keeps
	// knocking at a locked name must not hold the connections of everybody else.
	if (verdict === "locked") await verifyPassword(null, attempt.password);
	return opened;
}

/**
 * Leaves the trail of an attempt that could be nobody's: a name or a password that is missing or longer than
 * there can be. At the cost of a guess, so that it is no cheap way to fill the trail.
 */
export async function refuseSignIn(ip: string | null): Promise<void> {
	await verifyPassword(null, "nobody's");
	const entry = { action: "session.open", subjectType: "user", subjectId: "-", detail: { locked: false } };
	await record(db, subjectOf(null, ip), entry, "refused");
}

/**
 * Whether the password is the actor's own, asked again before it is replaced. Guesses count as at sign-in, so
 * that an open session is no way around the lock.
 */
export async function confirmOwnPassword(actor: Actor, password: string): Promise<Verdict> {
	return db.$transaction(async (tx) => {
		const { verdict, locks } = await guessPassword(tx, actor.username, password);
		if (verdict !== "right") {
			const entry = { action: "user.changePassword", subjectType: "user", subjectId: actor.userId };
			await record(tx, actor, { ...entry, detail: { locked: verdict === "locked" } }, "refused");
			if (locks) await record(tx, actor, { ...entry, action: "session.lock" });
		}
		return verdict;
	});
}

type Verdict = "right" | "wrong" | "locked";

/** One guess, counted. Without an account that may sign in even the right password is wrong, at the same cost. */
async function guessPassword(
	tx: Tx,
	username: string,
	password: string,
): Promise<{ verdict: Verdict; user: Account; locks: boolean }> {
	const throttle = await lockThrottle(tx, username);
	const user = await tx.user.findUnique({
		where: { username },
		include: { unit: { select: { active: true } } },
	});
	if (lockedUntil(throttle)) return { verdict: "locked", user, locks: false };
	const matches = await verifyPassword(user?.passwordHash ?? null, password);
	const admitted = user !== null && isInService(user) && (!user.isDemo || isDemo());
	if (matches && admitted) {
		await forgetFailures(tx, username);
		return { verdict: "right", user, locks: false };
	}
	return { verdict: "wrong", user, locks: await countFailure(tx, throttle) };
}

type Account = Prisma.UserGetPayload<{ include: { unit: { select: { active: true } } } }> | null;

/** Null when the account was disabled or its password replaced while it was being verified. */
async function openSession(
	tx: Tx,
	user: NonNullable<Account>,
	attempt: SignInAttempt,
): Promise<string | null> {
	const at = now();
	const unchanged = { id: user.id, active: true, passwordHash: user.passwordHash };
	const { count } = await tx.user.updateMany({ where: unchanged, data: { lastSignInAt: at } });
	if (count === 0) return null;
	const session = await tx.userSession.create({
		data: {
			id: randomUUID(),
			userId: user.id,
			createdAt: at,
			lastSeenAt: at,
			expiresAt: new Date(at.getTime() + SESSION_ABSOLUTE_MS),
			ip: attempt.ip,
			userAgent: attempt.userAgent?.slice(0, 300) ?? null,
		},
	});
	return session.id;
}

function subjectOf(user: Account, ip: string | null): AuditSubject {
	return {
		userId: user?.id ?? null,
		displayName: user?.displayName ?? "未知用户",
		role: user?.role ?? null,
		unitId: user?.unitId ?? null,
		ip,
	};
}

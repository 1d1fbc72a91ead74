import "server-only";
import { record } from "@/server/audit/trail";
import { isDemo, now } from "@/server/clock";
import { db, type Tx } from "@/server/db/client";
import { type Actor, accountForActor, isInService, mintActor } from "./actor";
import { SESSION_IDLE_MS, SESSION_TOUCH_MS } from "./session-rules";

export type SessionHolder =
	| { readonly kind: "actor"; readonly actor: Actor }
	/** Signed in with a one-time password: may choose a new one and nothing else. */
	| {
			readonly kind: "mustChangePassword";
			/** For the command that replaces the password, and for no other. */
			readonly changingPassword: Actor;
	  };

/**
 * Who holds a session, read from its row at every request: null once it has been ended, has run out, or its
 * account or its unit is disabled. One query, and one write at most once a minute.
 */
export async function holderOf(sessionId: string, ip: string | null): Promise<SessionHolder | null> {
	const session = await db.userSession.findUnique({
		where: { id: sessionId },
		select: {
			endedAt: true,
			expiresAt: true,
			lastSeenAt: true,
			user: { select: { ...accountForActor, isDemo: true } },
		},
	});
	const at = now();
	if (!session || session.endedAt || session.expiresAt <= at || !isInService(session.user)) return null;
	if (session.user.isDemo && !isDemo()) return null;
	const idle = at.getTime() - session.lastSeenAt.getTime();
	if (idle > SESSION_IDLE_MS) return null;
	if (idle > SESSION_TOUCH_MS) {
		await db.userSession.updateMany({
			where: { id: sessionId, lastSeenAt: session.lastSeenAt },
			data: { lastSeenAt: at },
		});
	}
	const actor = mintActor(session.user, { sessionId, ip });
	return session.user.mustChangePassword
		? { kind: "mustChangePassword", changingPassword: actor }
		: { kind: "actor", actor };
}

/** Ends one session: signing out. Ending it again changes nothing. */
export async function endSession(sessionId: string, ip: string | null): Promise<void> {
	await db.$transaction(async (tx) => {
		const session = await tx.userSession.findUnique({ where: { id: sessionId }, include: { user: true } });
		const { count } = await tx.userSession.updateMany({
			where: { id: sessionId, endedAt: null },
			data: { endedAt: now(), endReason: "signOut" },
		});
		if (!session || count === 0) return;
		const { id, displayName, role, unitId } = session.user;
		await record(
			tx,
			{ userId: id, displayName, role, unitId, ip },
			{ action: "session.end", subjectType: "user", subjectId: id },
		);
	});
}

/** Why sessions were ended by somebody else's act, or by one's own in another browser. */
export type EndReason =
	| "disabled"
	| "unitDisabled"
	| "roleChanged"
	| "passwordReset"
	| "passwordChanged"
	| "endedByHolder";

/** Ends every open session of an account, but for one; answers how many. */
export async function endSessionsOf(
	tx: Tx,
	userId: string,
	reason: EndReason,
	exceptSessionId?: string | null,
): Promise<number> {
	const { count } = await tx.userSession.updateMany({
		where: { userId, endedAt: null, ...(exceptSessionId ? { NOT: { id: exceptSessionId } } : {}) },
		data: { endedAt: now(), endReason: reason },
	});
	return count;
}

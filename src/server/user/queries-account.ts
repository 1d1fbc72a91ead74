import "server-only";
import type { MyAccount } from "@/lib/contracts/user";
import { auditScope } from "@/server/audit/scope";
import type { Actor } from "@/server/auth/actor";
import { SESSION_IDLE_MS } from "@/server/auth/session-rules";
import { isDemo, now } from "@/server/clock";
import { db } from "@/server/db/client";
import type { Prisma } from "@/server/db/generated/client";

/** The sessions of an account that would still be accepted at an instant. */
export function openSessions(userId: string, at: Date): Prisma.UserSessionWhereInput {
	const idleSince = new Date(at.getTime() - SESSION_IDLE_MS);
	return { userId, endedAt: null, expiresAt: { gt: at }, lastSeenAt: { gte: idleSince } };
}

/** Whether the actor may replace the own password: shared accounts of the demonstration keep theirs. */
export async function mayChangePassword(actor: Actor): Promise<boolean> {
	if (!isDemo()) return true;
	const { isDemo: isShared, mustChangePassword } = await db.user.findUniqueOrThrow({
		where: { id: actor.userId },
		select: { isDemo: true, mustChangePassword: true },
	});
	return !isShared || mustChangePassword;
}

/** The actor's own account with its open sessions, the present one first. */
export async function myAccount(actor: Actor): Promise<MyAccount> {
	const [user, trail, sessions, previous] = await Promise.all([
		db.user.findUniqueOrThrow({
			relationLoadStrategy: "join",
			where: { id: actor.userId },
			select: {
				isDemo: true,
				supervisions: { orderBy: { unit: { ordinal: "asc" } }, select: { unit: { select: { name: true } } } },
			},
		}),
		auditScope(actor),
		db.userSession.findMany({
			where: openSessions(actor.userId, now()),
			orderBy: { lastSeenAt: "desc" },
			// Beyond these nobody reads; 结束其他登录 ends them all.
			take: 20,
			select: { id: true, createdAt: true, lastSeenAt: true, ip: true, userAgent: true },
		}),
		db.userSession.findFirst({
			where: { userId: actor.userId, ...(actor.sessionId ? { NOT: { id: actor.sessionId } } : {}) },
			orderBy: { createdAt: "desc" },
			select: { createdAt: true },
		}),
	]);
	const rows = sessions.map(({ createdAt, lastSeenAt, ...session }) => ({
		...session,
		isCurrent: session.id === actor.sessionId,
		createdAt: createdAt.toISOString(),
		lastSeenAt: lastSeenAt.toISOString(),
	}));
	return {
		username: actor.username,
		displayName: actor.displayName,
		role: actor.role,
		unitName: actor.unitName,
		supervises: user.supervisions.map(({ unit }) => unit.name),
		previousSignInAt: previous?.createdAt.toISOString() ?? null,
		sessions: rows.sort((a, b) => Number(b.isCurrent) - Number(a.isCurrent)),
		mayChangePassword: !(user.isDemo && isDemo()),
		mayReadTrail: trail !== null,
	};
}

import "server-only";
import { done, type Outcome, refused } from "@/lib/contracts/outcome";
import { command } from "@/server/action/command";
import type { Actor } from "@/server/auth/actor";
import { endSessionsOf } from "@/server/auth/sessions";
import { now } from "@/server/clock";

/**
 * Ends one of the actor's own other sessions, or without an id all of them. Answers how many: 0 when it had
 * ended already. Somebody else's session and the present one (退出 ends that) are not found.
 */
export function endOwnSessions(
	actor: Actor,
	sessionId: string | undefined,
	requestId: string,
): Promise<Outcome<{ ended: number }, "notFound">> {
	const call = { name: "session.endOther", requestId, subject: { type: "user", id: actor.userId } };
	return command<{ ended: number }, "notFound">(actor, call, async ({ tx, audit }) => {
		const ended = sessionId === undefined ? await endOthers() : await endOne(sessionId);
		if (ended === null) return refused("notFound");
		if (ended > 0) {
			const entry = { action: "session.endOther", subjectType: "user", subjectId: actor.userId };
			await audit({ ...entry, subjectUnit: actor.unitId, detail: { ended } });
		}
		return done({ ended });

		function endOthers() {
			return endSessionsOf(tx, actor.userId, "endedByHolder", actor.sessionId);
		}

		async function endOne(id: string): Promise<number | null> {
			const session = await tx.userSession.findUnique({ where: { id }, select: { userId: true } });
			if (session?.userId !== actor.userId || id === actor.sessionId) return null;
			const data = { endedAt: now(), endReason: "endedByHolder" };
			return (await tx.userSession.updateMany({ where: { id, endedAt: null }, data })).count;
		}
	});
}

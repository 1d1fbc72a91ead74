import "server-only";
import { done, type Outcome, refused } from "@/lib/contracts/outcome";
import type { ChangePasswordInput, PasswordRefusal } from "@/lib/contracts/user";
import { passwordProblems } from "@/lib/domain/user/password-rule";
import { command } from "@/server/action/command";
import type { Actor } from "@/server/auth/actor";
import { hashPassword } from "@/server/auth/password";
import { endSessionsOf } from "@/server/auth/sessions";
import { confirmOwnPassword } from "@/server/auth/sign-in";
import { isDemo } from "@/server/clock";
import { db } from "@/server/db/client";
import { lockUser } from "./lock-user";

/** Printed in README: whoever read it could use it anywhere. A test holds it against prisma/demo/accounts.ts. */
export const DEMO_PASSWORD = "Demo-2024-plan";

/**
 * Replaces the actor's own password, after the present one; the present session goes on, all others end. Also
 * for the holder of a one-time password, who may do nothing else. The demonstration's accounts are shared and
 * keep theirs, unless an administrator gave them a one-time password.
 */
export async function changePassword(
	actor: Actor,
	{ current, next }: ChangePasswordInput,
	requestId: string,
): Promise<Outcome<{ ended: number }, PasswordRefusal>> {
	const before = await db.user.findUniqueOrThrow({ where: { id: actor.userId } });
	// A form that is sent again names a password that the first one has replaced.
	if (!(await wasCarriedOut(actor, requestId))) {
		const problem = await problemOf(actor, before, current, next);
		if (problem) return refused(problem);
	}
	const passwordHash = await hashPassword(next);
	const call = { name: "user.changePassword", requestId, subject: { type: "user", id: actor.userId } };
	return command<{ ended: number }, PasswordRefusal>(actor, call, async ({ tx, audit }) => {
		// Protects the password that was confirmed: an administrator's reset in between must win.
		const user = await lockUser(tx, actor.userId);
		if (!user?.active) return refused("notFound");
		if (user.passwordHash !== before.passwordHash) return refused("conflict");
		await tx.user.update({
			where: { id: user.id },
			data: { passwordHash, mustChangePassword: false, version: { increment: 1 } },
		});
		const ended = await endSessionsOf(tx, user.id, "passwordChanged", actor.sessionId);
		await audit({
			action: "user.changePassword",
			subjectType: "user",
			subjectId: user.id,
			subjectUnit: user.unitId,
			fields: ["password"],
			detail: { ended },
		});
		return done({ ended });
	});
}

async function wasCarriedOut({ userId: actorId }: Actor, requestId: string): Promise<boolean> {
	return (await db.commandReceipt.count({ where: { actorId, requestId } })) > 0;
}

async function problemOf(
	actor: Actor,
	account: { readonly isDemo: boolean; readonly mustChangePassword: boolean },
	current: string,
	next: string,
): Promise<PasswordRefusal | null> {
	if (account.isDemo && isDemo() && !account.mustChangePassword) return "sharedAccount";
	const [problem] = passwordProblems(next, actor.username);
	if (problem) return problem;
	if (next === DEMO_PASSWORD && !isDemo()) return "demonstrationPassword";
	const verdict = await confirmOwnPassword(actor, current);
	if (verdict !== "right") return verdict === "locked" ? "locked" : "wrongPassword";
	return next === current ? "samePassword" : null;
}

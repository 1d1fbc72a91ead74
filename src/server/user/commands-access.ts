import "server-only";
import { done, type Outcome, refused } from "@/lib/contracts/outcome";
import type { ResetPasswordInput, SetUserActiveInput, UserRefusal } from "@/lib/contracts/user";
import { command } from "@/server/action/command";
import type { Actor } from "@/server/auth/actor";
import { hashPassword } from "@/server/auth/password";
import { endSessionsOf } from "@/server/auth/sessions";
import { forgetFailures } from "@/server/auth/throttle";
import type { UserNamed } from "./commands";
import { lockUser } from "./lock-user";
import { oneTimePassword } from "./one-time-password";
import { lockAdministrators } from "./scope";

/**
 * Disables or enables an account. Disabling ends its sessions; nobody disables the own account or the last
 * administrator in service.
 */
export function setUserActive(
	actor: Actor,
	input: SetUserActiveInput,
	requestId: string,
): Promise<Outcome<UserNamed & { active: boolean }, UserRefusal>> {
	const active = input.active === "yes";
	const name = active ? "user.enable" : "user.disable";
	const call = { name, requestId, subject: { type: "user", id: input.userId } };
	return command<UserNamed & { active: boolean }, UserRefusal>(actor, call, async ({ tx, audit }) => {
		// Protects the number of administrators; the account's own row, whether it is in service.
		const administrators = await lockAdministrators(tx, actor);
		if (!administrators) return refused("notFound");
		const user = await lockUser(tx, input.userId);
		if (!user) return refused("notFound");
		if (user.version !== input.version) return refused("conflict");
		if (user.active === active) return refused("unchanged");
		if (!active && user.id === actor.userId) return refused("oneself");
		if (!active && administrators.length === 1 && administrators[0] === user.id)
			return refused("lastAdministrator");
		await tx.user.update({ where: { id: user.id }, data: { active, version: { increment: 1 } } });
		const ended = active ? 0 : await endSessionsOf(tx, user.id, "disabled");
		await audit({
			action: name,
			subjectType: "user",
			subjectId: user.id,
			subjectUnit: user.unitId,
			fields: ["active"],
			detail: { active, ended },
		});
		return done({ userId: user.id, displayName: user.displayName, active });
	});
}

/**
 * Gives an account a one-time password, oneTimePassword(actor, requestId), which its holder must replace.
 * Ends its sessions and unlocks its sign-in.
 */
export async function resetPassword(
	actor: Actor,
	input: ResetPasswordInput,
	requestId: string,
): Promise<Outcome<UserNamed & { username: string }, UserRefusal>> {
	const passwordHash = await hashPassword(oneTimePassword(actor, requestId));
	const call = { name: "user.resetPassword", requestId, subject: { type: "user", id: input.userId } };
	return command<UserNamed & { username: string }, UserRefusal>(actor, call, async ({ tx, audit }) => {
		// Protects the right to do this; the account's own row, its password against a change by its holder.
		if (!(await lockAdministrators(tx, actor))) return refused("notFound");
		const user = await lockUser(tx, input.userId);
		if (!user) return refused("notFound");
		if (user.version !== input.version) return refused("conflict");
		// One's own is changed on 修改密码, where the present one is asked.
		if (user.id === actor.userId) return refused("oneself");
		await tx.user.update({
			where: { id: user.id },
			data: { passwordHash, mustChangePassword: true, version: { increment: 1 } },
		});
		const ended = await endSessionsOf(tx, user.id, "passwordReset");
		await forgetFailures(tx, user.username);
		await audit({
			action: "user.resetPassword",
			subjectType: "user",
			subjectId: user.id,
			subjectUnit: user.unitId,
			fields: ["password"],
			detail: { ended },
		});
		return done({ userId: user.id, displayName: user.displayName, username: user.username });
	});
}

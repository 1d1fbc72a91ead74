import "server-only";
import { randomUUID } from "node:crypto";
import { done, type Outcome, refused } from "@/lib/contracts/outcome";
import type { CreateUserInput, UpdateUserInput, UserRefusal } from "@/lib/contracts/user";
import { command } from "@/server/action/command";
import type { Actor } from "@/server/auth/actor";
import { hashPassword } from "@/server/auth/password";
import { endSessionsOf } from "@/server/auth/sessions";
import { now } from "@/server/clock";
import { lockUser } from "./lock-user";
import { oneTimePassword } from "./one-time-password";
import { type Rights, settledRights } from "./rights";
import { lockAdministrators } from "./scope";

/** What administrators' commands answer. */
export interface UserNamed {
	readonly userId: string;
	readonly displayName: string;
}

/**
 * Creates an account with a one-time password, oneTimePassword(actor, requestId), which its holder must
 * replace. Refuses names that are taken and units that do not fit the role.
 */
export async function createUser(
	actor: Actor,
	input: CreateUserInput,
	requestId: string,
): Promise<Outcome<UserNamed, UserRefusal>> {
	const passwordHash = await hashPassword(oneTimePassword(actor, requestId));
	const userId = randomUUID();
	const call = { name: "user.create", requestId, subject: { type: "user", id: userId } };
	return command<UserNamed, UserRefusal>(actor, call, async ({ tx, audit }) => {
		// Protects the right to do this: nobody takes it away while it is being used.
		if (!(await lockAdministrators(tx, actor))) return refused("notFound");
		const rights = await settledRights(tx, input, null);
		if (typeof rights === "string") return refused(rights);
		const { username, displayName } = input;
		const { role, unitId } = rights;
		const created = await tx.user.createMany({
			data: [
				{
					id: userId,
					username,
					displayName,
					role,
					unitId,
					passwordHash,
					mustChangePassword: true,
					createdAt: now(),
				},
			],
			skipDuplicates: true,
		});
		if (created.count === 0) return refused("usernameTaken");
		await tx.userSupervision.createMany({ data: rights.supervises.map((id) => ({ userId, unitId: id })) });
		await audit({
			action: "user.create",
			subjectType: "user",
			subjectId: userId,
			subjectUnit: unitId,
			fields: [
				...["username", "displayName", "role", "password"],
				...(unitId ? ["unitId"] : []),
				...(rights.supervises.length > 0 ? ["supervises"] : []),
			],
			detail: { role, unitId, supervises: rights.supervises.join(" ") || null },
		});
		return done({ userId, displayName });
	});
}

/**
 * Changes name, role, unit or 分管 of an account. A change of rights ends its sessions; the last administrator
 * in service stays one.
 */
export function updateUser(
	actor: Actor,
	input: UpdateUserInput,
	requestId: string,
): Promise<Outcome<UserNamed, UserRefusal>> {
	const call = { name: "user.update", requestId, subject: { type: "user", id: input.userId } };
	return command<UserNamed, UserRefusal>(actor, call, async ({ tx, audit }) => {
		// Protects the number of administrators; the account's own row, what it was when the form was opened.
		const administrators = await lockAdministrators(tx, actor);
		if (!administrators) return refused("notFound");
		const user = await lockUser(tx, input.userId);
		if (!user) return refused("notFound");
		if (user.version !== input.version) return refused("conflict");
		const rights = await settledRights(tx, input, user.unitId);
		if (typeof rights === "string") return refused(rights);
		const fields = changedFields(user, input.displayName, rights);
		if (fields.length === 0) return refused("unchanged");
		const isLast = administrators.length === 1 && administrators[0] === user.id;
		if (isLast && rights.role !== "admin") return refused("lastAdministrator");
		await tx.user.update({
			where: { id: user.id },
			data: {
				displayName: input.displayName,
				role: rights.role,
				unitId: rights.unitId,
				version: { increment: 1 },
				supervisions: {
					deleteMany: {},
					createMany: { data: rights.supervises.map((unitId) => ({ unitId })) },
				},
			},
		});
		const rightsChanged = fields.some((field) => field !== "displayName");
		const ended = rightsChanged ? await endSessionsOf(tx, user.id, "roleChanged") : 0;
		await audit({
			action: "user.update",
			subjectType: "user",
			subjectId: user.id,
			subjectUnit: rights.unitId,
			fields,
			detail: {
				roleBefore: user.role,
				role: rights.role,
				unitBefore: user.unitId,
				unitId: rights.unitId,
				ended,
			},
		});
		return done({ userId: user.id, displayName: input.displayName });
	});
}

function changedFields(
	before: Rights & { displayName: string },
	displayName: string,
	after: Rights,
): string[] {
	const changed = {
		displayName: before.displayName !== displayName,
		role: before.role !== after.role,
		unitId: before.unitId !== after.unitId,
		supervises: [...before.supervises].sort().join(" ") !== after.supervises.join(" "),
	};
	return Object.entries(changed).flatMap(([field, isChanged]) => (isChanged ? [field] : []));
}

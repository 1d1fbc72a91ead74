import { randomUUID } from "node:crypto";
import type { Role } from "@/lib/domain/user/roles";
import type { Actor } from "@/server/auth/actor";
import { actorOfUsername } from "@/server/auth/actor";
import { hashPassword } from "@/server/auth/password";
import { db } from "@/server/db/client";

export const PASSWORD = "a password of these tests 1";

let hash: Promise<string> | undefined;

interface Person {
	readonly role: Role;
	readonly unitId?: string | null;
	readonly password?: string;
	readonly isDemo?: boolean;
	readonly active?: boolean;
	readonly mustChangePassword?: boolean;
}

/** Adds an account; answers its id. Without a password of its own it has PASSWORD. */
export async function addPerson(username: string, person: Person): Promise<string> {
	hash ??= hashPassword(PASSWORD);
	const { password, unitId = null, ...rest } = person;
	const passwordHash = password === undefined ? await hash : await hashPassword(password);
	const { id } = await db.user.create({
		data: { ...rest, id: randomUUID(), username, displayName: `${username} 测试`, unitId, passwordHash },
	});
	return id;
}

/** The actor of an account, as if it had just signed in. */
export async function actorOf(username: string): Promise<Actor> {
	const actor = await actorOfUsername(db, username);
	if (!actor) throw new Error(`no account in service is called ${username}`);
	return actor;
}

/** One account of every role: administrator ("boss"), leader, office, section, unit, auditor. */
export async function addOneOfEachRole(): Promise<void> {
	await addPerson("boss", { role: "admin" });
	await addPerson("leader", { role: "leader" });
	await addPerson("office", { role: "office", unitId: "bangongshi" });
	await addPerson("section", { role: "section", unitId: "yanglao" });
	await addPerson("town", { role: "unit", unitId: "fenghuang" });
	await addPerson("auditor", { role: "auditor" });
}

/** The roles that administer nothing. */
export const OTHERS = ["leader", "office", "section", "town", "auditor"] as const;

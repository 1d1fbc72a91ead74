import type { Actor } from "@/server/auth/actor";
import { actorOfUsername } from "@/server/auth/actor";
import { db } from "@/server/db/client";
import { demoAccounts } from "../../prisma/demo/accounts";

/** Makes the accounts that these tests speak as; none of them can sign in. */
export async function settlePeople(): Promise<void> {
	await db.user.createMany({
		data: demoAccounts.map(({ username, displayName, role, unitId }) => ({
			id: username,
			username,
			displayName,
			role,
			unitId,
			passwordHash: "none",
		})),
		skipDuplicates: true,
	});
}

/** A second person of a unit. */
export async function colleague(unitId: string, username: string): Promise<Actor> {
	const role =
		(await db.unit.findUniqueOrThrow({ where: { id: unitId } })).kind === "section" ? "section" : "unit";
	await db.user.create({
		data: { id: username, username, displayName: username, role, unitId, passwordHash: "none" },
	});
	return as(username);
}

export async function as(username: string): Promise<Actor> {
	const actor = await actorOfUsername(db, username);
	if (!actor) throw new Error(`no account ${username}`);
	return actor;
}

import { randomUUID } from "node:crypto";
import type { Role } from "@/lib/domain/user/roles";
import { type Actor, actorOfUsername } from "@/server/auth/actor";
import { db } from "@/server/db/client";

/** A new account of a role and unit, recognised. */
export async function someone(role: Role, unitId: string | null = null): Promise<Actor> {
	const username = `${role}-${unitId ?? "none"}-${randomUUID().slice(0, 8)}`;
	await db.user.create({
		data: { username, displayName: `${unitId ?? role} 经办人`, role, unitId, passwordHash: "not a password" },
	});
	const actor = await actorOfUsername(db, username);
	if (!actor) throw new Error(`no account ${username}`);
	return actor;
}

/** Everybody who may neither split the meal points (led by 养老服务科) nor enter their figures, by a name. */
export const STRANGERS: readonly (readonly [string, Role, string | null])[] = [
	["an administrator", "admin", null],
	["a leader", "leader", null],
	["the office", "office", "bangongshi"],
	["another section", "section", "shiwu"],
	["a town of the project", "unit", "yangshe"],
	["a partner outside the project", "unit", "gongdian"],
	["the auditor", "auditor", null],
];

/** How many rows the tables of a target's facts and the trail of acts hold. */
export async function written(): Promise<{ readings: number; splits: number; shares: number; acts: number }> {
	const [readings, splits, shares, acts] = await Promise.all([
		db.reading.count(),
		db.allocationSet.count(),
		db.allocationLine.count(),
		db.auditEntry.count({ where: { action: { startsWith: "target." }, outcome: "done" } }),
	]);
	return { readings, splits, shares, acts };
}

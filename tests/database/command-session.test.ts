import { beforeAll, describe, expect, it } from "vitest";
import { SignedOut } from "@/server/action/command";
import { type Actor, accountForActor, mintActor } from "@/server/auth/actor";
import { db } from "@/server/db/client";
import { confirmPeriod } from "@/server/milestone/commands-confirm";
import { ownDatabase } from "../support/database";

ownDatabase("plan");

const sessionId = "0b1f8a52-6a0d-4c56-9d52-1d1f2a3b4c5d";
let actor: Actor;

/** An actor as a request has recognised it, before anything happens to its session. */
beforeAll(async () => {
	process.env.BUSINESS_DAY = "2024-08-15";
	const { id } = await db.user.create({
		data: { username: "shezu", displayName: "shezu", role: "section", unitId: "shezu", passwordHash: "-" },
	});
	const at = new Date();
	const expiresAt = new Date(at.getTime() + 3_600_000);
	await db.userSession.create({
		data: { id: sessionId, userId: id, createdAt: at, lastSeenAt: at, expiresAt },
	});
	const row = await db.user.findUniqueOrThrow({ where: { id }, select: accountForActor });
	actor = mintActor(row, { sessionId });
});

const confirm = (period: string) =>
	confirmPeriod(actor, { milestoneId: "2024-p05-m4", period, effectiveOn: "2024-07-04", note: null }, null);

describe("a command whose actor lost the session meanwhile", () => {
	it("is carried out while the session holds", async () => {
		expect(await confirm("2024-Q1")).toMatchObject({ ok: true });
	});

	it.each([
		[
			"the account changed its unit",
			() => db.user.update({ where: { id: actor.userId }, data: { unitId: "jiuzhu" } }),
		],
		[
			"the account is disabled",
			() => db.user.update({ where: { id: actor.userId }, data: { unitId: "shezu", active: false } }),
		],
		[
			"the session was ended",
			async () => {
				await db.user.update({ where: { id: actor.userId }, data: { active: true } });
				await db.userSession.update({
					where: { id: sessionId },
					data: { endedAt: new Date(), endReason: "signOut" },
				});
			},
		],
	])("writes nothing when %s", async (_what, change) => {
		await change();
		const before = await db.confirmationFact.count();
		await expect(confirm("2024-Q2")).rejects.toBeInstanceOf(SignedOut);
		expect(await db.confirmationFact.count()).toBe(before);
	});
});

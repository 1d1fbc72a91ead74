import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SignedOut } from "@/server/action/command";
import { type Actor, actorOfUsername } from "@/server/auth/actor";
import { holderOf } from "@/server/auth/sessions";
import { db } from "@/server/db/client";
import { ownDatabase } from "../../support/database";
import { type Snapshot, snapshot } from "../../support/snapshot";
import { asked } from "./expectations";
import { settleGround } from "./ground";
import { actors, MISSING, NOTHING, PEOPLE, type Person } from "./people";
import { EXPECTATIONS } from "./table";
import { everythingStored, lastEntry, refusalsSince } from "./written";

// Each command × every person × own, other's and missing object. What succeeds is undone.

ownDatabase("plan");
let everybody: ReadonlyMap<Person, Actor> = new Map();
let start: Snapshot | undefined;

beforeAll(async () => {
	await settleGround();
	everybody = await actors();
	start = await snapshot();
});
afterAll(() => {
	delete process.env.BUSINESS_DAY;
});

const commands = asked(EXPECTATIONS, "command");

/** `done`, or the word of the refusal. */
function wordOf(outcome: unknown): string {
	if (typeof outcome !== "object" || outcome === null || !("ok" in outcome)) return String(outcome);
	if (outcome.ok) return "done";
	const { reason } = outcome as unknown as { reason: string | { code?: string; kind?: string } };
	return typeof reason === "string" ? reason : (reason.code ?? reason.kind ?? "refused");
}

describe.each(commands.map((one) => [one.entry, one] as const))("%s", (_, { ask, objects }) => {
	it.each(objects.map((one) => [one.what, one] as const))("%s", async (_what, { id, may, answers }) => {
		const since = await lastEntry();
		const before = await everythingStored();
		const others = [...everybody].filter(([person]) => !may.includes(person));
		for (const [person, actor] of others)
			expect([person, await ask(actor, id)]).toEqual([person, { ok: false, reason: "notFound" }]);
		expect(await everythingStored()).toEqual(before);
		const refused = (await refusalsSince(since)).map(({ actorId }) => actorId);
		expect(refused).toEqual(others.map(([, actor]) => actor.userId));

		for (const [person, actor] of [...everybody].filter(([one]) => may.includes(one))) {
			const word = wordOf(await ask(actor, id));
			expect([person, word]).toEqual([person, answers ?? "done"]);
			if (word === "done") await start?.restore();
			else expect([person, await everythingStored()]).toEqual([person, before]);
		}
	});

	it("an object that does not exist: refused to everybody, nothing written, one entry in the trail each", async () => {
		if (objects.every(({ id }) => id === NOTHING)) return;
		const since = await lastEntry();
		const before = await everythingStored();
		for (const [person, actor] of everybody) {
			expect([person, await ask(actor, MISSING)]).toEqual([person, { ok: false, reason: "notFound" }]);
		}
		expect(await everythingStored()).toEqual(before);
		expect((await refusalsSince(since)).map(({ actorId }) => actorId)).toEqual([...PEOPLE]);
	});
});

it("an account that was disabled while its page was open can carry out nothing", async () => {
	const sessionId = randomUUID();
	const at = new Date();
	const expiresAt = new Date(at.getTime() + 3_600_000);
	const session = { id: sessionId, createdAt: at, lastSeenAt: at, expiresAt };
	await db.userSession.create({ data: { ...session, userId: "fenghuang" } });
	const holder = await holderOf(sessionId, null);
	if (holder?.kind !== "actor") throw new Error("not signed in");
	await db.user.update({ where: { id: "fenghuang" }, data: { active: false } });
	expect(await actorOfUsername(db, "fenghuang")).toBeNull();
	const before = await everythingStored();
	for (const { entry, ask, objects } of commands) {
		for (const { id } of objects) {
			const answer = await ask(holder.actor, id).catch((error: unknown) => error);
			expect([entry, answer instanceof SignedOut]).toEqual([entry, true]);
		}
	}
	expect(await everythingStored()).toEqual(before);
	await start?.restore();
});

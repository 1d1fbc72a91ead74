import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { userFilters } from "@/lib/contracts/user";
import { type Actor, accountForActor, mintActor } from "@/server/auth/actor";
import { holderOf } from "@/server/auth/sessions";
import { signIn } from "@/server/auth/sign-in";
import { db } from "@/server/db/client";
import { changePassword, DEMO_PASSWORD } from "@/server/user/commands-password";
import { endOwnSessions } from "@/server/user/commands-session";
import { unitChoices, userList, userPage } from "@/server/user/queries";
import { myAccount } from "@/server/user/queries-account";
import { DEMO_PASSWORD as PRINTED } from "../../prisma/demo/accounts";
import { ownDatabase } from "../support/database";
import { actorOf, addOneOfEachRole, addPerson, OTHERS, PASSWORD } from "./user-people";

ownDatabase("plan");

const NEXT = "Another-password-7";

let userId: string;
let sessionId: string;
let actor: Actor;

const enter = async (username: string, password = PASSWORD) =>
	(await signIn({ username, password, ip: "10.0.0.9", userAgent: "Firefox" }))?.sessionId ?? "";

beforeEach(async () => {
	const username = `own${randomUUID().slice(0, 8)}`;
	userId = await addPerson(username, { role: "unit", unitId: "leyu" });
	sessionId = await enter(username);
	const row = await db.user.findUniqueOrThrow({ where: { id: userId }, select: accountForActor });
	actor = mintActor(row, { sessionId, ip: "10.0.0.9" });
});

afterEach(() => vi.unstubAllEnvs());

const change = (more: { current?: string; next?: string } = {}, requestId: string = randomUUID()) => {
	const { current = PASSWORD, next = NEXT } = more;
	return changePassword(actor, { current, next, again: next }, requestId);
};

describe("changing one's own password", () => {
	it("keeps the present session, ends the others and lets in with the new one", async () => {
		const other = await enter(actor.username);
		expect(await change()).toEqual({ ok: true, value: { ended: 1 } });
		expect(await holderOf(sessionId, null)).not.toBeNull();
		expect(await holderOf(other, null)).toBeNull();
		expect(await enter(actor.username)).toBe("");
		expect(await enter(actor.username, NEXT)).not.toBe("");
	});

	it("frees the holder of a one-time password", async () => {
		await db.user.update({ where: { id: userId }, data: { mustChangePassword: true } });
		expect(await change()).toMatchObject({ ok: true });
		expect(await holderOf(sessionId, null)).toMatchObject({ kind: "actor" });
	});

	it("is carried out once when its form is sent again", async () => {
		const requestId = randomUUID();
		const first = await change({}, requestId);
		expect(await change({}, requestId)).toEqual(first);
		expect(await db.signInThrottle.count()).toBe(0);
	});

	it("lets one of two win at once", async () => {
		const outcomes = await Promise.all([
			change({ next: "First-password-1" }),
			change({ next: "Second-password-2" }),
		]);
		expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
	});

	it.each([
		["a wrong present password", { current: "wrong" }, "wrongPassword"],
		["a short one", { next: "Short-1" }, "tooShort"],
		["one of a single kind", { next: "abcdefghijkl" }, "oneKind"],
		["a common one", { next: "Password123" }, "common"],
		["the demonstration's outside of it", { next: PRINTED }, "demonstrationPassword"],
		["the present one", { next: PASSWORD }, "samePassword"],
	])("refuses %s and changes nothing", async (_what, more, reason) => {
		const other = await enter(actor.username);
		const before = await db.user.findUniqueOrThrow({ where: { id: userId } });
		expect(await change(more)).toEqual({ ok: false, reason });
		expect(await db.user.findUniqueOrThrow({ where: { id: userId } })).toEqual(before);
		expect(await holderOf(other, null)).not.toBeNull();
	});

	it("refuses one that contains the user name", async () => {
		expect(await change({ next: `${actor.username}-A1` })).toEqual({ ok: false, reason: "containsUsername" });
	});

	it("locks after five wrong present passwords", async () => {
		for (let time = 0; time < 5; time++) await change({ current: "wrong" });
		expect(await change()).toEqual({ ok: false, reason: "locked" });
	});

	it("leaves the demonstration's shared accounts alone, unless they were given a one-time password", async () => {
		vi.stubEnv("DEMO", "1");
		await db.user.update({ where: { id: userId }, data: { isDemo: true } });
		expect(await change()).toEqual({ ok: false, reason: "sharedAccount" });
		expect((await myAccount(actor)).mayChangePassword).toBe(false);
		await db.user.update({ where: { id: userId }, data: { mustChangePassword: true } });
		expect(await change()).toMatchObject({ ok: true });
	});

	it("knows the password that README prints", () => {
		expect(DEMO_PASSWORD).toBe(PRINTED);
	});
});

describe("my sessions", () => {
	it("are listed with the present one first, without those that have ended or run out", async () => {
		const other = await enter(actor.username);
		const idle = await enter(actor.username);
		await db.userSession.update({ where: { id: idle }, data: { lastSeenAt: new Date(0) } });
		const { sessions, previousSignInAt } = await myAccount(actor);
		expect(sessions.map(({ id }) => id)).toEqual([sessionId, other]);
		expect(sessions[0]).toMatchObject({ isCurrent: true, ip: "10.0.0.9", userAgent: "Firefox" });
		expect(previousSignInAt).not.toBeNull();
	});

	it("can be ended one by one or all but the present one, once", async () => {
		const [second, third, fourth] = [
			await enter(actor.username),
			await enter(actor.username),
			await enter(actor.username),
		];
		expect(await endOwnSessions(actor, second, randomUUID())).toEqual({ ok: true, value: { ended: 1 } });
		expect(await endOwnSessions(actor, second, randomUUID())).toEqual({ ok: true, value: { ended: 0 } });
		expect(await holderOf(second, null)).toBeNull();
		expect(await holderOf(third, null)).not.toBeNull();
		const requestId = randomUUID();
		expect(await endOwnSessions(actor, undefined, requestId)).toEqual({ ok: true, value: { ended: 2 } });
		expect(await endOwnSessions(actor, undefined, requestId)).toEqual({ ok: true, value: { ended: 2 } });
		expect(await holderOf(fourth, null)).toBeNull();
		expect(await holderOf(sessionId, null)).not.toBeNull();
	});

	it("do not include somebody else's, nor the present one among those to end", async () => {
		const name = `other${randomUUID().slice(0, 8)}`;
		await addPerson(name, { role: "auditor" });
		const theirs = await enter(name);
		expect(await endOwnSessions(actor, theirs, randomUUID())).toEqual({ ok: false, reason: "notFound" });
		expect(await endOwnSessions(actor, sessionId, randomUUID())).toEqual({ ok: false, reason: "notFound" });
		expect(await holderOf(theirs, null)).not.toBeNull();
	});
});

describe("the administrator's lists", () => {
	it("find accounts by name, user name, unit, role and state, by pages", async () => {
		await addOneOfEachRole();
		const boss = await actorOf("boss");
		const find = (filters: Record<string, string>) => userList(boss, userFilters.parse(filters));
		expect((await find({ q: "BOSS" }))?.rows.map(({ username }) => username)).toEqual(["boss"]);
		expect((await find({ q: "凤凰" }))?.rows.map(({ username }) => username)).toEqual(["town"]);
		expect((await find({ role: "leader" }))?.total).toBe(1);
		expect((await find({ state: "disabled" }))?.total).toBe(0);
		expect(await find({ q: "nobody is called this" })).toEqual({ rows: [], total: 0, page: 1, pageSize: 25 });
		expect(await find({ page: "99", role: "nonsense" })).toMatchObject({ page: 1, pageSize: 25 });
		for (let index = 0; index < 30; index++) await addPerson(`many${index}`, { role: "auditor" });
		const [first, second] = [await find({ q: "many" }), await find({ q: "many", page: "2" })];
		expect([first?.rows.length, second?.rows.length, second?.total]).toEqual([25, 5, 30]);
	});

	it("tell of one account what there is to manage", async () => {
		const boss = await actorOf("boss");
		expect(await userPage(boss, userId)).toMatchObject({
			unitName: "乐余镇",
			openSessions: 1,
			isOneself: false,
		});
		expect(await userPage(boss, randomUUID())).toBeNull();
		expect((await unitChoices(boss))?.length).toBe(28);
	});

	it.each(OTHERS)("are not there for %s", async (username) => {
		const other = await actorOf(username);
		expect(await userList(other, userFilters.parse({}))).toBeNull();
		expect(await userPage(other, userId)).toBeNull();
		expect(await unitChoices(other)).toBeNull();
	});
});

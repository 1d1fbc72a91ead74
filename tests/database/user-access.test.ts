import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { verifyPassword } from "@/server/auth/password";
import { holderOf } from "@/server/auth/sessions";
import { signIn } from "@/server/auth/sign-in";
import { db } from "@/server/db/client";
import { updateUser } from "@/server/user/commands";
import { resetPassword, setUserActive } from "@/server/user/commands-access";
import { oneTimePassword } from "@/server/user/one-time-password";
import { ownDatabase } from "../support/database";
import { actorOf, addOneOfEachRole, addPerson, OTHERS, PASSWORD } from "./user-people";

ownDatabase("plan");

beforeEach(async () => {
	await db.userSession.deleteMany({});
	await db.signInThrottle.deleteMany({});
	await db.userSupervision.deleteMany({});
	await db.user.deleteMany({});
	await addOneOfEachRole();
});

const account = (username: string) => db.user.findUniqueOrThrow({ where: { username } });
const enter = (username: string, password = PASSWORD) =>
	signIn({ username, password, ip: null, userAgent: null });

async function switchTo(
	active: "yes" | "no",
	username: string,
	by = "boss",
	requestId: string = randomUUID(),
) {
	const { id: userId, version } = await account(username);
	return setUserActive(await actorOf(by), { userId, version, active }, requestId);
}

describe("disabling an account", () => {
	it("ends its sessions and keeps it out until it is enabled", async () => {
		const opened = await enter("town");
		expect(await switchTo("no", "town")).toMatchObject({ ok: true, value: { active: false } });
		expect(await holderOf(opened?.sessionId ?? "", null)).toBeNull();
		expect(await enter("town")).toBeNull();
		expect(await switchTo("yes", "town")).toMatchObject({ ok: true, value: { active: true } });
		expect(await holderOf(opened?.sessionId ?? "", null)).toBeNull();
		expect(await enter("town")).not.toBeNull();
	});

	it("is trailed with the number of sessions that it ended", async () => {
		await enter("town");
		await enter("town");
		await switchTo("no", "town");
		const { id } = await account("town");
		const entry = await db.auditEntry.findFirstOrThrow({ where: { action: "user.disable", subjectId: id } });
		expect(entry).toMatchObject({
			outcome: "done",
			detail: { active: false, ended: 2 },
			subjectUnit: "fenghuang",
		});
	});

	it("is refused for oneself, twice and after somebody else's change", async () => {
		await addPerson("second", { role: "admin" });
		expect(await switchTo("no", "boss")).toEqual({ ok: false, reason: "oneself" });
		const { id: userId, version } = await account("town");
		await switchTo("no", "town");
		const boss = await actorOf("boss");
		expect(await setUserActive(boss, { userId, version, active: "no" }, randomUUID())).toEqual({
			ok: false,
			reason: "conflict",
		});
		expect(await switchTo("no", "town")).toEqual({ ok: false, reason: "unchanged" });
		const nobody = { userId: randomUUID(), version: 1, active: "no" } as const;
		expect(await setUserActive(boss, nobody, randomUUID())).toEqual({ ok: false, reason: "notFound" });
	});

	it.each(OTHERS)("is refused to %s and changes nothing", async (by) => {
		const before = await account("town");
		expect(await switchTo("no", "town", by)).toEqual({ ok: false, reason: "notFound" });
		expect(await account("town")).toEqual(before);
	});

	it("is carried out once when its form is sent twice at once", async () => {
		const requestId = randomUUID();
		const before = await account("town");
		const boss = await actorOf("boss");
		const input = { userId: before.id, version: before.version, active: "no" } as const;
		const [first, second] = await Promise.all([
			setUserActive(boss, input, requestId),
			setUserActive(boss, input, requestId),
		]);
		expect(first).toEqual(second);
		expect((await account("town")).version).toBe(before.version + 1);
	});
});

describe("the last administrator", () => {
	const demote = async (username: string, by: string) => {
		const { id: userId, version, displayName } = await account(username);
		const input = { userId, version, displayName, role: "auditor" as const, unitId: null, supervises: [] };
		return updateUser(await actorOf(by), input, randomUUID());
	};
	const inService = () => db.user.count({ where: { role: "admin", active: true } });

	it("cannot demote itself", async () => {
		await addPerson("retired", { role: "admin", active: false });
		expect(await demote("boss", "boss")).toEqual({ ok: false, reason: "lastAdministrator" });
		expect(await inService()).toBe(1);
	});

	it("is not the last while there is another", async () => {
		await addPerson("second", { role: "admin" });
		expect(await demote("boss", "boss")).toMatchObject({ ok: true });
		expect(await inService()).toBe(1);
	});

	it.each(["disable", "demote"] as const)("remains when two %s each other at once", async (act) => {
		for (let round = 0; round < 5; round++) {
			await db.user.deleteMany({ where: { role: "admin" } });
			await db.user.deleteMany({ where: { username: { in: ["boss", "second"] } } });
			await addPerson("boss", { role: "admin" });
			await addPerson("second", { role: "admin" });
			const outcomes = await Promise.all(
				act === "disable"
					? [switchTo("no", "second", "boss"), switchTo("no", "boss", "second")]
					: [demote("second", "boss"), demote("boss", "second")],
			);
			expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
			expect(outcomes).toContainEqual({ ok: false, reason: "notFound" });
			expect(await inService()).toBe(1);
		}
	});

	it("remains when two demote themselves at once", async () => {
		await addPerson("second", { role: "admin" });
		const outcomes = await Promise.all([demote("boss", "boss"), demote("second", "second")]);
		expect(outcomes).toContainEqual({ ok: false, reason: "lastAdministrator" });
		expect(await inService()).toBe(1);
	});
});

describe("resetting a password", () => {
	const reset = async (username: string, by = "boss", requestId: string = randomUUID()) => {
		const { id: userId, version } = await account(username);
		return resetPassword(await actorOf(by), { userId, version }, requestId);
	};

	it("ends the sessions, unlocks the name and lets in with the one-time password only", async () => {
		const opened = await enter("town");
		for (let time = 0; time < 5; time++) await enter("town", "wrong");
		const requestId = randomUUID();
		expect(await reset("town", "boss", requestId)).toMatchObject({ ok: true, value: { username: "town" } });
		expect(await holderOf(opened?.sessionId ?? "", null)).toBeNull();
		expect(await enter("town")).toBeNull();
		const password = oneTimePassword(await actorOf("boss"), requestId);
		const again = await enter("town", password);
		expect(await holderOf(again?.sessionId ?? "", null)).toMatchObject({ kind: "mustChangePassword" });
	});

	it("sets one password when its form is sent twice", async () => {
		const requestId = randomUUID();
		const { id: userId, version } = await account("town");
		const boss = await actorOf("boss");
		await Promise.all([1, 2].map(() => resetPassword(boss, { userId, version }, requestId)));
		const { passwordHash } = await account("town");
		expect(await verifyPassword(passwordHash, oneTimePassword(boss, requestId))).toBe(true);
	});

	it("lets one of two administrators win who reset it at once", async () => {
		await addPerson("second", { role: "admin" });
		const { id: userId, version } = await account("town");
		const administrators = [await actorOf("boss"), await actorOf("second")];
		const outcomes = await Promise.all(
			administrators.map((by) => resetPassword(by, { userId, version }, randomUUID())),
		);
		expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
		expect(outcomes).toContainEqual({ ok: false, reason: "conflict" });
	});

	it("is refused for oneself, for nobody's account and to a disabled administrator", async () => {
		expect(await reset("boss")).toEqual({ ok: false, reason: "oneself" });
		const boss = await actorOf("boss");
		const missing = await resetPassword(boss, { userId: randomUUID(), version: 1 }, randomUUID());
		expect(missing).toEqual({ ok: false, reason: "notFound" });
		const before = await account("town");
		await db.user.update({ where: { username: "boss" }, data: { active: false } });
		const late = await resetPassword(boss, { userId: before.id, version: before.version }, randomUUID());
		expect(late).toEqual({ ok: false, reason: "notFound" });
		expect(await account("town")).toEqual(before);
	});

	it.each(OTHERS)("is refused to %s and changes nothing", async (by) => {
		const before = await account("town");
		expect(await reset("town", by)).toEqual({ ok: false, reason: "notFound" });
		expect(await account("town")).toEqual(before);
	});
});

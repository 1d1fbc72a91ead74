import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { endSession, endSessionsOf, holderOf } from "@/server/auth/sessions";
import { signIn } from "@/server/auth/sign-in";
import { db } from "@/server/db/client";
import { ownDatabase } from "../support/database";
import { addPerson, PASSWORD } from "./user-people";

ownDatabase("plan");

let userId: string;
let sessionId: string;

async function open(username: string): Promise<string> {
	const opened = await signIn({ username, password: PASSWORD, ip: null, userAgent: null });
	if (!opened) throw new Error("not signed in");
	return opened.sessionId;
}

beforeAll(async () => {
	userId = await addPerson("leyu", { role: "unit", unitId: "leyu" });
});

beforeEach(async () => {
	await db.user.update({
		where: { id: userId },
		data: { active: true, mustChangePassword: false, isDemo: false },
	});
	await db.unit.update({ where: { id: "leyu" }, data: { active: true } });
	sessionId = await open("leyu");
});

afterEach(() => vi.unstubAllEnvs());

const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);
const holder = () => holderOf(sessionId, "10.0.0.1");
const set = (data: { lastSeenAt?: Date; expiresAt?: Date }) =>
	db.userSession.update({ where: { id: sessionId }, data });

describe("a session", () => {
	it("names its holder, with unit and address", async () => {
		expect(await holder()).toMatchObject({
			kind: "actor",
			actor: {
				username: "leyu",
				role: "unit",
				unitId: "leyu",
				unitName: "乐余镇",
				sessionId,
				ip: "10.0.0.1",
			},
		});
	});

	it("is nobody's when its id is made up", async () => {
		expect(await holderOf("00000000-0000-4000-8000-000000000000", null)).toBeNull();
	});

	it("holds after 29 idle minutes and not after 31", async () => {
		await set({ lastSeenAt: minutesAgo(29) });
		expect(await holder()).not.toBeNull();
		await set({ lastSeenAt: minutesAgo(31) });
		expect(await holder()).toBeNull();
	});

	it("is kept alive by being used", async () => {
		await set({ lastSeenAt: minutesAgo(20) });
		await holder();
		const { lastSeenAt } = await db.userSession.findUniqueOrThrow({ where: { id: sessionId } });
		expect(lastSeenAt.getTime()).toBeGreaterThan(minutesAgo(1).getTime());
	});

	it("is not written at every request", async () => {
		const seen = minutesAgo(0.5);
		await set({ lastSeenAt: seen });
		await holder();
		const { lastSeenAt } = await db.userSession.findUniqueOrThrow({ where: { id: sessionId } });
		expect(lastSeenAt).toEqual(seen);
	});

	it("ends 12 hours after it began, however busy", async () => {
		await set({ expiresAt: minutesAgo(0) });
		expect(await holder()).toBeNull();
	});

	it("ends by signing out, once, with an entry in the trail", async () => {
		const trail = () => db.auditEntry.count({ where: { action: "session.end", subjectId: userId } });
		const before = await trail();
		await endSession(sessionId, null);
		await endSession(sessionId, null);
		expect(await holder()).toBeNull();
		expect(await trail()).toBe(before + 1);
	});

	it("ends with its account", async () => {
		await db.user.update({ where: { id: userId }, data: { active: false } });
		expect(await holder()).toBeNull();
	});

	it("ends with its unit", async () => {
		await db.unit.update({ where: { id: "leyu" }, data: { active: false } });
		expect(await holder()).toBeNull();
	});

	it("of a demonstration account is nothing outside the demonstration", async () => {
		await db.user.update({ where: { id: userId }, data: { isDemo: true } });
		expect(await holder()).toBeNull();
		vi.stubEnv("DEMO", "1");
		expect(await holder()).not.toBeNull();
	});

	it("with a one-time password is good for choosing a new one and nothing else", async () => {
		await db.user.update({ where: { id: userId }, data: { mustChangePassword: true } });
		expect(await holder()).toMatchObject({
			kind: "mustChangePassword",
			changingPassword: { userId, sessionId },
		});
	});

	it("may be spared when an account's sessions are ended", async () => {
		const other = await open("leyu");
		expect(await endSessionsOf(db, userId, "passwordChanged", sessionId)).toBeGreaterThan(0);
		expect(await holder()).not.toBeNull();
		expect(await holderOf(other, null)).toBeNull();
		await endSessionsOf(db, userId, "passwordReset");
		expect(await holder()).toBeNull();
	});
});

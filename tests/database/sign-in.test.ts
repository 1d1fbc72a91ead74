import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { confirmOwnPassword, refuseSignIn, signIn } from "@/server/auth/sign-in";
import { db } from "@/server/db/client";
import { ownDatabase } from "../support/database";
import { actorOf, addPerson, PASSWORD } from "./user-people";

ownDatabase("plan");

const from = { ip: "10.1.2.3", userAgent: "vitest" };
const enter = (username: string, password: string) => signIn({ username, password, ...from });

beforeAll(async () => {
	await addPerson("fenghuang", { role: "unit", unitId: "fenghuang" });
	await addPerson("gone", { role: "unit", unitId: "leyu", active: false });
	await addPerson("sample", { role: "unit", unitId: "leyu", isDemo: true });
});

beforeEach(async () => {
	await db.signInThrottle.deleteMany({});
	await db.unit.updateMany({ data: { active: true } });
});

afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllEnvs();
});

const entries = () => db.auditEntry.findMany({ where: { action: "session.open" }, orderBy: { seq: "asc" } });

describe("signing in", () => {
	it("opens a session for the right password and remembers when", async () => {
		const opened = await enter("fenghuang", PASSWORD);
		const session = await db.userSession.findUniqueOrThrow({ where: { id: opened?.sessionId ?? "" } });
		expect(session.endedAt).toBeNull();
		expect(session.expiresAt.getTime() - session.createdAt.getTime()).toBe(12 * 3_600_000);
		expect(session.ip).toBe("10.1.2.3");
		const user = await db.user.findUniqueOrThrow({ where: { username: "fenghuang" } });
		expect(user.lastSignInAt).toEqual(session.createdAt);
	});

	it("takes a name in capitals, in full-width letters and with spaces around", async () => {
		expect(await enter("  ＦengHuang ", PASSWORD)).not.toBeNull();
	});

	it.each([
		["a wrong password", "fenghuang", "wrong"],
		["an unknown name", "nobody", PASSWORD],
		["a disabled account", "gone", PASSWORD],
		["a demonstration account outside the demonstration", "sample", PASSWORD],
	])("answers nothing to %s, and trails it", async (_what, username, password) => {
		const sessions = await db.userSession.count();
		const before = (await entries()).length;
		expect(await enter(username, password)).toBeNull();
		expect(await db.userSession.count()).toBe(sessions);
		const trail = await entries();
		expect(trail).toHaveLength(before + 1);
		expect(trail.at(-1)?.outcome).toBe("refused");
	});

	it("lets a demonstration account in where this is the demonstration", async () => {
		vi.stubEnv("DEMO", "1");
		expect(await enter("sample", PASSWORD)).not.toBeNull();
	});

	it("answers nothing to the staff of a disabled unit", async () => {
		await db.unit.update({ where: { id: "fenghuang" }, data: { active: false } });
		expect(await enter("fenghuang", PASSWORD)).toBeNull();
	});

	it("trails what could be nobody's name or password", async () => {
		const before = (await entries()).length;
		await refuseSignIn("10.1.2.3");
		const trail = await entries();
		expect(trail).toHaveLength(before + 1);
		expect(trail.at(-1)).toMatchObject({ outcome: "refused", actorName: "未知用户", ip: "10.1.2.3" });
	});

	it("keeps neither what was typed as a name nor as a password", async () => {
		await enter("my secret typed into the wrong field", "another secret");
		const kept = JSON.stringify([await db.signInThrottle.findMany(), await entries()], (_key, value) =>
			typeof value === "bigint" ? String(value) : value,
		);
		expect(kept).not.toContain("secret");
	});
});

describe.each([
	["a known name", "fenghuang"],
	["an unknown name", "nobody"],
])("five wrong passwords for %s", (_what, username) => {
	const fail = async (times: number) => {
		for (let time = 0; time < times; time++) await enter(username, "wrong");
	};

	it("lock it for 15 minutes, the right password included", async () => {
		await fail(5);
		expect(await enter(username, PASSWORD)).toBeNull();
		const [throttle] = await db.signInThrottle.findMany();
		const minutes =
			((throttle?.lockedUntil?.getTime() ?? 0) - (throttle?.lastFailedAt.getTime() ?? 0)) / 60_000;
		expect(minutes).toBe(15);
		expect((await entries()).at(-1)?.detail).toEqual({ locked: true });
	});

	it("do not lock while they are four", async () => {
		await fail(4);
		const [throttle] = await db.signInThrottle.findMany();
		expect(throttle).toMatchObject({ failures: 4, lockedUntil: null });
	});

	it("do not add up over more than 15 minutes", async () => {
		await fail(4);
		await db.signInThrottle.updateMany({
			data: { lastFailedAt: new Date(Date.now() - 15 * 60_000 - 1_000) },
		});
		await fail(1);
		expect((await db.signInThrottle.findMany())[0]).toMatchObject({ failures: 1, lockedUntil: null });
	});

	it("are five however many arrive at once", async () => {
		await Promise.all(Array.from({ length: 10 }, () => enter(username, "wrong")));
		const verified = (await entries())
			.slice(-10)
			.filter(({ detail }) => JSON.stringify(detail) === '{"locked":false}');
		expect(verified).toHaveLength(5);
		const locks = await db.auditEntry.findMany({
			where: { action: "session.lock" },
			orderBy: { seq: "desc" },
		});
		expect(locks[0]).toMatchObject({ outcome: "done", ip: from.ip });
	});
});

describe("the lock of a name", () => {
	it("ends after 15 minutes", async () => {
		for (let time = 0; time < 5; time++) await enter("fenghuang", "wrong");
		await db.signInThrottle.updateMany({ data: { lockedUntil: new Date(Date.now() - 1) } });
		expect(await enter("fenghuang", PASSWORD)).not.toBeNull();
		expect(await db.signInThrottle.count()).toBe(0);
	});

	it("does not reach other names", async () => {
		for (let time = 0; time < 5; time++) await enter("nobody", "wrong");
		expect(await enter("fenghuang", PASSWORD)).not.toBeNull();
	});

	it("costs the same work for a known, an unknown and a locked name", async () => {
		for (let time = 0; time < 5; time++) await enter("locked", "wrong");
		// Time of the processor, not of the clock: a busy machine must not decide. It counts argon2's threads.
		const work = async (username: string) => {
			const costs: number[] = [];
			for (let time = 0; time < 4; time++) {
				const before = process.cpuUsage();
				await enter(username, "wrong");
				const { user, system } = process.cpuUsage(before);
				costs.push(user + system);
			}
			return Math.min(...costs);
		};
		const [known, unknown, locked] = [await work("fenghuang"), await work("stranger"), await work("locked")];
		for (const ratio of [unknown / known, locked / known]) {
			expect(ratio).toBeGreaterThan(0.5);
			expect(ratio).toBeLessThan(2);
		}
	});

	it("lets ten right passwords in at once", async () => {
		const opened = await Promise.all(Array.from({ length: 10 }, () => enter("fenghuang", PASSWORD)));
		expect(opened.filter(Boolean)).toHaveLength(10);
	});

	it("is not shaken by right and wrong passwords at once", async () => {
		const tries = Array.from({ length: 8 }, (_, index) => enter("fenghuang", index % 2 ? PASSWORD : "wrong"));
		const opened = await Promise.all(tries);
		expect(opened.filter(Boolean)).toHaveLength(4);
	});
});

describe("confirming one's own password", () => {
	it("counts wrong ones like signing in does", async () => {
		const actor = await actorOf("fenghuang");
		expect(await confirmOwnPassword(actor, PASSWORD)).toBe("right");
		for (let time = 0; time < 5; time++) expect(await confirmOwnPassword(actor, "wrong")).toBe("wrong");
		expect(await confirmOwnPassword(actor, PASSWORD)).toBe("locked");
		expect(await enter("fenghuang", PASSWORD)).toBeNull();
	});
});

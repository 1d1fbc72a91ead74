import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { CreateUserInput, UpdateUserInput } from "@/lib/contracts/user";
import { verifyPassword } from "@/server/auth/password";
import { holderOf } from "@/server/auth/sessions";
import { signIn } from "@/server/auth/sign-in";
import { db } from "@/server/db/client";
import { createUser, updateUser } from "@/server/user/commands";
import { issuedPassword } from "@/server/user/issued-password";
import { oneTimePassword } from "@/server/user/one-time-password";
import { ownDatabase } from "../support/database";
import { actorOf, addOneOfEachRole, addPerson, OTHERS, PASSWORD } from "./user-people";

ownDatabase("plan");
beforeAll(addOneOfEachRole);

const newcomer = (more: Partial<CreateUserInput> = {}): CreateUserInput => ({
	username: `u${randomUUID().slice(0, 8)}`,
	displayName: "新来的人",
	role: "unit",
	unitId: "leyu",
	supervises: [],
	...more,
});

const create = async (input: CreateUserInput, by = "boss", requestId: string = randomUUID()) =>
	createUser(await actorOf(by), input, requestId);

describe("creating an account", () => {
	it("gives a one-time password that must be replaced, and keeps it nowhere", async () => {
		const input = newcomer();
		const requestId = randomUUID();
		const outcome = await create(input, "boss", requestId);
		const boss = await actorOf("boss");
		const password = oneTimePassword(boss, requestId);
		const user = await db.user.findUniqueOrThrow({ where: { username: input.username } });
		expect(outcome).toEqual({ ok: true, value: { userId: user.id, displayName: "新来的人" } });
		expect(user).toMatchObject({
			role: "unit",
			unitId: "leyu",
			mustChangePassword: true,
			active: true,
			isDemo: false,
		});
		expect(await verifyPassword(user.passwordHash, password)).toBe(true);
		expect(await issuedPassword(boss, requestId)).toMatchObject({ userId: user.id, password });
		const kept = JSON.stringify(
			[await db.commandReceipt.findMany(), await db.auditEntry.findMany(), await db.user.findMany()],
			(_key, value) => (typeof value === "bigint" ? String(value) : value),
		);
		expect(kept).not.toContain(password);
	});

	it("leaves an entry in the trail that belongs to the unit", async () => {
		const input = newcomer();
		await create(input);
		const { id } = await db.user.findUniqueOrThrow({ where: { username: input.username } });
		const entry = await db.auditEntry.findFirstOrThrow({ where: { action: "user.create", subjectId: id } });
		expect(entry).toMatchObject({
			outcome: "done",
			subjectUnit: "leyu",
			detail: { role: "unit", unitId: "leyu" },
		});
	});

	it("makes one account of a form that is sent twice at once, and shows the same password", async () => {
		const input = newcomer();
		const requestId = randomUUID();
		const [first, second] = await Promise.all([
			create(input, "boss", requestId),
			create(input, "boss", requestId),
		]);
		expect(second).toEqual(first);
		expect(await db.user.count({ where: { username: input.username } })).toBe(1);
		const user = await db.user.findUniqueOrThrow({ where: { username: input.username } });
		const password = (await issuedPassword(await actorOf("boss"), requestId))?.password ?? "";
		expect(await verifyPassword(user.passwordHash, password)).toBe(true);
	});

	it("keeps the sections that a leader answers for, and drops a unit that the role has not", async () => {
		const input = newcomer({ role: "leader", unitId: "leyu", supervises: ["weibao", "yanglao"] });
		await create(input);
		const user = await db.user.findUniqueOrThrow({
			where: { username: input.username },
			include: { supervisions: { orderBy: { unitId: "asc" } } },
		});
		expect(user.unitId).toBeNull();
		expect(user.supervisions.map(({ unitId }) => unitId)).toEqual(["weibao", "yanglao"]);
	});

	it("gives one of two accounts made at once a name, and tells the other", async () => {
		const input = newcomer();
		const outcomes = await Promise.all([create(input), create(input)]);
		expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
		expect(outcomes).toContainEqual({ ok: false, reason: "usernameTaken" });
	});

	it.each([
		["unit staff without a unit", { role: "unit", unitId: null }, "unitRequired"],
		["section staff without a section", { role: "section", unitId: null }, "unitRequired"],
		["unit staff in a section", { role: "unit", unitId: "yanglao" }, "unitDoesNotFit"],
		["section staff in a town", { role: "section", unitId: "leyu" }, "unitDoesNotFit"],
		["the office in a town", { role: "office", unitId: "leyu" }, "unitDoesNotFit"],
		["a unit that does not exist", { role: "unit", unitId: "atlantis" }, "unitDoesNotFit"],
		["a leader who answers for a town", { role: "leader", supervises: ["leyu"] }, "supervisesOnlySections"],
		["a name that is taken", { username: "town" }, "usernameTaken"],
	] satisfies [string, Partial<CreateUserInput>, string][])(
		"refuses %s and writes nothing",
		async (_what, more, reason) => {
			const before = await counts();
			expect(await create(newcomer(more))).toEqual({ ok: false, reason });
			expect(await counts()).toEqual(before);
		},
	);

	it("refuses a disabled unit", async () => {
		await db.unit.update({ where: { id: "daxin" }, data: { active: false } });
		expect(await create(newcomer({ unitId: "daxin" }))).toEqual({ ok: false, reason: "unitDisabled" });
	});

	it.each(OTHERS)("is refused to %s as if it did not exist, and trailed", async (by) => {
		const users = await db.user.count();
		const refusals = () => db.auditEntry.count({ where: { action: "user.create", outcome: "refused" } });
		const before = await refusals();
		expect(await create(newcomer(), by)).toEqual({ ok: false, reason: "notFound" });
		expect(await db.user.count()).toBe(users);
		expect(await refusals()).toBe(before + 1);
	});

	it("shows nobody else the password that a form issued", async () => {
		const requestId = randomUUID();
		await create(newcomer(), "boss", requestId);
		await addPerson("otherboss", { role: "admin" });
		expect(await issuedPassword(await actorOf("otherboss"), requestId)).toBeNull();
		expect(await issuedPassword(await actorOf("town"), requestId)).toBeNull();
	});
});

describe("changing an account", () => {
	let userId: string;
	let sessionId: string;
	let version: number;

	beforeEach(async () => {
		const username = `c${randomUUID().slice(0, 8)}`;
		userId = await addPerson(username, { role: "unit", unitId: "leyu" });
		sessionId = (await signIn({ username, password: PASSWORD, ip: null, userAgent: null }))?.sessionId ?? "";
		version = (await db.user.findUniqueOrThrow({ where: { id: userId } })).version;
	});

	const change = async (more: Partial<UpdateUserInput>, by = "boss", requestId: string = randomUUID()) =>
		updateUser(
			await actorOf(by),
			{ userId, version, displayName: "改名", role: "unit", unitId: "leyu", supervises: [], ...more },
			requestId,
		);

	it("to another name lets its sessions be", async () => {
		expect(await change({})).toMatchObject({ ok: true });
		expect(await holderOf(sessionId, null)).toMatchObject({ actor: { displayName: "改名" } });
	});

	it.each([
		["role and unit", { role: "section", unitId: "yanglao" }],
		["unit", { unitId: "nanfeng" }],
		["role without unit", { role: "auditor" }],
	] as const)("to another %s ends its sessions at the next request", async (_what, more) => {
		expect(await change(more)).toMatchObject({ ok: true });
		expect(await holderOf(sessionId, null)).toBeNull();
		const entry = await db.auditEntry.findFirstOrThrow({
			where: { action: "user.update", subjectId: userId },
		});
		expect(entry.detail).toMatchObject({ roleBefore: "unit", unitBefore: "leyu", ended: 1 });
	});

	it("may leave it in a unit that has been disabled", async () => {
		await db.unit.update({ where: { id: "leyu" }, data: { active: false } });
		const outcome = await change({});
		await db.unit.update({ where: { id: "leyu" }, data: { active: true } });
		expect(outcome).toMatchObject({ ok: true });
	});

	it("is refused when somebody changed it first", async () => {
		await change({});
		expect(await change({ role: "auditor" })).toEqual({ ok: false, reason: "conflict" });
		expect(await holderOf(sessionId, null)).not.toBeNull();
	});

	it("lets one of two win who change it at once", async () => {
		const outcomes = await Promise.all([change({ unitId: "nanfeng" }), change({ unitId: "fenghuang" })]);
		expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
		expect(outcomes).toContainEqual({ ok: false, reason: "conflict" });
		const user = await db.user.findUniqueOrThrow({ where: { id: userId } });
		expect(user.version).toBe(version + 1);
	});

	it("is carried out once when its form is sent twice", async () => {
		const requestId = randomUUID();
		const first = await change({ unitId: "nanfeng" }, "boss", requestId);
		expect(await change({ unitId: "nanfeng" }, "boss", requestId)).toEqual(first);
		expect((await db.user.findUniqueOrThrow({ where: { id: userId } })).version).toBe(version + 1);
	});

	it("is refused for an account that does not exist, and without a change", async () => {
		expect(await change({ userId: randomUUID() })).toEqual({ ok: false, reason: "notFound" });
		const { displayName } = await db.user.findUniqueOrThrow({ where: { id: userId } });
		expect(await change({ displayName })).toEqual({ ok: false, reason: "unchanged" });
	});

	it.each(OTHERS)("is refused to %s and writes nothing", async (by) => {
		const before = await db.user.findUniqueOrThrow({ where: { id: userId } });
		expect(await change({ role: "admin" }, by)).toEqual({ ok: false, reason: "notFound" });
		expect(await db.user.findUniqueOrThrow({ where: { id: userId } })).toEqual(before);
	});
});

async function counts() {
	const [users, supervisions, done, receipts] = await Promise.all([
		db.user.count(),
		db.userSupervision.count(),
		db.auditEntry.count({ where: { action: "user.create" } }),
		db.commandReceipt.count(),
	]);
	return { users, supervisions, done, receipts };
}

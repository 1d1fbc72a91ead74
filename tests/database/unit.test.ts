import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { CreateUnitInput, UpdateUnitInput } from "@/lib/contracts/unit";
import { holderOf } from "@/server/auth/sessions";
import { signIn } from "@/server/auth/sign-in";
import { db } from "@/server/db/client";
import { createUnit, setUnitActive, updateUnit } from "@/server/unit/commands";
import { unitAdminPage, unitList } from "@/server/unit/queries";
import { ownDatabase } from "../support/database";
import { actorOf, addOneOfEachRole, OTHERS, PASSWORD } from "./user-people";

ownDatabase("plan");
beforeAll(addOneOfEachRole);

const named = (name: string, more: Partial<CreateUnitInput> = {}): CreateUnitInput => ({
	kind: "partner",
	name,
	fullName: null,
	office: "民生科",
	aliases: [],
	ordinal: 390,
	...more,
});

const create = async (input: CreateUnitInput, by = "boss", requestId: string = randomUUID()) =>
	createUnit(await actorOf(by), input, requestId);

describe("creating a unit", () => {
	it("lists it in the bureau's order and trails it", async () => {
		const outcome = await create(named("市教育局", { ordinal: 305, aliases: ["教育局", "市教育局"] }));
		if (!outcome.ok) throw new Error("refused");
		const list = (await unitList(await actorOf("boss"))) ?? [];
		const index = list.findIndex(({ name }) => name === "市教育局");
		expect(list.slice(index - 1, index + 2).map(({ name }) => name)).toEqual([
			"市慈善总会",
			"市教育局",
			"供电公司",
		]);
		const page = await unitAdminPage(await actorOf("boss"), outcome.value.unitId);
		expect(page).toMatchObject({ aliases: ["教育局"], office: "民生科", accounts: 0, openDuties: 0 });
		const entry = await db.auditEntry.findFirst({ where: { subjectId: outcome.value.unitId } });
		expect(entry).toMatchObject({ action: "unit.create", outcome: "done" });
	});

	it("makes one of a form that is sent twice at once", async () => {
		const requestId = randomUUID();
		const input = named("市卫健委");
		const [first, second] = await Promise.all([
			create(input, "boss", requestId),
			create(input, "boss", requestId),
		]);
		expect(first).toEqual(second);
		expect(await db.unit.count({ where: { name: "市卫健委" } })).toBe(1);
	});

	it("gives one of two made at once the name, and tells the other", async () => {
		const outcomes = await Promise.all([create(named("市财政局")), create(named("市财政局"))]);
		expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
		expect(outcomes).toContainEqual({
			ok: false,
			reason: { kind: "nameTaken", name: "市财政局", by: "市财政局" },
		});
	});

	it.each([
		["another unit's name", named("凤凰镇"), { kind: "nameTaken", name: "凤凰镇", by: "凤凰镇" }],
		["another unit's alias", named("住建局"), { kind: "nameTaken", name: "住建局", by: "市住建局" }],
		[
			"an alias that is a name",
			named("新", { aliases: ["凤凰镇"] }),
			{ kind: "aliasTaken", name: "凤凰镇", by: "凤凰镇" },
		],
		[
			"an alias that is one",
			named("新", { aliases: ["人社"] }),
			{ kind: "aliasTaken", name: "人社", by: "市人社局" },
		],
	])("refuses %s and writes nothing", async (_what, input, reason) => {
		const before = [await db.unit.count(), await db.unitAlias.count(), await db.commandReceipt.count()];
		expect(await create(input)).toEqual({ ok: false, reason });
		expect([await db.unit.count(), await db.unitAlias.count(), await db.commandReceipt.count()]).toEqual(
			before,
		);
	});

	it.each(OTHERS)("is refused to %s as if it did not exist", async (by) => {
		const before = await db.unit.count();
		expect(await create(named("不该有的单位"), by)).toEqual({ ok: false, reason: "notFound" });
		expect(await db.unit.count()).toBe(before);
	});
});

describe("changing a unit", () => {
	const change = async (
		more: Partial<UpdateUnitInput> = {},
		by = "boss",
		requestId: string = randomUUID(),
	) => {
		const unit = await db.unit.findUniqueOrThrow({ where: { id: "shuiwu" }, include: { aliases: true } });
		const { id: unitId, version, name, fullName, office, ordinal } = unit;
		const aliases = unit.aliases.map(({ alias }) => alias);
		const input = { unitId, version, name, fullName, office, ordinal, aliases, ...more };
		return updateUnit(await actorOf(by), input, requestId);
	};

	it("keeps what was changed and names the fields in the trail", async () => {
		expect(await change({ office: "河道科", aliases: ["水务", "水务局"] })).toMatchObject({ ok: true });
		const page = await unitAdminPage(await actorOf("boss"), "shuiwu");
		expect(page).toMatchObject({ office: "河道科", aliases: ["水务", "水务局"] });
		const entry = await db.auditEntry.findFirstOrThrow({
			where: { action: "unit.update" },
			orderBy: { seq: "desc" },
		});
		expect(entry.fields).toEqual(["office", "aliases"]);
	});

	it("is refused without a change, after somebody else's and for a unit that does not exist", async () => {
		expect(await change()).toEqual({ ok: false, reason: "unchanged" });
		expect(await change({ version: 0, name: "别的名字" })).toEqual({ ok: false, reason: "conflict" });
		expect(await change({ unitId: "atlantis" })).toEqual({ ok: false, reason: "notFound" });
		expect(await change({ name: "凤凰" })).toEqual({
			ok: false,
			reason: { kind: "nameTaken", name: "凤凰", by: "凤凰镇" },
		});
	});

	it("lets one of two win at once", async () => {
		const { version } = await db.unit.findUniqueOrThrow({ where: { id: "shuiwu" } });
		const outcomes = await Promise.all([
			change({ version, ordinal: 331 }),
			change({ version, ordinal: 332 }),
		]);
		expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
		expect(outcomes).toContainEqual({ ok: false, reason: "conflict" });
	});

	it.each(OTHERS)("is refused to %s and changes nothing", async (by) => {
		const before = await db.unit.findUniqueOrThrow({ where: { id: "shuiwu" } });
		expect(await change({ name: "别的名字" }, by)).toEqual({ ok: false, reason: "notFound" });
		expect(await db.unit.findUniqueOrThrow({ where: { id: "shuiwu" } })).toEqual(before);
	});
});

describe("disabling a unit", () => {
	beforeEach(async () => {
		await db.unit.update({ where: { id: "fenghuang" }, data: { active: true } });
	});

	const disable = async (
		shown?: { accounts: number; duties: number },
		by = "boss",
		requestId: string = randomUUID(),
	) => {
		const { version } = await db.unit.findUniqueOrThrow({ where: { id: "fenghuang" } });
		const page = await unitAdminPage(await actorOf("boss"), "fenghuang");
		const { accounts, duties } = shown ?? { accounts: page?.accounts ?? 0, duties: page?.openDuties ?? 0 };
		const input = {
			unitId: "fenghuang",
			version,
			active: "no",
			shownAccounts: accounts,
			shownDuties: duties,
		} as const;
		return setUnitActive(await actorOf(by), input, requestId);
	};

	it("shows first who works there and what it still owes", async () => {
		const page = await unitAdminPage(await actorOf("boss"), "fenghuang");
		expect(page?.accounts).toBe(1);
		expect(page?.people.map(({ username }) => username)).toEqual(["town"]);
		const owned = await db.milestoneOwner.count({ where: { unitId: "fenghuang" } });
		expect(page?.openDuties).toBe(owned);
		expect(owned).toBeGreaterThan(0);
	});

	it("is refused while the administrator was shown something else", async () => {
		expect(await disable({ accounts: 0, duties: 0 })).toEqual({ ok: false, reason: "consequencesChanged" });
		expect((await db.unit.findUniqueOrThrow({ where: { id: "fenghuang" } })).active).toBe(true);
	});

	it("keeps its accounts out, and lets them in again when it is enabled", async () => {
		const enter = () => signIn({ username: "town", password: PASSWORD, ip: null, userAgent: null });
		const opened = await enter();
		expect(await disable()).toMatchObject({ ok: true, value: { active: false } });
		expect(await holderOf(opened?.sessionId ?? "", null)).toBeNull();
		expect(await enter()).toBeNull();
		const { version } = await db.unit.findUniqueOrThrow({ where: { id: "fenghuang" } });
		const input = { unitId: "fenghuang", version, active: "yes", shownAccounts: 0, shownDuties: 0 } as const;
		expect(await setUnitActive(await actorOf("boss"), input, randomUUID())).toMatchObject({ ok: true });
		expect(await enter()).not.toBeNull();
		expect(await db.milestoneOwner.count({ where: { unitId: "fenghuang" } })).toBeGreaterThan(0);
	});

	it("is carried out once when its form is sent twice, and refused when it is disabled already", async () => {
		const requestId = randomUUID();
		const { version } = await db.unit.findUniqueOrThrow({ where: { id: "fenghuang" } });
		const boss = await actorOf("boss");
		const page = await unitAdminPage(boss, "fenghuang");
		const shown = { shownAccounts: page?.accounts ?? 0, shownDuties: page?.openDuties ?? 0 };
		const input = { unitId: "fenghuang", version, active: "no", ...shown } as const;
		const outcomes = await Promise.all([1, 2].map(() => setUnitActive(boss, input, requestId)));
		expect(outcomes[0]).toEqual(outcomes[1]);
		const after = await db.unit.findUniqueOrThrow({ where: { id: "fenghuang" } });
		expect(after.version).toBe(version + 1);
		const again = await setUnitActive(boss, { ...input, version: after.version }, randomUUID());
		expect(again).toEqual({ ok: false, reason: "unchanged" });
	});

	it.each(OTHERS.filter((username) => username !== "town"))(
		"is refused to %s and changes nothing",
		async (by) => {
			expect(await disable(undefined, by)).toEqual({ ok: false, reason: "notFound" });
			expect((await db.unit.findUniqueOrThrow({ where: { id: "fenghuang" } })).active).toBe(true);
		},
	);
});

describe("the list of units", () => {
	it.each(OTHERS)("is not there for %s", async (username) => {
		await db.unit.updateMany({ data: { active: true } });
		const other = await actorOf(username);
		expect(await unitList(other)).toBeNull();
		expect(await unitAdminPage(other, "leyu")).toBeNull();
	});
});

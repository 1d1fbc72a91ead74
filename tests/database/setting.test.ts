import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { DEFAULT_THRESHOLDS } from "@/lib/domain/light/thresholds";
import { endOfBusinessDay } from "@/lib/domain/time/day";
import { isWorkingDay } from "@/lib/domain/time/working-days";
import { thresholdTyped } from "@/lib/format/setting-words";
import type { Actor } from "@/server/auth/actor";
import { asIfAt } from "@/server/clock";
import { db } from "@/server/db/client";
import { assessedPlan } from "@/server/plan/assessment";
import { saveCalendar, saveThresholds } from "@/server/setting/commands";
import { calendarPage, thresholdsPage } from "@/server/setting/queries";
import { ownDatabase } from "../support/database";
import { moved } from "./overview-people";
import { calendar, NO_ADMINISTRATORS, thresholds, written } from "./setting-scene";
import { someone } from "./target-people";

ownDatabase("plan");
process.env.BUSINESS_DAY = "2024-08-15";

const ON = "2024-08-15T02:00:00.000Z";
let admin: Actor;

beforeAll(async () => {
	admin = await someone("admin");
});

/** An address that proposes these instead of the defaults. */
function proposing(change: Partial<typeof DEFAULT_THRESHOLDS>) {
	const wanted = { ...DEFAULT_THRESHOLDS, ...change };
	return Object.fromEntries(
		(Object.keys(wanted) as (keyof typeof wanted)[]).map((field) => [
			field,
			thresholdTyped(field, wanted[field]),
		]),
	);
}

const at = (asOf: string) => ({ asOf, knownAt: endOfBusinessDay(asOf), isPast: true });

async function bureauOn(day: string) {
	const assessed = await assessedPlan(admin, at(day));
	if (!assessed) throw new Error("no plan");
	return assessed.assessment;
}

async function lightOf(day: string, id: string) {
	const { projects } = await bureauOn(day);
	return projects.flatMap(({ milestones }) => milestones).find(({ facts }) => facts.id === id)?.light.light;
}

describe("the thresholds of the lights", () => {
	it("preview what would change colour, change nothing, and once saved change exactly that", async () => {
		// 1–8 月 and in progress, with nothing submitted: 16 days before its end green, within 20 yellow.
		await moved("2024-p04-m2", "inProgress", "2024-04-02");
		const before = await written();
		const page = await thresholdsPage(admin, proposing({ soonDays: 20 }));
		const rows = page?.proposal?.preview?.rows ?? [];
		expect(rows.find(({ key }) => key === "milestone-2024-p04-m2")).toMatchObject({
			from: "green",
			to: "yellow",
			projectName: "乡村著名行动",
			href: "/milestones/2024-p04-m2",
		});
		expect(await written()).toEqual(before);
		expect(await lightOf("2024-08-15", "2024-p04-m2")).toBe("green");
		const lights = async () =>
			(await bureauOn("2024-08-15")).projects.flatMap(({ project, light, milestones, targets }) => [
				[`project-${project.id}`, light.light],
				...milestones.map((one) => [`milestone-${one.facts.id}`, one.light.light]),
				...targets.map((one) => [`target-${one.facts.id}`, one.light.light]),
			]);
		const old = new Map((await lights()) as [string, string | null][]);
		expect((await saveThresholds(admin, await thresholds({ soonDays: 20 }), randomUUID())).ok).toBe(true);
		const changed = ((await lights()) as [string, string | null][]).filter(
			([key, now]) => old.get(key) !== now,
		);
		expect(changed.map(([key]) => key).sort()).toEqual(rows.map(({ key }) => key).sort());
	});

	it("keep the lights of earlier days, who changed what when, and why", async () => {
		expect((await bureauOn("2024-08-14")).bureau.thresholds).toEqual(DEFAULT_THRESHOLDS);
		expect((await bureauOn("2024-08-15")).bureau.thresholds.soonDays).toBe(20);
		const page = await thresholdsPage(admin, {});
		expect(page?.history[0]).toMatchObject({
			reason: "局务会决定",
			fields: [{ field: "soonDays", before: 7, after: 20 }],
		});
		expect(page?.current.soonDays).toBe(20);
	});
});

describe("the working days of a year", () => {
	it("start from what the product knows, else from Monday to Friday", async () => {
		expect(await calendarPage(admin, { year: "2024" })).toMatchObject({ basis: "product", suggestion: null });
		const page = await calendarPage(admin, { year: "2025" });
		expect(page).toMatchObject({ basis: "none", current: { holidays: [], workdays: [] } });
		expect(page?.suggestion?.workdays).toEqual([
			"2025-01-26",
			"2025-02-08",
			"2025-04-27",
			"2025-09-28",
			"2025-10-11",
		]);
		expect(await calendarPage(admin, { year: "2031" })).toMatchObject({ basis: "none", suggestion: null });
	});

	it("count from when they were saved, in place of what was known, with a history", async () => {
		const input = await calendar(2024, ["2024-08-14", "2024-10-01"], ["2024-08-17"]);
		const outcome = await asIfAt(ON, () => saveCalendar(admin, input, randomUUID()));
		expect(outcome).toEqual({ ok: true, value: { year: 2024 } });
		const { calendar: now } = (await bureauOn("2024-08-15")).bureau;
		const { calendar: before } = (await bureauOn("2024-08-14")).bureau;
		const works = (days: typeof now) =>
			["2024-08-14", "2024-08-17", "2024-10-01", "2024-10-02"].map((day) => isWorkingDay(day, days));
		expect(works(now)).toEqual([false, true, false, true]);
		expect(works(before)).toEqual([true, false, false, false]);
		expect(await calendarPage(admin, { year: "2024" })).toMatchObject({
			basis: "entered",
			history: [{ reason: "国办通知", holidays: 2, workdays: 1 }],
		});
	});

	it("propose what an address or a pasted notice says, and store nothing", async () => {
		const before = await written();
		const page = await calendarPage(admin, { year: "2026", holidays: "10月1日至7日", workdays: "10月10日" });
		expect(page?.proposal?.days.holidays).toHaveLength(7);
		expect(page?.proposal?.days.workdays).toEqual(["2026-10-10"]);
		expect(page?.proposal?.preview).toEqual({ rows: [] });
		expect(await written()).toEqual(before);
	});
});

describe("a change is refused, and nothing is written", () => {
	it.each(NO_ADMINISTRATORS)("to %s, like a setting that does not exist", async (_name, role, unitId) => {
		const stranger = await someone(role, unitId);
		const before = await written();
		const refusal = { ok: false, reason: "notFound" };
		expect(await saveThresholds(stranger, await thresholds({ soonDays: 9 }), null)).toEqual(refusal);
		expect(await saveCalendar(stranger, await calendar(2025, ["2025-01-01"]), null)).toEqual(refusal);
		expect(await thresholdsPage(stranger, {})).toBeNull();
		expect(await calendarPage(stranger, {})).toBeNull();
		expect(await written()).toEqual(before);
	});

	it("from a form that is behind, out of range, or without a change", async () => {
		const before = await written();
		const refused = async (outcome: Promise<unknown>, reason: unknown) => {
			expect(await outcome).toEqual({ ok: false, reason });
			expect(await written()).toEqual(before);
		};
		const now = await thresholds({ soonDays: 20 });
		await refused(saveThresholds(admin, { ...now, lastSeq: 0 }, null), "conflict");
		await refused(saveThresholds(admin, now, null), "unchanged");
		await refused(saveThresholds(admin, { ...now, soonDays: 99 }, null), [
			{ code: "outOfRange", field: "soonDays" },
		]);
		const days = await calendar(2025, ["2025-01-01"]);
		await refused(saveCalendar(admin, { ...days, lastSeq: 1 }, null), "conflict");
		await refused(saveCalendar(admin, { ...days, holidays: ["2024-12-31"] }, null), [
			{ code: "otherYear", field: "holidays", days: ["2024-12-31"] },
		]);
	});
});

describe("two at once", () => {
	it("save the same setting: one wins, the other is told", async () => {
		const colleague = await someone("admin");
		const [one, other] = [await thresholds({ soonDays: 5 }), await thresholds({ soonDays: 6 })];
		const before = await written();
		const outcomes = await Promise.all([
			saveThresholds(admin, one, randomUUID()),
			saveThresholds(colleague, other, randomUUID()),
		]);
		expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
		expect(outcomes).toContainEqual({ ok: false, reason: "conflict" });
		expect((await written()).acts).toBe(before.acts + 1);
	});

	it("enter the same year: one wins, the other is told", async () => {
		const colleague = await someone("admin");
		const [one, other] = [await calendar(2025, ["2025-01-01"]), await calendar(2025, ["2025-01-02"])];
		const outcomes = await Promise.all([
			saveCalendar(admin, one, null),
			saveCalendar(colleague, other, null),
		]);
		expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
		expect(outcomes).toContainEqual({ ok: false, reason: "conflict" });
		expect(await db.adjustment.count({ where: { subjectType: "calendar", subjectId: "2025" } })).toBe(1);
	});
});

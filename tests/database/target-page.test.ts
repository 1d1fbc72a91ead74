import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { TargetPageDto } from "@/lib/contracts/target-page";
import { isDay } from "@/lib/domain/time/day";
import type { Actor } from "@/server/auth/actor";
import { db } from "@/server/db/client";
import { dateOf } from "@/server/plan/fact-dates";
import { allocateTarget } from "@/server/target/commands-allocation";
import { targetPage } from "@/server/target/queries";
import { ownDatabase } from "../support/database";
import { someone } from "./target-people";

ownDatabase("plan");
process.env.BUSINESS_DAY = "2024-08-15";

const HOMES = "2024-p07-t1"; // 1800 户, 1 July to 31 December, milestones m4 and m5
const NAMING_RATE = "2024-p04-t2"; // 60 %, 30 % by 31 August
const VILLAGES = "2024-p04-t1"; // each of eleven towns at least one, 1 April to 31 August

let yanglao: Actor;
let shiwu: Actor;
let towns: string[];

async function share(
	actor: Actor,
	targetId: string,
	shares: Readonly<Record<string, number>>,
	note: string | null = null,
) {
	const outcome = await allocateTarget(
		actor,
		{
			targetId,
			lastSeq: 0,
			intent: "final",
			note,
			shares: Object.entries(shares).map(([unitId, amount]) => ({ unitId, amount })),
		},
		randomUUID(),
	);
	if (!outcome.ok) throw new Error(JSON.stringify(outcome.reason));
}

interface Given {
	readonly targetId: string;
	readonly milestoneId: string;
	readonly unitId: string;
	readonly on: string;
	readonly numerator: number;
	readonly denominator?: number;
	readonly supersedes?: bigint;
}

/** An approved report with its figure, as the review leaves it behind. */
async function approved({ targetId, milestoneId, unitId, on, numerator, denominator, supersedes }: Given) {
	const at = new Date(`${on}T04:00:00Z`);
	const report = await db.report.create({
		data: {
			milestoneId,
			unitId,
			kind: "progress",
			state: "approved",
			speaksFor: dateOf(on),
			narrative: "x",
			createdById: yanglao.userId,
			createdAt: at,
			updatedAt: at,
		},
	});
	return db.reading.create({
		data: {
			targetId,
			unitId,
			numerator,
			denominator: denominator ?? null,
			effectiveOn: dateOf(on),
			recordedAt: at,
			recordedById: yanglao.userId,
			reportId: report.id,
			supersedesSeq: supersedes ?? null,
		},
	});
}

/** What the lines of the page add up to, in the goal's unit. */
function sumOfRows({ rows, measure }: TargetPageDto): number {
	const numerator = rows.reduce((sum, row) => sum + row.counted.numerator, 0);
	const denominator = rows.reduce((sum, row) => sum + (row.counted.denominator ?? 0), 0);
	return measure === "rate" ? (numerator * 100) / denominator : numerator;
}

async function pageOf(actor: Actor, id: string): Promise<TargetPageDto> {
	const page = await targetPage(actor, id);
	if (!page) throw new Error(`no page of ${id}`);
	return page;
}

beforeAll(async () => {
	yanglao = await someone("section", "yanglao");
	shiwu = await someone("section", "shiwu");
	const rows = await db.unit.findMany({ where: { kind: "town" }, orderBy: { ordinal: "asc" } });
	towns = rows.map(({ id }) => id);
	const homes = Object.fromEntries(towns.map((id, index) => [id, index === 0 ? 300 : 150]));
	await share(yanglao, HOMES, homes, "演示：按人口测算");
	await share(shiwu, NAMING_RATE, { yangshe: 40, jingang: 60 });
	await share(shiwu, VILLAGES, Object.fromEntries(towns.map((id) => [id, 1])));

	const home = { targetId: HOMES, milestoneId: "2024-p07-m4" };
	await approved({ ...home, unitId: "yangshe", on: "2024-07-20", numerator: 60 });
	const wrong = await approved({ ...home, unitId: "yangshe", on: "2024-08-10", numerator: 999 });
	await approved({ ...home, unitId: "yangshe", on: "2024-08-10", numerator: 99, supersedes: wrong.seq });
	await approved({ ...home, unitId: "jingang", on: "2024-08-12", numerator: 150 });
	const naming = { targetId: NAMING_RATE, milestoneId: "2024-p04-m2" };
	await approved({ ...naming, unitId: "yangshe", on: "2024-06-20", numerator: 29, denominator: 40 });
	const village = { targetId: VILLAGES, milestoneId: "2024-p04-m2" };
	await approved({ ...village, unitId: "yangshe", on: "2024-06-20", numerator: 3 });
	await approved({ ...village, unitId: "jingang", on: "2024-06-21", numerator: 0 });
	await approved({ ...village, unitId: "leyu", on: "2024-06-22", numerator: 1 });
});

describe("the figures of a target's page", () => {
	it("are the sum of its lines, and a superseded figure is not among them", async () => {
		const page = await pageOf(yanglao, HOMES);
		expect(page.actual).toBe(249);
		expect(sumOfRows(page)).toBe(249);
		expect(page.rows).toHaveLength(11);
		expect(page.rows.map((row) => row.unitId)).toEqual(towns);
		expect(page.rows[0]).toMatchObject({ share: 300, completion: 0.33, counted: { numerator: 99 } });
		expect(page.rows[2]).toMatchObject({ reading: null, lastReportedOn: null, counted: { numerator: 0 } });
		expect(page.readings.find((one) => one.amount.numerator === 999)?.isSuperseded).toBe(true);
	});

	it("add up numerators and denominators of a rate, the silent unit with its share", async () => {
		const page = await pageOf(shiwu, NAMING_RATE);
		expect(page.actual).toBe(29);
		expect(sumOfRows(page)).toBe(29);
		expect(page.rows.map((row) => row.counted)).toEqual([
			{ numerator: 29, denominator: 40 },
			{ numerator: 0, denominator: 60 },
		]);
		expect(page.checkpoints.map(({ onDate, value, state }) => [onDate, value, state])).toEqual([
			["2024-08-31", 30, "toCome"],
			["2024-11-30", 60, "toCome"],
		]);
	});

	it("count the towns that meet their minimum", async () => {
		const page = await pageOf(shiwu, VILLAGES);
		expect(page.actual).toBe(2);
		expect(sumOfRows(page)).toBe(2);
		expect(page.rows.filter((row) => row.meets).map((row) => row.unitId)).toEqual(["yangshe", "leyu"]);
	});

	it("say what was to be expected, with the numbers behind it", async () => {
		const page = await pageOf(yanglao, HOMES);
		expect(page.expected).toBe(450);
		expect(page.expectation).toEqual({
			kind: "linear",
			from: { onDate: "2024-06-30", value: 0 },
			to: { onDate: "2024-12-31", value: 1800 },
			startOn: "2024-07-01",
			elapsedDays: 46,
			totalDays: 184,
			value: 450,
		});
		expect(page.gap).toBeCloseTo(((450 - 249) / 1800) * 100, 10);
	});

	it("draw the steps by which the figure grew", async () => {
		const { chart } = await pageOf(yanglao, HOMES);
		expect(chart.actual).toEqual([
			{ day: "2024-07-20", value: 60 },
			{ day: "2024-08-10", value: 99 },
			{ day: "2024-08-12", value: 249 },
			{ day: "2024-08-15", value: 249 },
		]);
		expect(chart.expected).toEqual([
			{ day: "2024-07-01", value: 1800 / 184 },
			{ day: "2024-12-31", value: 1800 },
		]);
	});

	it("mark a sample split, and only that", async () => {
		expect((await pageOf(yanglao, HOMES)).isSampleSplit).toBe(true);
		expect((await pageOf(shiwu, VILLAGES)).isSampleSplit).toBe(false);
	});
});

describe("a target's page shows", () => {
	it("a town its own line beside the city's total, and nothing of another town", async () => {
		const page = await pageOf(await someone("unit", "jingang"), HOMES);
		expect(page.actual).toBe(249);
		expect(page.cells).toBe("own");
		expect(page.rows.map((row) => row.unitId)).toEqual(["jingang"]);
		expect(page.readings.map((one) => one.amount.numerator)).toEqual([150]);
		expect(page.splits).toEqual([]);
		expect([page.splitForm, page.readingForm]).toEqual([null, null]);
		const told = JSON.stringify(page);
		for (const town of towns.filter((id) => id !== "jingang")) expect(told).not.toContain(`"${town}"`);
		const names = await db.unit.findMany({ where: { kind: "town", NOT: { id: "jingang" } } });
		for (const { name } of names) expect(told).not.toContain(name);
	});

	it("an affiliate that leads the project everything of it", async () => {
		const page = await pageOf(await someone("unit", "laonian"), HOMES);
		expect(page.rows).toHaveLength(11);
		expect(page.splitForm).not.toBeNull();
	});

	it("the auditor totals only", async () => {
		const page = await pageOf(await someone("auditor"), HOMES);
		expect(page.actual).toBe(249);
		expect(page.cells).toBe("none");
		expect([page.rows, page.readings, page.splits]).toEqual([[], [], []]);
	});

	it.each([
		["leader", null, true],
		["office", "bangongshi", true],
		["admin", null, false],
		["section", "shiwu", false],
	] as const)("%s every line, and the report behind it only who may open it", async (role, unitId, opens) => {
		const page = await pageOf(await someone(role, unitId), HOMES);
		expect(page.rows).toHaveLength(11);
		expect(page.rows[0]?.reportId !== null).toBe(opens);
		expect(page.splitForm).toBeNull();
	});

	it("nothing to a unit outside the project, as of a target that does not exist", async () => {
		const gongdian = await someone("unit", "gongdian");
		expect(await targetPage(gongdian, HOMES)).toBeNull();
		expect(await targetPage(gongdian, "none")).toBeNull();
	});

	it("dates as days", async () => {
		const page = await pageOf(yanglao, HOMES);
		expect([page.startOn, page.dueOn, page.today].every(isDay)).toBe(true);
	});
});

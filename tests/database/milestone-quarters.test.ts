import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/server/auth/actor";
import { db } from "@/server/db/client";
import { confirmPeriod } from "@/server/milestone/commands-confirm";
import { moveMilestone } from "@/server/milestone/commands-move";
import { milestonePage } from "@/server/milestone/queries";
import { sectionBench } from "@/server/milestone/queries-bench";
import { ownDatabase } from "../support/database";
import { confirmation, freshMilestone, move, written } from "./milestone-scene";
import { someone } from "./target-people";

ownDatabase("plan");
process.env.BUSINESS_DAY = "2024-08-15";

// 每季度: no window of 2024 is, so this one is made here.
let yanglao: Actor;
let quarterly: string;

beforeAll(async () => {
	yanglao = await someone("section", "yanglao");
	const lastDay = new Date("2024-12-31");
	quarterly = await freshMilestone({
		kind: "quarterly",
		startOn: new Date("2024-01-01"),
		endOn: lastDay,
		dueOn: lastDay,
	});
	await moveMilestone(yanglao, await move(quarterly, { effectiveOn: "2024-01-10" }), null);
});

const page = async () => {
	const found = await milestonePage(yanglao, quarterly);
	if (!found) throw new Error("the milestone has no page");
	return found;
};
const asked = async () =>
	(await sectionBench(yanglao))?.confirmations
		.filter(({ milestoneId }) => milestoneId === quarterly)
		.map(({ period, isOverdue }) => [period, isOverdue]);

describe("work of every quarter", () => {
	it("is red with two quarters missed, and its lead is asked for them and for the one that runs", async () => {
		const { kind, light, periods, confirmable } = await page();
		expect(kind).toBe("quarterly");
		expect(light).toMatchObject({
			light: "red",
			reason: "第一季度、第二季度连续两个季度未开展或未确认。",
		});
		expect(periods.map(({ id, state }) => `${id} ${state}`)).toEqual([
			"2024-Q1 missed",
			"2024-Q2 missed",
			"2024-Q3 open",
			"2024-Q4 toCome",
		]);
		expect(confirmable).toEqual(["2024-Q1", "2024-Q2", "2024-Q3"]);
		expect(await asked()).toEqual([
			["2024-Q1", true],
			["2024-Q2", true],
			["2024-Q3", false],
		]);
	});

	it.each([
		["a month", "2024-05", {}, "notAPeriod"],
		["a quarter to come", "2024-Q4", {}, "periodInFuture"],
		["a day before the quarter", "2024-Q2", { effectiveOn: "2024-03-31" }, "effectiveBeforePeriod"],
	] as const)("takes no confirmation of %s, and writes nothing", async (_name, period, rest, reason) => {
		const before = await written();
		expect(await confirmPeriod(yanglao, confirmation(quarterly, period, rest), null)).toEqual({
			ok: false,
			reason,
		});
		expect(await written()).toEqual(before);
	});

	it("is yellow once one of them is confirmed, green with the last, and asks for nothing confirmed", async () => {
		const first = confirmation(quarterly, "2024-Q1", { effectiveOn: "2024-03-20" });
		expect((await confirmPeriod(yanglao, first, randomUUID())).ok).toBe(true);
		expect((await page()).light).toMatchObject({ light: "yellow", reason: "第二季度未开展或未确认。" });

		const second = confirmation(quarterly, "2024-Q2", { effectiveOn: "2024-06-20", note: "走访一轮" });
		expect((await confirmPeriod(yanglao, second, randomUUID())).ok).toBe(true);
		const { light, periods, confirmable } = await page();
		expect(light.light).toBe("green");
		expect(periods[1]).toMatchObject({ state: "confirmed", confirmedOn: "2024-06-20", note: "走访一轮" });
		expect(confirmable).toEqual(["2024-Q3"]);
		expect(await asked()).toEqual([["2024-Q3", false]]);
		expect(await db.confirmationFact.count({ where: { milestoneId: quarterly } })).toBe(2);
		expect(await confirmPeriod(yanglao, second, randomUUID())).toEqual({
			ok: false,
			reason: "alreadyConfirmed",
		});
	});
});

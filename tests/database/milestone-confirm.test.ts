import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/server/auth/actor";
import { db } from "@/server/db/client";
import { confirmPeriod } from "@/server/milestone/commands-confirm";
import { moveMilestone } from "@/server/milestone/commands-move";
import { ownDatabase } from "../support/database";
import { confirmation, LESSONS, move, POLICY, STANDING, STRANGERS, written } from "./milestone-scene";
import { someone } from "./target-people";

ownDatabase("plan");
process.env.BUSINESS_DAY = "2024-08-15";

let shezu: Actor;
let laonian: Actor;

beforeAll(async () => {
	shezu = await someone("section", "shezu");
	laonian = await someone("unit", "laonian");
});

describe("confirming a month or a quarter", () => {
	it("keeps it as a fact with its day, note and author", async () => {
		const outcome = await confirmPeriod(
			laonian,
			confirmation(LESSONS, "2024-05", { effectiveOn: "2024-05-31", note: "四中心各一课" }),
			randomUUID(),
		);
		expect(outcome).toEqual({ ok: true, value: { period: "2024-05" } });
		const fact = await db.confirmationFact.findFirstOrThrow({ where: { milestoneId: LESSONS } });
		expect(fact).toMatchObject({ period: "2024-05", note: "四中心各一课", recordedById: laonian.userId });
		expect(fact.effectiveOn.toISOString().slice(0, 10)).toBe("2024-05-31");
		const entry = await db.auditEntry.findFirstOrThrow({
			where: { action: "milestone.confirm" },
			omit: { seq: true },
		});
		expect(entry).toMatchObject({ outcome: "done", projectId: "2024-p07" });
		expect(JSON.stringify(entry)).not.toContain("四中心");
	});

	it("takes the quarter that runs now", async () => {
		expect((await confirmPeriod(shezu, confirmation(STANDING, "2024-Q3"), randomUUID())).ok).toBe(true);
	});

	it("does not move the milestone", async () => {
		expect(await db.statusFact.count({ where: { milestoneId: STANDING } })).toBe(0);
	});
});

describe("a confirmation is refused, and nothing is written", () => {
	let before: Awaited<ReturnType<typeof written>>;
	beforeEach(async () => {
		before = await written();
	});
	const nothingWritten = async () => expect(await written()).toEqual(before);

	it.each(STRANGERS.filter(([, , unit]) => unit !== "laonian"))(
		"to %s, like a milestone that does not exist",
		async (_name, role, unitId) => {
			const stranger = await someone(role, unitId);
			const refusal = await confirmPeriod(stranger, confirmation(LESSONS, "2024-06"), randomUUID());
			expect(refusal).toEqual({ ok: false, reason: "notFound" });
			expect(await confirmPeriod(stranger, confirmation("none", "2024-06"), null)).toEqual(refusal);
			await nothingWritten();
		},
	);

	it.each([
		["for a month to come", "2024-09", {}, "periodInFuture"],
		["for a month of another year", "2023-12", {}, "notAPeriod"],
		["for a quarter where months are confirmed", "2024-Q2", {}, "notAPeriod"],
		["a second time", "2024-05", {}, "alreadyConfirmed"],
		["that speaks for a day to come", "2024-06", { effectiveOn: "2024-08-16" }, "effectiveInFuture"],
		[
			"that speaks for a day before the month",
			"2024-06",
			{ effectiveOn: "2024-05-31" },
			"effectiveBeforePeriod",
		],
		["with a note that nobody would read", "2024-06", { note: "长".repeat(2001) }, "textTooLong"],
	] as const)("%s", async (_name, period, rest, reason) => {
		expect(await confirmPeriod(laonian, confirmation(LESSONS, period, rest), null)).toEqual({
			ok: false,
			reason,
		});
		await nothingWritten();
	});

	it("for a milestone that ends and is done with", async () => {
		const yanglao = await someone("section", "yanglao");
		expect(await confirmPeriod(yanglao, confirmation(POLICY, "2024-02"), null)).toEqual({
			ok: false,
			reason: "notRecurring",
		});
		await nothingWritten();
	});

	it("once it was cancelled", async () => {
		await moveMilestone(shezu, await move(STANDING, { to: "cancelled", reason: "并入日常工作" }), null);
		before = await written();
		expect(await confirmPeriod(shezu, confirmation(STANDING, "2024-Q2"), null)).toEqual({
			ok: false,
			reason: "notOpen",
		});
		await nothingWritten();
		await moveMilestone(shezu, await move(STANDING, { to: "inProgress", reason: "恢复" }), null);
	});

	it("once the year is closed", async () => {
		await db.plan.update({ where: { id: "2024" }, data: { state: "closed" } });
		try {
			expect(await confirmPeriod(laonian, confirmation(LESSONS, "2024-06"), null)).toEqual({
				ok: false,
				reason: "planClosed",
			});
			await nothingWritten();
		} finally {
			await db.plan.update({ where: { id: "2024" }, data: { state: "published" } });
		}
	});
});

describe("two at once", () => {
	it("confirm one month: one wins, the other is told", async () => {
		const colleague = await someone("unit", "laonian");
		const outcomes = await Promise.all([
			confirmPeriod(laonian, confirmation(LESSONS, "2024-07"), randomUUID()),
			confirmPeriod(colleague, confirmation(LESSONS, "2024-07"), randomUUID()),
		]);
		expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
		expect(outcomes).toContainEqual({ ok: false, reason: "alreadyConfirmed" });
	});

	it("send the same form twice: one confirmation, the same answer", async () => {
		const [input, requestId] = [confirmation(LESSONS, "2024-04"), randomUUID()];
		const answers = await Promise.all([
			confirmPeriod(laonian, input, requestId),
			confirmPeriod(laonian, input, requestId),
		]);
		expect(answers[0]?.ok).toBe(true);
		expect(answers[1]).toEqual(answers[0]);
		expect(await db.confirmationFact.count({ where: { milestoneId: LESSONS, period: "2024-04" } })).toBe(1);
	});
});

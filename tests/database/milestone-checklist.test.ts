import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type CheckDeliverablesInput, updateMilestoneInput } from "@/lib/contracts/milestone";
import type { Actor } from "@/server/auth/actor";
import { db } from "@/server/db/client";
import { checkDeliverables } from "@/server/milestone/commands-check";
import { moveMilestone, updateMilestone } from "@/server/milestone/commands-move";
import { ownDatabase } from "../support/database";
import { move, POLICY, STRANGERS, versionOf, written } from "./milestone-scene";
import { someone } from "./target-people";

ownDatabase("plan");
process.env.BUSINESS_DAY = "2024-08-15";

const [FIRST, SECOND] = [`${POLICY}-d1`, `${POLICY}-d2`];

let yanglao: Actor;

beforeAll(async () => {
	yanglao = await someone("section", "yanglao");
});

async function ticks(
	done: string[],
	rest: Partial<CheckDeliverablesInput> = {},
): Promise<CheckDeliverablesInput> {
	return { milestoneId: POLICY, version: await versionOf(POLICY), effectiveOn: "2024-08-15", done, ...rest };
}

describe("ticking the checklist", () => {
	it("records what changed and nothing else", async () => {
		const outcome = await checkDeliverables(
			yanglao,
			await ticks([FIRST], { effectiveOn: "2024-02-01" }),
			randomUUID(),
		);
		expect(outcome).toEqual({
			ok: true,
			value: { from: "notStarted", to: "notStarted", changed: 1, done: 1, total: 2 },
		});
		await checkDeliverables(yanglao, await ticks([SECOND], { effectiveOn: "2024-03-01" }), randomUUID());
		const facts = await db.checklistFact.findMany({ orderBy: { seq: "asc" } });
		expect(
			facts.map((fact) => [fact.deliverableId, fact.done, fact.effectiveOn.toISOString().slice(0, 10)]),
		).toEqual([
			[FIRST, true, "2024-02-01"],
			[FIRST, false, "2024-03-01"],
			[SECOND, true, "2024-03-01"],
		]);
		const entry = await db.auditEntry.findFirstOrThrow({ where: { action: "milestone.check" } });
		expect(entry).toMatchObject({ outcome: "done", subjectId: POLICY, fields: ["checklist", "effectiveOn"] });
	});

	it("comes from the same form as a move, by another button", async () => {
		const form = {
			milestoneId: POLICY,
			version: await versionOf(POLICY),
			to: "stay",
			effectiveOn: "２０２４-08-15",
		};
		const input = updateMilestoneInput.parse({
			...form,
			checklist: "shown",
			note: " ",
			done: [FIRST, SECOND],
		});
		const outcome = await updateMilestone(yanglao, input, randomUUID());
		expect(outcome).toMatchObject({ ok: true, value: { done: 2, total: 2 } });
	});
});

describe("ticks are refused, and nothing is written", () => {
	let before: Awaited<ReturnType<typeof written>>;
	beforeEach(async () => {
		before = await written();
	});
	const nothingWritten = async () => expect(await written()).toEqual(before);

	it.each(STRANGERS)(
		"from %s, like those of a milestone that does not exist",
		async (_name, role, unitId) => {
			const stranger = await someone(role, unitId);
			const refusal = await checkDeliverables(stranger, await ticks([]), randomUUID());
			expect(refusal).toEqual({ ok: false, reason: "notFound" });
			expect(await checkDeliverables(stranger, await ticks([], { milestoneId: "none" }), null)).toEqual(
				refusal,
			);
			await nothingWritten();
		},
	);

	it.each([
		["that change nothing", { done: [FIRST, SECOND] }, "nothingChanged"],
		["of another milestone", { done: ["2024-p07-m3-d1"] }, "unknownDeliverable"],
		["for a day to come", { effectiveOn: "2024-08-16" }, "effectiveInFuture"],
		["for the year before", { effectiveOn: "2023-12-31" }, "effectiveBeforePlanYear"],
		["for a day before the last tick", { effectiveOn: "2024-08-14" }, "checkBeforeLast"],
		["with a note that has no place beside them", { hasWords: true }, "wordsWithoutMove"],
		["from a form that is behind", { version: 1 }, "conflict"],
	] as const)("%s", async (_name, rest, reason) => {
		expect(await checkDeliverables(yanglao, { ...(await ticks([])), ...rest }, null)).toEqual({
			ok: false,
			reason,
		});
		await nothingWritten();
	});

	it("once the milestone is finished", async () => {
		expect((await moveMilestone(yanglao, await move(POLICY, { to: "done" }), null)).ok).toBe(true);
		before = await written();
		expect(await checkDeliverables(yanglao, await ticks([]), null)).toEqual({ ok: false, reason: "notOpen" });
		await nothingWritten();
		await moveMilestone(yanglao, await move(POLICY, { to: "inProgress", reason: "补充" }), null);
	});
});

describe("two at once", () => {
	it("tick one checklist: one wins, the other is told", async () => {
		const colleague = await someone("section", "yanglao");
		const [mine, theirs] = [await ticks([FIRST]), await ticks([SECOND])];
		const outcomes = await Promise.all([
			checkDeliverables(yanglao, mine, randomUUID()),
			checkDeliverables(colleague, theirs, randomUUID()),
		]);
		expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
		expect(outcomes).toContainEqual({ ok: false, reason: "conflict" });
	});

	it("send the same form twice: one change", async () => {
		await checkDeliverables(yanglao, await ticks([FIRST, SECOND]), null);
		const [input, requestId] = [await ticks([]), randomUUID()];
		const before = await db.checklistFact.count();
		const answers = await Promise.all([
			checkDeliverables(yanglao, input, requestId),
			checkDeliverables(yanglao, input, requestId),
		]);
		expect(answers[0]?.ok).toBe(true);
		expect(answers[1]).toEqual(answers[0]);
		expect(await db.checklistFact.count()).toBe(before + 2);
	});
});

import fc from "fast-check";
import { expect, it } from "vitest";
import { MILESTONE_STATUSES } from "@/lib/domain/milestone/facts";
import { milestoneAt } from "@/lib/domain/milestone/state-at";
import { allowedTransitions } from "@/lib/domain/milestone/state-machine";
import { addDays, endOfBusinessDay } from "@/lib/domain/time/day";
import { asIfAt } from "@/server/clock";
import { db } from "@/server/db/client";
import { checkDeliverables } from "@/server/milestone/commands-check";
import { moveMilestone } from "@/server/milestone/commands-move";
import { dayOf } from "@/server/plan/fact-dates";
import { readMilestone } from "@/server/plan/fact-rows";
import { ownDatabase } from "../support/database";
import { someone } from "./target-people";

ownDatabase("plan");

const MILESTONES = ["2024-p07-m2", "2024-p07-m3", "2024-p07-m4", "2024-p07-m5"] as const;

/** One act of the section, good or bad: many are refused, and those must leave no trace either. */
const acts = fc.record({
	milestoneId: fc.constantFrom(...MILESTONES),
	/** Any state; mostly one of those that the rules allow is taken instead. */
	any: fc.constantFrom(...MILESTONE_STATUSES),
	pick: fc.nat(11),
	reason: fc.constantFrom(null, "情况说明", "上级要求"),
	/** Days since the last act, and how far back the act speaks. */
	later: fc.constantFrom(0, 0, 1),
	back: fc.integer({ min: -1, max: 3 }),
	ticks: fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 4 }),
});

it("caches on each milestone what its facts fold to, after 200 acts among many refused", {
	timeout: 120_000,
}, async () => {
	const yanglao = await someone("section", "yanglao");
	const deliverables = await db.deliverable.findMany({ where: { milestoneId: { in: [...MILESTONES] } } });
	let today = "2024-01-02";
	let carriedOut = 0;
	for (const act of fc.sample(acts, { numRuns: 1000, seed: 20240815 })) {
		today = addDays(today, act.later);
		const { status, version } = await db.milestone.findUniqueOrThrow({ where: { id: act.milestoneId } });
		const choices = [...allowedTransitions(status), "stay" as const, act.any];
		const to = choices[act.pick % choices.length] ?? act.any;
		const input = {
			milestoneId: act.milestoneId,
			version,
			effectiveOn: addDays(today, -act.back),
			done: [...new Set(act.ticks)]
				.map((ordinal) => `${act.milestoneId}-d${ordinal}`)
				.filter((id) => deliverables.some((deliverable) => deliverable.id === id)),
		};
		const isDone = await asIfAt(`${today}T04:00:00.000Z`, async () =>
			to === "stay"
				? (await checkDeliverables(yanglao, input, null)).ok
				: (await moveMilestone(yanglao, { ...input, to, note: null, reason: act.reason }, null)).ok,
		);
		if (isDone) carriedOut++;
		if (carriedOut === 200) break;
	}
	expect(carriedOut).toBe(200);
	const at = { asOf: today, knownAt: endOfBusinessDay(today) };
	for (const id of MILESTONES) {
		const row = await db.milestone.findUniqueOrThrow({
			where: { id },
			select: { status: true, statusOn: true, dueOn: true },
		});
		const facts = await readMilestone(db, id);
		const state = facts && milestoneAt(facts, new Map(), at);
		expect([id, row.status, row.statusOn && dayOf(row.statusOn), dayOf(row.dueOn)]).toEqual([
			id,
			state?.status,
			state?.statusOn,
			state?.dueOn,
		]);
	}
});

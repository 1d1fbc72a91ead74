import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/server/auth/actor";
import { db } from "@/server/db/client";
import { grantExtension, refuseExtension, withdrawExtension } from "@/server/extension/commands-decide";
import { moveMilestone } from "@/server/milestone/commands-move";
import { ownDatabase } from "../support/database";
import { asked } from "./extension-scene";
import { freshMilestone, move } from "./milestone-scene";
import { leaderOf } from "./overview-people";
import { someone } from "./target-people";

ownDatabase("plan");
process.env.BUSINESS_DAY = "2024-08-15";

let yanglao: Actor;
let leader: Actor;
let colleague: Actor;
let id: string;
let request: { extensionId: string; version: number };

beforeAll(async () => {
	yanglao = await someone("section", "yanglao");
	leader = await leaderOf();
	colleague = await leaderOf("yanglao");
});
beforeEach(async () => {
	id = await freshMilestone();
	request = await asked(yanglao, id);
});

/** One event after 申请, one audit entry beside that of the asking. */
async function decidedOnce() {
	expect(await db.extensionEvent.count({ where: { requestId: request.extensionId } })).toBe(2);
	expect(await db.auditEntry.count({ where: { subjectId: request.extensionId, outcome: "done" } })).toBe(2);
	return db.extensionRequest.findUniqueOrThrow({ where: { id: request.extensionId } });
}

describe("at once, one wins and the other is told", () => {
	it.each(Array.from({ length: 8 }, (_, round) => round))("two leaders, round %i", async () => {
		const outcomes = await Promise.all([
			grantExtension(leader, { ...request, words: null }, null),
			refuseExtension(colleague, { ...request, words: "不" }, null),
		]);
		expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
		const { state } = await decidedOnce();
		const milestone = await db.milestone.findUniqueOrThrow({ where: { id }, include: { extensions: true } });
		expect([state, milestone.dueOn, milestone.extensions.length]).toEqual(
			outcomes[0].ok ? ["granted", new Date("2024-10-31"), 1] : ["refused", new Date("2024-09-30"), 0],
		);
	});

	it.each(Array.from({ length: 8 }, (_, round) => round))("taking back and granting, round %i", async () => {
		const [withdrawn, granted] = await Promise.all([
			withdrawExtension(yanglao, request, null),
			grantExtension(leader, { ...request, words: null }, null),
		]);
		expect([withdrawn.ok, granted.ok].filter((ok) => ok)).toHaveLength(1);
		const { state } = await decidedOnce();
		expect(state).toBe(withdrawn.ok ? "withdrawn" : "granted");
		expect(await db.extensionFact.count({ where: { milestoneId: id } })).toBe(granted.ok ? 1 : 0);
	});

	it.each(Array.from({ length: 8 }, (_, round) => round))("finishing and granting, round %i", async () => {
		const finish = await move(id, { to: "done" });
		const [finished, granted] = await Promise.all([
			moveMilestone(yanglao, finish, null),
			grantExtension(leader, { ...request, words: null }, null),
		]);
		// Whoever is first changes the milestone's version, or finishes what would be extended.
		expect([finished, granted]).toContainEqual(
			granted.ok ? { ok: false, reason: "conflict" } : { ok: false, reason: "notOpen" },
		);
		const row = await db.milestone.findUniqueOrThrow({ where: { id } });
		expect([row.status, row.dueOn]).toEqual(
			granted.ok ? ["notStarted", new Date("2024-10-31")] : ["done", new Date("2024-09-30")],
		);
	});
});

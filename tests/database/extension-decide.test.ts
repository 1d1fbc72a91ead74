import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { endOfBusinessDay } from "@/lib/domain/time/day";
import type { Actor } from "@/server/auth/actor";
import { asIfAt } from "@/server/clock";
import { db } from "@/server/db/client";
import { grantExtension, refuseExtension, withdrawExtension } from "@/server/extension/commands-decide";
import { moveMilestone } from "@/server/milestone/commands-move";
import { milestonePage } from "@/server/milestone/queries";
import { assessedProject } from "@/server/plan/assessment";
import { ownDatabase } from "../support/database";
import { asked, NAMING, NAMING_RATE, NO_DECIDERS, written } from "./extension-scene";
import { freshMilestone, move } from "./milestone-scene";
import { leaderOf } from "./overview-people";
import { someone } from "./target-people";

ownDatabase("plan");
process.env.BUSINESS_DAY = "2024-08-15";

let yanglao: Actor;
let leader: Actor;
let id: string;

beforeAll(async () => {
	yanglao = await someone("section", "yanglao");
	leader = await leaderOf();
});
beforeEach(async () => {
	id = await freshMilestone();
});

async function milestoneOn(projectId: string, milestoneId: string, asOf: string, knownOn = asOf) {
	const at = { asOf, knownAt: endOfBusinessDay(knownOn), isPast: true };
	const assessed = await assessedProject(leader, { projectId, planId: "2024" }, at);
	return assessed?.project.milestones.find(({ facts }) => facts.id === milestoneId);
}

describe("granting", () => {
	it("moves the due day from that day on, keeps the original end, and is unknown before", async () => {
		const request = await asked(yanglao, id);
		const outcome = await grantExtension(leader, { ...request, words: "同意" }, randomUUID());
		expect(outcome).toMatchObject({ ok: true, value: { newEndOn: "2024-10-31" } });
		const row = await db.milestone.findUniqueOrThrow({ where: { id }, include: { extensions: true } });
		expect([row.dueOn, row.endOn]).toEqual([new Date("2024-10-31"), new Date("2024-09-30")]);
		expect(row.extensions).toMatchObject([{ recordedById: leader.userId, reason: "材料到货晚" }]);
		const granted = await milestoneOn("2024-p07", id, "2024-08-15");
		expect([granted?.state.dueOn, granted?.facts.endOn, granted?.state.isExtended]).toEqual([
			"2024-10-31",
			"2024-09-30",
			true,
		]);
		expect((await milestoneOn("2024-p07", id, "2024-08-15", "2024-08-14"))?.state.dueOn).toBe("2024-09-30");
		expect((await milestoneOn("2024-p07", id, "2024-08-14"))?.state.dueOn).toBe("2024-09-30");
		const page = await milestonePage(yanglao, id);
		expect(page).toMatchObject({ dueOn: "2024-10-31", endOn: "2024-09-30" });
		expect(page?.extensions.requests).toMatchObject([{ state: "granted", decision: "同意" }]);
		expect(page?.history.entries.map(({ act }) => act.kind)).toEqual(["extension", "extensionRequest"]);
	});

	it("can be asked and granted again: the last one counts, the original stays", async () => {
		await grantExtension(leader, { ...(await asked(yanglao, id)), words: null }, null);
		const again = await asked(yanglao, id, { newEndOn: "2024-12-15" });
		await asIfAt("2024-08-16T02:00:00.000Z", () => grantExtension(leader, { ...again, words: null }, null));
		const row = await db.milestone.findUniqueOrThrow({ where: { id } });
		expect([row.dueOn, row.endOn]).toEqual([new Date("2024-12-15"), new Date("2024-09-30")]);
		expect((await milestoneOn("2024-p07", id, "2024-08-15"))?.state.dueOn).toBe("2024-10-31");
	});

	it("moves the target's dates that it names, and no other, by an adjustment that keeps what they were", async () => {
		const shiwu = await someone("section", "shiwu");
		const request = await asked(shiwu, NAMING, {
			newEndOn: "2024-09-30",
			moves: [
				{ targetId: NAMING_RATE, onDate: "2024-08-31", newOnDate: "2024-09-30" },
				{ targetId: NAMING_RATE, onDate: "2024-11-30", newOnDate: "2024-12-31" },
			],
		});
		expect(await grantExtension(leader, { ...request, words: null }, null)).toMatchObject({
			ok: true,
			value: { moved: 2 },
		});
		const said = await db.adjustment.findMany({ orderBy: { seq: "asc" } });
		expect(said.map(({ subjectId, field, before, after }) => [subjectId, field, before, after])).toEqual([
			[
				NAMING_RATE,
				"checkpoints",
				[{ onDate: "2024-08-31", value: 30 }],
				[{ onDate: "2024-09-30", value: 30 }],
			],
			[NAMING_RATE, "dueOn", "2024-11-30", "2024-12-31"],
		]);
		const on = async (day: string) => {
			const at = { asOf: day, knownAt: endOfBusinessDay(day), isPast: true };
			const project = (await assessedProject(leader, { projectId: "2024-p04", planId: "2024" }, at))?.project;
			const facts = project?.targets.map((target) => target.facts);
			return facts?.map(({ dueOn, checkpoints }) => [dueOn, checkpoints.map(({ onDate }) => onDate)]);
		};
		expect(await on("2024-08-14")).toEqual([
			["2024-08-31", []],
			["2024-11-30", ["2024-08-31"]],
		]);
		expect(await on("2024-08-15")).toEqual([
			["2024-08-31", []],
			["2024-12-31", ["2024-09-30"]],
		]);
	});

	it("is a leader's with 分管 for theirs alone, and any leader's without", async () => {
		const request = await asked(yanglao, id);
		const others = await leaderOf("jiuzhu", "shezu");
		const own = await leaderOf("yanglao");
		const before = await written();
		const refusal = { ok: false, reason: "notFound" };
		expect(await grantExtension(others, { ...request, words: null }, null)).toEqual(refusal);
		expect(await refuseExtension(others, { ...request, words: "不" }, null)).toEqual(refusal);
		expect(await written()).toEqual(before);
		expect((await grantExtension(own, { ...request, words: null }, null)).ok).toBe(true);
	});

	it("asks what is stored of 分管, not what the session knew", async () => {
		const request = await asked(yanglao, id);
		const moved = await leaderOf("yanglao");
		await db.userSupervision.deleteMany({ where: { userId: moved.userId } });
		await db.userSupervision.create({ data: { userId: moved.userId, unitId: "jiuzhu" } });
		expect(await grantExtension(moved, { ...request, words: null }, null)).toEqual({
			ok: false,
			reason: "notFound",
		});
	});
});

describe("refusing and withdrawing", () => {
	it("keep the due day, with the reason and the author", async () => {
		const refused = await asked(yanglao, id);
		expect((await refuseExtension(leader, { ...refused, words: "先加派人手" }, null)).ok).toBe(true);
		const page = await milestonePage(yanglao, id);
		expect(page).toMatchObject({ dueOn: "2024-09-30" });
		expect(page?.extensions.requests).toMatchObject([{ state: "refused", decision: "先加派人手" }]);
		const withdrawn = await asked(yanglao, id);
		expect((await withdrawExtension(yanglao, withdrawn, null)).ok).toBe(true);
		expect((await milestonePage(yanglao, id))?.extensions.requests.map(({ state }) => state)).toEqual([
			"withdrawn",
			"refused",
		]);
		expect(await db.extensionFact.count({ where: { milestoneId: id } })).toBe(0);
	});
});

describe("a decision is refused, and nothing is written", () => {
	it.each(NO_DECIDERS)("to %s, like a request that does not exist", async (_name, role, unitId) => {
		const request = await asked(yanglao, id);
		const stranger = await someone(role, unitId);
		const before = await written();
		const refusal = await grantExtension(stranger, { ...request, words: null }, null);
		expect(refusal).toEqual({ ok: false, reason: "notFound" });
		expect(await refuseExtension(stranger, { ...request, words: "不" }, null)).toEqual(refusal);
		expect(await grantExtension(stranger, { extensionId: "none", version: 1, words: null }, null)).toEqual(
			refusal,
		);
		if (unitId !== "yanglao") expect(await withdrawExtension(stranger, request, null)).toEqual(refusal);
		expect(await written()).toEqual(before);
	});

	it("once the milestone is finished, without a reason, from a page that is behind, and in a closed year", async () => {
		const request = await asked(yanglao, id);
		let before = await written();
		const nothing = async (outcome: unknown, reason: string) => {
			expect(outcome).toEqual({ ok: false, reason });
			expect(await written()).toEqual(before);
		};
		await nothing(await refuseExtension(leader, { ...request, words: null }, null), "decisionReasonRequired");
		await nothing(await grantExtension(leader, { ...request, version: 0, words: null }, null), "conflict");
		await moveMilestone(yanglao, await move(id, { to: "done" }), null);
		before = await written();
		await nothing(await grantExtension(leader, { ...request, words: null }, null), "notOpen");
		await db.plan.update({ where: { id: "2024" }, data: { state: "closed" } });
		try {
			await nothing(await grantExtension(leader, { ...request, words: null }, null), "planClosed");
		} finally {
			await db.plan.update({ where: { id: "2024" }, data: { state: "published" } });
		}
		expect((await refuseExtension(leader, { ...request, words: "已完成" }, null)).ok).toBe(true);
		before = await written();
		await nothing(await grantExtension(leader, { ...request, words: null }, null), "alreadyRefused");
		await nothing(await withdrawExtension(yanglao, request, null), "alreadyRefused");
	});
});

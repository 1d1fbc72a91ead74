import { randomUUID } from "node:crypto";
import { addDays } from "@/lib/domain/time/day";
import { db } from "@/server/db/client";
import { askExtension } from "@/server/extension/commands-ask";
import { grantExtension, refuseExtension, withdrawExtension } from "@/server/extension/commands-decide";
import { adjustMilestonePlan } from "@/server/plan/commands-adjust-milestone";
import { adjustTargetPlan } from "@/server/plan/commands-adjust-target";
import { dayOf } from "@/server/plan/fact-dates";
import { renameUnit } from "@/server/unit/commands-rename";
import { milestoneForm, targetForm } from "../adjust-scene";
import type { Chance } from "./chance";
import type { Act } from "./milestone-acts";

// What moves the plan itself: extensions from asking to decision, adjustments, and new names of units.

export const ask: Act = async (chance, people) => {
	const milestones = await db.milestone.findMany({
		where: { status: { in: ["notStarted", "inProgress"] }, kind: "oneOff" },
		select: { id: true, version: true, dueOn: true, leads: { select: { unitId: true } } },
		orderBy: { id: "asc" },
	});
	const milestone = chance.oneOf(milestones);
	const lead = chance.oneOf(milestone?.leads ?? []);
	if (!milestone || !lead) return false;
	const input = {
		milestoneId: milestone.id,
		version: milestone.version,
		newEndOn: addDays(dayOf(milestone.dueOn), 1 + chance.below(20)),
		reason: "材料到货晚",
		progress: "完成八成",
		moves: [],
	};
	return (await askExtension(people.of(lead.unitId), input, null)).ok;
};

async function anyOpenRequest(chance: Chance) {
	const requests = await db.extensionRequest.findMany({
		where: { state: "asked" },
		select: { id: true, version: true, unitId: true },
		orderBy: [{ milestoneId: "asc" }, { askedAt: "asc" }],
	});
	return chance.oneOf(requests);
}

export const takeBack: Act = async (chance, people) => {
	const request = await anyOpenRequest(chance);
	if (!request) return false;
	const input = { extensionId: request.id, version: request.version };
	return (await withdrawExtension(people.of(request.unitId), input, null)).ok;
};

export const grant: Act = async (chance, people) => {
	const request = await anyOpenRequest(chance);
	if (!request) return false;
	const input = { extensionId: request.id, version: request.version, words: null };
	return (await grantExtension(people.leader, input, null)).ok;
};

export const refuse: Act = async (chance, people) => {
	const request = await anyOpenRequest(chance);
	if (!request) return false;
	const input = { extensionId: request.id, version: request.version, words: "请按期完成" };
	return (await refuseExtension(people.leader, input, null)).ok;
};

export const adjustMilestone: Act = async (chance, people, today) => {
	const rows = await db.milestone.findMany({ select: { id: true, endOn: true }, orderBy: { id: "asc" } });
	const row = chance.oneOf(rows);
	if (!row) return false;
	const endOn = addDays(dayOf(row.endOn), chance.below(15) - 7);
	const changed = chance.happens(0.5) ? { endOn } : { words: `${today} 调整后的内容` };
	return (await adjustMilestonePlan(people.admin, await milestoneForm(row.id, changed), randomUUID())).ok;
};

export const adjustTarget: Act = async (chance, people) => {
	const rows = await db.target.findMany({ select: { id: true, goal: true }, orderBy: { id: "asc" } });
	const row = chance.oneOf(rows);
	if (!row) return false;
	const form = await targetForm(row.id, { goal: row.goal.toNumber() + chance.below(3) - 1 });
	return (await adjustTargetPlan(people.admin, form, randomUUID())).ok;
};

export const rename: Act = async (chance, people, today) => {
	const unit = await db.unit.findUniqueOrThrow({
		where: { id: chance.oneOf(["gongdian", "renshe"]) ?? "renshe" },
	});
	const name = `${unit.id === "renshe" ? "市人社局" : "市供电公司"}（${today}）`;
	const input = { unitId: unit.id, version: unit.version, name, fullName: null, reason: "机构改革" };
	return (await renameUnit(people.admin, input, randomUUID())).ok;
};

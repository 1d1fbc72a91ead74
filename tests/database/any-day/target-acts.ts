import { db } from "@/server/db/client";
import { confirmUnchanged } from "@/server/report/commands-confirm";
import { allocateTarget } from "@/server/target/commands-allocation";
import { enterLeadReading } from "@/server/target/commands-reading";
import type { Act } from "./milestone-acts";

async function targetsOf(source: "units" | "lead") {
	return db.target.findMany({
		where: { source },
		select: {
			id: true,
			goal: true,
			measure: true,
			minPerUnit: true,
			version: true,
			project: {
				select: {
					leads: { select: { unitId: true } },
					milestones: { select: { owners: { select: { unitId: true } } } },
					responsible: {
						select: {
							unitId: true,
							group: { select: { members: { select: { unitId: true } } } },
						},
					},
				},
			},
			readings: { select: { seq: true, numerator: true, supersededBy: { select: { seq: true } } } },
			allocations: { orderBy: { seq: "desc" }, take: 1, select: { seq: true } },
		},
		orderBy: { id: "asc" },
	});
}

export const split: Act = async (chance, people) => {
	const target = chance.oneOf(await targetsOf("units"));
	if (!target) return false;
	const { leads, responsible, milestones } = target.project;
	const units = new Set([
		...responsible.flatMap(({ unitId, group }) => unitId ?? group?.members.map((one) => one.unitId) ?? []),
		...milestones.flatMap(({ owners }) => owners.map((one) => one.unitId)),
	]);
	const sharing = [...units].sort().filter(() => chance.happens(0.8));
	const whole = target.measure === "count" ? target.goal.toNumber() : sharing.length * 10;
	const share = Math.max(1, Math.ceil(whole / Math.max(1, sharing.length)));
	const input = {
		targetId: target.id,
		lastSeq: Number(target.allocations[0]?.seq ?? 0),
		intent: chance.happens(0.8) ? ("final" as const) : ("draft" as const),
		note: chance.happens(0.5) ? "分解说明" : null,
		shares: sharing.map((unitId) => ({ unitId, amount: share + chance.below(3) })),
	};
	return (await allocateTarget(people.of(chance.oneOf(leads)?.unitId ?? ""), input, null)).ok;
};

export const leadReading: Act = async (chance, people, today) => {
	const target = chance.oneOf(await targetsOf("lead"));
	if (!target) return false;
	const inForce = target.readings.filter(({ supersededBy }) => supersededBy === null);
	const most = Math.max(0, ...inForce.map(({ numerator }) => numerator.toNumber()));
	const numerator = most + chance.below(4);
	const corrected = chance.happens(0.2) ? chance.oneOf(inForce) : null;
	const input = {
		targetId: target.id,
		version: target.version,
		numerator,
		denominator: target.measure === "rate" ? numerator + chance.below(3) + 1 : null,
		effectiveOn: today,
		sourceNote: "部门统计",
		supersedesSeq: corrected ? Number(corrected.seq) : null,
	};
	const lead = people.of(chance.oneOf(target.project.leads)?.unitId ?? "");
	return (await enterLeadReading(lead, input, null)).ok;
};

export const unchanged: Act = async (chance, people) => {
	const figures = await db.reading.findMany({
		where: { target: { source: "units" } },
		select: { targetId: true, unitId: true },
		distinct: ["targetId", "unitId"],
		orderBy: { seq: "asc" },
	});
	const figure = chance.oneOf(figures);
	if (!figure) return false;
	return (await confirmUnchanged(people.of(figure.unitId), { targetId: figure.targetId }, null)).ok;
};

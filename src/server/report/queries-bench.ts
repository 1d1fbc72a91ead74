import "server-only";
import type { UnitBenchDto } from "@/lib/contracts/unit-bench";
import { dueFromUnit } from "@/lib/domain/plan/due-items";
import { startOfMonth } from "@/lib/domain/time/day";
import type { Actor } from "@/server/auth/actor";
import { db } from "@/server/db/client";
import { assessedPlan } from "@/server/plan/assessment";
import { dateOf, dayOf } from "@/server/plan/fact-dates";
import { leadUnitOf } from "@/server/plan/scope";
import { type OpenReport, presentDone, presentDue } from "./present-bench";

/**
 * What is due from the actor's unit and what it has done (docs/product.md, What is due from a unit); null
 * before a plan was published and for who belongs to no unit.
 */
export async function unitBench(actor: Actor): Promise<UnitBenchDto | null> {
	const unitId = leadUnitOf(actor);
	const plan = unitId ? await assessedPlan(actor) : null;
	if (!plan || !unitId) return null;
	const { assessment } = plan;
	const { asOf } = assessment.at;
	const [open, figures] = await Promise.all([
		openReports(assessment.planId, unitId),
		figuresSince(assessment.planId, unitId, startOfMonth(asOf)),
	]);
	return {
		unitName: plan.units.get(unitId)?.name ?? "",
		today: asOf,
		due: presentDue(assessment, dueFromUnit(assessment, unitId), unitId, open),
		done: presentDone(assessment, unitId, figures),
	};
}

async function openReports(planId: string, unitId: string): Promise<OpenReport[]> {
	const rows = await db.report.findMany({
		relationLoadStrategy: "join",
		where: { unitId, state: { not: "approved" }, milestone: { project: { planId } } },
		select: {
			id: true,
			milestoneId: true,
			state: true,
			readings: { where: { numerator: { not: null } }, select: { targetId: true } },
			events: { where: { kind: "returned" }, select: { reason: true }, orderBy: { seq: "desc" }, take: 1 },
		},
	});
	return rows.flatMap(({ id, milestoneId, state, readings, events }) =>
		state === "approved"
			? []
			: [
					{
						id,
						milestoneId,
						state,
						targetIds: readings.map((reading) => reading.targetId),
						returnReason: state === "returned" ? (events[0]?.reason ?? null) : null,
					},
				],
	);
}

/** The unit's counted figures that speak for a day since `since`, the latest of each target. */
async function figuresSince(planId: string, unitId: string, since: string) {
	const rows = await db.reading.findMany({
		where: {
			unitId,
			supersededBy: null,
			effectiveOn: { gte: dateOf(since) },
			target: { source: "units", project: { planId } },
		},
		select: { targetId: true, effectiveOn: true, reportId: true },
		orderBy: [{ effectiveOn: "asc" }, { seq: "asc" }],
	});
	const latest = new Map(rows.map((row) => [row.targetId, row]));
	return [...latest.values()].map((row) => ({
		targetId: row.targetId,
		on: dayOf(row.effectiveOn),
		reportId: row.reportId,
	}));
}

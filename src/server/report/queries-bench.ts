import "server-only";
import type { BenchDue, UnitBenchDto } from "@/lib/contracts/unit-bench";
import type { ViewAt } from "@/lib/contracts/view-at";
import type { PlanAssessment } from "@/lib/domain/light/assess-plan";
import { dueFromUnit } from "@/lib/domain/plan/due-items";
import { type Day, startOfMonth } from "@/lib/domain/time/day";
import type { Actor } from "@/server/auth/actor";
import { db } from "@/server/db/client";
import { type AssessedPlan, assessedPlan } from "@/server/plan/assessment";
import { leadUnitOf } from "@/server/plan/scope";
import { viewToday } from "@/server/plan/view-at";
import { type OpenReport, presentDone, presentDue } from "./present-bench";
import { reportsAt, standingAt } from "./report-at";

/**
 * What is due from the actor's unit and what it has done (docs/product.md, What is due from a unit); null
 * before a plan was published and for who belongs to no unit. `known`: the same actor's plan at the same point,
 * where the caller has it.
 */
export async function unitBench(
	actor: Actor,
	at: ViewAt = viewToday(),
	known?: AssessedPlan,
): Promise<UnitBenchDto | null> {
	const unitId = leadUnitOf(actor);
	const plan = unitId ? (known ?? (await assessedPlan(actor, at))) : null;
	if (!plan || !unitId) return null;
	const { assessment } = plan;
	const { asOf } = assessment.at;
	const [open, figures] = await Promise.all([
		at.isPast ? openReportsThen(actor, assessment, unitId, at) : openReports(assessment.planId, unitId),
		figuresSince(assessment, unitId, startOfMonth(asOf)),
	]);
	const due = presentDue(assessment, dueFromUnit(assessment, unitId), unitId, open);
	return {
		unitName: plan.units.get(unitId)?.name ?? "",
		today: asOf,
		mayAct: !at.isPast,
		due: at.isPast ? due.map(withoutActs) : due,
		done: presentDone(assessment, unitId, figures),
	};
}

/** What was handed in can be looked at; nothing is begun or confirmed in the past. */
function withoutActs(row: BenchDue): BenchDue {
	const act = row.act?.kind === "open" ? row.act : null;
	return row.kind === "reading" ? { ...row, act, canConfirm: false } : { ...row, act };
}

/** Those that were submitted or returned at a point in the past; what was being typed then is not kept. */
async function openReportsThen(
	actor: Actor,
	{ planId }: PlanAssessment,
	unitId: string,
	at: ViewAt,
): Promise<OpenReport[]> {
	const rows = await db.report.findMany({
		relationLoadStrategy: "join",
		where: { AND: [{ unitId, milestone: { project: { planId } } }, reportsAt(actor, at)] },
		select: {
			id: true,
			milestoneId: true,
			events: {
				select: {
					seq: true,
					kind: true,
					effectiveOn: true,
					recordedAt: true,
					reason: true,
					targetIds: true,
				},
			},
		},
	});
	return rows.flatMap(({ id, milestoneId, events }) => {
		const standing = standingAt(events, at);
		if (standing?.state !== "submitted" && standing?.state !== "returned") return [];
		const { state, submission } = standing;
		const returnReason = state === "returned" ? (standing.events.at(-1)?.reason ?? null) : null;
		return [{ id, milestoneId, state, targetIds: submission?.targetIds ?? [], returnReason }];
	});
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

/** The unit's figures in force that speak for a day since `since`, with the reports that brought them. */
async function figuresSince({ projects }: PlanAssessment, unitId: string, since: Day) {
	const figures = projects.flatMap(({ targets }) =>
		targets.flatMap(({ facts, actual }) => {
			const figure = facts.source === "units" ? actual.byUnit.get(unitId) : undefined;
			return figure && figure.effectiveOn >= since
				? [{ targetId: facts.id, on: figure.effectiveOn, seq: figure.seq }]
				: [];
		}),
	);
	const rows = await db.reading.findMany({
		where: { seq: { in: figures.map(({ seq }) => BigInt(seq)) } },
		select: { seq: true, reportId: true },
	});
	const reports = new Map(rows.map((row) => [Number(row.seq), row.reportId]));
	return figures.map(({ seq, ...figure }) => ({ ...figure, reportId: reports.get(seq) ?? null }));
}

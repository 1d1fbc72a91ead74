import "server-only";
import type { LeaderOverviewDto } from "@/lib/contracts/overview";
import type { ViewAt } from "@/lib/contracts/view-at";
import type { PlanAssessment } from "@/lib/domain/light/assess-plan";
import { type ExceptionItem, exceptions } from "@/lib/domain/plan/exceptions";
import { may } from "@/lib/domain/user/permissions";
import type { Actor } from "@/server/auth/actor";
import { db, type Tx } from "@/server/db/client";
import { assessedPlan } from "@/server/plan/assessment";
import { viewToday } from "@/server/plan/view-at";
import { leaderExceptions, presentException } from "./present-exceptions";
import { presentLight } from "./present-light";
import { presentDue, presentSentence, presentTargets } from "./present-overview";
import { presentUnits } from "./present-units";
import { presentWall } from "./present-wall";
import { readerOf } from "./queries-lists";

/**
 * The leader's screen (docs/look.md) for those of the bureau who see lights and figures of every unit; null
 * for a unit's staff and the auditor, and before a plan was published. The plan's own statements and one for
 * the notes of the exceptions, whatever the number of milestones.
 */
export async function leaderOverview(
	actor: Actor,
	at: ViewAt = viewToday(),
): Promise<LeaderOverviewDto | null> {
	if (!may(actor, "viewFigures", "other")) return null;
	const assessed = await assessedPlan(actor, at);
	if (!assessed) return null;
	const { assessment, units } = assessed;
	const reader = readerOf(actor, assessed);
	const items = leaderExceptions(assessment, actor.supervisedUnitIds);
	const words = {
		notes: await notesOf(db, assessment, items),
		unitOf: (unitId: string) => units.get(unitId)?.name ?? unitId,
		at,
	};
	return {
		today: assessment.at.asOf,
		year: assessment.year,
		sentence: presentSentence(assessment),
		exceptions: items.flatMap((item) => presentException(item, assessment, reader, words)),
		attentionTotal: exceptions(assessment, Number.POSITIVE_INFINITY).length,
		wall: presentWall(assessment, (result, { project }) =>
			presentLight(result, reader.viewpoint.cellsOf(project.leadIdsToday), reader),
		),
		targets: presentTargets(assessment, reader),
		projects: assessment.projects.map(({ project: { id, ordinal, shortName } }) => ({
			id,
			ordinal,
			name: shortName,
		})),
		units: presentUnits(assessment, units, assessment.bureau.thresholds.soonDays),
		due: presentDue(assessment, reader),
	};
}

/** The notes of the status changes of the milestones to attend to, by the number of their fact. */
async function notesOf(
	tx: Tx,
	{ projects }: PlanAssessment,
	items: readonly ExceptionItem[],
): Promise<ReadonlyMap<number, string>> {
	const shown = new Set(
		items.filter(({ subject }) => subject.kind === "milestone").map(({ subject }) => subject.id),
	);
	const seqs = projects.flatMap(({ milestones }) =>
		milestones.flatMap(({ facts }) =>
			shown.has(facts.id) ? facts.statuses.map((fact) => BigInt(fact.seq)) : [],
		),
	);
	const facts = await tx.statusFact.findMany({
		where: { seq: { in: seqs }, note: { not: null } },
		select: { seq: true, note: true },
	});
	return new Map(facts.flatMap(({ seq, note }) => (note ? [[Number(seq), note]] : [])));
}

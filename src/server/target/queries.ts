import "server-only";
import type { TargetPageDto } from "@/lib/contracts/target-page";
import { assessPlan } from "@/lib/domain/light/assess-plan";
import { DEFAULT_THRESHOLDS } from "@/lib/domain/light/thresholds";
import { calendarOf } from "@/lib/domain/time/working-days";
import type { Actor } from "@/server/auth/actor";
import { present } from "@/server/clock";
import { db, type Tx } from "@/server/db/client";
import { loadPlanFacts } from "@/server/plan/facts";
import { visibleProjects } from "@/server/plan/scope";
import { visibleReports } from "@/server/report/scope";
import { presentTargetPage } from "./present-page";
import { findTargetRow, type TargetRow } from "./target-row";

/**
 * The page of one target as the actor may see it: the city's figures for everybody who sees the project, the
 * cells of units within `visibleCells`. Null for a target that is missing or out of sight. Seven statements,
 * with the planner's own, whatever the number of units and figures.
 */
export async function targetPage(actor: Actor, id: string): Promise<TargetPageDto | null> {
	const row = await findTargetRow(db, actor, id);
	if (!row) return null;
	const onlyItsProject = { AND: [visibleProjects(actor), { id: row.projectId }] };
	const [facts, users, openReports] = await Promise.all([
		loadPlanFacts(db, row.project.planId, onlyItsProject),
		namesOfRecorders(db, row),
		reportsInSight(db, actor, row),
	]);
	if (!facts) return null;
	const at = present();
	const assessment = assessPlan(facts, at, DEFAULT_THRESHOLDS, calendarOf(facts.year));
	const project = assessment.projects[0];
	const target = project?.targets.find((one) => one.facts.id === id);
	if (!project || !target) return null;
	return presentTargetPage({ actor, row, at, project, target, units: facts.units, users, openReports });
}

async function namesOfRecorders(tx: Tx, row: TargetRow): Promise<ReadonlyMap<string, string>> {
	const ids = new Set([...row.readings, ...row.allocations].map(({ recordedById }) => recordedById));
	const users = await tx.user.findMany({
		where: { id: { in: [...ids] } },
		select: { id: true, displayName: true },
	});
	return new Map(users.map((user) => [user.id, user.displayName]));
}

/** Of the reports behind the figures, those that the actor may open. */
async function reportsInSight(tx: Tx, actor: Actor, row: TargetRow): Promise<ReadonlySet<string>> {
	const reports = await tx.report.findMany({
		where: { AND: [visibleReports(actor), { facts: { some: { targetId: row.id } } }] },
		select: { id: true },
	});
	return new Set(reports.map((report) => report.id));
}

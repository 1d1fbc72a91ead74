import "server-only";
import { HISTORY_LONG, type History } from "@/lib/contracts/history";
import type { TargetPageDto } from "@/lib/contracts/target-page";
import type { ViewAt } from "@/lib/contracts/view-at";
import type { TargetFacts } from "@/lib/domain/target/facts";
import { foundOrRefused } from "@/server/audit/refused-view";
import type { Actor } from "@/server/auth/actor";
import { db, type Tx } from "@/server/db/client";
import { adjustmentActs, readAdjustments } from "@/server/milestone/adjustment-acts";
import { tellHistory } from "@/server/milestone/history";
import { unitNamesOf } from "@/server/milestone/history-rows";
import { type AssessedProject, assessedProject } from "@/server/plan/assessment";
import { rowsAt } from "@/server/plan/fact-dates";
import { managesPlan } from "@/server/plan/managed-plan";
import { readsReasons } from "@/server/plan/scope";
import { viewToday } from "@/server/plan/view-at";
import { reportsAt } from "@/server/report/report-at";
import { presentTargetPage } from "./present-page";
import { visibleCells } from "./scope";
import { findTargetRow, type TargetRow } from "./target-row";

/**
 * The page of one target as the actor may see it: the city's figures for everybody who sees the project, the
 * cells of units within `visibleCells`. Null for a target that is missing or out of sight. Seven statements,
 * with the planner's own, whatever the number of units and figures.
 */
export async function targetPage(
	actor: Actor,
	id: string,
	at: ViewAt = viewToday(),
): Promise<TargetPageDto | null> {
	return foundOrRefused(actor, { type: "target", id }, await findTargetPage(actor, id, at));
}

async function findTargetPage(actor: Actor, id: string, at: ViewAt): Promise<TargetPageDto | null> {
	const found = await findTargetRow(db, actor, id);
	if (!found) return null;
	const row = {
		...found,
		readings: rowsAt(found.readings, at),
		allocations: rowsAt(found.allocations, at),
	};
	const { projectId } = row;
	const [assessed, users, openReports] = await Promise.all([
		assessedProject(actor, { projectId, planId: row.project.planId }, at),
		namesOfRecorders(db, row),
		reportsInSight(db, actor, row, at),
	]);
	const target = assessed?.project.targets.find((one) => one.facts.id === id);
	if (!assessed || !target) return null;
	const { project, planOpen } = assessed;
	const units = [...assessed.units.values()];
	const adjustments = await adjustmentsOf(actor, assessed, target.facts);
	const mayAdjust = planOpen && managesPlan(actor);
	return {
		...presentTargetPage({ actor, row, at, planOpen, project, target, units, users, openReports }),
		adjustments,
		mayAdjust,
	};
}

/** How the plan's words about the target were adjusted. */
async function adjustmentsOf(
	actor: Actor,
	{ project, bureau, at }: AssessedProject,
	facts: TargetFacts,
): Promise<History> {
	const { id, leadIds } = project.project;
	const where = { projectId: id, subjectId: facts.id };
	const stored = await readAdjustments(db, facts.adjustments.length > 0, where);
	const acts = adjustmentActs(stored, {
		scope: visibleCells(actor, leadIds),
		readsWords: false,
		readsReasons: readsReasons(actor, leadIds),
		unitOf: unitNamesOf(bureau.units),
		milestoneOf: () => null,
		subjectOf: () => null,
		at,
		labelOf: () => facts.unitLabel,
	});
	return tellHistory(db, acts, HISTORY_LONG);
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
async function reportsInSight(
	tx: Tx,
	actor: Actor,
	row: TargetRow,
	at: ViewAt,
): Promise<ReadonlySet<string>> {
	const reports = await tx.report.findMany({
		where: { AND: [reportsAt(actor, at), { facts: { some: { targetId: row.id } } }] },
		select: { id: true },
	});
	return new Set(reports.map((report) => report.id));
}

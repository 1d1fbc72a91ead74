import "server-only";
import { HISTORY_SHORT } from "@/lib/contracts/history";
import type { MilestonePageDto } from "@/lib/contracts/milestone-page";
import type { ViewAt } from "@/lib/contracts/view-at";
import { foundOrRefused } from "@/server/audit/refused-view";
import type { Actor } from "@/server/auth/actor";
import { db } from "@/server/db/client";
import { assessedProject } from "@/server/plan/assessment";
import { viewpointOf } from "@/server/plan/overview/scope";
import { readsReasons } from "@/server/plan/scope";
import { viewToday } from "@/server/plan/view-at";
import { adjustmentActs, readAdjustments } from "./adjustment-acts";
import { readsWords, tellHistory } from "./history";
import { reportsInSight, unitNamesOf } from "./history-rows";
import { findMilestoneRow } from "./milestone-row";
import { milestoneActs, reportActs } from "./present-history";
import { presentMilestonePage } from "./present-page";

/**
 * The page of one milestone as the actor may see it: the plan's words, lights and counts for everybody who
 * sees the project, other units' threads within `visibleCells`. Null for a milestone that is missing or out
 * of sight. Seven statements, whatever the number of units, reports and acts; two more where the plan was
 * adjusted.
 */
export async function milestonePage(
	actor: Actor,
	id: string,
	historyLimit: number = HISTORY_SHORT,
	at: ViewAt = viewToday(),
): Promise<MilestonePageDto | null> {
	const found = await findMilestonePage(actor, id, historyLimit, at);
	return foundOrRefused(actor, { type: "milestone", id }, found);
}

async function findMilestonePage(
	actor: Actor,
	id: string,
	historyLimit: number,
	at: ViewAt,
): Promise<MilestonePageDto | null> {
	const row = await findMilestoneRow(db, actor, id);
	if (!row) return null;
	const [assessed, openReports] = await Promise.all([
		assessedProject(actor, { projectId: row.project.id, planId: row.project.planId }, at),
		reportsInSight(db, actor, { milestoneId: id }, at),
	]);
	const milestone = assessed?.project.milestones.find(({ facts }) => facts.id === id);
	if (!assessed || !milestone) return null;
	const { leadIdsToday: leadIds } = assessed.project.project;
	const listener = {
		scope: viewpointOf(actor).cellsOf(leadIds),
		readsWords: readsWords(actor, leadIds),
		readsReasons: readsReasons(actor, leadIds),
		unitOf: unitNamesOf(assessed.bureau.units),
		milestoneOf: () => null,
		at,
		subjectOf: () => null,
		labelOf: () => "",
	};
	const adjustments = await readAdjustments(db, milestone.facts.adjustments.length > 0, {
		projectId: row.project.id,
		subjectId: id,
	});
	const acts = [
		...milestoneActs(row, milestone.facts, listener),
		...reportActs(openReports, listener),
		...adjustmentActs(adjustments, listener),
	];
	const history = await tellHistory(db, acts, historyLimit);
	return presentMilestonePage({ actor, row, assessed, milestone, history, openReports });
}

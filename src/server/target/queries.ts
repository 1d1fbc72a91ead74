import "server-only";
import type { TargetPageDto } from "@/lib/contracts/target-page";
import type { ViewAt } from "@/lib/contracts/view-at";
import { foundOrRefused } from "@/server/audit/refused-view";
import type { Actor } from "@/server/auth/actor";
import { db, type Tx } from "@/server/db/client";
import { assessedProject } from "@/server/plan/assessment";
import { rowsAt } from "@/server/plan/fact-dates";
import { viewToday } from "@/server/plan/view-at";
import { reportsAt } from "@/server/report/report-at";
import { presentTargetPage } from "./present-page";
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
	return presentTargetPage({ actor, row, at, planOpen, project, target, units, users, openReports });
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

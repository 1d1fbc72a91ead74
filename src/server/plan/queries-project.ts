import "server-only";
import { HISTORY_SHORT } from "@/lib/contracts/history";
import type { ProjectPageDto, ProjectReport } from "@/lib/contracts/project";
import type { ViewAt } from "@/lib/contracts/view-at";
import { foundOrRefused } from "@/server/audit/refused-view";
import type { Actor } from "@/server/auth/actor";
import { db } from "@/server/db/client";
import { adjustmentActs, readAdjustments } from "@/server/milestone/adjustment-acts";
import { readsWords, tellHistory } from "@/server/milestone/history";
import { type ReportHistoryRow, reportsInSight, unitNamesOf } from "@/server/milestone/history-rows";
import { milestoneActs, reportActs, targetActs } from "@/server/milestone/present-history";
import { presentProjectPage } from "@/server/milestone/present-project";
import { type AssessedProject, assessedProject } from "./assessment";
import { dayOf } from "./fact-dates";
import { viewpointOf } from "./overview/scope";
import { findProjectRow, type ProjectRow } from "./queries-project-row";
import { leadUnitOf, readsReasons } from "./scope";
import { viewToday } from "./view-at";

/** Reports that the page lists; the rest stands in the list of reports. */
const REPORTS_SHOWN = 8;

/**
 * The page of one project as the actor may see it: its plan, lights and totals for everybody who sees the
 * project, other units' cells within `visibleCells`. Null for a project that is missing or out of sight.
 * Seven statements, whatever the number of milestones, units, reports and acts; two more where the plan was
 * adjusted.
 */
export async function projectPage(
	actor: Actor,
	id: string,
	historyLimit: number = HISTORY_SHORT,
	at: ViewAt = viewToday(),
): Promise<ProjectPageDto | null> {
	const found = await findProjectPage(actor, id, historyLimit, at);
	return foundOrRefused(actor, { type: "project", id }, found);
}

async function findProjectPage(
	actor: Actor,
	id: string,
	historyLimit: number,
	at: ViewAt,
): Promise<ProjectPageDto | null> {
	const row = await findProjectRow(db, actor, id);
	if (!row) return null;
	const [assessed, openReports] = await Promise.all([
		assessedProject(actor, { projectId: id, planId: row.planId }, at),
		reportsInSight(db, actor, { milestone: { projectId: id } }, at),
	]);
	if (!assessed) return null;
	const adjustments = await readAdjustments(db, isAdjusted(assessed), { projectId: id });
	const acts = actsOf(actor, row, assessed, openReports, adjustments);
	const history = await tellHistory(db, acts, historyLimit);
	return presentProjectPage({
		actor,
		row,
		assessed,
		openReports,
		reports: readsReports(actor) ? reportsOf(actor, assessed, openReports) : null,
		history,
	});
}

function isAdjusted({ project }: AssessedProject): boolean {
	const parts = [project.project, ...project.milestones.map(({ facts }) => facts)];
	return [...parts, ...project.targets.map(({ facts }) => facts)].some(
		({ adjustments }) => adjustments.length > 0,
	);
}

function actsOf(
	actor: Actor,
	row: ProjectRow,
	assessed: AssessedProject,
	openReports: readonly ReportHistoryRow[],
	adjustments: Awaited<ReturnType<typeof readAdjustments>>,
) {
	const { leadIdsToday: leadIds } = assessed.project.project;
	const ordinals = new Map(row.milestones.map((milestone) => [milestone.id, milestone.ordinal]));
	const listener = {
		scope: viewpointOf(actor).cellsOf(leadIds),
		readsWords: readsWords(actor, leadIds),
		readsReasons: readsReasons(actor, leadIds),
		unitOf: unitNamesOf(assessed.bureau.units),
		milestoneOf: (milestoneId: string) => `节点${ordinals.get(milestoneId) ?? ""}`,
		at: assessed.at,
		subjectOf: (type: string, id: string) =>
			type === "milestone"
				? `节点${ordinals.get(id) ?? ""}`
				: type === "target"
					? `指标“${row.targets.find((target) => target.id === id)?.name ?? ""}”`
					: null,
		labelOf: (targetId: string) => row.targets.find(({ id }) => id === targetId)?.unitLabel ?? "",
	};
	const names = new Map(assessed.project.targets.map(({ facts }) => [facts.id, facts.name]));
	return [
		...row.milestones.flatMap((milestone) => {
			const said = assessed.project.milestones.find(({ facts }) => facts.id === milestone.id);
			return said ? milestoneActs(milestone, said.facts, listener) : [];
		}),
		...row.targets.flatMap((target) =>
			targetActs({ ...target, name: names.get(target.id) ?? target.name }, listener),
		),
		...reportActs(openReports, listener),
		...adjustmentActs(adjustments, listener),
	];
}

function readsReports({ role }: Actor): boolean {
	return role !== "admin" && role !== "auditor";
}

/** Others see the kind and the day as submitted, not as they are being changed after a return; in the past all do. */
function reportsOf(
	actor: Actor,
	{ units, project, at }: AssessedProject,
	openReports: readonly ReportHistoryRow[],
): { list: ProjectReport[]; total: number } {
	const list = openReports.slice(0, REPORTS_SHOWN).map((report) => {
		const milestone = project.milestones.find(({ facts }) => facts.id === report.milestoneId)?.facts;
		return {
			id: report.id,
			unitName: units.get(report.unitId)?.name ?? report.unitId,
			milestoneOrdinal: milestone?.ordinal ?? 0,
			words: milestone?.words ?? "",
			...(at.isPast || report.unitId === leadUnitOf(actor) ? asWritten(report) : asSubmitted(report)),
			state: report.state,
		};
	});
	return { list, total: openReports.length };
}

function asWritten({ kind, speaksFor }: ReportHistoryRow): Pick<ProjectReport, "kind" | "speaksFor"> {
	return { kind, speaksFor: speaksFor && dayOf(speaksFor) };
}

function asSubmitted(report: ReportHistoryRow): Pick<ProjectReport, "kind" | "speaksFor"> {
	const submissions = report.events.filter(({ kind }) => kind === "submitted");
	const last = submissions.sort((a, b) => Number(a.seq - b.seq)).at(-1);
	return { kind: last?.reportKind ?? report.kind, speaksFor: last ? dayOf(last.speaksFor) : null };
}

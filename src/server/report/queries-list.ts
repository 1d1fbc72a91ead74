import "server-only";
import type { ReportListQuery } from "@/lib/contracts/report";
import type { ReportListDto, ReportRowDto } from "@/lib/contracts/report-pages";
import type { ViewAt } from "@/lib/contracts/view-at";
import { mayAnywhere } from "@/lib/domain/user/permissions";
import { foundOrRefused } from "@/server/audit/refused-view";
import type { Actor } from "@/server/auth/actor";
import { db } from "@/server/db/client";
import type { Prisma } from "@/server/db/generated/client";
import { dayOf } from "@/server/plan/fact-dates";
import { leadUnitOf, visibleProjects } from "@/server/plan/scope";
import { viewToday } from "@/server/plan/view-at";
import { pastReportList } from "./past-list";
import { reportsToReview, visibleReports } from "./scope";

const PAGE_SIZE = 50;

const rowSelect = {
	id: true,
	unitId: true,
	kind: true,
	state: true,
	speaksFor: true,
	submittedAt: true,
	supersedesId: true,
	unit: { select: { name: true } },
	milestone: { select: { words: true, project: { select: { shortName: true } } } },
	events: {
		where: { kind: "submitted" },
		select: { reportKind: true, speaksFor: true },
		orderBy: { seq: "desc" },
		take: 1,
	},
} as const satisfies Prisma.ReportSelect;

/** What waits for a decision comes first, the longest wait on top; then the latest decisions. */
const ORDER: Prisma.ReportOrderByWithRelationInput[] = [
	{ decidedAt: { sort: "desc", nulls: "first" } },
	{ submittedAt: { sort: "asc", nulls: "last" } },
	{ id: "asc" },
];

/** Administrators and auditors read no reports: for them there is no such page, and their look is a refusal. */
export async function readsReportList(actor: Actor): Promise<boolean> {
	const reads = mayAnywhere(actor, "viewApprovedReports");
	return (await foundOrRefused(actor, { type: "report", id: "-" }, reads ? true : null)) !== null;
}

/** One page of the reports that the actor may see, filtered; the total counts all pages. */
export async function reportList(
	actor: Actor,
	query: ReportListQuery,
	at: ViewAt = viewToday(),
): Promise<ReportListDto> {
	if (at.isPast) return pastReportList(actor, query, at, PAGE_SIZE);
	const visible = visibleReports(actor);
	const where: Prisma.ReportWhereInput = { AND: [visible, filterOf(query)] };
	const toReview = await reportsToReview(actor);
	const [rows, total, projects, units, waiting] = await Promise.all([
		db.report.findMany({
			relationLoadStrategy: "join",
			where,
			select: rowSelect,
			orderBy: ORDER,
			skip: (query.page - 1) * PAGE_SIZE,
			take: PAGE_SIZE,
		}),
		db.report.count({ where }),
		db.project.findMany({
			where: visibleProjects(actor),
			select: { id: true, shortName: true },
			orderBy: { ordinal: "asc" },
		}),
		db.unit.findMany({
			where: { reports: { some: visible } },
			select: { id: true, name: true },
			orderBy: { ordinal: "asc" },
		}),
		toReview ? db.report.findMany({ where: toReview, select: { id: true } }) : null,
	]);
	const unitId = leadUnitOf(actor);
	const waitingIds = new Set(waiting?.map((report) => report.id));
	return {
		rows: rows.map((row) => rowDto(row, row.unitId === unitId, waitingIds.has(row.id))),
		total,
		page: query.page,
		pageSize: PAGE_SIZE,
		query,
		projects: projects.map(({ id, shortName }) => ({ id, name: shortName })),
		units,
		waiting: waiting?.length ?? null,
		isWriter: unitId !== null,
	};
}

function filterOf({ state, kind, project, unit, milestone }: ReportListQuery): Prisma.ReportWhereInput {
	return {
		...(state ? { state } : {}),
		...(kind ? { kind } : {}),
		...(unit ? { unitId: unit } : {}),
		...(milestone ? { milestoneId: milestone } : {}),
		...(project ? { milestone: { projectId: project } } : {}),
	};
}

/** Others see the kind and the date as submitted, not as they are being changed after a return. */
function rowDto(
	row: Prisma.ReportGetPayload<{ select: typeof rowSelect }>,
	isOwn: boolean,
	forMe: boolean,
): ReportRowDto {
	const submission = row.events[0];
	const speaksFor = isOwn ? row.speaksFor : (submission?.speaksFor ?? null);
	return {
		id: row.id,
		unitName: row.unit.name,
		projectShortName: row.milestone.project.shortName,
		words: row.milestone.words,
		kind: isOwn ? row.kind : (submission?.reportKind ?? row.kind),
		state: row.state,
		speaksFor: speaksFor ? dayOf(speaksFor) : null,
		submittedAt: row.submittedAt?.toISOString() ?? null,
		isCorrection: row.supersedesId !== null,
		forMe,
	};
}

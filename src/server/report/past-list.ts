import "server-only";
import type { ReportListQuery } from "@/lib/contracts/report";
import type { ReportListDto, ReportRowDto } from "@/lib/contracts/report-pages";
import type { ViewAt } from "@/lib/contracts/view-at";
import type { ProjectAssessment } from "@/lib/domain/light/assess-plan";
import type { Actor } from "@/server/auth/actor";
import { db } from "@/server/db/client";
import type { Prisma } from "@/server/db/generated/client";
import { type AssessedPlan, assessedPlan } from "@/server/plan/assessment";
import { dayOf } from "@/server/plan/fact-dates";
import { leadUnitOf } from "@/server/plan/scope";
import { reportsAt, seenAt, standingAt } from "./report-at";

const rowSelect = {
	id: true,
	unitId: true,
	milestoneId: true,
	supersedesId: true,
	events: {
		select: {
			seq: true,
			kind: true,
			reportKind: true,
			speaksFor: true,
			effectiveOn: true,
			recordedAt: true,
		},
	},
} as const satisfies Prisma.ReportSelect;

interface PastRow {
	readonly dto: ReportRowDto;
	readonly unitId: string;
	readonly milestoneId: string;
	readonly projectId: string;
	/** Milliseconds; null while it waits. */
	readonly decidedAt: number | null;
}

/**
 * The list of reports as it stood at a point. What a report said then is in its events, so the rows are folded
 * first and filtered and paged afterwards. Nothing waits for anybody in the past.
 */
export async function pastReportList(
	actor: Actor,
	query: ReportListQuery,
	at: ViewAt,
	pageSize: number,
): Promise<ReportListDto> {
	const [assessed, rows] = await Promise.all([
		assessedPlan(actor, at),
		db.report.findMany({
			relationLoadStrategy: "join",
			where: reportsAt(actor, at),
			select: rowSelect,
			orderBy: { id: "asc" },
		}),
	]);
	const all = assessed ? rows.flatMap((row) => pastRow(row, assessed, actor)) : [];
	const reporting = new Set(all.map(({ unitId }) => unitId));
	const shown = all.filter((row) => matches(row, query)).toSorted(waitingFirst);
	return {
		rows: shown.slice((query.page - 1) * pageSize, query.page * pageSize).map(({ dto }) => dto),
		total: shown.length,
		page: query.page,
		pageSize,
		query,
		projects: (assessed?.assessment.projects ?? []).map(({ project }) => ({
			id: project.id,
			name: project.shortName,
		})),
		units: [...(assessed?.units.values() ?? [])]
			.filter(({ id }) => reporting.has(id))
			.map(({ id, name }) => ({ id, name })),
		waiting: null,
		isWriter: leadUnitOf(actor) !== null,
	};
}

function pastRow(
	row: Prisma.ReportGetPayload<{ select: typeof rowSelect }>,
	{ assessment, units, at }: AssessedPlan,
	actor: Actor,
): PastRow[] {
	const standing = standingAt(row.events, at);
	const place = placeOf(assessment.projects, row.milestoneId);
	if (!standing || !place || !seenAt(actor, row, standing.state)) return [];
	const { state, submission } = standing;
	const last = standing.events.at(-1);
	const isDecided = state === "approved" || state === "returned";
	return [
		{
			dto: {
				id: row.id,
				unitName: units.get(row.unitId)?.name ?? row.unitId,
				projectShortName: place.project.shortName,
				words: place.words,
				kind: submission?.reportKind ?? "progress",
				state,
				speaksFor: submission ? dayOf(submission.speaksFor) : null,
				submittedAt: state === "draft" ? null : (submission?.recordedAt.toISOString() ?? null),
				isCorrection: row.supersedesId !== null,
				forMe: false,
			},
			unitId: row.unitId,
			milestoneId: row.milestoneId,
			projectId: place.project.id,
			decidedAt: isDecided ? (last?.recordedAt.getTime() ?? null) : null,
		},
	];
}

function placeOf(projects: readonly ProjectAssessment[], milestoneId: string) {
	for (const { project, milestones } of projects) {
		const found = milestones.find(({ facts }) => facts.id === milestoneId);
		if (found) return { project, words: found.facts.words };
	}
	return null;
}

function matches({ dto, ...row }: PastRow, { state, kind, project, unit, milestone }: ReportListQuery) {
	return (
		(!state || dto.state === state) &&
		(!kind || dto.kind === kind) &&
		(!project || row.projectId === project) &&
		(!unit || row.unitId === unit) &&
		(!milestone || row.milestoneId === milestone)
	);
}

/** As the list of today: what waits for a decision, the longest wait on top; then the latest decisions. */
function waitingFirst(a: PastRow, b: PastRow): number {
	if (a.decidedAt !== b.decidedAt) {
		return (b.decidedAt ?? Number.POSITIVE_INFINITY) - (a.decidedAt ?? Number.POSITIVE_INFINITY);
	}
	const submitted = (row: PastRow) => row.dto.submittedAt ?? "9";
	const order = submitted(a) === submitted(b) ? 0 : submitted(a) < submitted(b) ? -1 : 1;
	return order || (a.dto.id < b.dto.id ? -1 : 1);
}

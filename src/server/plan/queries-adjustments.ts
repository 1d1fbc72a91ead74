import "server-only";
import {
	ADJUSTMENT_KINDS,
	type AdjustmentKind,
	type AdjustmentListDto,
	type AdjustmentListFilters,
	type AdjustmentRow,
} from "@/lib/contracts/adjustment-list";
import type { ViewAt } from "@/lib/contracts/view-at";
import type { Actor } from "@/server/auth/actor";
import { db } from "@/server/db/client";
import type { Prisma } from "@/server/db/generated/client";
import { displayNames } from "@/server/milestone/history-rows";
import { visibleCells } from "@/server/target/scope";
import { readUnitNames, type UnitNamesAt } from "@/server/unit/names-at";
import { dateOf } from "./fact-dates";
import { currentPlan } from "./facts";
import { presentChange } from "./present-adjustments";
import { readsReasons, visibleProjects } from "./scope";
import { viewToday } from "./view-at";

const PAGE_SIZE = 50;

const projectSelect = {
	id: true,
	shortName: true,
	ordinal: true,
	leads: { select: { unitId: true } },
	milestones: { select: { id: true, ordinal: true } },
	targets: { select: { id: true, name: true, unitLabel: true } },
} as const satisfies Prisma.ProjectSelect;

type ProjectRow = Prisma.ProjectGetPayload<{ select: typeof projectSelect }>;

/**
 * 年度调整 of the current plan, the latest first: what of the projects that the actor sees, and for the bureau
 * what reforms changed of units and groups; of a past day what counted then. Null before a plan was published.
 */
export async function adjustmentList(
	actor: Actor,
	filters: AdjustmentListFilters,
	at: ViewAt = viewToday(),
): Promise<AdjustmentListDto | null> {
	const head = await currentPlan(db);
	if (!head) return null;
	const projects = await db.project.findMany({
		relationLoadStrategy: "join",
		where: { AND: [{ planId: head.id }, visibleProjects(actor)] },
		select: projectSelect,
		orderBy: { ordinal: "asc" },
	});
	const counted = { effectiveOn: { lte: dateOf(at.asOf) }, recordedAt: { lte: new Date(at.knownAt) } };
	const where = { AND: [visible(actor, filters, projects, head.year), ...(at.isPast ? [counted] : [])] };
	const [total, rows, names, groups] = await Promise.all([
		db.adjustment.count({ where }),
		db.adjustment.findMany({
			where,
			orderBy: { seq: "desc" },
			skip: (filters.page - 1) * PAGE_SIZE,
			take: PAGE_SIZE,
		}),
		readUnitNames(db),
		db.unitGroup.findMany({ select: { id: true, name: true } }),
	]);
	const authors = await displayNames(db, new Set(rows.map(({ recordedById }) => recordedById)));
	const told = { actor, projects, names, groups: new Map(groups.map(({ id, name }) => [id, name])), authors };
	return {
		lines: rows.flatMap((row) => rowDto(row, told) ?? []),
		total,
		page: filters.page,
		pageSize: PAGE_SIZE,
		year: head.year,
		filters,
		projects: projects.map(({ id, shortName }) => ({ id, name: shortName })),
	};
}

function visible(
	actor: Actor,
	{ project, kind }: AdjustmentListFilters,
	projects: readonly ProjectRow[],
	year: number,
): Prisma.AdjustmentWhereInput {
	const ofProjects = { projectId: { in: projects.map(({ id }) => id) } };
	// What belongs to no project is the bureau's own: a unit would read of others' names and members.
	const ofBureau = {
		projectId: null,
		subjectType: { in: ["unit", "group"] },
		effectiveOn: { gte: new Date(`${year}-01-01`), lte: new Date(`${year}-12-31`) },
	};
	return {
		AND: [
			actor.role === "unit" ? ofProjects : { OR: [ofProjects, ofBureau] },
			{ subjectType: kind ?? { in: [...ADJUSTMENT_KINDS] } },
			project === undefined ? {} : { projectId: project },
		],
	};
}

interface Told {
	readonly actor: Actor;
	readonly projects: readonly ProjectRow[];
	readonly names: UnitNamesAt;
	readonly groups: ReadonlyMap<string, string>;
	readonly authors: ReadonlyMap<string, string>;
}

function rowDto(row: Prisma.AdjustmentGetPayload<object>, told: Told): AdjustmentRow | null {
	const { actor, names, groups } = told;
	const kind = ADJUSTMENT_KINDS.find((one) => one === row.subjectType);
	const project = told.projects.find(({ id }) => id === row.projectId);
	if (!kind) return null;
	const recordedAt = row.recordedAt.toISOString();
	const leadIds = project?.leads.map(({ unitId }) => unitId) ?? [];
	const reader = {
		scope: visibleCells(actor, leadIds),
		unitOf: (unitId: string) => names(unitId, recordedAt) ?? unitId,
		groupOf: (groupId: string) => groups.get(groupId) ?? groupId,
		unitLabel: project?.targets.find(({ id }) => id === row.subjectId)?.unitLabel ?? "",
	};
	return {
		...presentChange(row, reader),
		seq: Number(row.seq),
		recordedAt,
		byName: told.authors.get(row.recordedById) ?? "",
		kind,
		...subjectOf(kind, row.subjectId, project, reader),
		projectName: project?.shortName ?? null,
		reason: readsReasons(actor, leadIds) ? row.reason : null,
	};
}

function subjectOf(
	kind: AdjustmentKind,
	id: string,
	project: ProjectRow | undefined,
	{ unitOf, groupOf }: { unitOf(id: string): string; groupOf(id: string): string },
): Pick<AdjustmentRow, "subject" | "href"> {
	switch (kind) {
		case "project":
			return { subject: null, href: `/projects/${id}` };
		case "milestone": {
			const milestone = project?.milestones.find((one) => one.id === id);
			return { subject: `节点${milestone?.ordinal ?? ""}`, href: `/milestones/${id}` };
		}
		case "target":
			return { subject: project?.targets.find((one) => one.id === id)?.name ?? null, href: `/targets/${id}` };
		case "unit":
			return { subject: unitOf(id), href: null };
		case "group":
			return { subject: groupOf(id), href: null };
	}
}

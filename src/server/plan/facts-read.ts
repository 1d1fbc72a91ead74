import "server-only";
import {
	calendarShape,
	groupShapes,
	projectShapes,
	THRESHOLDS_ID,
	thresholdShapes,
	unitShapes,
} from "@/lib/contracts/adjustment";
import { DEFAULT_THRESHOLDS, type ThresholdFacts } from "@/lib/domain/light/thresholds";
import { adjustedAt } from "@/lib/domain/plan/adjusted";
import type { PlanFacts, ProjectFacts, ResponsibleEntry } from "@/lib/domain/plan/facts";
import type { CalendarFacts } from "@/lib/domain/time/working-days";
import type { Tx } from "@/server/db/client";
import type { Prisma } from "@/server/db/generated/client";
import { type AdjustmentIndex, adjustmentSelect, adjustmentsOf, indexAdjustments } from "./adjustment-rows";
import { instantOf } from "./fact-dates";
import { milestoneFactsOf, milestoneSelect, targetFactsOf, targetSelect } from "./fact-rows";

// Reading facts from the database, without asking who wants to know.

/** What belongs to no project. */
export type BureauFacts = Pick<PlanFacts, "units" | "groups" | "thresholds" | "calendars">;

/** A project whose groups are not expanded. */
export type PlacedProject = Omit<ProjectFacts, "responsibleIds">;

/** Units in the official order, groups, settings and calendars with all their adjustments: three statements. */
export async function readBureauFacts(tx: Tx): Promise<BureauFacts> {
	const [units, groups, adjustments] = await Promise.all([
		tx.unit.findMany({
			select: { id: true, name: true, fullName: true, kind: true, ordinal: true, mergedIntoId: true },
			orderBy: { ordinal: "asc" },
		}),
		tx.unitGroup.findMany({
			relationLoadStrategy: "join",
			select: { id: true, name: true, members: { select: { unitId: true }, orderBy: { ordinal: "asc" } } },
		}),
		tx.adjustment.findMany({ where: { projectId: null }, select: adjustmentSelect }),
	]);
	const index = indexAdjustments(adjustments);
	return {
		units: units.map((unit) => ({
			...unit,
			adjustments: adjustmentsOf(index, "unit", unit.id, unitShapes),
		})),
		groups: groups.map(({ id, name, members }) => ({
			id,
			name,
			memberIds: members.map((member) => member.unitId),
			adjustments: adjustmentsOf(index, "group", id, groupShapes),
		})),
		thresholds: thresholdsOf(index),
		calendars: calendarsOf(adjustments),
	};
}

/** The defaults with every change of them carried out. */
function thresholdsOf(index: AdjustmentIndex): ThresholdFacts {
	const adjustments = adjustmentsOf(index, "setting", THRESHOLDS_ID, thresholdShapes);
	const everything = { asOf: "9999-12-31", knownAt: "9999-12-31T00:00:00.000Z" };
	return { current: adjustedAt(DEFAULT_THRESHOLDS, adjustments, everything), adjustments };
}

function calendarsOf(
	rows: readonly Prisma.AdjustmentGetPayload<{ select: typeof adjustmentSelect }>[],
): CalendarFacts {
	return rows
		.filter((row) => row.subjectType === "calendar")
		.map((row) => ({
			year: Number(row.subjectId),
			after: calendarShape.parse(row.after),
			recordedAt: instantOf(row.recordedAt),
			seq: Number(row.seq),
		}));
}

/**
 * Projects with every fact about them, in the order of the table: four statements at most, whatever their number and
 * that of their milestones.
 */
export async function readProjects(tx: Tx, where: Prisma.ProjectWhereInput): Promise<PlacedProject[]> {
	const [projects, targets] = await Promise.all([
		tx.project.findMany({
			relationLoadStrategy: "join",
			where,
			orderBy: { ordinal: "asc" },
			select: {
				id: true,
				ordinal: true,
				name: true,
				shortName: true,
				leads: { select: { unitId: true }, orderBy: { position: "asc" } },
				responsible: { select: { unitId: true, groupId: true }, orderBy: { position: "asc" } },
				milestones: { select: milestoneSelect, orderBy: { ordinal: "asc" } },
			},
		}),
		tx.target.findMany({
			relationLoadStrategy: "join",
			where: { project: where },
			select: targetSelect,
			orderBy: { ordinal: "asc" },
		}),
	]);
	const ids = projects.map((project) => project.id);
	// Lights are seldom set by hand: nobody's name is asked for where none was.
	const isOverridden =
		targets.some((row) => row.overrides.length > 0) ||
		projects.some((row) => row.milestones.some((milestone) => milestone.overrides.length > 0));
	const [adjustments, authors] = await Promise.all([
		tx.adjustment.findMany({ where: { projectId: { in: ids } }, select: adjustmentSelect }),
		isOverridden ? overrideAuthors(tx, ids) : new Map<string, string>(),
	]);
	const told = { authors, adjustments: indexAdjustments(adjustments) };
	return projects.map(({ leads, responsible, milestones, ...project }) => ({
		...project,
		leadIds: leads.map((lead) => lead.unitId),
		responsible: responsible.flatMap(({ unitId, groupId }): ResponsibleEntry[] =>
			unitId !== null ? [{ unitId }] : groupId !== null ? [{ groupId }] : [],
		),
		milestones: milestones.map((row) => milestoneFactsOf(row, told)),
		targets: targets.filter((row) => row.projectId === project.id).map((row) => targetFactsOf(row, told)),
		adjustments: adjustmentsOf(told.adjustments, "project", project.id, projectShapes),
	}));
}

/** Display names of whoever set a light by hand in these projects, by user id. */
async function overrideAuthors(tx: Tx, projectIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
	const rows = await tx.$queryRaw<{ id: string; displayName: string }[]>`
		SELECT DISTINCT u."id", u."displayName" FROM "OverrideFact" o
		JOIN "User" u ON u."id" = o."recordedById"
		LEFT JOIN "Milestone" m ON m."id" = o."milestoneId"
		LEFT JOIN "Target" t ON t."id" = o."targetId"
		WHERE coalesce(m."projectId", t."projectId") = ANY (${[...projectIds]})`;
	return new Map(rows.map((row) => [row.id, row.displayName]));
}

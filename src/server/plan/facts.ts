import "server-only";
import type { PlanFacts } from "@/lib/domain/plan/facts";
import { yearOf } from "@/lib/domain/time/day";
import { today } from "@/server/clock";
import type { Tx } from "@/server/db/client";
import type { Prisma } from "@/server/db/generated/client";
import { milestoneFactsOf, milestoneSelect, targetFactsOf, targetSelect } from "./fact-rows";

/** The published plan of the business year, else the latest one; null before any was published. */
export async function currentPlan(tx: Tx): Promise<{ id: string; year: number } | null> {
	const plans = await tx.plan.findMany({
		where: { state: { not: "draft" } },
		select: { id: true, year: true },
		orderBy: { year: "desc" },
	});
	const year = yearOf(today());
	return plans.find((plan) => plan.year === year) ?? plans[0] ?? null;
}

/**
 * A plan with every fact about the projects that `where` lets through: two statements with their relations,
 * and one for units, whatever the number of milestones. Null when there is no such plan. For the queries of
 * src/server, which check the actor: it takes their `where` and checks nothing itself.
 */
export async function loadPlanFacts(
	tx: Tx,
	planId: string,
	where: Prisma.ProjectWhereInput,
): Promise<PlanFacts | null> {
	const [plan, targets, units, names] = await Promise.all([
		tx.plan.findUnique({
			relationLoadStrategy: "join",
			where: { id: planId },
			select: {
				id: true,
				year: true,
				state: true,
				projects: {
					where,
					orderBy: { ordinal: "asc" },
					select: {
						id: true,
						ordinal: true,
						name: true,
						shortName: true,
						leads: { select: { unitId: true }, orderBy: { position: "asc" } },
						responsible: {
							select: { unitId: true, group: { select: { members: { select: { unitId: true } } } } },
							orderBy: { position: "asc" },
						},
						milestones: { select: milestoneSelect, orderBy: { ordinal: "asc" } },
					},
				},
			},
		}),
		tx.target.findMany({
			relationLoadStrategy: "join",
			where: { project: { AND: [{ planId }, where] } },
			select: targetSelect,
			orderBy: { ordinal: "asc" },
		}),
		tx.unit.findMany({
			select: { id: true, name: true, kind: true, ordinal: true },
			orderBy: { ordinal: "asc" },
		}),
		overrideAuthors(tx, planId),
	]);
	if (!plan) return null;
	return {
		id: plan.id,
		year: plan.year,
		state: plan.state,
		units,
		projects: plan.projects.map(({ leads, responsible, milestones, ...project }) => ({
			...project,
			leadIds: leads.map((lead) => lead.unitId),
			responsibleIds: responsible.flatMap((entry) =>
				entry.unitId ? [entry.unitId] : (entry.group?.members.map((member) => member.unitId) ?? []),
			),
			milestones: milestones.map((row) => milestoneFactsOf(row, names)),
			targets: targets.filter((row) => row.projectId === project.id).map((row) => targetFactsOf(row, names)),
		})),
	};
}

/** Display names of whoever set a light by hand in this plan, by user id. */
async function overrideAuthors(tx: Tx, planId: string): Promise<ReadonlyMap<string, string>> {
	const rows = await tx.$queryRaw<{ id: string; displayName: string }[]>`
		SELECT DISTINCT u."id", u."displayName" FROM "OverrideFact" o
		JOIN "User" u ON u."id" = o."recordedById"
		LEFT JOIN "Milestone" m ON m."id" = o."milestoneId"
		LEFT JOIN "Target" t ON t."id" = o."targetId"
		JOIN "Project" p ON p."id" = coalesce(m."projectId", t."projectId")
		WHERE p."planId" = ${planId}`;
	return new Map(rows.map((row) => [row.id, row.displayName]));
}

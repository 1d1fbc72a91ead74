import "server-only";
import type { PlanFacts, PlanState, ProjectFacts } from "@/lib/domain/plan/facts";
import { yearOf } from "@/lib/domain/time/day";
import { today } from "@/server/clock";
import type { Tx } from "@/server/db/client";
import type { Prisma } from "@/server/db/generated/client";
import { type BureauFacts, readBureauFacts } from "./bureau-facts";
import { type PlacedProject, readProjects } from "./fact-rows";

/** A plan without its facts, and the number under which what belongs to no project was read. */
export interface PlanHead {
	readonly id: string;
	readonly year: number;
	readonly state: PlanState;
	readonly bureauVersion: bigint;
}

/** The published plan of the business year, else the latest one; null before any was published. */
export async function currentPlan(tx: Tx): Promise<PlanHead | null> {
	const year = yearOf(today());
	const [plan] = await tx.$queryRaw<PlanHead[]>`
		SELECT p."id", p."year", p."state"::text AS "state", b."version" AS "bureauVersion"
		FROM "Plan" p CROSS JOIN "BureauVersion" b WHERE p."state" <> 'draft'
		ORDER BY (p."year" = ${year}) DESC, p."year" DESC LIMIT 1`;
	return plan ?? null;
}

/** The published plan of a year, whichever year runs; null where it has none. */
export async function planOfYear(tx: Tx, year: number): Promise<PlanHead | null> {
	const [plan] = await tx.$queryRaw<PlanHead[]>`
		SELECT p."id", p."year", p."state"::text AS "state", b."version" AS "bureauVersion"
		FROM "Plan" p CROSS JOIN "BureauVersion" b WHERE p."state" <> 'draft' AND p."year" = ${year}`;
	return plan ?? null;
}

/** One plan by its id, a draft among them; null for a missing one. */
export async function planHead(tx: Tx, planId: string): Promise<PlanHead | null> {
	const [plan] = await tx.$queryRaw<PlanHead[]>`
		SELECT p."id", p."year", p."state"::text AS "state", b."version" AS "bureauVersion"
		FROM "Plan" p CROSS JOIN "BureauVersion" b WHERE p."id" = ${planId}`;
	return plan ?? null;
}

/**
 * A plan with every fact about the projects that `where` lets through, read anew: for commands, which decide on
 * what their transaction sees. Null when there is no such plan. It takes the caller's `where` and checks
 * nothing itself.
 */
export async function loadPlanFacts(
	tx: Tx,
	planId: string,
	where: Prisma.ProjectWhereInput,
): Promise<PlanFacts | null> {
	const head = await planHead(tx, planId);
	if (!head) return null;
	const bureau = await readBureauFacts(tx);
	const placed = await tx.project.findMany({ where: { AND: [{ planId }, where] }, select: { id: true } });
	const projects = await readProjects(
		tx,
		placed.map(({ id }) => id),
	);
	return planOf(head, bureau, projects);
}

/** Puts together what was read apart. */
export function planOf(
	{ id, year, state }: PlanHead,
	bureau: BureauFacts,
	projects: readonly PlacedProject[],
): PlanFacts {
	return { id, year, state, ...bureau, projects: projects.map((project) => withMembers(project, bureau)) };
}

function withMembers(project: PlacedProject, { groups }: BureauFacts): ProjectFacts {
	const responsibleIds = project.responsible.flatMap((entry) =>
		"unitId" in entry
			? [entry.unitId]
			: (groups.find((group) => group.id === entry.groupId)?.memberIds ?? []),
	);
	return { ...project, responsibleIds };
}

import "server-only";
import type { ViewAt } from "@/lib/contracts/view-at";
import type { PlanAssessment, ProjectAssessment } from "@/lib/domain/light/assess-plan";
import type { PlanState } from "@/lib/domain/plan/facts";
import type { UnitName } from "@/lib/domain/unit/kinds";
import type { Actor } from "@/server/auth/actor";
import { db } from "@/server/db/client";
import type { Prisma } from "@/server/db/generated/client";
import { assessedBureau, assessedProjects } from "./assessment-cache";
import { currentPlan, type PlanHead, planHead, planOfYear } from "./facts";
import { visibleProjects } from "./scope";
import { viewToday } from "./view-at";

export interface AssessedPlan {
	readonly state: PlanState;
	readonly at: ViewAt;
	readonly assessment: PlanAssessment;
	/** By id in the official order, with the units that no longer work too, by their names at the point. */
	readonly units: ReadonlyMap<string, UnitName>;
}

/**
 * The current plan, or that of a year, as the actor may see it, assessed at a point (by default today with
 * everything known now); null before a plan was published. Holds facts about every unit of the visible projects: a DTO for a unit's
 * staff takes from it only that unit's cells and the city's totals.
 */
export async function assessedPlan(
	actor: Actor,
	at: ViewAt = viewToday(),
	year?: number,
): Promise<AssessedPlan | null> {
	const head = year === undefined ? await currentPlan(db) : await planOfYear(db, year);
	return head && assess(head, visibleProjects(actor), at);
}

export interface AssessedProject {
	readonly year: number;
	/** Whether acts are offered: not once the plan's year is closed, and not in a view of the past. */
	readonly planOpen: boolean;
	readonly at: ViewAt;
	readonly project: ProjectAssessment;
	readonly bureau: PlanAssessment["bureau"];
	readonly units: ReadonlyMap<string, UnitName>;
}

/**
 * One project as the actor may see it, assessed at a point (by default today with everything known now); null
 * for one that is missing or out of sight. Holds facts about every unit, as `assessedPlan` does.
 */
export async function assessedProject(
	actor: Actor,
	{ projectId, planId }: { readonly projectId: string; readonly planId: string },
	at: ViewAt = viewToday(),
): Promise<AssessedProject | null> {
	return oneProject(planId, { AND: [{ id: projectId }, visibleProjects(actor)] }, at);
}

/**
 * The project of a report that its caller has found for its actor, assessed at a point; null for a missing one.
 * A unit reads its own report also where it sees the project no longer.
 */
export async function assessedProjectOfReport(
	{ projectId, planId }: { readonly projectId: string; readonly planId: string },
	at: ViewAt,
): Promise<AssessedProject | null> {
	return oneProject(planId, { id: projectId }, at);
}

async function oneProject(
	planId: string,
	where: Prisma.ProjectWhereInput,
	at: ViewAt,
): Promise<AssessedProject | null> {
	const head = await planHead(db, planId);
	const assessed = head && (await assess(head, where, at));
	const project = assessed?.assessment.projects[0];
	if (!assessed || !project) return null;
	const { year, bureau } = assessed.assessment;
	const planOpen = assessed.state === "published" && !at.isPast;
	return { year, planOpen, at, project, bureau, units: assessed.units };
}

async function assess(head: PlanHead, where: Prisma.ProjectWhereInput, at: ViewAt): Promise<AssessedPlan> {
	const bureau = await assessedBureau(head, at);
	const projects = await assessedProjects(head, where, bureau, at);
	return {
		state: head.state,
		at,
		assessment: { planId: head.id, year: head.year, at, bureau, projects },
		units: new Map(bureau.units.map((unit) => [unit.id, unit])),
	};
}

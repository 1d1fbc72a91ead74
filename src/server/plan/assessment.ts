import "server-only";
import type { PlanAssessment, ProjectAssessment } from "@/lib/domain/light/assess-plan";
import type { PlanState } from "@/lib/domain/plan/facts";
import type { At } from "@/lib/domain/time/facts";
import type { UnitName } from "@/lib/domain/unit/kinds";
import type { Actor } from "@/server/auth/actor";
import { present } from "@/server/clock";
import { db } from "@/server/db/client";
import type { Prisma } from "@/server/db/generated/client";
import { assessedBureau, assessedProjects } from "./assessment-cache";
import { currentPlan, type PlanHead, planHead } from "./facts";
import { visibleProjects } from "./scope";

export interface AssessedPlan {
	readonly state: PlanState;
	readonly assessment: PlanAssessment;
	/** By id in the official order, with the units that no longer work too, by their names at the point. */
	readonly units: ReadonlyMap<string, UnitName>;
}

/**
 * The current plan as the actor may see it, assessed at a point (by default today with everything known now);
 * null before a plan was published. Holds facts about every unit of the visible projects: a DTO for a unit's
 * staff takes from it only that unit's cells and the city's totals.
 */
export async function assessedPlan(actor: Actor, at: At = present()): Promise<AssessedPlan | null> {
	const head = await currentPlan(db);
	return head && assess(head, visibleProjects(actor), at);
}

export interface AssessedProject {
	readonly year: number;
	/** False once the plan's year is closed. */
	readonly planOpen: boolean;
	readonly at: At;
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
	at: At = present(),
): Promise<AssessedProject | null> {
	const head = await planHead(db, planId);
	const assessed = head && (await assess(head, { AND: [{ id: projectId }, visibleProjects(actor)] }, at));
	const project = assessed?.assessment.projects[0];
	if (!assessed || !project) return null;
	const { year, bureau } = assessed.assessment;
	return { year, planOpen: assessed.state === "published", at, project, bureau, units: assessed.units };
}

async function assess(head: PlanHead, where: Prisma.ProjectWhereInput, at: At): Promise<AssessedPlan> {
	const bureau = await assessedBureau(head, at);
	const projects = await assessedProjects(head, where, bureau, at);
	return {
		state: head.state,
		assessment: { planId: head.id, year: head.year, at, bureau, projects },
		units: new Map(bureau.units.map((unit) => [unit.id, unit])),
	};
}

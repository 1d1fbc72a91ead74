import "server-only";
import { assessPlan, type ProjectAssessment } from "@/lib/domain/light/assess-plan";
import { DEFAULT_THRESHOLDS } from "@/lib/domain/light/thresholds";
import { endOfBusinessDay } from "@/lib/domain/time/day";
import type { At } from "@/lib/domain/time/facts";
import { calendarOf } from "@/lib/domain/time/working-days";
import type { UnitName } from "@/lib/domain/unit/kinds";
import type { Actor } from "@/server/auth/actor";
import { today } from "@/server/clock";
import type { Tx } from "@/server/db/client";
import { loadPlanFacts } from "@/server/plan/facts";
import { visibleProjects } from "@/server/plan/scope";

export interface AssessedProject {
	readonly year: number;
	/** False once the plan's year is closed. */
	readonly planOpen: boolean;
	readonly at: At;
	readonly project: ProjectAssessment;
	readonly units: ReadonlyMap<string, UnitName>;
}

/**
 * One project as the actor may see it, assessed for today with everything known now; null for one that is
 * missing or out of sight. Holds facts about every unit: a DTO for a unit's staff takes its own cells alone.
 */
export async function assessedProject(
	tx: Tx,
	actor: Actor,
	{ projectId, planId }: { readonly projectId: string; readonly planId: string },
): Promise<AssessedProject | null> {
	const facts = await loadPlanFacts(tx, planId, { AND: [{ id: projectId }, visibleProjects(actor)] });
	if (!facts) return null;
	const day = today();
	const at = { asOf: day, knownAt: endOfBusinessDay(day) };
	const project = assessPlan(facts, at, DEFAULT_THRESHOLDS, calendarOf(facts.year)).projects[0];
	if (!project) return null;
	return {
		year: facts.year,
		planOpen: facts.state === "published",
		at,
		project,
		units: new Map(facts.units.map((unit) => [unit.id, unit])),
	};
}

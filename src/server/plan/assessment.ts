import "server-only";
import { assessPlan, type PlanAssessment } from "@/lib/domain/light/assess-plan";
import { DEFAULT_THRESHOLDS } from "@/lib/domain/light/thresholds";
import type { PlanFacts } from "@/lib/domain/plan/facts";
import { calendarOf } from "@/lib/domain/time/working-days";
import type { UnitName } from "@/lib/domain/unit/kinds";
import type { Actor } from "@/server/auth/actor";
import { present } from "@/server/clock";
import { db, type Tx } from "@/server/db/client";
import { currentPlan, loadPlanFacts } from "./facts";
import { visibleProjects } from "./scope";

export interface AssessedPlan {
	readonly facts: PlanFacts;
	readonly assessment: PlanAssessment;
	/** By id, with the units that no longer work too. */
	readonly units: ReadonlyMap<string, UnitName>;
}

/**
 * The current plan as the actor may see it, assessed for today with everything known now; null before a plan
 * was published. Holds facts about every unit of the visible projects: a DTO for a unit's staff takes from it
 * only that unit's cells and the city's totals.
 */
export async function assessedPlan(actor: Actor, tx: Tx = db): Promise<AssessedPlan | null> {
	const plan = await currentPlan(tx);
	const facts = plan && (await loadPlanFacts(tx, plan.id, visibleProjects(actor)));
	if (!facts) return null;
	const at = present();
	return {
		facts,
		assessment: assessPlan(facts, at, DEFAULT_THRESHOLDS, calendarOf(facts.year)),
		units: new Map(facts.units.map((unit) => [unit.id, unit])),
	};
}

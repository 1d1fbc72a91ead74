import "server-only";
import type { SectionBenchDto } from "@/lib/contracts/project";
import type { UnitBenchDto } from "@/lib/contracts/unit-bench";
import type { ViewAt } from "@/lib/contracts/view-at";
import type { Actor } from "@/server/auth/actor";
import { sectionBench } from "@/server/milestone/queries-bench";
import { assessedPlan } from "@/server/plan/assessment";
import { viewToday } from "@/server/plan/view-at";
import { unitBench } from "@/server/report/queries-bench";

export interface WorkBenches {
	/** Of who leads; a section has it even while it leads nothing. */
	readonly lead: SectionBenchDto | null;
	/** Of who owes reports; sections have theirs on the milestones that they own. */
	readonly own: UnitBenchDto | null;
}

/**
 * The benches of the actor's home page from one reading of the plan: a unit that leads and owns
 * (市老年活动中心) has both. Null for who has none, and before a plan was published.
 */
export async function workBenches(actor: Actor, at: ViewAt = viewToday()): Promise<WorkBenches | null> {
	const plan = await assessedPlan(actor, at);
	if (!plan) return null;
	const [lead, own] = await Promise.all([
		sectionBench(actor, at, plan),
		actor.role === "unit" ? unitBench(actor, at, plan) : null,
	]);
	return lead || own ? { lead, own } : null;
}

import "server-only";
import { type PlanData, planDataSchema } from "@/lib/contracts/plan-data";
import { record } from "@/server/audit/trail";
import { recordingInstant } from "@/server/clock";
import type { Tx } from "@/server/db/client";
import type { PrismaClient } from "@/server/db/generated/client";
import { loadProjects } from "./load-projects";
import { loadUnits } from "./load-units";

export interface LoadedPlan {
	readonly projects: number;
	readonly milestones: number;
	/** Whether anything was written. */
	readonly changed: boolean;
}

/** The trail's name for what no person did. */
const SYSTEM = { userId: null, displayName: "系统", role: null, unitId: null, ip: null } as const;

/**
 * Loads a year's plan as published, in one transaction. What exists by id is left alone, whatever the data
 * says: a second run writes nothing, and nothing that a person changed, decided or removed is touched. A
 * changed plan goes through adjustments (docs/product.md, The rules of the domain), not through this.
 * Answers what the plan now holds. Throws ZodError for data of another shape, and on references to ids that
 * do not exist (the database's foreign keys).
 */
export async function loadPlan(db: PrismaClient, data: PlanData): Promise<LoadedPlan> {
	const plan = planDataSchema.parse(data);
	return db.$transaction(
		async (tx) => {
			// Two starting instances load one after the other, and the second finds it done.
			await lockLoading(tx);
			const changed = await addAbsent(tx, plan, recordingInstant());
			if (changed) {
				await record(tx, SYSTEM, { action: "plan.load", subjectType: "plan", subjectId: plan.id });
			}
			const projects = await tx.project.count({ where: { planId: plan.id } });
			const milestones = await tx.milestone.count({ where: { project: { planId: plan.id } } });
			return { projects, milestones, changed };
		},
		{ maxWait: 30_000, timeout: 60_000 },
	);
}

/** Held to the end of the transaction: one plan comes in at a time. */
export async function lockLoading(tx: Tx): Promise<void> {
	await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('plan.load'))`;
}

/**
 * Adds what is absent by id: units, groups, the plan as published at an instant, its projects. For who holds
 * the lock above and has parsed the data. Answers whether anything was added.
 */
export async function addAbsent(tx: Tx, plan: PlanData, publishedAt: Date): Promise<boolean> {
	const units = await loadUnits(tx, plan);
	const known = await tx.plan.findUnique({ where: { id: plan.id }, select: { id: true } });
	if (!known) {
		const { id, year, title, sourceText } = plan;
		await tx.plan.create({
			data: { id, year, title, sourceText, state: "published", publishedAt },
		});
	}
	const projects = await loadProjects(tx, plan);
	return !known || units + projects > 0;
}

import "server-only";
import type { TargetFacts } from "@/lib/domain/target/facts";
import type { Actor } from "@/server/auth/actor";
import type { Tx } from "@/server/db/client";
import { readTargets } from "@/server/plan/fact-rows";
import { ledTargets } from "./scope";

const ledSelect = {
	projectId: true,
	version: true,
	ownsFor: { select: { id: true } },
	project: {
		select: {
			planId: true,
			plan: { select: { year: true, state: true } },
			leads: { select: { unitId: true }, orderBy: { position: "asc" } },
			responsible: {
				select: { unitId: true, group: { select: { members: { select: { unitId: true } } } } },
				orderBy: { position: "asc" },
			},
			milestones: { select: { owners: { select: { unitId: true } } } },
		},
	},
} as const;

/** A target as a command finds it, locked. */
export interface LedTarget {
	readonly facts: TargetFacts;
	readonly version: number;
	readonly projectId: string;
	readonly planId: string;
	readonly planYear: number;
	/** False once the plan's year is closed. */
	readonly planOpen: boolean;
	/** Under whose name the lead's figures are kept: the project's main lead, whoever enters them. */
	readonly mainLeadId: string;
	/** Units among which it may be split. */
	readonly candidateIds: ReadonlySet<string>;
	/** Milestones whose owners follow its split. */
	readonly ownsMilestones: number;
}

/**
 * Locks a target that the actor's unit leads and reads it with its facts; null when there is none such. The
 * lock is held to the end of the transaction: it protects the order of the target's figures and of the
 * versions of its split, which are only ever added to.
 */
export async function lockLedTarget(tx: Tx, actor: Actor, targetId: string): Promise<LedTarget | null> {
	await tx.$queryRaw`SELECT 1 FROM "Target" WHERE "id" = ${targetId} FOR UPDATE`;
	const row = await tx.target.findFirst({
		relationLoadStrategy: "join",
		where: { AND: [{ id: targetId }, ledTargets(actor)] },
		select: ledSelect,
	});
	const mainLead = row?.project.leads[0];
	if (!row || !mainLead) return null;
	const [facts] = await readTargets(tx, [targetId]);
	if (!facts) return null;
	const { plan, responsible, milestones } = row.project;
	return {
		facts,
		version: row.version,
		projectId: row.projectId,
		planId: row.project.planId,
		planYear: plan.year,
		planOpen: plan.state === "published",
		mainLeadId: mainLead.unitId,
		candidateIds: new Set([
			...responsibleUnits(responsible),
			...milestones.flatMap(({ owners }) => owners.map(({ unitId }) => unitId)),
		]),
		ownsMilestones: row.ownsFor.length,
	};
}

/** The units that 责任单位 names, groups expanded. */
export function responsibleUnits(
	entries: readonly {
		readonly unitId: string | null;
		readonly group: { readonly members: readonly { readonly unitId: string }[] } | null;
	}[],
): string[] {
	return entries.flatMap(({ unitId, group }) => [
		...(unitId ? [unitId] : []),
		...(group?.members.map((member) => member.unitId) ?? []),
	]);
}

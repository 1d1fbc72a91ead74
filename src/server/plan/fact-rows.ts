import "server-only";
import { milestoneShapes, projectShapes, targetShapes } from "@/lib/contracts/adjustment";
import type { MilestoneFacts } from "@/lib/domain/milestone/facts";
import type { ProjectFacts } from "@/lib/domain/plan/facts";
import type { TargetFacts } from "@/lib/domain/target/facts";
import type { Tx } from "@/server/db/client";
import { Prisma } from "@/server/db/generated/client";
import { type AdjustmentRow, changesOf } from "./adjustment-rows";
import { MILESTONE_FACTS, PROJECT_FACTS, TARGET_FACTS } from "./fact-sql";

// Facts of projects, milestones and targets from the database, without asking who wants to know.

/** A project whose groups are not expanded. */
export type PlacedProject = Omit<ProjectFacts, "responsibleIds">;

/** As the database puts them together: all but the values that an adjustment changed is in its shape. */
type Row<Facts> = Omit<Facts, "adjustments"> & { readonly adjustments: readonly AdjustmentRow[] };
type MilestoneRow = Row<MilestoneFacts>;
type TargetRow = Row<TargetFacts>;
interface ProjectRow extends Row<Omit<PlacedProject, "milestones" | "targets">> {
	readonly milestones: readonly MilestoneRow[];
	readonly targets: readonly TargetRow[];
}

/** Projects with every fact about them, in the order of the table. One statement, whatever their number. */
export async function readProjects(tx: Tx, ids: readonly string[]): Promise<PlacedProject[]> {
	const rows = await tx.$queryRaw<{ facts: ProjectRow }[]>`
		SELECT ${Prisma.raw(PROJECT_FACTS)} AS "facts" FROM "Project" p
		WHERE p."id" = ANY (${[...ids]}) ORDER BY p."ordinal"`;
	return rows.map(({ facts }) => ({
		...facts,
		milestones: facts.milestones.map(milestoneOf),
		targets: facts.targets.map(targetOf),
		adjustments: changesOf(facts.adjustments, projectShapes),
	}));
}

/** A milestone with every fact about it; null for a missing one. One statement. */
export async function readMilestone(tx: Tx, id: string): Promise<MilestoneFacts | null> {
	const [row] = await tx.$queryRaw<{ facts: MilestoneRow }[]>`
		SELECT ${Prisma.raw(MILESTONE_FACTS)} AS "facts" FROM "Milestone" m WHERE m."id" = ${id}`;
	return row ? milestoneOf(row.facts) : null;
}

/** Targets with every fact about them, in the order of their project. One statement. */
export async function readTargets(tx: Tx, ids: readonly string[]): Promise<TargetFacts[]> {
	const rows = await tx.$queryRaw<{ facts: TargetRow }[]>`
		SELECT ${Prisma.raw(TARGET_FACTS)} AS "facts" FROM "Target" t
		WHERE t."id" = ANY (${[...ids]}) ORDER BY t."ordinal"`;
	return rows.map(({ facts }) => targetOf(facts));
}

function milestoneOf(row: MilestoneRow): MilestoneFacts {
	return { ...row, adjustments: changesOf(row.adjustments, milestoneShapes) };
}

function targetOf(row: TargetRow): TargetFacts {
	return { ...row, adjustments: changesOf(row.adjustments, targetShapes) };
}

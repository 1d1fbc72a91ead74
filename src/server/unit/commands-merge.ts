import "server-only";
import { randomUUID } from "node:crypto";
import { done, type Outcome, refused } from "@/lib/contracts/outcome";
import { type MergeUnitInput, type ReformRefusal, shownCounts } from "@/lib/contracts/reform";
import { mergeRefusal } from "@/lib/domain/unit/merge";
import { type CommandContext, command } from "@/server/action/command";
import type { Actor } from "@/server/auth/actor";
import { endSessionsOf } from "@/server/auth/sessions";
import { writeAdjustments } from "@/server/plan/write-adjustments";
import { lockAdministrators } from "@/server/user/scope";
import { lockUnit } from "./lock-unit";
import { mergeCounts, mergeObstacles, touchedBy } from "./merge-consequences";
import { type Merge, mergeGroups, mergeProject } from "./merge-projects";

export interface Merged {
	readonly unitId: string;
	readonly name: string;
	readonly intoId: string;
	readonly intoName: string;
}

/**
 * 并入其他科室: from today another section has a section's projects, milestones, memberships, leaders and
 * accounts, in one act (docs/product.md, Units). What was approved stays under the old name, and earlier days
 * show the old section. Refused while it has open reports, shares or requests that only it could settle, and
 * when what would move is not what the administrator was shown.
 */
export function mergeUnit(
	actor: Actor,
	input: MergeUnitInput,
	requestId: string | null,
): Promise<Outcome<Merged, ReformRefusal>> {
	const call = { name: "unit.merge", requestId, subject: { type: "unit", id: input.unitId } };
	return command<Merged, ReformRefusal>(actor, call, async (context) => {
		const { tx } = context;
		// Protects who works where: accounts and units change one administrator at a time.
		if (!(await lockAdministrators(tx, actor))) return refused("notFound");
		// Both in one order, whichever is merged into which.
		for (const id of [input.unitId, input.intoId].toSorted()) await lockUnit(tx, id);
		const from = await lockUnit(tx, input.unitId);
		const into = await lockUnit(tx, input.intoId);
		if (!from) return refused("notFound");
		if (!into) return refused("unitGone");
		if (from.version !== input.version) return refused("conflict");
		const projects = await lockProjects(context, from.id);
		const refusal = mergeRefusal(from, into, await mergeObstacles(tx, from.id));
		if (refusal) return refused(refusal);
		const counts = await mergeCounts(tx, from.id, into.id);
		if (shownCounts(counts) !== input.shown) return refused("consequencesChanged");
		const merge: Merge = { actId: randomUUID(), from: from.id, into: into.id, reason: input.reason };
		for (const projectId of projects) await mergeProject(context, merge, projectId);
		await mergeGroups(context, merge);
		await moveSupervisions(context, merge);
		await moveAccounts(context, merge);
		await tx.unit.update({
			where: { id: from.id },
			data: { active: false, mergedIntoId: into.id, version: { increment: 1 } },
		});
		await writeAdjustments(context, {
			actId: merge.actId,
			planId: null,
			projectId: null,
			subjectType: "unit",
			subjectId: from.id,
			changes: [{ field: "mergedIntoId", before: null, after: into.id }],
			reason: merge.reason,
		});
		await context.audit({
			action: call.name,
			subjectType: "unit",
			subjectId: from.id,
			subjectUnit: from.id,
			fields: ["mergedIntoId", "active", "reason"],
			narrative: input.reason,
			detail: { ...counts, mergedIntoId: into.id },
		});
		return done({ unitId: from.id, name: from.name, intoId: into.id, intoName: into.name });
	});
}

/** In the order of their ids, each with its milestones before its targets, as adjustments lock them. */
async function lockProjects({ tx }: CommandContext, unitId: string): Promise<string[]> {
	const found = await tx.project.findMany({
		where: touchedBy(unitId),
		select: { id: true },
		orderBy: { id: "asc" },
	});
	const ids = found.map(({ id }) => id);
	for (const id of ids) {
		await tx.$queryRaw`SELECT 1 FROM "Project" WHERE "id" = ${id} FOR UPDATE`;
		await tx.$queryRaw`SELECT 1 FROM "Milestone" WHERE "projectId" = ${id} ORDER BY "id" FOR UPDATE`;
		await tx.$queryRaw`SELECT 1 FROM "Target" WHERE "projectId" = ${id} ORDER BY "id" FOR UPDATE`;
	}
	return ids;
}

/** 分管: who answered for the old section answers for the taking one. */
async function moveSupervisions({ tx }: CommandContext, { from, into }: Merge): Promise<void> {
	const leaders = await tx.userSupervision.findMany({ where: { unitId: from }, select: { userId: true } });
	await tx.userSupervision.createMany({
		data: leaders.map(({ userId }) => ({ userId, unitId: into })),
		skipDuplicates: true,
	});
	await tx.userSupervision.deleteMany({ where: { unitId: from } });
}

/** Accounts go along; whoever is signed in signs in again for the new section. */
async function moveAccounts({ tx, audit }: CommandContext, { from, into }: Merge): Promise<void> {
	const users = await tx.user.findMany({ where: { unitId: from }, select: { id: true, role: true } });
	for (const { id, role } of users) {
		await tx.user.update({ where: { id }, data: { unitId: into, version: { increment: 1 } } });
		const ended = await endSessionsOf(tx, id, "roleChanged");
		await audit({
			action: "user.update",
			subjectType: "user",
			subjectId: id,
			subjectUnit: into,
			fields: ["unitId"],
			detail: { roleBefore: role, role, unitBefore: from, unitId: into, ended },
		});
	}
}

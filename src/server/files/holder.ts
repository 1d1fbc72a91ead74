import "server-only";
import type { FileHolder, FileRefusal } from "@/lib/contracts/files";
import { done, type Outcome, refused } from "@/lib/contracts/outcome";
import type { Actor } from "@/server/auth/actor";
import type { Tx } from "@/server/db/client";
import { Prisma } from "@/server/db/generated/client";
import { leadUnitOf } from "@/server/plan/scope";
import { submittedContent } from "@/server/report/submitted-content";

export interface UploadHolder {
	readonly projectId: string;
	/** The unit whose report it is; null for a milestone. */
	readonly unitId: string | null;
	/** Files that some submission of the report listed. */
	readonly submittedFileIds: readonly string[];
}

/**
 * What a file is to be attached to or taken off, when the actor may do so. With `lock` the row is held until
 * the transaction ends: against a submission or a decision that freezes the report, and against a second
 * upload that would pass the limit on the number of files.
 */
export async function holderForUpload(
	tx: Tx,
	actor: Actor,
	holder: FileHolder,
	{ lock }: { readonly lock: boolean },
): Promise<Outcome<UploadHolder, Extract<FileRefusal, "notFound" | "notOpen">>> {
	const unitId = leadUnitOf(actor);
	if (!unitId) return refused("notFound");
	const waiting = lock ? Prisma.sql`FOR UPDATE` : Prisma.empty;
	if (holder.kind === "report") {
		await tx.$queryRaw`SELECT 1 FROM "Report" WHERE "id" = ${holder.id} AND "unitId" = ${unitId} ${waiting}`;
		return reportHolder(tx, holder.id, unitId);
	}
	await tx.$queryRaw`SELECT 1 FROM "Milestone" WHERE "id" = ${holder.id} ${waiting}`;
	return milestoneHolder(tx, holder.id, unitId);
}

async function reportHolder(
	tx: Tx,
	id: string,
	unitId: string,
): Promise<Outcome<UploadHolder, "notFound" | "notOpen">> {
	const report = await tx.report.findFirst({
		relationLoadStrategy: "join",
		where: { id, unitId, unit: { active: true } },
		select: {
			state: true,
			milestone: { select: { projectId: true, project: { select: { plan: { select: { state: true } } } } } },
			events: { where: { kind: "submitted" }, select: { content: true } },
		},
	});
	if (!report) return refused("notFound");
	const writable = report.state === "draft" || report.state === "returned";
	if (!writable || report.milestone.project.plan.state !== "published") return refused("notOpen");
	return done({
		projectId: report.milestone.projectId,
		unitId,
		submittedFileIds: report.events.flatMap((event) => submittedContent(event.content)?.attachmentIds ?? []),
	});
}

/** Nobody owes it a report: neither units by name nor those with a share of a target that is split. */
const LEAD_ALONE: Prisma.MilestoneWhereInput = {
	owners: { none: {} },
	OR: [{ ownersFromTargetId: null }, { ownersFromTarget: { allocations: { none: { isFinal: true } } } }],
};

/** A milestone that its lead carries out alone; where units report, their reports carry the files. */
async function milestoneHolder(
	tx: Tx,
	id: string,
	unitId: string,
): Promise<Outcome<UploadHolder, "notFound" | "notOpen">> {
	const milestone = await tx.milestone.findFirst({
		where: { id, ...LEAD_ALONE, leads: { some: { unitId } }, project: { plan: { state: { not: "draft" } } } },
		select: { projectId: true, project: { select: { plan: { select: { state: true } } } } },
	});
	if (!milestone) return refused("notFound");
	if (milestone.project.plan.state !== "published") return refused("notOpen");
	return done({ projectId: milestone.projectId, unitId: null, submittedFileIds: [] });
}

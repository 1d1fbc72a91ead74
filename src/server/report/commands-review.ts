import "server-only";
import { done, type Outcome, refused } from "@/lib/contracts/outcome";
import type { ReportActInput, ReturnReportInput } from "@/lib/contracts/report";
import type { ReportCommandRefusal } from "@/lib/contracts/report-refusals";
import { mayReview } from "@/lib/domain/report/reviewer";
import { decideReport } from "@/lib/domain/report/state-machine";
import { may } from "@/lib/domain/user/permissions";
import { type CommandContext, command } from "@/server/action/command";
import type { Actor } from "@/server/auth/actor";
import type { Tx } from "@/server/db/client";
import { Prisma } from "@/server/db/generated/client";
import { dateOf, dayOf } from "@/server/plan/fact-dates";
import { leadUnitOf } from "@/server/plan/scope";
import { countReadings } from "./counted-readings";
import { isPlanOpen, lockReport, movedSince, type StoredReport } from "./stored-report";
import { dutyOfReport, problemsOf } from "./submission";

export interface Reviewed {
	readonly reportId: string;
	/** How many figures count from now on. */
	readonly counted: number;
}

/**
 * Approves a submitted report: its figures count from then on, a correction's in the place of those that it
 * corrects. The rules are asked again against what counts now. Refused: notFound (for who may not review it,
 * too), already decided or withdrawn, conflict, planClosed, problems.
 */
export function approveReport(
	actor: Actor,
	input: ReportActInput,
	requestId: string | null,
): Promise<Outcome<Reviewed, ReportCommandRefusal>> {
	return command<Reviewed, ReportCommandRefusal>(
		actor,
		{ name: "report.approve", requestId, subject: { type: "report", id: input.reportId } },
		async (context) => {
			const { tx, actor, today, recordedAt } = context;
			const report = await lockForReview(tx, actor, input.reportId);
			if (!report) return refused("notFound");
			if (!isPlanOpen(report)) return refused("planClosed");
			if (!decideReport({ state: report.state, act: "approve" }).ok) return movedSince(tx, report);
			if (report.version !== input.version) return refused("conflict");
			await lockTargets(tx, report);
			const at = { asOf: today, knownAt: recordedAt.toISOString() };
			const duty = await dutyOfReport(tx, report, at);
			if (!duty) return refused("notFound");
			const problems = await problemsOf(tx, report, duty, at);
			if (problems.length > 0) return refused({ code: "problems", problems });
			const speaksFor = report.speaksFor;
			if (!speaksFor) return refused("notFound");
			await decideRow(context, report, "approved");
			await tx.reportEvent.create({
				data: {
					reportId: report.id,
					kind: "approved",
					reportKind: report.kind,
					speaksFor,
					effectiveOn: speaksFor,
					recordedAt,
					recordedById: actor.userId,
				},
			});
			const counted = await countReadings(context, { ...report, speaksFor });
			await context.audit({
				action: "report.approve",
				subjectType: "report",
				subjectId: report.id,
				projectId: report.milestone.projectId,
				subjectUnit: report.unitId,
				fields: ["state", ...(counted > 0 ? ["readings"] : [])],
				detail: {
					kind: report.kind,
					speaksFor: dayOf(speaksFor),
					readings: counted,
					corrects: report.supersedesId,
				},
			});
			return done({ reportId: report.id, counted });
		},
	);
}

/** Returns a submitted report with a reason, naming single parts where that helps. */
export function returnReport(
	actor: Actor,
	input: ReturnReportInput,
	requestId: string | null,
): Promise<Outcome<Reviewed, ReportCommandRefusal>> {
	return command<Reviewed, ReportCommandRefusal>(
		actor,
		{ name: "report.return", requestId, subject: { type: "report", id: input.reportId } },
		async (context) => {
			const { tx, actor, today, recordedAt } = context;
			const report = await lockForReview(tx, actor, input.reportId);
			if (!report) return refused("notFound");
			if (!isPlanOpen(report)) return refused("planClosed");
			if (!decideReport({ state: report.state, act: "approve" }).ok) return movedSince(tx, report);
			if (report.version !== input.version) return refused("conflict");
			const decision = decideReport({ state: report.state, act: "return", reason: input.reason });
			if (!decision.ok) return refused(decision.reason);
			await decideRow(context, report, "returned");
			await tx.reportEvent.create({
				data: {
					reportId: report.id,
					kind: "returned",
					reportKind: report.kind,
					speaksFor: report.speaksFor ?? dateOf(today),
					reason: input.reason,
					fields: [...new Set(input.fields)],
					effectiveOn: dateOf(today),
					recordedAt,
					recordedById: actor.userId,
				},
			});
			await context.audit({
				action: "report.return",
				subjectType: "report",
				subjectId: report.id,
				projectId: report.milestone.projectId,
				subjectUnit: report.unitId,
				fields: ["state", "reason"],
				narrative: input.reason,
				detail: { returned: [...new Set(input.fields)].join(" ") || null },
			});
			return done({ reportId: report.id, counted: 0 });
		},
	);
}

/** The report when the actor may review it and it was submitted at least once, locked; null otherwise. */
async function lockForReview(tx: Tx, actor: Actor, id: string): Promise<StoredReport | null> {
	const report = await lockReport(tx, id);
	const submission = report?.events.findLast((event) => event.kind === "submitted");
	if (!report || !submission) return null;
	const reviews = mayReview({
		actorUnitId: leadUnitOf(actor),
		actorIsLeader: may(actor, "reviewReport", "onlyReviewer"),
		actorUserId: actor.userId,
		reportUnitId: report.unitId,
		leadIds: report.milestone.project.leads.map((lead) => lead.unitId),
		submittedByUserId: submission.recordedById,
	});
	return reviews ? report : null;
}

/**
 * Holds the targets whose figures are about to count, in the order of their ids, so that two reports that
 * carry the same figure (of two windows, or a figure confirmed meanwhile) are measured one after the other.
 */
async function lockTargets(tx: Tx, report: StoredReport): Promise<void> {
	const ids = report.readings.map((reading) => reading.targetId);
	if (ids.length === 0) return;
	await tx.$queryRaw`
		SELECT 1 FROM "Target" WHERE "projectId" = ${report.milestone.projectId}
		AND ("id" IN (${Prisma.join(ids)}) OR "limitedByTargetId" IN (${Prisma.join(ids)})
			OR "id" IN (SELECT "limitedByTargetId" FROM "Target" WHERE "id" IN (${Prisma.join(ids)})))
		ORDER BY "id" FOR NO KEY UPDATE`;
}

async function decideRow(
	{ tx, recordedAt }: CommandContext,
	report: StoredReport,
	state: "approved" | "returned",
): Promise<void> {
	await tx.report.update({
		where: { id: report.id },
		data: { state, decidedAt: recordedAt, updatedAt: recordedAt, version: { increment: 1 } },
	});
}

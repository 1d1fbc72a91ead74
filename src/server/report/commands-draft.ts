import "server-only";
import { done, type Outcome, refused } from "@/lib/contracts/outcome";
import type { StartReportInput } from "@/lib/contracts/report";
import type { ReportCommandRefusal } from "@/lib/contracts/report-refusals";
import type { ReportKind, ReportState } from "@/lib/domain/report/facts";
import { type CommandContext, command } from "@/server/action/command";
import type { Actor } from "@/server/auth/actor";
import { dateOf } from "@/server/plan/fact-dates";
import { leadUnitOf } from "@/server/plan/scope";
import { countedFigure, loadProjectFacts, type ReportingDuty, reportingDuty } from "./reporting-duty";
import { lockOwnReport } from "./stored-report";

/** The report to go to: new, or the one that was open already. */
export interface StartedReport {
	readonly reportId: string;
	readonly state: ReportState;
}

/**
 * Opens the draft of the unit's thread on a milestone, prefilled with the last figures, or answers the report
 * that is open already (docs/product.md, Completion report: at most one of a thread is open at a time).
 */
export function startReport(
	actor: Actor,
	input: StartReportInput,
	requestId: string | null,
): Promise<Outcome<StartedReport, ReportCommandRefusal>> {
	return command<StartedReport, ReportCommandRefusal>(
		actor,
		{ name: "report.start", requestId, subject: { type: "milestone", id: input.milestoneId } },
		async (context) => {
			const { tx, actor, today, recordedAt } = context;
			const unitId = leadUnitOf(actor);
			// Who owes what is protected from adjustments and merges until the draft stands, the unit locked before
			// the milestone, as a merge does it.
			await tx.$queryRaw`SELECT 1 FROM "Unit" WHERE "id" = ${unitId} FOR KEY SHARE`;
			await tx.$queryRaw`SELECT 1 FROM "Milestone" WHERE "id" = ${input.milestoneId} FOR UPDATE`;
			const milestone = await tx.milestone.findUnique({
				where: { id: input.milestoneId },
				select: {
					status: true,
					projectId: true,
					project: { select: { planId: true, plan: { select: { state: true } } } },
				},
			});
			if (!unitId || !milestone || milestone.project.plan.state === "draft") return refused("notFound");
			const unit = await tx.unit.findUnique({ where: { id: unitId }, select: { active: true } });
			const project = await loadProjectFacts(tx, milestone.project.planId, milestone.projectId);
			const at = { asOf: today, knownAt: recordedAt.toISOString() };
			const duty = project && reportingDuty(project, input.milestoneId, unitId, at);
			if (!duty?.owesAnything || !unit?.active) return refused("notFound");
			if (milestone.project.plan.state === "closed") return refused("planClosed");
			if (milestone.status === "cancelled") return refused("milestoneCancelled");
			return done(await openDraft(context, duty, unitId, input.kind));
		},
	);
}

async function openDraft(
	context: CommandContext,
	duty: ReportingDuty,
	unitId: string,
	wanted: ReportKind | undefined,
): Promise<StartedReport> {
	const { tx, today, recordedAt } = context;
	const at = { asOf: today, knownAt: recordedAt.toISOString() };
	const mayComplete = duty.isOwner && !duty.hasApprovedCompletion;
	const created = await insertDraft(context, {
		milestoneId: duty.milestone.id,
		unitId,
		kind: mayComplete ? (wanted ?? "completion") : "progress",
		speaksFor: dateOf(today),
		narrative: "",
	});
	if (!created) return openReportOf(context, duty.milestone.id, unitId);
	const figures = duty.carried.flatMap(({ target }) => {
		const last = countedFigure(target, unitId, at);
		return last
			? [{ reportId: created, targetId: target.id, numerator: last.numerator, denominator: last.denominator }]
			: [];
	});
	await tx.reportReading.createMany({ data: figures });
	await context.audit({
		action: "report.start",
		subjectType: "report",
		subjectId: created,
		projectId: duty.project.id,
		subjectUnit: unitId,
		fields: ["kind", "speaksFor", ...figures.map(({ targetId }) => `readings.${targetId}`)],
		detail: { milestone: duty.milestone.id },
	});
	return { reportId: created, state: "draft" };
}

interface NewDraft {
	readonly milestoneId: string;
	readonly unitId: string;
	readonly kind: ReportKind;
	readonly speaksFor: Date | null;
	readonly narrative: string;
	readonly supersedesId?: string;
}

/**
 * The id of the new draft; null when the thread has an open report. The partial unique index decides between
 * two who start at once: the second waits for the first and then inserts nothing.
 */
async function insertDraft(
	{ tx, actor, recordedAt }: CommandContext,
	draft: NewDraft,
): Promise<string | null> {
	const [row] = await tx.report.createManyAndReturn({
		data: [{ ...draft, createdById: actor.userId, createdAt: recordedAt, updatedAt: recordedAt }],
		skipDuplicates: true,
		select: { id: true },
	});
	return row?.id ?? null;
}

async function openReportOf(
	{ tx }: CommandContext,
	milestoneId: string,
	unitId: string,
): Promise<StartedReport> {
	const { id, state } = await tx.report.findFirstOrThrow({
		where: { milestoneId, unitId, state: { not: "approved" } },
		select: { id: true, state: true },
	});
	return { reportId: id, state };
}

/**
 * Opens the correction of an approved report, prefilled with what it said, or answers the one that is open
 * (docs/product.md, Completion report: a correction is a new report that supersedes it). Only the latest of a
 * chain is corrected. Refused with `openReport` while another report of the thread is open.
 */
export function startCorrection(
	actor: Actor,
	{ reportId }: { readonly reportId: string },
	requestId: string | null,
): Promise<Outcome<StartedReport, ReportCommandRefusal>> {
	return command<StartedReport, ReportCommandRefusal>(
		actor,
		{ name: "report.correct", requestId, subject: { type: "report", id: reportId } },
		async (context) => {
			const { tx, actor } = context;
			// The lock on the corrected report protects the end of its chain.
			const report = await lockOwnReport(tx, actor, reportId);
			if (report?.state !== "approved") return refused("notFound");
			if (report.milestone.project.plan.state !== "published") return refused("planClosed");
			const correction = await tx.report.findUnique({
				where: { supersedesId: report.id },
				select: { id: true, state: true },
			});
			if (correction?.state === "approved") return refused("alreadyCorrected");
			if (correction) return done({ reportId: correction.id, state: correction.state });
			const { milestoneId, unitId, kind, speaksFor, narrative } = report;
			const draft = { milestoneId, unitId, kind, speaksFor, narrative, supersedesId: report.id };
			const created = await insertDraft(context, draft);
			if (!created) {
				const open = await openReportOf(context, milestoneId, unitId);
				return refused({ code: "openReport", reportId: open.reportId });
			}
			await tx.reportReading.createMany({
				data: report.readings.map((reading) => ({ ...reading, reportId: created })),
			});
			await context.audit({
				action: "report.correct",
				subjectType: "report",
				subjectId: created,
				projectId: report.milestone.projectId,
				subjectUnit: unitId,
				fields: [
					"kind",
					"speaksFor",
					"narrative",
					...report.readings.map((one) => `readings.${one.targetId}`),
				],
				narrative,
				detail: { corrects: report.id },
			});
			return done({ reportId: created, state: "draft" as const });
		},
	);
}

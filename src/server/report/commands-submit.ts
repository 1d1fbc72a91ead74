import "server-only";
import { done, type Outcome, refused } from "@/lib/contracts/outcome";
import type { ReportActInput } from "@/lib/contracts/report";
import type { ReportCommandRefusal } from "@/lib/contracts/report-refusals";
import { decideReport } from "@/lib/domain/report/state-machine";
import { type CommandContext, command } from "@/server/action/command";
import type { Actor } from "@/server/auth/actor";
import { dateOf, dayOf } from "@/server/plan/fact-dates";
import { isPlanOpen, lockOwnReport, movedSince, type StoredReport } from "./stored-report";
import { dutyOfReport, problemsOf, typedFigures } from "./submission";
import { contentJson } from "./submitted-content";

type Submitted = { readonly reportId: string };

/**
 * Submits a draft, or a returned report again. What it says is kept with the event: reviewers read that. The
 * rules are asked once more here, whatever the page has shown. Refused: notFound, conflict, already submitted
 * or decided, planClosed, milestoneCancelled, problems.
 */
export function submitReport(
	actor: Actor,
	input: ReportActInput,
	requestId: string | null,
): Promise<Outcome<Submitted, ReportCommandRefusal>> {
	return command<Submitted, ReportCommandRefusal>(
		actor,
		{ name: "report.submit", requestId, subject: { type: "report", id: input.reportId } },
		async (context) => {
			const { tx, actor, today, recordedAt } = context;
			const report = await lockOwnReport(tx, actor, input.reportId);
			if (!report) return refused("notFound");
			if (!isPlanOpen(report)) return refused("planClosed");
			if (!decideReport({ state: report.state, act: "submit" }).ok) return movedSince(tx, report);
			if (report.version !== input.version) return refused("conflict");
			if (report.milestone.status === "cancelled") return refused("milestoneCancelled");
			const at = { asOf: today, knownAt: recordedAt.toISOString() };
			const duty = await dutyOfReport(tx, report, at);
			if (!duty?.owesAnything) return refused("notFound");
			const problems = await problemsOf(tx, report, duty, at);
			if (problems.length > 0) return refused({ code: "problems", problems });
			const carriedIds = new Set(duty.carried.map(({ target }) => target.id));
			await write(context, report, carriedIds);
			return done({ reportId: report.id });
		},
	);
}

async function write(
	{ tx, actor, today, recordedAt, audit }: CommandContext,
	report: StoredReport,
	carriedIds: ReadonlySet<string>,
): Promise<void> {
	const readings = [...typedFigures(report)]
		.filter(([targetId, { numerator }]) => carriedIds.has(targetId) && numerator !== null)
		.map(([targetId, figure]) => ({ targetId, ...figure }));
	const { narrative } = report;
	const attachmentIds = report.attachments.map((file) => file.id);
	// Blank figures and those of targets that the unit lost its share of are not part of what is submitted.
	const submittedIds = readings.map((reading) => reading.targetId);
	await tx.reportReading.deleteMany({ where: { reportId: report.id, targetId: { notIn: submittedIds } } });
	await tx.report.update({
		where: { id: report.id },
		data: {
			state: "submitted",
			submittedAt: recordedAt,
			decidedAt: null,
			updatedAt: recordedAt,
			version: { increment: 1 },
		},
	});
	await tx.reportEvent.create({
		data: {
			reportId: report.id,
			kind: "submitted",
			reportKind: report.kind,
			speaksFor: report.speaksFor ?? dateOf(today),
			content: contentJson({ narrative, readings, attachmentIds }),
			targetIds: submittedIds,
			effectiveOn: dateOf(today),
			recordedAt,
			recordedById: actor.userId,
		},
	});
	await audit({
		action: "report.submit",
		subjectType: "report",
		subjectId: report.id,
		projectId: report.milestone.projectId,
		subjectUnit: report.unitId,
		fields: ["state"],
		narrative,
		detail: {
			kind: report.kind,
			speaksFor: report.speaksFor ? dayOf(report.speaksFor) : null,
			readings: readings.length,
			files: attachmentIds.length,
		},
	});
}

/** Takes a submitted report back to a draft, while nobody has reviewed it. */
export function withdrawReport(
	actor: Actor,
	input: ReportActInput,
	requestId: string | null,
): Promise<Outcome<Submitted, ReportCommandRefusal>> {
	return command<Submitted, ReportCommandRefusal>(
		actor,
		{ name: "report.withdraw", requestId, subject: { type: "report", id: input.reportId } },
		async ({ tx, actor, today, recordedAt, audit }) => {
			const report = await lockOwnReport(tx, actor, input.reportId);
			if (!report) return refused("notFound");
			const decision = decideReport({ state: report.state, act: "withdraw" });
			if (!decision.ok) return report.events.length === 0 ? refused(decision.reason) : movedSince(tx, report);
			if (report.version !== input.version) return refused("conflict");
			await tx.report.update({
				where: { id: report.id },
				data: { state: decision.to, submittedAt: null, updatedAt: recordedAt, version: { increment: 1 } },
			});
			await tx.reportEvent.create({
				data: {
					reportId: report.id,
					kind: "withdrawn",
					reportKind: report.kind,
					speaksFor: report.speaksFor ?? dateOf(today),
					effectiveOn: dateOf(today),
					recordedAt,
					recordedById: actor.userId,
				},
			});
			await audit({
				action: "report.withdraw",
				subjectType: "report",
				subjectId: report.id,
				projectId: report.milestone.projectId,
				subjectUnit: report.unitId,
				fields: ["state"],
			});
			return done({ reportId: report.id });
		},
	);
}

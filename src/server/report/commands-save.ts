import "server-only";
import { done, type Outcome, refused } from "@/lib/contracts/outcome";
import type { ReportActInput, SaveDraftInput } from "@/lib/contracts/report";
import type { ReportCommandRefusal } from "@/lib/contracts/report-refusals";
import { isEditable } from "@/lib/domain/report/state-machine";
import { type CommandContext, command } from "@/server/action/command";
import type { Actor } from "@/server/auth/actor";
import { noteForRemoval } from "@/server/files/pending-objects";
import { dateOf, dayOf } from "@/server/plan/fact-dates";
import { isPlanOpen, lockOwnReport, movedSince, type StoredReport } from "./stored-report";
import { dutyOfReport } from "./submission";

/**
 * Keeps what was typed into a draft or a returned report, right or wrong; the rules speak at the submission.
 * Figures of targets that the report does not carry are left out. Refused: notFound, conflict, already
 * submitted, planClosed.
 */
export function saveDraft(
	actor: Actor,
	input: SaveDraftInput,
	requestId: string | null,
): Promise<Outcome<{ readonly reportId: string }, ReportCommandRefusal>> {
	return command<{ readonly reportId: string }, ReportCommandRefusal>(
		actor,
		{ name: "report.save", requestId, subject: { type: "report", id: input.reportId } },
		async (context) => {
			const { tx, actor, recordedAt } = context;
			const report = await lockOwnReport(tx, actor, input.reportId);
			if (!report) return refused("notFound");
			if (!isPlanOpen(report)) return refused("planClosed");
			if (!isEditable(report.state)) return movedSince(tx, report);
			if (report.version !== input.version) return refused("conflict");
			const readings = await carriedReadings(context, report, input);
			await tx.report.update({
				where: { id: report.id },
				data: {
					kind: input.kind,
					speaksFor: input.speaksFor ? dateOf(input.speaksFor) : null,
					narrative: input.narrative,
					version: { increment: 1 },
					updatedAt: recordedAt,
				},
			});
			await tx.reportReading.deleteMany({ where: { reportId: report.id } });
			await tx.reportReading.createMany({ data: readings });
			await context.audit({
				action: "report.save",
				subjectType: "report",
				subjectId: report.id,
				projectId: report.milestone.projectId,
				subjectUnit: report.unitId,
				fields: changedFields(report, input, readings),
				narrative: input.narrative,
			});
			return done({ reportId: report.id });
		},
	);
}

interface DraftReading {
	readonly reportId: string;
	readonly targetId: string;
	readonly numerator: number | null;
	readonly denominator: number | null;
}

async function carriedReadings(
	{ tx, today, recordedAt }: CommandContext,
	report: StoredReport,
	input: SaveDraftInput,
): Promise<DraftReading[]> {
	const at = { asOf: today, knownAt: recordedAt.toISOString() };
	const duty = await dutyOfReport(tx, report, at);
	return (duty?.carried ?? []).flatMap(({ target, share }) => {
		const typed = input.readings[target.id];
		if (!typed) return [];
		// The form offers the share as a rate's total: alone it says nothing yet.
		const onlyOffered = typed.numerator === null && typed.denominator === share;
		const denominator = target.measure === "rate" && !onlyOffered ? typed.denominator : null;
		return [{ reportId: report.id, targetId: target.id, numerator: typed.numerator, denominator }];
	});
}

function changedFields(
	report: StoredReport,
	input: SaveDraftInput,
	readings: readonly DraftReading[],
): string[] {
	const before = new Map(report.readings.map((reading) => [reading.targetId, reading]));
	const changed = readings
		.filter(({ targetId, numerator, denominator }) => {
			const old = before.get(targetId);
			return (
				(old?.numerator?.toNumber() ?? null) !== numerator ||
				(old?.denominator?.toNumber() ?? null) !== denominator
			);
		})
		.map((reading) => `readings.${reading.targetId}`);
	if (report.kind !== input.kind) changed.push("kind");
	if ((report.speaksFor ? dayOf(report.speaksFor) : null) !== input.speaksFor) changed.push("speaksFor");
	if (report.narrative !== input.narrative) changed.push("narrative");
	return changed;
}

/** Keys of the files that the deleted draft had; the caller removes them after the transaction. */
export interface DeletedDraft {
	readonly keys: readonly string[];
}

/** Deletes a draft that was never submitted, with its files. What was submitted once stays, see `wasSubmitted`. */
export function deleteDraft(
	actor: Actor,
	input: ReportActInput,
	requestId: string | null,
): Promise<Outcome<DeletedDraft, ReportCommandRefusal>> {
	return command<DeletedDraft, ReportCommandRefusal>(
		actor,
		{ name: "report.delete", requestId, subject: { type: "report", id: input.reportId } },
		async ({ tx, actor, audit }) => {
			const report = await lockOwnReport(tx, actor, input.reportId);
			if (!report) return refused("notFound");
			if (report.events.length > 0)
				return isEditable(report.state) ? refused("wasSubmitted") : movedSince(tx, report);
			if (report.version !== input.version) return refused("conflict");
			const files = await tx.attachment.findMany({
				where: { reportId: report.id },
				select: { storageKey: true, thumbnailKey: true },
			});
			await tx.attachment.deleteMany({ where: { reportId: report.id } });
			await tx.report.delete({ where: { id: report.id } });
			await audit({
				action: "report.delete",
				subjectType: "report",
				subjectId: report.id,
				projectId: report.milestone.projectId,
				subjectUnit: report.unitId,
				detail: { milestone: report.milestoneId, files: files.length },
			});
			const keys = files
				.flatMap((file) => [file.storageKey, file.thumbnailKey])
				.filter((key) => key !== null);
			await noteForRemoval(tx, keys);
			return done({ keys });
		},
	);
}

import type { Actor } from "@/server/auth/actor";
import { db } from "@/server/db/client";
import { uploadFile } from "@/server/files/upload";
import { confirmUnchanged } from "@/server/report/commands-confirm";
import { startCorrection, startReport } from "@/server/report/commands-draft";
import { approveReport, returnReport } from "@/server/report/commands-review";
import { saveDraft } from "@/server/report/commands-save";
import { submitReport, withdrawReport } from "@/server/report/commands-submit";
import { accepted, fullId } from "./accepted";
import { sampleUpload } from "./sample-files";
import type { Step } from "./steps";

type ReportStep = Exclude<Step, { do: "move" | "check" | "confirm" | "attach" | "split" | "figure" }>;

/** Plays one step of the reporting workflow. */
export async function playReportStep(step: ReportStep, actor: Actor): Promise<void> {
	switch (step.do) {
		case "unchanged":
			accepted(step, await confirmUnchanged(actor, { targetId: fullId(step.target) }, null));
			return;
		case "report": {
			const milestoneId = fullId(step.milestone);
			const { reportId } = accepted(step, await startReport(actor, { milestoneId, kind: step.kind }, null));
			await write(step, actor, reportId);
			if (step.until === "submitted") await submit(step, actor, reportId);
			return;
		}
		case "correct": {
			const approved = await db.report.findFirstOrThrow({
				where: { ...threadOf(step.milestone, step.by), state: "approved", supersededBy: null },
				orderBy: { decidedAt: "desc" },
				select: { id: true },
			});
			const { reportId } = accepted(step, await startCorrection(actor, { reportId: approved.id }, null));
			await write(step, actor, reportId);
			return submit(step, actor, reportId);
		}
		case "resubmit": {
			const { id } = await openReport(step.milestone, step.by);
			await write(step, actor, id);
			return submit(step, actor, id);
		}
		case "withdraw": {
			const { id, version } = await openReport(step.milestone, step.by);
			accepted(step, await withdrawReport(actor, { reportId: id, version }, null));
			return;
		}
		case "approve": {
			const { id, version } = await openReport(step.milestone, step.unit);
			accepted(step, await approveReport(actor, { reportId: id, version }, null));
			return;
		}
		case "return": {
			const { id, version } = await openReport(step.milestone, step.unit);
			const input = { reportId: id, version, reason: step.reason, fields: [...(step.fields ?? [])] };
			accepted(step, await returnReport(actor, input, null));
		}
	}
}

function threadOf(milestone: string, unitId: string) {
	return { milestoneId: fullId(milestone), unitId };
}

async function openReport(milestone: string, unitId: string) {
	return db.report.findFirstOrThrow({
		where: { ...threadOf(milestone, unitId), state: { in: ["draft", "submitted", "returned"] } },
		select: { id: true, version: true },
	});
}

/** Fills a draft in and attaches its files. What a step leaves out stays as the draft has it. */
async function write(
	step: Extract<ReportStep, { do: "report" | "correct" | "resubmit" }>,
	actor: Actor,
	id: string,
) {
	const report = await db.report.findUniqueOrThrow({ where: { id }, include: { readings: true } });
	const kept = report.readings.map((row) => [
		row.targetId,
		{ numerator: row.numerator?.toNumber() ?? null, denominator: row.denominator?.toNumber() ?? null },
	]);
	const typed = Object.entries(step.figures ?? {}).map(([target, figure]) => {
		const [numerator, denominator] = typeof figure === "number" ? [figure, null] : figure;
		return [fullId(target), { numerator, denominator }];
	});
	const input = {
		reportId: id,
		version: report.version,
		kind: step.kind ?? report.kind,
		speaksFor: step.for ?? step.on,
		narrative: step.text ?? report.narrative,
		readings: Object.fromEntries([...kept, ...typed]),
		goOn: "stay",
	} as const;
	accepted(step, await saveDraft(actor, input, null));
	for (const file of step.files ?? []) {
		accepted(step, await uploadFile(actor, { kind: "report", id }, await sampleUpload(file)));
	}
}

async function submit(step: ReportStep, actor: Actor, reportId: string): Promise<void> {
	const { version } = await db.report.findUniqueOrThrow({
		where: { id: reportId },
		select: { version: true },
	});
	accepted(step, await submitReport(actor, { reportId, version }, null));
}

import "server-only";
import type { ReportProblem } from "@/lib/contracts/report-refusals";
import type { ReportKind } from "@/lib/domain/report/facts";
import { checkSubmission } from "@/lib/domain/report/submission";
import { dayOfParts } from "@/lib/domain/time/day";
import type { At } from "@/lib/domain/time/facts";
import type { Tx } from "@/server/db/client";
import { dayOf } from "@/server/plan/fact-dates";
import { decidePlaces, ownReadingProblem } from "./decide-places";
import {
	countedFigure,
	loadProjectFacts,
	type ReportingDuty,
	reportingDuty,
	type TypedFigure,
} from "./reporting-duty";

/** What of a stored report the rules look at. */
export interface ReportToCheck {
	readonly milestoneId: string;
	readonly unitId: string;
	readonly kind: ReportKind;
	readonly speaksFor: Date | null;
	readonly narrative: string;
	readonly supersedesId: string | null;
	readonly milestone: {
		readonly projectId: string;
		readonly project: { readonly planId: string; readonly plan: { readonly year: number } };
	};
	readonly readings: readonly {
		readonly targetId: string;
		readonly numerator: { toNumber(): number } | null;
		readonly denominator: { toNumber(): number } | null;
	}[];
}

/** What the report's unit may report, with the figures that a correction must say again; null for no duty. */
export async function dutyOfReport(
	tx: Tx,
	report: Pick<ReportToCheck, "milestoneId" | "unitId" | "supersedesId" | "milestone">,
	at: At,
): Promise<ReportingDuty | null> {
	const project = await loadProjectFacts(tx, report.milestone.project.planId, report.milestone.projectId);
	const corrected = report.supersedesId ? await correctedTargetIds(tx, report.supersedesId) : [];
	return project && reportingDuty(project, report.milestoneId, report.unitId, at, corrected);
}

/** The targets whose figures a corrected report carried: its correction says them again. */
export async function correctedTargetIds(tx: Tx, reportId: string): Promise<string[]> {
	const readings = await tx.reading.findMany({
		where: { reportId },
		select: { targetId: true },
		distinct: ["targetId"],
	});
	return readings.map((reading) => reading.targetId);
}

/**
 * Everything that keeps the report from being submitted, or from being approved when it is asked again then,
 * measured against what counts at `at` (docs/product.md, Completion report and Reading). Empty: it may.
 */
export async function problemsOf(
	tx: Tx,
	report: ReportToCheck,
	duty: ReportingDuty,
	at: At,
): Promise<ReportProblem[]> {
	const corrected = report.supersedesId ? await correctedTargetIds(tx, report.supersedesId) : [];
	return findProblems(report, duty, at, corrected);
}

function findProblems(
	report: ReportToCheck,
	duty: ReportingDuty,
	at: At,
	correctedTargetIds: readonly string[],
): ReportProblem[] {
	const figures = typedFigures(report);
	const speaksFor = report.speaksFor ? dayOf(report.speaksFor) : null;
	const isCorrection = report.supersedesId !== null;
	const counted = { ...at, asOf: speaksFor ?? at.asOf };
	const formal = checkSubmission({
		kind: report.kind,
		speaksFor,
		today: at.asOf,
		narrative: report.narrative,
		planYearStart: dayOfParts(report.milestone.project.plan.year, 1, 1),
		milestoneStartOn: duty.milestone.startOn,
		readings: duty.carried.map(({ target, share }) => ({
			targetId: target.id,
			measure: target.measure,
			numerator: figures.get(target.id)?.numerator ?? null,
			denominator: figures.get(target.id)?.denominator ?? null,
			share,
			lastCounted: isCorrection ? null : countedFigure(target, report.unitId, counted),
			limit: limitOf(duty, target.limitedByTargetId, report.unitId, figures, counted),
		})),
	});
	return [
		...kindProblems(report, duty),
		...formal,
		...missingCorrections(figures, correctedTargetIds, formal),
		...decidePlaces(duty, report.unitId, figures, { speaking: counted, now: at, isCorrection }),
	];
}

/** The open report's figures by target. */
export function typedFigures(report: Pick<ReportToCheck, "readings">): Map<string, TypedFigure> {
	return new Map(
		report.readings.map(({ targetId, numerator, denominator }) => [
			targetId,
			{ numerator: numerator?.toNumber() ?? null, denominator: denominator?.toNumber() ?? null },
		]),
	);
}

/** What a figure may not be above: the report's own figure for the limiting target, else the counted one. */
export function limitOf(
	duty: ReportingDuty,
	limitingId: string | null,
	unitId: string,
	figures: ReadonlyMap<string, TypedFigure>,
	at: At,
): number | null {
	const limiting = duty.project.targets.find((target) => target.id === limitingId);
	if (!limiting) return null;
	const typed = figures.get(limiting.id)?.numerator ?? null;
	const isCarried = duty.carried.some(({ target }) => target.id === limiting.id);
	return isCarried && typed !== null ? typed : (countedFigure(limiting, unitId, at)?.numerator ?? 0);
}

function kindProblems(report: ReportToCheck, duty: ReportingDuty): ReportProblem[] {
	if (report.kind !== "completion") return [];
	if (!duty.isOwner) return [{ code: "completionNotOwed", field: "kind" }];
	const isAnother = duty.hasApprovedCompletion && report.supersedesId === null;
	return isAnother ? [{ code: "alreadyCompleted", field: "kind" }] : [];
}

function missingCorrections(
	figures: ReadonlyMap<string, TypedFigure>,
	corrected: readonly string[],
	named: readonly ReportProblem[],
): ReportProblem[] {
	return corrected
		.filter((targetId) => !named.some((problem) => "targetId" in problem && problem.targetId === targetId))
		.filter((targetId) => (figures.get(targetId)?.numerator ?? null) === null)
		.map((targetId) => ({ ...ownReadingProblem(targetId), code: "correctedReadingRequired" }));
}

import type {
	BenchAct,
	BenchCompletion,
	BenchDone,
	BenchDue,
	BenchReading,
} from "@/lib/contracts/unit-bench";
import type { MilestoneAssessment, PlanAssessment, ProjectAssessment } from "@/lib/domain/light/assess-plan";
import type { CompletionDue, ReadingDue, UnitDue } from "@/lib/domain/plan/due-items";
import type { ReportState } from "@/lib/domain/report/facts";
import { type Day, startOfMonth } from "@/lib/domain/time/day";

// From what the rules say is due to the rows of the unit's work bench. Pure.

/** A report of the unit that is not approved yet. */
export interface OpenReport {
	readonly id: string;
	readonly milestoneId: string;
	readonly state: Exclude<ReportState, "approved">;
	/** Targets of which it carries a figure. */
	readonly targetIds: readonly string[];
	/** Null unless it was returned. */
	readonly returnReason: string | null;
}

/** What is due, returned reports first, then by due date. */
export function presentDue(
	assessment: PlanAssessment,
	due: readonly UnitDue[],
	unitId: string,
	open: readonly OpenReport[],
): BenchDue[] {
	const rows = due.flatMap((item): BenchDue[] => {
		const project = assessment.projects.find((candidate) => candidate.project.id === item.projectId);
		if (!project) return [];
		return item.kind === "completion"
			? completionRow(project, item, assessment.at.asOf, open)
			: readingRow(project, item, unitId, assessment.at.asOf, open);
	});
	const rank = (row: BenchDue) => (row.returnReason === null ? 1 : 0);
	return rows.toSorted((a, b) => rank(a) - rank(b) || (a.dueOn === b.dueOn ? 0 : a.dueOn < b.dueOn ? -1 : 1));
}

function completionRow(
	{ project, milestones }: ProjectAssessment,
	due: CompletionDue,
	asOf: Day,
	open: readonly OpenReport[],
): BenchCompletion[] {
	const milestone = milestones.find(({ facts }) => facts.id === due.milestoneId);
	if (!milestone) return [];
	const report = open.find((candidate) => candidate.milestoneId === due.milestoneId);
	return [
		{
			kind: "completion",
			key: due.milestoneId,
			project: { id: project.id, shortName: project.shortName },
			milestoneId: due.milestoneId,
			words: milestone.facts.words,
			endOn: milestone.facts.endOn,
			dueOn: due.dueOn,
			isOverdue: due.isOverdue,
			isContinuous: milestone.facts.kind === "continuous",
			opensOn: milestone.facts.startOn > asOf ? milestone.facts.startOn : null,
			returnReason: report?.returnReason ?? null,
			act: actOf(report) ?? { kind: "start", milestoneId: due.milestoneId, reportKind: "completion" },
		},
	];
}

function readingRow(
	{ project, milestones, targets }: ProjectAssessment,
	due: ReadingDue,
	unitId: string,
	asOf: Day,
	open: readonly OpenReport[],
): BenchReading[] {
	const target = targets.find(({ facts }) => facts.id === due.targetId);
	const share = target?.allocation?.shares.get(unitId);
	if (!target || share === undefined) return [];
	const last = target.actual.byUnit.get(unitId) ?? null;
	const carrying = open.find((report) => report.targetIds.includes(due.targetId));
	const feed = reportingWindow(milestones, due.feedMilestoneIds, asOf);
	const report = carrying ?? open.find((candidate) => candidate.milestoneId === feed);
	return [
		{
			kind: "reading",
			key: due.targetId,
			project: { id: project.id, shortName: project.shortName },
			targetId: due.targetId,
			name: target.facts.name,
			unitLabel: target.facts.unitLabel,
			share,
			last: last && { numerator: last.numerator, denominator: last.denominator, on: last.effectiveOn },
			canConfirm: last !== null && carrying === undefined && last.effectiveOn < startOfMonth(asOf),
			dueOn: due.dueOn,
			isOverdue: due.isOverdue,
			returnReason: report?.returnReason ?? null,
			act: actOf(report) ?? (feed ? { kind: "start", milestoneId: feed, reportKind: "progress" } : null),
		},
	];
}

function actOf(report: OpenReport | undefined): BenchAct | null {
	return report ? { kind: "open", reportId: report.id, state: report.state } : null;
}

/** The window whose report carries a figure now: the last that has opened, else the first of all. */
function reportingWindow(
	milestones: readonly MilestoneAssessment[],
	feedMilestoneIds: readonly string[],
	asOf: Day,
): string | null {
	const feeds = milestones
		.filter(({ facts, state }) => feedMilestoneIds.includes(facts.id) && state.status !== "cancelled")
		.map(({ facts }) => facts)
		.toSorted((a, b) => (a.startOn === b.startOn ? 0 : a.startOn < b.startOn ? -1 : 1));
	return (feeds.findLast((facts) => facts.startOn <= asOf) ?? feeds[0])?.id ?? null;
}

interface CountedFigure {
	readonly targetId: string;
	readonly on: Day;
	readonly reportId: string | null;
}

/** Approved completions, and the figures of this month, the latest first. */
export function presentDone(
	assessment: PlanAssessment,
	unitId: string,
	figures: readonly CountedFigure[],
): BenchDone[] {
	const done = assessment.projects.flatMap(({ project, milestones, targets }) => {
		const shown = { id: project.id, shortName: project.shortName };
		const completions = milestones.flatMap(({ facts, state }): BenchDone[] => {
			const thread = state.threads.find((candidate) => candidate.unitId === unitId);
			if (!thread?.approvedSpeaksFor) return [];
			const { approvedSpeaksFor: on, approvedReportId: reportId } = thread;
			return [{ kind: "completion", key: facts.id, project: shown, words: facts.words, on, reportId }];
		});
		const readings = targets.flatMap(({ facts }): BenchDone[] => {
			const figure = figures.find((candidate) => candidate.targetId === facts.id);
			if (!figure) return [];
			const { on, reportId } = figure;
			return [{ kind: "reading", key: facts.id, project: shown, words: facts.name, on, reportId }];
		});
		return [...completions, ...readings];
	});
	return done.toSorted((a, b) => (a.on === b.on ? 0 : a.on < b.on ? 1 : -1));
}

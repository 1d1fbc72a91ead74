import "server-only";
import type { FigureDto, ReportContentDto, ReturnDto } from "@/lib/contracts/report-pages";
import type { ViewAt } from "@/lib/contracts/view-at";
import { adjustedAt } from "@/lib/domain/plan/adjusted";
import { reviewingUnits } from "@/lib/domain/report/reviewer";
import { isEditable } from "@/lib/domain/report/state-machine";
import type { TargetFacts } from "@/lib/domain/target/facts";
import type { Actor } from "@/server/auth/actor";
import { db } from "@/server/db/client";
import { fileDto } from "@/server/files/queries";
import { type AssessedProject, assessedProjectOfReport } from "@/server/plan/assessment";
import { dayOf } from "@/server/plan/fact-dates";
import { leadUnitOf } from "@/server/plan/scope";
import { viewToday } from "@/server/plan/view-at";
import { reportsAt } from "./report-at";
import {
	asItStands,
	asItStood,
	asSubmitted,
	asWritten,
	reportSelect,
	type StandingReport,
} from "./report-row";
import { countedFigure, type ReportingDuty, reportingDuty, type TypedFigure } from "./reporting-duty";
import { correctedTargetIds, limitOf } from "./submission";

/** A report as one viewer sees it, with what the pages derive more from. */
export interface ViewedReport {
	readonly row: StandingReport;
	readonly content: ReportContentDto;
	readonly duty: ReportingDuty;
	readonly isOwn: boolean;
	readonly names: ReadonlyMap<string, string>;
	readonly at: ViewAt;
}

/**
 * The report as the actor may see it; null for a missing and for a forbidden one. Its own unit sees what is
 * being written; everybody else what was last submitted, whatever its unit has changed since a return. In the
 * past all see what was submitted then: "notYet" for one that was not, or was their unit's alone.
 */
export async function viewReport(
	actor: Actor,
	id: string,
	at: ViewAt = viewToday(),
): Promise<ViewedReport | "notYet" | null> {
	const found = await db.report.findFirst({
		relationLoadStrategy: "join",
		where: { AND: [{ id }, reportsAt(actor, at)] },
		select: reportSelect,
	});
	if (!found) return null;
	const row = at.isPast ? asItStood(found, actor, at) : asItStands(found);
	if (!row) return "notYet";
	const { projectId } = row.milestone;
	const [assessed, corrected, names] = await Promise.all([
		assessedProjectOfReport({ projectId, planId: row.milestone.project.planId }, at),
		row.supersedesId ? correctedTargetIds(db, row.supersedesId) : [],
		namesOf(row),
	]);
	const duty =
		assessed && reportingDuty(assessed.project.project, row.milestoneId, row.unitId, at, corrected);
	if (!assessed || !duty) return null;
	const isOwn = row.unitId === leadUnitOf(actor);
	return { row, duty, isOwn, names, at, content: contentFor({ row, duty, isOwn, names, at, assessed }) };
}

async function namesOf(row: StandingReport): Promise<ReadonlyMap<string, string>> {
	const acts = [...row.events, ...(row.supersededBy?.events ?? [])];
	const users = await db.user.findMany({
		where: { id: { in: [row.createdById, ...acts.map((event) => event.recordedById)] } },
		select: { id: true, displayName: true },
	});
	return new Map(users.map((user) => [user.id, user.displayName]));
}

function contentFor({
	row,
	duty,
	isOwn,
	names,
	at,
	assessed,
}: Omit<ViewedReport, "content"> & { readonly assessed: AssessedProject }): ReportContentDto {
	const said = isOwn && !at.isPast ? asWritten(row) : asSubmitted(row);
	const { project, units } = assessed;
	const dueOn = project.milestones.find(({ facts }) => facts.id === row.milestoneId)?.state.dueOn;
	const nameOf = (unitId: string) => units.get(unitId)?.name ?? unitId;
	return {
		id: row.id,
		version: row.version,
		state: row.state,
		kind: said.kind,
		speaksFor: said.speaksFor ? dayOf(said.speaksFor) : null,
		narrative: said.narrative,
		figures: figuresOf({ row, duty, at }, said.figures),
		files: row.attachments.filter(said.hasFile).map(fileDto),
		unitName: nameOf(row.unitId),
		milestone: {
			id: row.milestoneId,
			words: duty.milestone.words,
			endOn: duty.milestone.endOn,
			dueOn: dueOn ?? duty.milestone.endOn,
		},
		project: { id: project.project.id, shortName: project.project.shortName, year: assessed.year },
		correctsId: row.supersedesId,
		returned: isEditable(row.state) ? lastReturn(row, names) : null,
		reviewers: reviewingUnits(project.project.leadIds, row.unitId).map(nameOf),
	};
}

/** While it can be written, every figure that it may carry; afterwards those that it does. */
function figuresOf(
	{ row, duty, at }: Pick<ViewedReport, "row" | "duty" | "at">,
	figures: ReadonlyMap<string, TypedFigure>,
): FigureDto[] {
	const { unitId } = row;
	const withBlank = isEditable(row.state);
	const countsOf = (target: TargetFacts) => {
		const counts = row.milestone.project.targets.find(({ id }) => id === target.id)?.counts ?? "";
		return adjustedAt({ counts }, target.adjustments, at).counts;
	};
	const carried = new Map(duty.carried.map(({ target, share }) => [target.id, share]));
	const shown = duty.project.targets.filter(
		(target) => figures.has(target.id) || (withBlank && carried.has(target.id)),
	);
	return shown.map((target): FigureDto => {
		const figure = figures.get(target.id);
		const last = countedFigure(target, unitId, at);
		const limit = limitOf(duty, target.limitedByTargetId, unitId, figures, at);
		const limiting = duty.project.targets.find(({ id }) => id === target.limitedByTargetId);
		return {
			targetId: target.id,
			name: target.name,
			counts: countsOf(target),
			unitLabel: target.unitLabel,
			measure: target.measure,
			numerator: figure?.numerator ?? null,
			denominator: figure?.denominator ?? null,
			share: carried.get(target.id) ?? null,
			last: last && { numerator: last.numerator, denominator: last.denominator, on: last.effectiveOn },
			limit: limiting && limit !== null ? { amount: limit, name: limiting.name } : null,
		};
	});
}

function lastReturn(row: StandingReport, names: ReadonlyMap<string, string>): ReturnDto | null {
	const event = row.events.findLast(({ kind }) => kind === "returned");
	if (!event) return null;
	return {
		reason: event.reason ?? "",
		fields: event.fields,
		byName: names.get(event.recordedById) ?? "",
		at: event.recordedAt.toISOString(),
	};
}

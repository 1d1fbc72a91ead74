import type { History } from "@/lib/contracts/history";
import type { DeliverableRow, MilestonePageDto, MoveForm } from "@/lib/contracts/milestone-page";
import type { MilestoneAssessment } from "@/lib/domain/light/assess-plan";
import type { MilestoneFacts } from "@/lib/domain/milestone/facts";
import { unfinishedOwners } from "@/lib/domain/milestone/state-at";
import { allowedTransitions, asksForReason } from "@/lib/domain/milestone/state-machine";
import { originallySaid } from "@/lib/domain/plan/adjusted";
import { type Day, dayOfParts } from "@/lib/domain/time/day";
import { known } from "@/lib/domain/time/facts";
import { may, relationsOf } from "@/lib/domain/user/permissions";
import { milestoneRule } from "@/lib/format/light-rules";
import { differingOriginal } from "@/lib/format/original-words";
import type { Actor } from "@/server/auth/actor";
import { presentMilestoneExtensions } from "@/server/extension/present-milestone";
import { fileDto } from "@/server/files/queries";
import type { AssessedProject } from "@/server/plan/assessment";
import { happenedBy } from "@/server/plan/fact-dates";
import { managesPlan } from "@/server/plan/managed-plan";
import { presentLight } from "@/server/plan/overview/present-light";
import { unitRef, viewpointOf } from "@/server/plan/overview/scope";
import { leadUnitOf } from "@/server/plan/scope";
import { readsWords } from "./history";
import type { ReportHistoryRow } from "./history-rows";
import type { MilestoneRow } from "./milestone-row";
import { completionCounts, ownerRows } from "./present-owners";
import { confirmable, presentPeriods } from "./present-periods";

interface Parts {
	readonly actor: Actor;
	readonly row: MilestoneRow;
	readonly assessed: AssessedProject;
	readonly milestone: MilestoneAssessment;
	readonly history: History;
	/** Reports of the milestone that the viewer may open, the latest first. */
	readonly openReports: readonly ReportHistoryRow[];
}

/** Takes from what is known of a milestone exactly what this viewer's page shows. */
export function presentMilestonePage({
	actor,
	row,
	assessed,
	milestone,
	history,
	openReports,
}: Parts): MilestonePageDto {
	const { project, units, at } = assessed;
	const { facts, state, light } = milestone;
	const viewpoint = viewpointOf(actor);
	const scope = viewpoint.cellsOf(project.project.leadIdsToday);
	const readsNotes = readsWords(actor, project.project.leadIdsToday);
	const unitId = leadUnitOf(actor);
	const acts = unitId !== null && facts.actingLeadIds.includes(unitId) && assessed.planOpen;
	const leadAlone = state.ownerIds.length === 0;
	const nameOf = (target: { readonly id: string; readonly name: string }) =>
		project.targets.find(({ facts }) => facts.id === target.id)?.facts.name ?? target.name;
	const source = project.targets.find((target) => target.facts.id === row.ownersFromTarget?.id);
	return {
		id: row.id,
		today: at.asOf,
		year: assessed.year,
		project: { id: row.project.id, ordinal: row.project.ordinal, shortName: project.project.shortName },
		ordinal: row.ordinal,
		track: facts.track,
		words: facts.words,
		rawWords: differingOriginal(facts.words, row.rawWords),
		kind: facts.kind,
		precision: row.precision,
		startOn: facts.startOn,
		endOn: facts.endOn,
		dueOn: state.dueOn,
		status: state.status,
		statusOn: state.statusOn,
		light: presentLight(light, scope, { units, asOf: at.asOf }),
		rule: milestoneRule(light.reason, assessed.bureau.thresholds),
		actingLeads: facts.actingLeadIds.map((id) => unitRef(id, units, viewpoint)),
		checklist: checklistOf(row, milestone, at),
		cells: scope.kind === "unit" ? "own" : scope.kind,
		owners: ownerRows(milestone, { scope, viewpoint, units, asOf: at.asOf, openReports }),
		completions: completionCounts(milestone),
		ownersFrom: row.ownersFromTarget && {
			targetId: row.ownersFromTarget.id,
			name: nameOf(row.ownersFromTarget),
			isFinal: Boolean(source?.allocation),
		},
		ownersBasis: row.owners[0]?.basis ?? null,
		ownReport: assessed.planOpen && unitId !== null ? ownReport(milestone, unitId, openReports) : null,
		feeds: row.feeds
			.map(({ target }) => target)
			.toSorted((a, b) => a.ordinal - b.ordinal)
			.map((target) => ({ targetId: target.id, name: nameOf(target) })),
		doubts: row.doubts.map(({ text }) => text),
		periods: presentPeriods(milestone, row.confirmations, {
			asOf: at.asOf,
			readsWords: readsNotes,
			graceDays: assessed.bureau.thresholds.continuousGraceDays,
		}),
		confirmable: acts ? confirmable(milestone, at.asOf) : [],
		files:
			leadAlone || keptFiles(row, at).length > 0 ? filesOf(row, acts && leadAlone, actor, assessed) : null,
		history,
		moveForm: acts ? moveForm(milestone, row.version, at.asOf) : null,
		original: originalOf(facts),
		mayAdjust: assessed.planOpen && managesPlan(actor),
		extensions: presentMilestoneExtensions({ row, assessed, milestone, unitId, acts }),
	};
}

function originalOf(facts: MilestoneFacts): MilestonePageDto["original"] {
	const first = originallySaid(facts, facts.adjustments);
	const changed = <Field extends "words" | "startOn" | "endOn">(field: Field) =>
		first[field] === facts[field] ? null : first[field];
	return { words: changed("words"), startOn: changed("startOn"), endOn: changed("endOn") };
}

/** Nothing is to be started before the window opens, once the completion is approved, or once the milestone is settled. */
function ownReport(
	{ state, light }: MilestoneAssessment,
	unitId: string,
	openReports: readonly ReportHistoryRow[],
): MilestonePageDto["ownReport"] {
	const open = openReports.find((report) => report.unitId === unitId && report.state !== "approved");
	if (open) return { id: open.id, state: open.state };
	const thread = state.threads.find((one) => one.unitId === unitId);
	const isOpen = state.status === "notStarted" || state.status === "inProgress";
	const owes = state.ownerIds.includes(unitId) && thread?.completion !== "approved";
	return owes && isOpen && light.reason.code !== "notOpen" ? "toStart" : null;
}

function checklistOf(
	row: MilestoneRow,
	{ facts, state }: MilestoneAssessment,
	at: AssessedProject["at"],
): DeliverableRow[] {
	const checks = known(facts.checks, at);
	return row.deliverables.map(({ id, text }) => {
		const done = state.checklist.done.includes(id);
		const last = checks.findLast((check) => check.deliverableId === id);
		return { id, text, done, doneOn: done ? (last?.effectiveOn ?? null) : null };
	});
}

/** Shown to leaders, the office and the leads of the project, like the reports of a unit. */
function filesOf(
	row: MilestoneRow,
	mayAdd: boolean,
	actor: Actor,
	{ project, at }: AssessedProject,
): MilestonePageDto["files"] {
	const sees = may(actor, "viewEvidence", relationsOf(actor, { leadIds: project.project.leadIdsToday }));
	return sees ? { list: keptFiles(row, at).map(fileDto), mayAdd } : null;
}

/** The files that were there at the point. */
function keptFiles({ attachments }: MilestoneRow, at: AssessedProject["at"]) {
	return attachments.filter(
		({ createdAt, removedAt }) =>
			happenedBy(createdAt, at) && (removedAt === null || !happenedBy(removedAt, at)),
	);
}

function moveForm({ facts, state }: MilestoneAssessment, version: number, today: Day): MoveForm {
	const unfinished = unfinishedOwners(state);
	return {
		version,
		moves: allowedTransitions(state.status).map((to) => ({
			to,
			needsReason: asksForReason(state.status, to, unfinished),
		})),
		unfinishedOwners: unfinished,
		minOn: state.statusOn ?? dayOfParts(Number(facts.startOn.slice(0, 4)), 1, 1),
		maxOn: today,
		mayCheck:
			(state.status === "notStarted" || state.status === "inProgress") && facts.deliverableIds.length > 0,
	};
}

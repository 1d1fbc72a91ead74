import "server-only";
import { milestoneShapes, targetShapes } from "@/lib/contracts/adjustment";
import type { MilestoneFacts } from "@/lib/domain/milestone/facts";
import type { ReportFacts } from "@/lib/domain/report/facts";
import type { TargetFacts } from "@/lib/domain/target/facts";
import type { Prisma } from "@/server/db/generated/client";
import { type AdjustmentIndex, adjustmentsOf } from "./adjustment-rows";
import { datedOf, dayOf } from "./fact-dates";

// What is read of a plan for the rules, and how a row becomes a fact.

const dated = { seq: true, effectiveOn: true, recordedAt: true } as const;

export const milestoneSelect = {
	id: true,
	projectId: true,
	ordinal: true,
	track: true,
	words: true,
	startOn: true,
	endOn: true,
	kind: true,
	ownersFromTargetId: true,
	leads: { select: { unitId: true }, orderBy: { position: "asc" } },
	owners: { select: { unitId: true } },
	deliverables: {
		select: { id: true, checks: { select: { ...dated, done: true } } },
		orderBy: { ordinal: "asc" },
	},
	statusFacts: { select: { ...dated, fromStatus: true, toStatus: true } },
	confirmations: { select: { ...dated, period: true } },
	extensions: { select: { ...dated, newEndOn: true } },
	overrides: { select: { ...dated, light: true, reason: true, endsOn: true, recordedById: true } },
	reports: {
		select: {
			id: true,
			milestoneId: true,
			unitId: true,
			supersedesId: true,
			events: { select: { ...dated, kind: true, reportKind: true, speaksFor: true, targetIds: true } },
		},
	},
} as const satisfies Prisma.MilestoneSelect;

export const targetSelect = {
	id: true,
	projectId: true,
	ordinal: true,
	name: true,
	unitLabel: true,
	measure: true,
	comparator: true,
	goal: true,
	baseline: true,
	startOn: true,
	dueOn: true,
	curve: true,
	source: true,
	minPerUnit: true,
	limitedByTargetId: true,
	checkpoints: { select: { onDate: true, value: true }, orderBy: { onDate: "asc" } },
	allocations: { select: { ...dated, isFinal: true, lines: { select: { unitId: true, amount: true } } } },
	readings: { select: { ...dated, unitId: true, numerator: true, denominator: true, supersedesSeq: true } },
	feeds: { select: { milestoneId: true } },
	overrides: { select: { ...dated, light: true, reason: true, endsOn: true, recordedById: true } },
} as const satisfies Prisma.TargetSelect;

type MilestoneRow = Prisma.MilestoneGetPayload<{ select: typeof milestoneSelect }>;
type TargetRow = Prisma.TargetGetPayload<{ select: typeof targetSelect }>;

function overrideOf(row: MilestoneRow["overrides"][number], names: ReadonlyMap<string, string>) {
	return {
		...datedOf(row),
		light: row.light,
		reason: row.reason,
		byName: names.get(row.recordedById) ?? "",
		endsOn: dayOf(row.endsOn),
	};
}

function reportFactsOf(row: MilestoneRow["reports"][number]): ReportFacts {
	return {
		id: row.id,
		milestoneId: row.milestoneId,
		unitId: row.unitId,
		supersedesId: row.supersedesId,
		events: row.events.map((event) => ({
			...datedOf(event),
			kind: event.kind,
			reportKind: event.reportKind,
			speaksFor: dayOf(event.speaksFor),
			targetIds: event.targetIds,
		})),
	};
}

/** What is told of a plan's facts beside their own rows. */
export interface Told {
	/** Display names of the authors of overrides, by user id. */
	readonly authors: ReadonlyMap<string, string>;
	readonly adjustments: AdjustmentIndex;
}

/** For who looks at today alone: nobody's name, and the plan as it is. */
export const TODAY_ALONE: Told = { authors: new Map(), adjustments: new Map() };

export function milestoneFactsOf(row: MilestoneRow, told: Told): MilestoneFacts {
	return {
		id: row.id,
		projectId: row.projectId,
		ordinal: row.ordinal,
		track: row.track,
		words: row.words,
		startOn: dayOf(row.startOn),
		endOn: dayOf(row.endOn),
		kind: row.kind,
		actingLeadIds: row.leads.map((lead) => lead.unitId),
		ownerIds: row.owners.map((owner) => owner.unitId),
		ownersFromTargetId: row.ownersFromTargetId,
		deliverableIds: row.deliverables.map((deliverable) => deliverable.id),
		statuses: row.statusFacts.map((fact) => ({ ...datedOf(fact), from: fact.fromStatus, to: fact.toStatus })),
		checks: row.deliverables.flatMap((deliverable) =>
			deliverable.checks.map((check) => ({
				...datedOf(check),
				deliverableId: deliverable.id,
				done: check.done,
			})),
		),
		confirmations: row.confirmations.map((fact) => ({ ...datedOf(fact), period: fact.period })),
		extensions: row.extensions.map((fact) => ({ ...datedOf(fact), newEndOn: dayOf(fact.newEndOn) })),
		overrides: row.overrides.map((fact) => overrideOf(fact, told.authors)),
		reports: row.reports.map(reportFactsOf),
		adjustments: adjustmentsOf(told.adjustments, "milestone", row.id, milestoneShapes),
	};
}

export function targetFactsOf(row: TargetRow, told: Told): TargetFacts {
	return {
		id: row.id,
		projectId: row.projectId,
		ordinal: row.ordinal,
		name: row.name,
		unitLabel: row.unitLabel,
		measure: row.measure,
		comparator: row.comparator,
		goal: row.goal.toNumber(),
		baseline: row.baseline.toNumber(),
		startOn: dayOf(row.startOn),
		dueOn: dayOf(row.dueOn),
		curve: row.curve,
		source: row.source,
		minPerUnit: row.minPerUnit?.toNumber() ?? null,
		limitedByTargetId: row.limitedByTargetId,
		checkpoints: row.checkpoints.map((point) => ({
			onDate: dayOf(point.onDate),
			value: point.value.toNumber(),
		})),
		allocations: row.allocations.map((set) => ({
			...datedOf(set),
			isFinal: set.isFinal,
			shares: set.lines.map((line) => ({ unitId: line.unitId, amount: line.amount.toNumber() })),
		})),
		readings: row.readings.map((reading) => ({
			...datedOf(reading),
			unitId: reading.unitId,
			numerator: reading.numerator.toNumber(),
			denominator: reading.denominator?.toNumber() ?? null,
			supersedesSeq: reading.supersedesSeq === null ? null : Number(reading.supersedesSeq),
		})),
		overrides: row.overrides.map((fact) => overrideOf(fact, told.authors)),
		feedMilestoneIds: row.feeds.map((feed) => feed.milestoneId),
		adjustments: adjustmentsOf(told.adjustments, "target", row.id, targetShapes),
	};
}

import "server-only";
import type { MilestoneFacts } from "@/lib/domain/milestone/facts";
import type { ReportFacts } from "@/lib/domain/report/facts";
import type { TargetFacts } from "@/lib/domain/target/facts";
import type { Day, Instant } from "@/lib/domain/time/day";
import type { Prisma } from "@/server/db/generated/client";

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
			events: { select: { ...dated, kind: true, reportKind: true, speaksFor: true } },
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
	drafts: {
		where: { report: { state: "submitted" }, numerator: { not: null } },
		select: { report: { select: { unitId: true, speaksFor: true, submittedAt: true } } },
	},
	feeds: { select: { milestoneId: true } },
	overrides: { select: { ...dated, light: true, reason: true, endsOn: true, recordedById: true } },
} as const satisfies Prisma.TargetSelect;

type MilestoneRow = Prisma.MilestoneGetPayload<{ select: typeof milestoneSelect }>;
type TargetRow = Prisma.TargetGetPayload<{ select: typeof targetSelect }>;

/** A `@db.Date` as the domain's day. */
export function dayOf(date: Date): Day {
	return date.toISOString().slice(0, 10);
}

/** A day as Prisma takes it for a `@db.Date`. */
export function dateOf(day: Day): Date {
	return new Date(`${day}T00:00:00.000Z`);
}

function instantOf(date: Date): Instant {
	return date.toISOString();
}

function datedOf(row: { seq: bigint; effectiveOn: Date; recordedAt: Date }) {
	return { seq: Number(row.seq), effectiveOn: dayOf(row.effectiveOn), recordedAt: instantOf(row.recordedAt) };
}

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
		})),
	};
}

/** `names`: display names of the authors of overrides, by user id. */
export function milestoneFactsOf(row: MilestoneRow, names: ReadonlyMap<string, string>): MilestoneFacts {
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
		overrides: row.overrides.map((fact) => overrideOf(fact, names)),
		reports: row.reports.map(reportFactsOf),
	};
}

export function targetFactsOf(row: TargetRow, names: ReadonlyMap<string, string>): TargetFacts {
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
		pending: row.drafts.flatMap(({ report }) =>
			report.speaksFor && report.submittedAt
				? [
						{
							unitId: report.unitId,
							effectiveOn: dayOf(report.speaksFor),
							recordedAt: instantOf(report.submittedAt),
						},
					]
				: [],
		),
		overrides: row.overrides.map((fact) => overrideOf(fact, names)),
		feedMilestoneIds: row.feeds.map((feed) => feed.milestoneId),
	};
}

import { assessPlan, type PlanAssessment } from "@/lib/domain/light/assess-plan";
import { UNCHANGED_THRESHOLDS } from "@/lib/domain/light/thresholds";
import type { MilestoneFacts, MilestoneStatus } from "@/lib/domain/milestone/facts";
import type { PlanFacts, ProjectFacts } from "@/lib/domain/plan/facts";
import type { ReportEventKind, ReportFacts, ReportKind } from "@/lib/domain/report/facts";
import type { TargetFacts } from "@/lib/domain/target/facts";
import { type Day, endOfBusinessDay } from "@/lib/domain/time/day";
import type { At, Dated } from "@/lib/domain/time/facts";

// Facts as the tests tell them, with no rule of the product in them.

/** After everything that any story records. */
const LATER = "2026-12-31T00:00:00.000Z";

let lastSeq = 0;

/** A fact that speaks for a day and was recorded at its end, or at the end of another day. */
export function on(effectiveOn: Day, recordedOn: Day = effectiveOn): Dated {
	lastSeq += 1;
	return { effectiveOn, recordedAt: endOfBusinessDay(recordedOn), seq: lastSeq };
}

export function asOf(day: Day, knownOn?: Day): At {
	return { asOf: day, knownAt: knownOn ? endOfBusinessDay(knownOn) : LATER };
}

export function milestone(facts: Partial<MilestoneFacts> = {}): MilestoneFacts {
	return {
		id: "m1",
		projectId: "p1",
		ordinal: 1,
		track: null,
		words: "…",
		startOn: "2024-04-01",
		endOn: "2024-06-30",
		kind: "oneOff",
		actingLeadIds: ["lead"],
		ownerIds: [],
		ownersFromTargetId: null,
		deliverableIds: [],
		statuses: [],
		checks: [],
		confirmations: [],
		extensions: [],
		overrides: [],
		reports: [],
		adjustments: [],
		...facts,
	};
}

/** Status facts, one after the other: `[to, effectiveOn, recordedOn?]`. */
export function moved(...steps: readonly (readonly [MilestoneStatus, Day, Day?])[]) {
	let from: MilestoneStatus = "notStarted";
	return steps.map(([to, effectiveOn, recordedOn]) => {
		const fact = { ...on(effectiveOn, recordedOn), from, to };
		from = to;
		return fact;
	});
}

export function checked(day: Day, ...deliverableIds: readonly string[]) {
	return deliverableIds.map((deliverableId) => ({ ...on(day), deliverableId, done: true }));
}

export function confirmed(...periods: readonly (readonly [string, Day])[]) {
	return periods.map(([period, day]) => ({ ...on(day), period }));
}

type Event = readonly [ReportEventKind, Day] | readonly ["approved", Day, Day];

/** A report: `[kind, day]`, an approval with the day that it speaks for where that is another one. */
export function report(
	unitId: string,
	events: readonly Event[],
	{
		kind = "completion",
		id,
		supersedesId = null,
		targetIds = [],
	}: {
		kind?: ReportKind;
		id?: string;
		supersedesId?: string | null;
		/** Targets whose figures it carries. */
		targetIds?: readonly string[];
	} = {},
): ReportFacts {
	const facts = events.map(([event, day, speaksFor = day]) => ({
		...(event === "approved" ? on(speaksFor, day) : on(day)),
		kind: event,
		reportKind: kind,
		speaksFor,
		targetIds,
	}));
	return { id: id ?? `report-${lastSeq}`, milestoneId: "m1", unitId, supersedesId, events: facts };
}

/** A count of 1000 in exactly 100 days: 10 are expected by the end of 1 July, 1000 by that of 8 October. */
export function target(facts: Partial<TargetFacts> = {}): TargetFacts {
	return {
		id: "t1",
		projectId: "p1",
		ordinal: 1,
		name: "…",
		unitLabel: "户",
		measure: "count",
		comparator: "exactly",
		goal: 1000,
		baseline: 0,
		startOn: "2024-07-01",
		dueOn: "2024-10-08",
		curve: "linear",
		source: "units",
		minPerUnit: null,
		limitedByTargetId: null,
		checkpoints: [],
		allocations: [],
		readings: [],
		overrides: [],
		feedMilestoneIds: [],
		adjustments: [],
		...facts,
	};
}

export function split(day: Day, shares: Readonly<Record<string, number>>, isFinal = true) {
	return {
		...on(day),
		isFinal,
		shares: Object.entries(shares).map(([unitId, amount]) => ({ unitId, amount })),
	};
}

export function reading(
	unitId: string,
	day: Day,
	numerator: number,
	more: { denominator?: number; supersedesSeq?: number; recordedOn?: Day } = {},
) {
	const { denominator = null, supersedesSeq = null, recordedOn } = more;
	return { ...on(day, recordedOn), unitId, numerator, denominator, supersedesSeq };
}

export function project(facts: Partial<ProjectFacts> = {}): ProjectFacts {
	return {
		id: "p1",
		ordinal: 1,
		name: "…",
		shortName: "…",
		leadIds: ["lead"],
		responsible: [],
		responsibleIds: [],
		adjustments: [],
		milestones: [],
		targets: [],
		...facts,
	};
}

export function plan(...projects: readonly ProjectFacts[]): PlanFacts {
	return {
		id: "2024",
		year: 2024,
		state: "published",
		units: [],
		groups: [],
		thresholds: UNCHANGED_THRESHOLDS,
		calendars: [],
		projects,
	};
}

export function assess(facts: PlanFacts, at: At): PlanAssessment {
	return assessPlan(facts, at);
}

/** The light of a milestone alone in a plan. */
export function lightOfMilestone(facts: MilestoneFacts, at: At, targets: readonly TargetFacts[] = []) {
	const light = assess(plan(project({ milestones: [facts], targets })), at).projects[0]?.milestones[0]?.light;
	if (!light) throw new Error("the plan has no milestone");
	return light;
}

/** A target alone in a plan. */
export function assessedTarget(facts: TargetFacts, at: At, reports: readonly ReportFacts[] = []) {
	const milestones = [milestone({ reports })];
	const assessed = assess(plan(project({ milestones, targets: [facts] })), at).projects[0]?.targets[0];
	if (!assessed) throw new Error("the plan has no target");
	return assessed;
}

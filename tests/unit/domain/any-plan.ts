import fc from "fast-check";
import { MILESTONE_KINDS, MILESTONE_STATUSES } from "@/lib/domain/milestone/facts";
import { REPORT_EVENT_KINDS, REPORT_KINDS } from "@/lib/domain/report/facts";
import { COMPARATORS, TARGET_CURVES, TARGET_MEASURES, TARGET_SOURCES } from "@/lib/domain/target/facts";
import { addDays, endOfBusinessDay } from "@/lib/domain/time/day";
import { milestone, plan, project, target } from "./story";

// Random facts, sensible or not: what holds must hold for any history.

const UNITS = ["a", "b", "c"] as const;
const START = "2024-01-01";

export const day = fc.integer({ min: 0, max: 400 }).map((offset) => addDays(START, offset));
const dated = fc
	.record({
		effective: fc.integer({ min: 0, max: 400 }),
		delay: fc.integer({ min: 0, max: 60 }),
		seq: fc.integer({ min: 1, max: 1e9 }),
	})
	.map(({ effective, delay, seq }) => ({
		effectiveOn: addDays(START, effective),
		recordedAt: endOfBusinessDay(addDays(START, effective + delay)),
		seq,
	}));
const facts = <T>(more: fc.Arbitrary<T>) =>
	fc.uniqueArray(
		fc.tuple(dated, more).map(([date, rest]) => ({ ...date, ...rest })),
		{ selector: (fact) => fact.seq, maxLength: 6 },
	);
const unit = fc.constantFrom(...UNITS);

const reports = fc.array(
	fc.record({
		unitId: unit,
		events: facts(
			fc.record({
				kind: fc.constantFrom(...REPORT_EVENT_KINDS),
				reportKind: fc.constantFrom(...REPORT_KINDS),
				speaksFor: day,
				targetIds: fc.constantFrom([], ["p1-t0"]),
			}),
		),
		corrects: fc.boolean(),
	}),
	{ maxLength: 5 },
);

const milestones = fc
	.record({
		kind: fc.constantFrom(...MILESTONE_KINDS),
		start: fc.integer({ min: 0, max: 330 }),
		length: fc.integer({ min: 0, max: 366 }),
		ownerIds: fc.uniqueArray(unit),
		fromTarget: fc.boolean(),
		statuses: facts(
			fc.record({ from: fc.constantFrom(...MILESTONE_STATUSES), to: fc.constantFrom(...MILESTONE_STATUSES) }),
		),
		checks: facts(fc.record({ deliverableId: fc.constantFrom("d1", "d2"), done: fc.boolean() })),
		confirmations: facts(
			fc.record({ period: fc.constantFrom("2024-01", "2024-02", "2024-05", "2024-Q1", "2024-Q2") }),
		),
		extensions: facts(fc.record({ newEndOn: day })),
		reports,
	})
	.map(({ start, length, fromTarget, reports: written, ...rest }) =>
		milestone({
			...rest,
			startOn: addDays(START, start),
			endOn: addDays(START, start + length),
			deliverableIds: ["d1", "d2"],
			ownersFromTargetId: fromTarget ? "p1-t0" : null,
			reports: written.map(({ corrects, ...report }, index) => ({
				...report,
				// One sequence counts the events of all reports.
				events: report.events.map((event) => ({ ...event, seq: event.seq * 10 + index })),
				id: `r${index}`,
				milestoneId: "m",
				supersedesId: corrects && index > 0 ? `r${index - 1}` : null,
			})),
		}),
	);

const targets = fc
	.record({
		measure: fc.constantFrom(...TARGET_MEASURES),
		source: fc.constantFrom(...TARGET_SOURCES),
		curve: fc.constantFrom(...TARGET_CURVES),
		comparator: fc.constantFrom(...COMPARATORS),
		goal: fc.integer({ min: 1, max: 100 }),
		start: fc.integer({ min: 0, max: 300 }),
		length: fc.integer({ min: 1, max: 366 }),
		allocations: facts(
			fc.record({
				isFinal: fc.boolean(),
				shares: fc.uniqueArray(fc.record({ unitId: unit, amount: fc.integer({ min: 0, max: 50 }) }), {
					selector: (share) => share.unitId,
				}),
			}),
		),
		readings: facts(
			fc.record({
				unitId: unit,
				numerator: fc.integer({ min: 0, max: 60 }),
				denominator: fc.integer({ min: 1, max: 60 }),
				supersedesSeq: fc.constant(null),
			}),
		),
	})
	.map(({ start, length, ...rest }) =>
		target({ ...rest, startOn: addDays(START, start), dueOn: addDays(START, start + length) }),
	);

/** What a field was changed to, and on which days. */
const changes = <Value>(value: fc.Arbitrary<Value>) =>
	fc.array(fc.record({ on: fc.integer({ min: 0, max: 400 }), value }), { maxLength: 3 });

/** 调整 of a field in the order of recording, each saying what the one before it left. */
function adjustments<const Field extends string, Value>(
	field: Field,
	first: Value,
	made: readonly { readonly on: number; readonly value: Value }[],
) {
	return made
		.toSorted((a, b) => a.on - b.on)
		.map(({ on, value }, index, all) => ({
			effectiveOn: addDays(START, on),
			recordedAt: endOfBusinessDay(addDays(START, on)),
			seq: index + 1,
			field,
			before: all[index - 1]?.value ?? first,
			after: value,
		}));
}

const adjustedMilestones = fc
	.tuple(milestones, changes(day), changes(fc.uniqueArray(unit)))
	.map(([facts, ends, owners]) => ({
		...facts,
		endOn: ends.toSorted((a, b) => a.on - b.on).at(-1)?.value ?? facts.endOn,
		ownerIds: owners.toSorted((a, b) => a.on - b.on).at(-1)?.value ?? facts.ownerIds,
		adjustments: [
			...adjustments("endOn", facts.endOn, ends),
			...adjustments("ownerIds", facts.ownerIds, owners),
		],
	}));

const adjustedTargets = fc
	.tuple(targets, changes(fc.integer({ min: 1, max: 100 })))
	.map(([facts, goals]) => ({
		...facts,
		goal: goals.toSorted((a, b) => a.on - b.on).at(-1)?.value ?? facts.goal,
		adjustments: adjustments("goal", facts.goal, goals),
	}));

export const plans = fc
	.array(
		fc.record({
			milestones: fc.array(adjustedMilestones, { maxLength: 4 }),
			targets: fc.array(adjustedTargets, { maxLength: 2 }),
		}),
		{ minLength: 1, maxLength: 4 },
	)
	.map((projects) =>
		plan(
			...projects.map((parts, index) =>
				project({
					id: `p${index}`,
					ordinal: index,
					milestones: parts.milestones.map((facts, ordinal) => ({
						...facts,
						id: `p${index}-m${ordinal}`,
						ordinal,
					})),
					targets: parts.targets.map((facts, ordinal) => ({
						...facts,
						id: `p${index}-t${ordinal}`,
						ordinal,
					})),
				}),
			),
		),
	);

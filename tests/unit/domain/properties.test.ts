import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PlanAssessment } from "@/lib/domain/light/assess-plan";
import { MILESTONE_KINDS, MILESTONE_STATUSES, type MilestoneFacts } from "@/lib/domain/milestone/facts";
import type { PlanFacts } from "@/lib/domain/plan/facts";
import { countLights } from "@/lib/domain/plan/sentence";
import { REPORT_EVENT_KINDS, REPORT_KINDS } from "@/lib/domain/report/facts";
import {
	COMPARATORS,
	TARGET_CURVES,
	TARGET_MEASURES,
	TARGET_SOURCES,
	type TargetFacts,
} from "@/lib/domain/target/facts";
import { addDays, type Day, endOfBusinessDay } from "@/lib/domain/time/day";
import { asOf, assess, milestone, plan, project, target } from "./story";

// Random facts, sensible or not: what holds must hold for any history.

const UNITS = ["a", "b", "c"] as const;
const START = "2024-01-01";

const day = fc.integer({ min: 0, max: 400 }).map((offset) => addDays(START, offset));
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

const plans = fc
	.array(
		fc.record({
			milestones: fc.array(milestones, { maxLength: 4 }),
			targets: fc.array(targets, { maxLength: 2 }),
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

/** What is shown, without the facts that it comes from. */
function answers({ projects }: PlanAssessment) {
	return projects.map(({ light, because, milestones: ms, targets: ts }) => ({
		light,
		because,
		milestones: ms.map(({ state, light }) => ({ state, light })),
		targets: ts.map(({ facts: _, pending, ...rest }) => ({
			...rest,
			pending: pending.map(({ unitId, effectiveOn }) => `${unitId} ${effectiveOn}`).sort(),
		})),
	}));
}

function eachFactList(
	facts: PlanFacts,
	change: <F extends { readonly recordedAt: string }>(list: readonly F[]) => readonly F[],
): PlanFacts {
	const ofMilestone = (facts: MilestoneFacts): MilestoneFacts => ({
		...facts,
		statuses: change(facts.statuses),
		checks: change(facts.checks),
		confirmations: change(facts.confirmations),
		extensions: change(facts.extensions),
		reports: facts.reports.map((report) => ({ ...report, events: change(report.events) })).reverse(),
	});
	const ofTarget = (facts: TargetFacts): TargetFacts => ({
		...facts,
		allocations: change(facts.allocations),
		readings: change(facts.readings),
	});
	return {
		...facts,
		projects: facts.projects.map((project) => ({
			...project,
			milestones: project.milestones.map(ofMilestone),
			targets: project.targets.map(ofTarget),
		})),
	};
}

describe("for any facts on any day", () => {
	it("the parts of the sentence add up to the number of projects", () => {
		fc.assert(
			fc.property(plans, day, (facts, today) => {
				const { total, done, normal, warning, late, notDue } = countLights(assess(facts, asOf(today)));
				expect(total).toBe(facts.projects.length);
				expect(done + normal + warning + late + notDue).toBe(total);
			}),
		);
	});

	it("with knownAt fixed, later entries change no answer", () => {
		fc.assert(
			fc.property(plans, day, day, (facts, today, knownOn) => {
				const knownAt = endOfBusinessDay(knownOn);
				const then = eachFactList(facts, (list) => list.filter((fact) => fact.recordedAt <= knownAt));
				expect(answers(assess(facts, asOf(today, knownOn)))).toEqual(
					answers(assess(then, asOf(today, knownOn))),
				);
			}),
		);
	});

	it("the order in which facts are given changes no answer", () => {
		fc.assert(
			fc.property(plans, day, (facts, today) => {
				const turned = eachFactList(facts, (list) => [...list].reverse());
				expect(answers(assess(turned, asOf(today)))).toEqual(answers(assess(facts, asOf(today))));
			}),
		);
	});

	it("常态化 is never red, what is cancelled has no light, and what is done in time is blue", () => {
		fc.assert(
			fc.property(plans, day, (facts, today: Day) => {
				for (const { milestones: assessed } of assess(facts, asOf(today)).projects) {
					for (const { facts: milestone, state, light } of assessed) {
						if (milestone.kind === "continuous") expect(light.light).not.toBe("red");
						expect(light.light === null).toBe(state.status === "cancelled");
						expect(light.light === "blue").toBe(state.status === "done");
						if (light.soon) expect(light.light).toBe("green");
					}
				}
			}),
		);
	});

	it("a total is the sum of what each unit has", () => {
		fc.assert(
			fc.property(plans, day, (facts, today) => {
				for (const { targets: assessed } of assess(facts, asOf(today)).projects) {
					for (const { facts: target, actual, allocation } of assessed) {
						const sum = [...actual.byUnit.values()].reduce((total, reading) => total + reading.numerator, 0);
						if (target.measure !== "unitsMeeting") expect(actual.numerator).toBe(sum);
						else expect(actual.numerator).toBeLessThanOrEqual(actual.byUnit.size);
						if (allocation)
							expect([...allocation.shares.values()].reduce((a, b) => a + b, 0)).toBe(allocation.total);
						expect(actual.value === null).toBe(actual.byUnit.size === 0);
					}
				}
			}),
		);
	});
});

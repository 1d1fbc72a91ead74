import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PlanAssessment } from "@/lib/domain/light/assess-plan";
import type { MilestoneFacts } from "@/lib/domain/milestone/facts";
import type { PlanFacts } from "@/lib/domain/plan/facts";
import { countLights } from "@/lib/domain/plan/sentence";
import type { TargetFacts } from "@/lib/domain/target/facts";
import { type Day, endOfBusinessDay } from "@/lib/domain/time/day";
import { day, plans } from "./any-plan";
import { asOf, assess } from "./story";

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
		...withAdjustments(facts, change(facts.adjustments)),
		statuses: change(facts.statuses),
		checks: change(facts.checks),
		confirmations: change(facts.confirmations),
		extensions: change(facts.extensions),
		reports: facts.reports.map((report) => ({ ...report, events: change(report.events) })).reverse(),
	});
	const ofTarget = (facts: TargetFacts): TargetFacts => ({
		...withAdjustments(facts, change(facts.adjustments)),
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

/** The thing as its row would say it with these of its adjustments alone. */
function withAdjustments<Facts extends MilestoneFacts | TargetFacts>(
	facts: Facts,
	left: Facts["adjustments"],
): Facts {
	const inOrder = (list: Facts["adjustments"]) => [...list].sort((a, b) => a.seq - b.seq);
	const first = inOrder(facts.adjustments)
		.reverse()
		.map(({ field, before }) => [field, before]);
	const said = inOrder(left).map(({ field, after }) => [field, after]);
	return { ...facts, ...Object.fromEntries(first), ...Object.fromEntries(said), adjustments: left };
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

	it("months are missed of monthly ones alone, quarters of quarterly ones alone, and one does not age", () => {
		fc.assert(
			fc.property(plans, day, (facts, today: Day) => {
				for (const { facts: milestone, light } of assess(facts, asOf(today)).projects.flatMap(
					(project) => project.milestones,
				)) {
					const { reason } = light;
					const cause = reason.code === "yellowPersists" ? reason.now.code : reason.code;
					if (/^months?Missed$/.test(cause)) expect(milestone.kind).toBe("monthly");
					if (/^quarters?Missed$/.test(cause)) expect(milestone.kind).toBe("quarterly");
					if (cause === "quarterMissed") expect(light.light).toBe("yellow");
					if (cause === "quartersMissed") expect(light.light).toBe("red");
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

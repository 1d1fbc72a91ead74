import { excessOf, isMet } from "../target/gap";
import { daysBetween } from "../time/day";
import type { At } from "../time/facts";
import { type BaseLight, type LightResult, overrideAt, withPersistence } from "./result";
import { type TargetCase, targetAt } from "./target-case";
import { targetDelay } from "./target-delay";
import { targetWarning } from "./target-warning";
import type { Thresholds } from "./thresholds";

/**
 * A target's light with its reason, first match wins (docs/product.md, Lights). `thresholdsOn`: the settings as
 * they were at an earlier point.
 */
export function targetLight(
	facts: TargetCase,
	thresholds: Thresholds,
	thresholdsOn: (earlier: At) => Thresholds,
): LightResult {
	const { target, at } = facts;
	const light = withPersistence(baseLight(facts, thresholds), at, thresholds.persistentMonthEnds, (earlier) =>
		baseLight(targetAt(target, earlier, facts.reports), thresholdsOn(earlier)),
	);
	return { ...light, override: overrideAt(target.overrides, at) };
}

/** The light without the rule that looks back at the last month-ends. */
function baseLight(facts: TargetCase, thresholds: Thresholds): BaseLight {
	const { target, at, actual, expected, gap } = facts;
	if (actual.value !== null && isMet(target, actual, at.asOf)) {
		const { goal, unitLabel } = target;
		const reason = {
			code: "goalMet",
			actual: actual.value,
			goal,
			excess: excessOf(target, actual),
			unitLabel,
		} as const;
		return { light: "blue", reason, since: actual.lastOn, soon: false };
	}
	if (expected === null || gap === null) {
		return {
			light: "grey",
			reason: { code: "targetNotBegun", startOn: target.startOn },
			since: null,
			soon: false,
		};
	}
	const started = { ...facts, expected, gap };
	const delay = targetDelay(started, thresholds);
	if (delay) return { light: "red", ...delay, soon: false };
	const warning = targetWarning(started, thresholds);
	if (warning) return { light: "yellow", ...warning, soon: false };
	const daysLeft = daysBetween(at.asOf, target.dueOn);
	return {
		light: "green",
		reason: { code: "onTrack", points: gap, expected, actual: actual.value, unitLabel: target.unitLabel },
		since: target.startOn,
		soon: daysLeft >= 0 && daysLeft <= thresholds.soonDays,
	};
}

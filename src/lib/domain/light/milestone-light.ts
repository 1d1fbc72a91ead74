import { milestoneAt, type TargetsById } from "../milestone/state-at";
import { daysBetween } from "../time/day";
import { continuousWarning } from "./continuous-warning";
import type { MilestoneCase } from "./milestone-case";
import { milestoneDelay } from "./milestone-delay";
import { milestoneWarning } from "./milestone-warning";
import { type BaseLight, type LightResult, overrideAt, withPersistence } from "./result";

/** A milestone's light with its reason, first match wins (docs/product.md, Lights). */
export function milestoneLight(facts: MilestoneCase, targets: TargetsById): LightResult {
	const { milestone, at, thresholds } = facts;
	const base = baseLight(facts);
	const light = withPersistence(base, at, thresholds.persistentMonthEnds, (earlier) =>
		baseLight({
			...facts,
			at: earlier,
			state: milestoneAt(milestone, targets, earlier),
			thresholds: facts.thresholdsOn(earlier),
		}),
	);
	// 常态化 is never red by date.
	const judged = milestone.kind === "continuous" ? base : light;
	return { ...judged, override: overrideAt(milestone.overrides, at) };
}

/** The light without the rule that looks back at the last month-ends. */
function baseLight(facts: MilestoneCase): BaseLight {
	return settled(facts) ?? (facts.milestone.kind === "continuous" ? standing(facts) : moving(facts));
}

/** Done, cancelled, or not open yet. */
function settled({ milestone, state, at }: MilestoneCase): BaseLight | null {
	const { status, statusOn, finishedOn, dueOn } = state;
	if (status === "done" && finishedOn !== null) {
		const daysLate = Math.max(0, daysBetween(dueOn, finishedOn));
		const reason =
			milestone.kind === "continuous"
				? ({ code: "standingClosed", on: finishedOn } as const)
				: ({ code: "finished", on: finishedOn, dueOn, daysLate } as const);
		return { light: "blue", reason, since: finishedOn, soon: false };
	}
	if (status === "cancelled" && statusOn !== null) {
		return { light: null, reason: { code: "cancelled", on: statusOn }, since: statusOn, soon: false };
	}
	if (at.asOf < milestone.startOn) {
		return {
			light: "grey",
			reason: { code: "notOpen", startOn: milestone.startOn },
			since: null,
			soon: false,
		};
	}
	return null;
}

function moving(facts: MilestoneCase): BaseLight {
	const { milestone, state, at, thresholds } = facts;
	const delay = milestoneDelay(facts);
	if (delay) return { light: "red", ...delay, soon: false };
	const warning = milestoneWarning(facts);
	if (warning) return { light: "yellow", ...warning, soon: false };
	const daysLeft = daysBetween(at.asOf, state.dueOn);
	return {
		light: "green",
		reason: { code: "onSchedule", dueOn: state.dueOn, daysLeft },
		since: milestone.startOn,
		soon: daysLeft >= 0 && daysLeft <= thresholds.soonDays,
	};
}

function standing(facts: MilestoneCase): BaseLight {
	const warning = continuousWarning(facts);
	if (warning) return { light: "yellow", ...warning, soon: false };
	return { light: "green", reason: { code: "standing" }, since: facts.milestone.startOn, soon: false };
}

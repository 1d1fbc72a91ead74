import type { MilestoneKind, MilestoneStatus } from "../milestone/facts";
import type { CompletionState } from "../report/thread-at";
import { addDays, type Day } from "../time/day";
import type { Light } from "./facts";

/** The completion report that a unit owes for a milestone. */
export interface UnitDuty {
	/** 常态化 closes with the plan: nothing of it is ever late or near its end. */
	readonly kind: MilestoneKind;
	/** The window's first day. */
	readonly startOn: Day;
	/** Inclusive, extended. */
	readonly dueOn: Day;
	readonly completion: CompletionState;
	readonly milestoneStatus: MilestoneStatus;
}

/** Where a duty stands, from the unit's own work: a window to come, something to hand in, or nothing more. */
export const DUTY_STATES = [
	"notOpen",
	"toReport",
	"submitted",
	"returned",
	"approved",
	"lapsed",
	"cancelled",
] as const;
export type DutyState = (typeof DUTY_STATES)[number];

/** `lapsed`: the lead finished the milestone without this completion. */
export function dutyState(duty: UnitDuty, asOf: Day): DutyState {
	if (duty.completion === "approved") return "approved";
	if (duty.milestoneStatus === "cancelled") return "cancelled";
	if (duty.completion === "submitted") return "submitted";
	if (duty.milestoneStatus === "done") return "lapsed";
	if (duty.completion === "returned") return "returned";
	return duty.startOn > asOf ? "notOpen" : "toReport";
}

/** Whether the completion counts among those owed by a day: its window has opened and was not given up. */
export function isOwed(duty: UnitDuty, asOf: Day): boolean {
	return duty.startOn <= asOf && duty.milestoneStatus !== "cancelled";
}

/** Whether a completion is past its end and not handed in; one that was returned is back in the unit's hands. */
export function isLate(duty: UnitDuty, asOf: Day): boolean {
	return duty.dueOn < asOf && duty.kind !== "continuous" && isOwed(duty, asOf) && isToHandIn(duty, asOf);
}

/** Whether the unit's own work is still missing. */
export function isToHandIn(duty: UnitDuty, asOf: Day): boolean {
	const state = dutyState(duty, asOf);
	return state === "toReport" || state === "returned";
}

/**
 * The light of one unit in one project, a cell of 单位 × 项目 on the leader's screen (docs/look.md). First
 * match wins: red, an owed completion is past its end and not submitted; yellow, one was returned, or is due
 * within `soonDays` and not submitted, or a figure is overdue; grey, nothing is owed yet; blue, all that is
 * owed is approved; else green. `readings`: the figures that the unit owes the project's targets so far.
 */
export function unitLight(
	duties: readonly UnitDuty[],
	readings: readonly { readonly overdue: boolean }[],
	asOf: Day,
	soonDays: number,
): Light {
	const owed = duties.filter((duty) => isOwed(duty, asOf));
	if (owed.some((duty) => isLate(duty, asOf))) return "red";
	const wanting = owed.some((duty) => {
		const isNear = duty.kind !== "continuous" && duty.dueOn <= addDays(asOf, soonDays);
		return dutyState(duty, asOf) === "returned" || (isNear && isToHandIn(duty, asOf));
	});
	if (wanting || readings.some((reading) => reading.overdue)) return "yellow";
	if (owed.length === 0) return readings.length === 0 ? "grey" : "green";
	return owed.every((duty) => dutyState(duty, asOf) === "approved") ? "blue" : "green";
}

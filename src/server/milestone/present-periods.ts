import type { PeriodRow } from "@/lib/contracts/milestone-page";
import type { MilestoneAssessment } from "@/lib/domain/light/assess-plan";
import { addDays, type Day } from "@/lib/domain/time/day";
import { confirmablePeriods, periodsOf } from "@/lib/domain/time/periods";
import { dayOf } from "@/server/plan/fact-dates";
import type { MilestoneHistoryRow } from "./history-rows";

/**
 * The months or quarters of a recurring milestone, and which were confirmed; empty for one with one end.
 * `graceDays`: days after a quarter within which it is to be confirmed.
 */
export function presentPeriods(
	{ facts, state }: MilestoneAssessment,
	rows: MilestoneHistoryRow["confirmations"],
	{ asOf, readsWords, graceDays }: { asOf: Day; readsWords: boolean; graceDays: number },
): PeriodRow[] {
	if (facts.kind === "oneOff") return [];
	const grace = facts.kind === "continuous" ? graceDays : 0;
	return periodsOf(facts.kind, facts.startOn, state.dueOn).map((period) => {
		const row = rows.find((one) => one.period === period.id);
		const confirmed = row !== undefined && state.confirmedPeriods.includes(period.id);
		const missed = addDays(period.endOn, grace) < asOf;
		return {
			id: period.id,
			state: confirmed ? "confirmed" : period.startOn > asOf ? "toCome" : missed ? "missed" : "open",
			confirmedOn: confirmed ? dayOf(row.effectiveOn) : null,
			note: confirmed && readsWords ? row.note : null,
		};
	});
}

/** What can be confirmed now. */
export function confirmable({ facts, state }: MilestoneAssessment, asOf: Day): string[] {
	const isOpen = state.status === "notStarted" || state.status === "inProgress";
	if (facts.kind === "oneOff" || !isOpen) return [];
	return confirmablePeriods(facts.kind, facts.startOn, state.dueOn, asOf, state.confirmedPeriods).map(
		({ id }) => id,
	);
}

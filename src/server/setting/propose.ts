import "server-only";
import { done, type Outcome, refused } from "@/lib/contracts/outcome";
import type { CalendarProposal, CalendarRefusal, SettingRefusal } from "@/lib/contracts/setting";
import { thresholdProblems } from "@/lib/domain/light/threshold-rules";
import type { Thresholds } from "@/lib/domain/light/thresholds";
import { calendarProblems } from "@/lib/domain/time/notice";
import type { Actor } from "@/server/auth/actor";
import { managesSettings } from "./stored";

// Whether what is typed can be previewed. Reads and writes nothing.

export function proposeThresholds(actor: Actor, thresholds: Thresholds): Outcome<Thresholds, SettingRefusal> {
	if (!managesSettings(actor)) return refused("notFound");
	const problems = thresholdProblems(thresholds);
	return problems.length > 0 ? refused(problems) : done(thresholds);
}

export function proposeCalendar(
	actor: Actor,
	proposal: CalendarProposal,
): Outcome<CalendarProposal, CalendarRefusal> {
	if (!managesSettings(actor)) return refused("notFound");
	const problems = calendarProblems(proposal, proposal.year);
	return problems.length > 0 ? refused(problems) : done(proposal);
}

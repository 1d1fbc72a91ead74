import type { MilestoneFacts } from "../milestone/facts";
import type { MilestoneState } from "../milestone/state-at";
import type { Day } from "../time/day";
import type { At } from "../time/facts";
import type { WorkingDayCalendar } from "../time/working-days";
import type { MilestoneReason } from "./reasons";
import type { Thresholds } from "./thresholds";

/** What the rules of a milestone's light look at. */
export interface MilestoneCase {
	readonly milestone: MilestoneFacts;
	readonly state: MilestoneState;
	readonly at: At;
	readonly thresholds: Thresholds;
	/** The settings as they were at an earlier point. */
	readonly thresholdsOn: (earlier: At) => Thresholds;
	readonly calendar: WorkingDayCalendar;
}

/** What makes a milestone red or yellow, and since when. */
export interface Cause {
	readonly reason: MilestoneReason;
	readonly since: Day;
}
